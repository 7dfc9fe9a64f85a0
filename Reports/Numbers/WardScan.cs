using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>How long the contracts of a stage have stood there, in whole days.</summary>
/// <param name="Stage">By its name on the wire.</param>
/// <param name="Half">Half of them at most so long.</param>
/// <param name="Most">Nine in ten of them at most so long.</param>
public sealed record StageAge(string Stage, int Contracts, int Half, int Most);

/// <summary>The contracts whose latest invitation named a batch.</summary>
/// <param name="Batch">Empty for those invited without one.</param>
/// <param name="From">The first day on which one of them was invited.</param>
/// <param name="Stages">By the stage's name on the wire.</param>
public sealed record BatchRow(string Batch, DateOnly? From, DateOnly? To, int Contracts, IReadOnlyDictionary<string, int> Stages)
{
    public int In(Stage stage) => Stages.GetValueOrDefault(stage.Name());
}

/// <summary>
/// What no tally keeps, read from every contract of one ward: only when a paper is frozen, never for a page. It is of the same moment as the
/// tallies beside it.
/// </summary>
internal sealed record WardScan(IReadOnlyDictionary<(PlaceKind, int), int> Received, IReadOnlyList<StageAge> Ages, IReadOnlyList<BatchRow> Batches)
{
    // Whoever opened a contract has had the message, whatever the provider knows of its receipt.
    private const string ReceivedSql = """
        select coalesce(group_id, 0) as "Group", coalesce(building_id, 0) as Building, grouping(group_id) = 0 as IsGroup,
            (count(*) filter (where reached >= 4 or (reached = 3 and invitation_delivered is not null)))::int as Received
        from contract where ward_id = @ward and listed group by grouping sets ((group_id), (building_id))
        """;

    // What has not begun began at no time, and what is signed waits for nothing.
    private const string AgesSql = $"""
        select stage as Stage, count(*)::int as Contracts, (percentile_disc(0.5) within group (order by days))::int as Half,
            (percentile_disc(0.9) within group (order by days))::int as Most
        from (
            select stage, greatest(0, @today::date - {DaysInStage.SinceSql}) as days
            from contract c where ward_id = @ward and listed and stage between 1 and 9) c
        where days is not null group by stage
        """;

    private const string BatchesSql = """
        select coalesce(batch, '') as Batch, (min(invited_at) at time zone 'Asia/Ho_Chi_Minh')::date as "From",
            (max(invited_at) at time zone 'Asia/Ho_Chi_Minh')::date as "To", stage as Stage, count(*)::int as Contracts
        from contract where ward_id = @ward and listed and (batch is not null or invited_at is not null) group by coalesce(batch, ''), stage
        """;

    public static async Task<WardScan> ReadAsync(Reading reading, int ward, DateOnly today, CancellationToken token)
    {
        Task<IEnumerable<T>> AllAsync<T>(string sql) => reading.Connection.QueryAsync<T>(new CommandDefinition(sql, new { ward, today }, cancellationToken: token));
        var received = (await AllAsync<(int Group, int Building, bool IsGroup, int Received)>(ReceivedSql)).ToDictionary(
            row => row.IsGroup ? (PlaceKind.Group, row.Group) : (PlaceKind.Building, row.Building), row => row.Received);
        var ages = (await AllAsync<(short Stage, int Contracts, int Half, int Most)>(AgesSql))
            .Select(row => new StageAge(((Stage)row.Stage).Name(), row.Contracts, row.Half, row.Most)).ToArray();
        return new WardScan(
            received,
            [.. Stages.All.SelectMany(stage => ages.Where(age => age.Stage == stage.Name()))],
            await BatchesAsync(reading, ward, token));
    }

    /// <summary>The batches alone.</summary>
    public static async Task<IReadOnlyList<BatchRow>> BatchesAsync(Reading reading, int ward, CancellationToken token) => Order(
        (await reading.Connection.QueryAsync<(string Batch, DateOnly? From, DateOnly? To, short Stage, int Contracts)>(
            new CommandDefinition(BatchesSql, new { ward }, cancellationToken: token))).GroupBy(row => row.Batch)
        .Select(rows => new BatchRow(
            rows.Key, rows.Min(row => row.From), rows.Max(row => row.To), rows.Sum(row => row.Contracts),
            rows.OrderBy(row => row.Stage).ToDictionary(row => ((Stage)row.Stage).Name(), row => row.Contracts))));

    /// <summary>The same of a ward as its journal says of a moment.</summary>
    public static WardScan Of(PastWard ward, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(ward);
        var listed = ward.Contracts.Where(contract => contract.State.Listed).ToArray();
        var received = listed
            .Where(one => one.Standing.Reached >= Reached.Opened
                || (one.Standing.Reached == Reached.Invited && one.State.Milestones[EventType.InvitationDelivered] is not null))
            .SelectMany(one => new[] { (PlaceKind.Group, one.State.Place.GroupId), (PlaceKind.Building, one.State.Place.BuildingId) })
            .CountBy(place => place).ToDictionary();
        var ages = listed.Select(one => (one.Standing.Stage, Since: Since(one.State.Milestones, one.Standing)))
            .Where(one => one.Since is not null)
            .GroupBy(one => one.Stage, one => Math.Max(0, today.DayNumber - VietnamTime.DayOf(one.Since!.Value).DayNumber))
            .OrderBy(stage => stage.Key)
            .Select(stage => (stage.Key, Days: stage.Order().ToArray()))
            .Select(stage => new StageAge(stage.Key.Name(), stage.Days.Length, Percentile(stage.Days, 5), Percentile(stage.Days, 9)));
        var batches = listed.Where(one => (one.State.Batch ?? (object?)one.Standing.Invited) is not null)
            .GroupBy(one => one.State.Batch ?? "")
            .Select(rows => new BatchRow(
                rows.Key,
                rows.Min(one => Day(one.Standing.Invited)),
                rows.Max(one => Day(one.Standing.Invited)),
                rows.Count(),
                rows.CountBy(one => one.Standing.Stage).OrderBy(stage => stage.Key).ToDictionary(stage => stage.Key.Name(), stage => stage.Value)));
        return new WardScan(received, [.. ages], Order(batches));
    }

    /// <summary>A place's row with what was counted here.</summary>
    public FigureRow Over(PlaceKind kind, int place, FigureRow row) => row with { Received = Received.GetValueOrDefault((kind, place)) };

    private static IReadOnlyList<BatchRow> Order(IEnumerable<BatchRow> batches) =>
        [.. batches.OrderBy(row => row.Batch.Length == 0).ThenBy(row => row.From).ThenBy(row => row.Batch, Ingest.Record.Text.NaturalOrder.Instance)];

    private static DateTimeOffset? Since(Milestones all, Standing standing) => standing.Stage switch
    {
        Stage.Declined => all[EventType.ContractDeclined],
        Stage.NeedsHelp => all[EventType.HelpRequested],
        Stage.DeliveryFailed => all[EventType.InvitationFailed],
        Stage.Overdue => standing.OverdueAt,
        Stage.AwaitingSignature => standing.Invited,
        Stage.SpecialCase => all[EventType.ReviewSpecialCase],
        Stage.Reviewed => all[EventType.ReviewVerified],
        Stage.InReview => Earlier(all[EventType.ReviewSent], all[EventType.ReviewReturned]),
        Stage.Notified => Earlier(all[EventType.NoticeSent], all[EventType.NoticeDelivered]),
        _ => null,
    };

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;

    private static DateOnly? Day(DateTimeOffset? time) => time is { } at ? VietnamTime.DayOf(at) : null;

    // As PostgreSQL's percentile_disc: the first value at which so many tenths are reached.
    private static int Percentile(int[] sorted, int tenths) => sorted[((sorted.Length * tenths) + 9) / 10 - 1];
}
