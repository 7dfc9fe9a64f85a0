using System.Globalization;

using Coordination.Ingest.Record;

using Npgsql;

using NpgsqlTypes;

namespace Coordination.Ingest.Journal;

/// <summary>Changed contracts as one array a column, the form in which sets travel to the database.</summary>
internal sealed class ContractColumns(int count)
{
    private readonly int[] _wards = new int[count];
    private readonly int[] _contracts = new int[count];
    private readonly bool[] _listed = new bool[count];
    private readonly int[] _groups = new int[count];
    private readonly int[] _buildings = new int[count];
    private readonly short[] _stages = new short[count];
    private readonly short[] _reached = new short[count];
    private readonly DateTime?[] _invited = new DateTime?[count];
    private readonly DateTime?[] _deadline = new DateTime?[count];
    private readonly bool[] _estimated = new bool[count];
    private readonly DateTime?[] _signedAt = new DateTime?[count];
    private readonly bool[] _late = new bool[count];
    private readonly DateTime?[] _overdueAt = new DateTime?[count];
    private readonly DateTime?[] _dueAt = new DateTime?[count];
    private readonly string?[] _batch = new string?[count];
    private readonly DateTime?[] _batchAt = new DateTime?[count];
    private readonly string?[] _special = new string?[count];
    private readonly string?[] _signedTimes = new string?[count];
    private readonly DateTime?[][] _milestones =
        [.. Enumerable.Range(1, EventTypes.MilestoneSlots - 1).Select(_ => new DateTime?[count])];

    private int _next;

    /// <summary>The update that takes <see cref="Fill"/>'s parameters.</summary>
    public static string UpdateSql { get; } = $"""
        update contract c set {string.Join(", ", ContractRow.Columns.Select(column =>
            $"{column.Name} = u.{column.Name}{(column.Name == "signed_times" ? "::timestamptz[]" : "")}"))}
        from unnest($1::int[], $2::int[], {string.Join(", ", ContractRow.Columns.Select((column, i) => $"${i + 3}::{column.Type}[]"))})
            as u (ward_id, contract_id, {string.Join(", ", ContractRow.Columns.Select(column => column.Name))})
        where c.ward_id = u.ward_id and c.contract_id = u.contract_id
        """;

    public void Add(int wardId, int contractId, ContractState state, Standing standing)
    {
        var i = _next++;
        _wards[i] = wardId;
        _contracts[i] = contractId;
        _listed[i] = state.Listed;
        _groups[i] = state.Place.GroupId;
        _buildings[i] = state.Place.BuildingId;
        _stages[i] = (short)standing.Stage;
        _reached[i] = (short)standing.Reached;
        _invited[i] = standing.Invited?.UtcDateTime;
        _deadline[i] = standing.Deadline?.UtcDateTime;
        _estimated[i] = standing.DeadlineEstimated;
        _signedAt[i] = standing.SignedAt?.UtcDateTime;
        _late[i] = standing.SignedLate;
        _overdueAt[i] = standing.OverdueAt?.UtcDateTime;
        _dueAt[i] = standing.DueAt?.UtcDateTime;
        _batch[i] = state.Batch;
        _batchAt[i] = state.BatchAt?.UtcDateTime;
        _special[i] = state.SpecialCase;
        _signedTimes[i] = state.SignedTimes.Length > 1 ? ArrayLiteral(state) : null;
        foreach (var (type, time) in state.Milestones.Present())
        {
            _milestones[(int)type - 1][i] = time.UtcDateTime;
        }
    }

    public void Fill(NpgsqlParameterCollection parameters)
    {
        Put(parameters, _wards, NpgsqlDbType.Integer);
        Put(parameters, _contracts, NpgsqlDbType.Integer);
        Put(parameters, _listed, NpgsqlDbType.Boolean);
        Put(parameters, _groups, NpgsqlDbType.Integer);
        Put(parameters, _buildings, NpgsqlDbType.Integer);
        Put(parameters, _stages, NpgsqlDbType.Smallint);
        Put(parameters, _reached, NpgsqlDbType.Smallint);
        Put(parameters, _invited, NpgsqlDbType.TimestampTz);
        Put(parameters, _deadline, NpgsqlDbType.TimestampTz);
        Put(parameters, _estimated, NpgsqlDbType.Boolean);
        Put(parameters, _signedAt, NpgsqlDbType.TimestampTz);
        Put(parameters, _late, NpgsqlDbType.Boolean);
        Put(parameters, _overdueAt, NpgsqlDbType.TimestampTz);
        Put(parameters, _dueAt, NpgsqlDbType.TimestampTz);
        Put(parameters, _batch, NpgsqlDbType.Text);
        Put(parameters, _batchAt, NpgsqlDbType.TimestampTz);
        Put(parameters, _special, NpgsqlDbType.Text);
        Put(parameters, _signedTimes, NpgsqlDbType.Text);
        foreach (var milestone in _milestones)
        {
            Put(parameters, milestone, NpgsqlDbType.TimestampTz);
        }
    }

    private static void Put<T>(NpgsqlParameterCollection parameters, T[] values, NpgsqlDbType type) =>
        parameters.Add(new NpgsqlParameter<T[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type });

    // An array of arrays of different lengths cannot travel; the few contracts with several signature times send them as a literal.
    private static string ArrayLiteral(ContractState state) =>
        "{" + string.Join(',', state.SignedTimes.Select(t => '"' + t.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) + '"')) + "}";
}
