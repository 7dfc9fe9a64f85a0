using Coordination.Ingest.Record;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>How long the contracts of a stage have stood there.</summary>
/// <param name="Counts">By <see cref="StageDays.Bounds"/>: how many since so many days.</param>
public sealed record StageDays(Stage Stage, IReadOnlyList<int> Counts)
{
    /// <summary>From and to how many days; the last has no end.</summary>
    public static IReadOnlyList<(int From, int? To)> Bounds { get; } = [(0, 1), (2, 3), (4, 5), (6, 10), (11, null)];

    /// <summary>The days since which the contracts of a column have stood there, counted back from a day.</summary>
    public static StageSpan Span(int column, DateOnly today)
    {
        var (from, to) = Bounds[column];
        return new StageSpan(to is { } longest ? today.AddDays(-longest) : null, from == 0 ? null : today.AddDays(-from));
    }
}

/// <summary>Where do contracts wait, and how long? Read from every contract of a ward: for all who look together, once a minute at most.</summary>
public sealed class DaysInStage(ReportsDatabase database)
{
    /// <summary>Since when a contract's stage holds, by the milestone that brings it; null for what has not begun, and for what waits for nothing.</summary>
    internal const string SinceSql = """
        (case c.stage
            when 1 then c.contract_declined when 2 then c.help_requested when 3 then c.invitation_failed when 4 then c.overdue_at
            when 5 then c.invited_at when 6 then c.review_special_case when 7 then c.review_verified
            when 8 then least(c.review_sent, c.review_returned) when 9 then least(c.notice_sent, c.notice_delivered) end
            at time zone 'Asia/Ho_Chi_Minh')::date
        """;

    // A time of tomorrow is of today: clocks differ.
    private static readonly string Sql = $"""
        select stage, {string.Join(", ", StageDays.Bounds.Select(bound =>
            $"(count(*) filter (where days >= {bound.From}{(bound.To is { } to ? $" and days <= {to}" : "")}))::int"))}
        from (select c.stage, greatest(0, @today::date - {SinceSql}) as days from contract c where c.ward_id = @wardId and c.listed and c.stage between 1 and 9) c
        where days is not null group by stage
        """;

    /// <summary>The stages in which anything waits, in their order.</summary>
    public async Task<IReadOnlyList<StageDays>> ReadAsync(Actor actor, int wardId, DateOnly today, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        var rows = (await reading.Connection.QueryAsync<(short Stage, int A, int B, int C, int D, int E)>(
            new CommandDefinition(Sql, new { wardId, today }, cancellationToken: token))).ToDictionary(row => (Stage)row.Stage);
        return [.. Stages.All.Where(rows.ContainsKey).Select(stage => new StageDays(stage, [rows[stage].A, rows[stage].B, rows[stage].C, rows[stage].D, rows[stage].E]))];
    }
}
