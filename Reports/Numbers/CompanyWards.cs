using Coordination.Ingest.Record;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>A ward beside the others: how it stands, what it did in a period, and what holds it up.</summary>
/// <param name="Signed">Signatures in the period.</param>
/// <param name="SignedBefore">Signatures in the period of the same length just before.</param>
/// <param name="Overdue">Deadlines that passed in the period.</param>
/// <param name="Finish">The day of the last signature at the pace of the last seven days; null without a pace or with nothing left.</param>
public sealed record WardStanding(WardTotal Ward, int Signed, int SignedBefore, int Overdue, DateOnly? Finish)
{
    /// <summary>What keeps most of the unsigned contracts of the ward; null when nothing is left.</summary>
    public Obstacle? Obstacle { get; } = Numbers.Obstacle.Of(Ward.Total);

    /// <summary>Signatures of the last seven days for each thousand contracts: wards of every size compare by it.</summary>
    public decimal? PacePerThousand => Ward.Total.Contracts == 0 ? null : Math.Floor(Ward.Total.SignedLast7Days * 10_000m / Ward.Total.Contracts) / 10m;
}

/// <summary>How do the wards stand beside each other? Reads tallies only.</summary>
public sealed class CompanyWards(ReportsDatabase database, Wards wards, TimeProvider time)
{
    /// <summary>The wards in which the actor has anything to see, with a period's figures; both days are included.</summary>
    public async Task<IReadOnlyList<WardStanding>> ReadAsync(Actor actor, DateOnly from, DateOnly to, CancellationToken token)
    {
        var today = VietnamTime.DayOf(time.GetUtcNow());
        var before = from.AddDays(from.DayNumber - to.DayNumber - 1);
        var totals = await wards.ReadAsync(actor, token);
        await using var reading = await database.ReadAsync(actor, token);
        var periods = (await reading.Connection.QueryAsync<(int Ward, int Signed, int Before, int Overdue)>(new CommandDefinition(
            """
            select ward_id, coalesce(sum(signed) filter (where day >= @from), 0)::int, coalesce(sum(signed) filter (where day < @from), 0)::int,
                coalesce(sum(overdue) filter (where day >= @from), 0)::int
            from tally_day where kind = 1 and ward_id = any (@ids) and day between @before and @to group by ward_id
            """,
            new { ids = totals.Select(ward => ward.WardId).ToArray(), from, to, before },
            cancellationToken: token))).ToDictionary(row => row.Ward);
        return [.. totals.Select(ward =>
        {
            var period = periods.GetValueOrDefault(ward.WardId);
            return new WardStanding(ward, period.Signed, period.Before, period.Overdue, Forecast.Finish(ward.Total.Left, ward.Total.SignedLast7Days, today));
        })];
    }
}
