using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>One day of a ward or a place.</summary>
/// <param name="Invited">Contracts whose invitation in force went out on the day.</param>
/// <param name="Opened">Contracts last opened on the day.</param>
/// <param name="Signed">Contracts whose signature is of the day.</param>
/// <param name="Overdue">Contracts whose deadline in force passed on the day.</param>
public sealed record TrendDay(DateOnly Day, int Invited, int Opened, int Signed, int Overdue);

/// <summary>How does it move from day to day?</summary>
public sealed class Trend(ReportsDatabase database)
{
    /// <summary>The longest span that is answered at once.</summary>
    public const int MostDays = 1_100;

    /// <summary>
    /// Every day from one to another, both included, days without anything too. Without a place: the whole ward.
    /// </summary>
    /// <param name="placeCode">The code of a group or building, or <c>-</c>.</param>
    public async Task<IReadOnlyList<TrendDay>> ReadAsync(
        Actor actor, int wardId, PlaceKind? kind, string? placeCode, DateOnly from, DateOnly to, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        var rows = await reading.Connection.QueryAsync<(DateOnly Day, int Invited, int Opened, int Signed, int Overdue)>(new CommandDefinition(
            """
            select d.day::date, coalesce(sum(t.invited), 0)::int, coalesce(sum(t.opened), 0)::int, coalesce(sum(t.signed), 0)::int,
                coalesce(sum(t.overdue), 0)::int
            from generate_series(@from::date, @to::date, interval '1 day') d (day)
            left join tally_day t on t.ward_id = @wardId and t.kind = @kind and t.day = d.day
                and (@place::text is null
                    or t.place_id = (case when @place = '-' then 0
                        when @kind = 1 then (select group_id from residential_group g where g.ward_id = @wardId and (code = @place or code || '@' || to_char(valid_from, 'YYYY-MM-DD') = @place)
                            order by valid_from desc limit 1)
                        else (select building_id from building b where b.ward_id = @wardId and b.code = @place) end))
            group by d.day order by d.day
            """,
            new { from, to, wardId, kind = (int)(kind ?? PlaceKind.Group), place = placeCode },
            cancellationToken: token));
        return [.. rows.Select(row => new TrendDay(row.Day, row.Invited, row.Opened, row.Signed, row.Overdue))];
    }
}
