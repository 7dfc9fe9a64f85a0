using Coordination.Ingest.Record;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>In which batches have a ward's customers been invited? Read from its contracts: for who chooses one to report on, and for no page that is watched.</summary>
public sealed class WardBatches(ReportsDatabase database)
{
    /// <summary>The batches that have a name and a day, the newest first; of what the actor may see.</summary>
    public async Task<IReadOnlyList<BatchRow>> ReadAsync(Actor actor, string ward, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        var id = await reading.Connection.QuerySingleOrDefaultAsync<int?>(new CommandDefinition(
            "select ward_id from ward where code = @ward", new { ward }, cancellationToken: token));
        return id is { } known
            ? [.. (await WardScan.BatchesAsync(reading, known, token)).Where(batch => batch is { Batch.Length: > 0, From: not null, To: not null }).Reverse()]
            : [];
    }
}
