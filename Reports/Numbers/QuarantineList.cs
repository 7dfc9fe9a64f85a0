using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>One event that could not be applied.</summary>
/// <param name="Reason">The code of the reason, e.g. <c>unknown-subject</c>.</param>
/// <param name="Detail">The reason in an English sentence, as the sender was told.</param>
/// <param name="Body">The event's bytes as they came.</param>
public sealed record QuarantinedEvent(
    long Id, string Source, string? EventId, string? Subject, string Reason, string Detail, byte[] Body, DateTimeOffset ReceivedAt,
    int TimesSeen);

/// <summary>What waits in quarantine, newest first, paged by key?</summary>
public sealed class QuarantineList(ReportsDatabase database)
{
    /// <summary>A page of open entries.</summary>
    /// <param name="before">Only entries with a smaller number; null for the newest.</param>
    public async Task<IReadOnlyList<QuarantinedEvent>> ReadAsync(
        string? source, string? reason, long? before, int limit, CancellationToken token)
    {
        await using var connection = await database.Source.OpenConnectionAsync(token);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            """
            select quarantine_id as Id, source as Source, event_id as EventId, subject as Subject, reason as Reason, detail as Detail,
                body as Body, received_at as ReceivedAt, times_seen as TimesSeen from quarantine
            where closed_at is null and (@source::text is null or source = @source) and (@reason::text is null or reason = @reason)
                and (@before::bigint is null or quarantine_id < @before)
            order by quarantine_id desc limit @limit
            """,
            new { source, reason, before, limit = Math.Clamp(limit, 1, 500) },
            cancellationToken: token));
        return [.. rows.Select(row => new QuarantinedEvent(row.Id, row.Source, row.EventId, row.Subject, row.Reason, row.Detail, row.Body,
            new DateTimeOffset(row.ReceivedAt, TimeSpan.Zero), row.TimesSeen))];
    }

    /// <summary>How many wait, by reason.</summary>
    public async Task<IReadOnlyList<(string Reason, int Count)>> CountAsync(string? source, CancellationToken token)
    {
        await using var connection = await database.Source.OpenConnectionAsync(token);
        return [.. await connection.QueryAsync<(string, int)>(new CommandDefinition(
            """
            select reason, count(*)::int from quarantine where closed_at is null and (@source::text is null or source = @source)
            group by reason order by reason
            """,
            new { source },
            cancellationToken: token))];
    }

    private sealed record Row
    {
        public required long Id { get; init; }

        public required string Source { get; init; }

        public string? EventId { get; init; }

        public string? Subject { get; init; }

        public required string Reason { get; init; }

        public required string Detail { get; init; }

        public required byte[] Body { get; init; }

        public required DateTime ReceivedAt { get; init; }

        public required int TimesSeen { get; init; }
    }
}
