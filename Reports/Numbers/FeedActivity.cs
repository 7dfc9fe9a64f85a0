using Coordination.Ingest.Record;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>How a source has been doing.</summary>
/// <param name="Source">The feed's name, or the part of the program that writes (<c>clock</c>, <c>lists</c>).</param>
/// <param name="Registered">False for the program's own parts and for removed feeds.</param>
/// <param name="LastReceived">When its last event came.</param>
/// <param name="LastTime">The latest own time of any of its events.</param>
/// <param name="Refusals24h">Requests refused at the door: wrong signature or unreadable.</param>
/// <param name="QuarantineOpen">Events that wait in quarantine.</param>
public sealed record FeedLine(
    string Source, bool Registered, string? Types, long Recorded, int RecordedLastHour, int Recorded24h, int Duplicates24h,
    DateTimeOffset? LastReceived, DateTimeOffset? LastTime, int Refusals24h, int QuarantineOpen);

/// <summary>Are the feeds alive, and what do they refuse?</summary>
public sealed class FeedActivity(ReportsDatabase database, TimeProvider time)
{
    /// <summary>
    /// Every source, or those that brought events to one ward (its registered feeds always). Administrators also get what senders without a feed
    /// were refused.
    /// </summary>
    public async Task<IReadOnlyList<FeedLine>> ReadAsync(Actor actor, int? wardId, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        var rows = await reading.Connection.QueryAsync<Row>(new CommandDefinition(
            """
            with hours as (
                select source, sum(recorded) as recorded,
                    sum(recorded) filter (where hour = date_trunc('hour', @now)) as last_hour,
                    sum(recorded) filter (where hour >= @now - interval '24 hours') as last_day,
                    sum(duplicates) filter (where hour >= @now - interval '24 hours') as duplicates,
                    max(last_received) as last_received, max(last_time) as last_time
                from feed_hour where hour >= @now - interval '30 days' and (@wardId::int is null or ward_id = @wardId) group by source),
            waiting as (select source, waiting from quarantine_waiting()),
            own as (select name from feed where @wardId::int is null or enterprise_id = (select enterprise_id from ward where ward_id = @wardId)),
            sources as (select source from hours union select name from feed where removed_at is null and name in (select name from own)
                union select source from waiting where @wardId::int is null or source in (select name from own)
                union select source from feed_refusal where source = '?' and @wardId::int is null and hour >= @now - interval '24 hours')
            select s.source as Source, f.name is not null as Registered, array_to_string(f.types, ', ') as Types,
                coalesce(h.recorded, 0)::bigint as Recorded, coalesce(h.last_hour, 0)::int as LastHour,
                coalesce(h.last_day, 0)::int as LastDay, coalesce(h.duplicates, 0)::int as Duplicates,
                h.last_received as LastReceived, h.last_time as LastTime,
                coalesce((select sum(count) from feed_refusal r where r.source = s.source and r.hour >= @now - interval '24 hours'), 0)::int
                    as Refusals,
                coalesce(w.waiting, 0) as Quarantined
            from sources s left join hours h using (source) left join waiting w using (source) left join feed f on f.name = s.source and f.removed_at is null
            order by f.name is null, s.source
            """,
            new { wardId, now = time.GetUtcNow().UtcDateTime },
            cancellationToken: token));
        return [.. rows.Select(row => new FeedLine(row.Source, row.Registered, row.Types, row.Recorded, row.LastHour, row.LastDay,
            row.Duplicates, Utc(row.LastReceived), Utc(row.LastTime), row.Refusals, row.Quarantined))];
    }

    private static DateTimeOffset? Utc(DateTime? time) => time is { } known ? new DateTimeOffset(known, TimeSpan.Zero) : null;

    private sealed record Row
    {
        public required string Source { get; init; }

        public bool Registered { get; init; }

        public string? Types { get; init; }

        public long Recorded { get; init; }

        public int LastHour { get; init; }

        public int LastDay { get; init; }

        public int Duplicates { get; init; }

        public DateTime? LastReceived { get; init; }

        public DateTime? LastTime { get; init; }

        public int Refusals { get; init; }

        public int Quarantined { get; init; }
    }
}
