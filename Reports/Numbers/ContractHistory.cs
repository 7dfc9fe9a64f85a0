using Coordination.Ingest.Record;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>One event of a contract as the journal has it.</summary>
/// <param name="Data">The event's data as JSON text, as far as the reader may read it; see <see cref="ShownData"/>.</param>
public sealed record HistoryEvent(
    long Position, string Id, string Source, EventType Type, DateTimeOffset Time, DateTimeOffset ReceivedAt, string? Data);

/// <summary>What happened with a contract? In journal order.</summary>
public sealed class ContractHistory(ReportsDatabase database)
{
    /// <summary>A page of events after a position.</summary>
    public async Task<IReadOnlyList<HistoryEvent>> ReadAsync(
        Actor actor, int wardId, int contractId, long after, int limit, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        var level = (PersonalLevel)await reading.Connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "select personal_level(@wardId, @contractId)", new { wardId, contractId }, cancellationToken: token));
        var rows = await reading.Connection.QueryAsync<(long Position, string Id, string Source, short Type, DateTime Time, DateTime ReceivedAt,
            string? Data)>(new CommandDefinition(
            """
            select position, event_id, source, type, time, received_at, data::text from journal
            where ward_id = @wardId and contract_id = @contractId and position > @after order by position limit @limit
            """,
            new { wardId, contractId, after, limit = Math.Clamp(limit, 1, 500) },
            cancellationToken: token));
        return [.. rows.Select(row => new HistoryEvent(row.Position, row.Id, row.Source, (EventType)row.Type,
            new DateTimeOffset(row.Time, TimeSpan.Zero), new DateTimeOffset(row.ReceivedAt, TimeSpan.Zero),
            ShownData.Of(row.Data, level)))];
    }
}
