using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>A ward with its total figures.</summary>
public sealed record WardTotal(int WardId, string Code, string Name, string EnterpriseCode, string Enterprise, Unit Total);

/// <summary>Which wards are there, and how far is each? Reads the tallies of groups only.</summary>
public sealed class Wards(ReportsDatabase database, TimeProvider time)
{
    /// <summary>The wards in which the actor has anything to see, each with the figures that are the actor's.</summary>
    public async Task<IReadOnlyList<WardTotal>> ReadAsync(Actor actor, CancellationToken token)
    {
        var today = VietnamTime.DayOf(time.GetUtcNow());
        await using var reading = await database.ReadAsync(actor, token);
        await using var reader = await reading.Connection.ExecuteReaderAsync(new CommandDefinition(
            $"""
            select w.ward_id, w.code, w.name, e.code, e.name, coalesce(d.due, 0)::int, coalesce(d.signed, 0)::int,
                {string.Join(", ", UnitCounts.Columns.Select(column => $"coalesce(t.{column}, 0)::int"))}
            from ward w join enterprise e using (enterprise_id)
            left join lateral (
                select {string.Join(", ", UnitCounts.Columns.Select(column => $"sum({column}) as {column}"))}
                from tally t where t.ward_id = w.ward_id and t.kind = 1) t on true
            left join lateral (
                select sum(due) filter (where day = @today) as due, sum(signed) as signed
                from tally_day d where d.ward_id = w.ward_id and d.kind = 1 and d.day between @today - 6 and @today) d on true
            order by w.code
            """,
            new { today },
            cancellationToken: token));
        var wards = new List<WardTotal>();
        while (await reader.ReadAsync(token))
        {
            wards.Add(new WardTotal(
                reader.GetInt32(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4),
                new Unit("", "", UnitCounts.From(i => reader.GetInt32(7 + i)), reader.GetInt32(5), reader.GetInt32(6))));
        }

        return wards;
    }

    /// <summary>The number of a ward's code; null when there is none, or none that the actor may see.</summary>
    public async Task<int?> IdAsync(Actor actor, string wardCode, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return await reading.Connection.ExecuteScalarAsync<int?>(new CommandDefinition(
            "select ward_id from ward where code = @wardCode", new { wardCode }, cancellationToken: token));
    }
}
