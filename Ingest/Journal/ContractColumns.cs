using System.Globalization;

using Coordination.Ingest.Record;

using Npgsql;

using NpgsqlTypes;

namespace Coordination.Ingest.Journal;

/// <summary>Changed contracts as a few arrays, the form in which sets travel to the database; see <see cref="Packed"/>.</summary>
internal sealed class ContractColumns(int count)
{
    private static readonly string[] Numbers = [.. ContractRow.Columns.Where(c => c.Type is "boolean" or "int" or "smallint").Select(c => c.Name)];
    private static readonly string[] Times = [.. ContractRow.Columns.Where(c => c.Type == "timestamptz").Select(c => c.Name)];

    // A packed array has no nulls; this arrives as -infinity, which no event's time is.
    private static readonly DateTime Never = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);

    // The derived times come first, in the order of the columns; then the milestones.
    private static readonly int FirstMilestone = Times.Length - (EventTypes.MilestoneSlots - 1);

    private readonly int[] _wards = new int[count];
    private readonly int[] _contracts = new int[count];
    private readonly string?[] _batch = new string?[count];
    private readonly string?[] _special = new string?[count];
    private readonly string?[] _signedTimes = new string?[count];
    private readonly int[] _numbers = new int[count * Numbers.Length];
    private readonly DateTime[] _times = new DateTime[count * Times.Length];

    private int _next;

    /// <summary>The update that takes <see cref="Fill"/>'s parameters.</summary>
    public static string UpdateSql { get; } = $"""
        update contract c set {string.Join(", ", ContractRow.Columns.Select(column => $"{column.Name} = {Value(column.Name, column.Type)}"))}
        from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[])
            with ordinality u (ward_id, contract_id, batch, special_case, signed_times, row)
        where c.ward_id = u.ward_id and c.contract_id = u.contract_id
        """;

    public void Add(int wardId, int contractId, ContractState state, Standing standing)
    {
        var i = _next++;
        _wards[i] = wardId;
        _contracts[i] = contractId;
        _batch[i] = state.Batch;
        _special[i] = state.SpecialCase;
        _signedTimes[i] = state.SignedTimes.Length > 1 ? ArrayLiteral(state) : null;
        ReadOnlySpan<int> numbers =
        [
            state.Listed ? 1 : 0, state.Place.GroupId, state.Place.BuildingId, (int)standing.Stage, (int)standing.Reached,
            standing.DeadlineEstimated ? 1 : 0, standing.SignedLate ? 1 : 0,
        ];
        numbers.CopyTo(_numbers.AsSpan(i * Numbers.Length));

        var times = _times.AsSpan(i * Times.Length, Times.Length);
        times.Fill(Never);
        ReadOnlySpan<DateTime> derived =
        [
            Time(standing.Invited), Time(standing.Deadline), Time(standing.SignedAt), Time(standing.OverdueAt), Time(standing.DueAt),
            Time(state.BatchAt),
        ];
        derived.CopyTo(times);
        foreach (var (type, time) in state.Milestones.Present())
        {
            times[FirstMilestone + (int)type - 1] = time.UtcDateTime;
        }
    }

    public void Fill(NpgsqlParameterCollection parameters)
    {
        parameters.Add(Parameter.Of(_wards, NpgsqlDbType.Integer));
        parameters.Add(Parameter.Of(_contracts, NpgsqlDbType.Integer));
        parameters.Add(Parameter.Of(_batch, NpgsqlDbType.Text));
        parameters.Add(Parameter.Of(_special, NpgsqlDbType.Text));
        parameters.Add(Parameter.Of(_signedTimes, NpgsqlDbType.Text));
        parameters.Add(Parameter.Of(_numbers, NpgsqlDbType.Integer));
        parameters.Add(Parameter.Of(_times, NpgsqlDbType.TimestampTz));
    }

    private static string Value(string name, string type)
    {
        string Number() => Packed.Value("$6::int[]", Numbers.Length, Array.IndexOf(Numbers, name));

        return type switch
        {
            "boolean" => Number() + " <> 0",
            "int" or "smallint" => Number(),
            "timestamptz" => $"nullif({Packed.Value("$7::timestamptz[]", Times.Length, Array.IndexOf(Times, name))}, '-infinity')",
            _ => name == "signed_times" ? "u.signed_times::timestamptz[]" : "u." + name,
        };
    }

    private static DateTime Time(DateTimeOffset? time) => time?.UtcDateTime ?? Never;

    // An array of arrays of different lengths cannot travel; the few contracts with several signature times send them as a literal.
    private static string ArrayLiteral(ContractState state) =>
        "{" + string.Join(',', state.SignedTimes.Select(t => '"' + t.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) + '"')) + "}";
}
