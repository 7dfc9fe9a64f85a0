using System.Data.Common;

using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;
using Coordination.Ingest.Tallies;

using Npgsql;

using NpgsqlTypes;

namespace Coordination.Reports.Numbers;

/// <summary>How far has a ward come? Reads a few hundred rows of tallies, whatever the number of contracts.</summary>
public sealed class WardBoards(ReportsDatabase database, TimeProvider time)
{
    /// <summary>The code by which a group stands on the board: one whose number was given anew bears the day from which it was in force.</summary>
    internal const string GroupCodeSql = """
        case when exists (select from residential_group o where o.ward_id = g.ward_id and o.code = g.code and o.valid_from > g.valid_from)
            then g.code || '@' || to_char(g.valid_from, 'YYYY-MM-DD') else g.code end
        """;

    /// <summary>Every place of ward $1 that is in force on day $2 or still holds contracts: kind, number, code, name and counts.</summary>
    internal static readonly string UnitSql = $"""
        select 1, g.group_id, {GroupCodeSql}, g.name, {Counts()}
        from residential_group g left join tally t on t.ward_id = g.ward_id and t.kind = 1 and t.place_id = g.group_id
        where g.ward_id = $1 and ((g.valid_from <= $2 and (g.valid_to is null or g.valid_to > $2)) or t.contracts > 0)
        union all
        select 2, b.building_id, b.code, b.name, {Counts()}
        from building b left join tally t on t.ward_id = b.ward_id and t.kind = 2 and t.place_id = b.building_id
        where b.ward_id = $1 and ((b.valid_from <= $2 and (b.valid_to is null or b.valid_to > $2)) or t.contracts > 0)
        union all
        select t.kind, 0, '-', '', {Counts()}
        from tally t where t.ward_id = $1 and t.place_id = 0 and t.contracts > 0
        """;

    /// <summary>The board of a ward, or null when there is none that the actor may see. All of it is of one moment.</summary>
    public async Task<WardBoard?> ReadAsync(Actor actor, string wardCode, CancellationToken token)
    {
        var today = VietnamTime.DayOf(time.GetUtcNow());
        await using var reading = await database.ReadAsync(actor, token);
        await using var batch = new NpgsqlBatch(reading.Connection);
        Add(batch,
            """
            select w.ward_id, w.code, w.name, e.name, h.position, h.revision, h.applied_at,
                (select min(d.day) from tally_day d where d.ward_id = w.ward_id and d.kind = 1 and d.signed > 0)
            from ward w join enterprise e using (enterprise_id) join ward_head h using (ward_id) where w.code = $1
            """,
            new NpgsqlParameter<string> { TypedValue = wardCode });
        const string ward = "(select ward_id from ward where code = $1)";
        Add(batch, UnitSql.Replace("$1", ward, StringComparison.Ordinal), Code(wardCode), Day(today));
        Add(batch,
            $"""
            select kind, place_id, coalesce(sum(due) filter (where day = $2), 0)::int, coalesce(sum(signed) filter (where day <= $2), 0)::int
            from tally_day where ward_id = {ward} and day between $3 and $2 group by kind, place_id
            """,
            Code(wardCode), Day(today), Day(today.AddDays(-6)));
        await using var reader = await batch.ExecuteReaderAsync(token);
        return await reader.ReadAsync(token) ? await BoardAsync(reader, today, token) : null;

        static NpgsqlParameter Code(string code) => new NpgsqlParameter<string> { TypedValue = code };
        static NpgsqlParameter Day(DateOnly day) => new NpgsqlParameter<DateOnly> { TypedValue = day, NpgsqlDbType = NpgsqlDbType.Date };
    }

    private static async Task<WardBoard> BoardAsync(DbDataReader reader, DateOnly today, CancellationToken token)
    {
        var head = (
            Id: reader.GetInt32(0), Code: reader.GetString(1), Name: reader.GetString(2), Enterprise: reader.GetString(3),
            Position: reader.GetInt64(4), Revision: reader.GetInt64(5),
            AsOf: new DateTimeOffset(reader.GetFieldValue<DateTime>(6), TimeSpan.Zero),
            First: reader.IsDBNull(7) ? (DateOnly?)null : reader.GetFieldValue<DateOnly>(7));

        var places = new List<(PlaceKind Kind, int Id, string Code, string Name, UnitCounts Counts)>();
        await reader.NextResultAsync(token);
        while (await reader.ReadAsync(token))
        {
            places.Add(((PlaceKind)reader.GetInt32(0), reader.GetInt32(1), reader.GetString(2), reader.GetString(3),
                UnitCounts.From(i => reader.GetInt32(4 + i))));
        }

        var days = new Dictionary<(PlaceKind, int), (int Due, int Signed)>();
        await reader.NextResultAsync(token);
        while (await reader.ReadAsync(token))
        {
            days[((PlaceKind)reader.GetInt16(0), reader.GetInt32(1))] = (reader.GetInt32(2), reader.GetInt32(3));
        }

        List<Unit> Units(PlaceKind kind) => [.. places.Where(place => place.Kind == kind).Select(place =>
        {
            var day = days.GetValueOrDefault((kind, place.Id));
            return new Unit(place.Code, place.Name, place.Counts, day.Due, day.Signed);
        })];

        var groups = Units(PlaceKind.Group).OrderBy(unit => unit.Code == Unit.NoPlace)
            .ThenBy(unit => unit.Code, NaturalOrder.Instance).ToArray();
        var buildings = Units(PlaceKind.Building).OrderBy(unit => unit.Code == Unit.NoPlace)
            .ThenBy(unit => unit.Name, NaturalOrder.Instance).ToArray();
        return new WardBoard(head.Id, head.Code, head.Name, head.Enterprise, head.Position, head.Revision, head.AsOf, today,
            Unit.Sum(groups), groups, buildings, head.First);
    }

    private static string Counts() => string.Join(", ", UnitCounts.Columns.Select(column => $"coalesce(t.{column}, 0)"));

    private static void Add(NpgsqlBatch batch, string sql, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddRange(parameters);
        batch.BatchCommands.Add(command);
    }
}
