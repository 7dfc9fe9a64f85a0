using Coordination.Ingest.Record;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>One event that could not be applied.</summary>
/// <param name="Reason">The code of the reason, e.g. <c>unknown-subject</c>.</param>
/// <param name="Detail">The reason in an English sentence, as the sender was told.</param>
public sealed record QuarantinedEvent(
    long Id, string Source, string? EventId, string? Subject, string Reason, string Detail, DateTimeOffset ReceivedAt,
    int TimesSeen);

/// <summary>What waits in quarantine, newest first, paged by key? The bytes are in no list: they are opened one by one.</summary>
public sealed class QuarantineList(ReportsDatabase database)
{
    /// <summary>A page of open entries.</summary>
    /// <param name="before">Only entries with a smaller number; null for the newest.</param>
    public async Task<IReadOnlyList<QuarantinedEvent>> ReadAsync(
        Actor actor, string? source, string? reason, long? before, int limit, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        var rows = await reading.Connection.QueryAsync<Row>(new CommandDefinition(
            """
            select quarantine_id as Id, source as Source, event_id as EventId, subject as Subject, reason as Reason, detail as Detail,
                received_at as ReceivedAt, times_seen as TimesSeen from quarantine
            where closed_at is null and (@source::text is null or source = @source) and (@reason::text is null or reason = @reason)
                and (@before::bigint is null or quarantine_id < @before)
            order by quarantine_id desc limit @limit
            """,
            new { source, reason, before, limit = Math.Clamp(limit, 1, 500) },
            cancellationToken: token));
        return [.. rows.Select(row => new QuarantinedEvent(row.Id, row.Source, row.EventId, row.Subject, row.Reason, row.Detail,
            new DateTimeOffset(row.ReceivedAt, TimeSpan.Zero), row.TimesSeen))];
    }

    /// <summary>The bytes of one entry as they came, which the access log keeps; null when it is closed or not the actor's.</summary>
    public async Task<byte[]?> OpenAsync(Actor actor, long id, CancellationToken token)
    {
        await using var reading = await database.ReadLoggedAsync(actor, token);
        var body = await reading.Connection.ExecuteScalarAsync<byte[]?>(new CommandDefinition(
            "select open_quarantined(@id)", new { id }, cancellationToken: token));

        // The entry first, then the bytes.
        await reading.CommitAsync(token);
        return body;
    }

    /// <summary>How many wait, by reason.</summary>
    public async Task<IReadOnlyList<(string Reason, int Count)>> CountAsync(Actor actor, string? source, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return [.. await reading.Connection.QueryAsync<(string, int)>(new CommandDefinition(
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

        public required DateTime ReceivedAt { get; init; }

        public required int TimesSeen { get; init; }
    }
}
