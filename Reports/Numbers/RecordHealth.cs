using Coordination.Ingest.Record;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>Does the database answer, and how many events does the record hold?</summary>
public sealed class RecordHealth(ReportsDatabase database)
{
    /// <summary>The sum of all wards' positions, which is the number of events.</summary>
    public async Task<long> PositionAsync(CancellationToken token)
    {
        await using var reading = await database.ReadAsync(Actor.Program, token);
        return await reading.Connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select coalesce(sum(position), 0)::bigint from ward_head", cancellationToken: token));
    }
}
