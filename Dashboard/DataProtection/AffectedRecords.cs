using Coordination.Ingest.Record;

using Dapper;

namespace Coordination.Dashboard.DataProtection;

/// <summary>A contract that somebody read, how often and when.</summary>
public sealed record AffectedRecord
{
    public string? Ward { get; init; }

    public string? Code { get; init; }

    public required int Times { get; init; }

    public required DateTimeOffset First { get; init; }

    public required DateTimeOffset Last { get; init; }
}

/// <summary>Which contracts did an account read between two times? An incident asks this of the log.</summary>
public sealed class AffectedRecords(OfficerDatabase database)
{
    public const int LargestExport = 100_000;

    private const string ReadSql = $"""
        with read as (
            select l.ward_id, unnest(l.contracts) as contract_id, l.at from access_log l where {LogFilter.ByPersonSql} and l.at >= @from and l.at < @to
        )
        """;

    /// <summary>The first of them by ward and contract, and how many there are.</summary>
    public Task<(IReadOnlyList<AffectedRecord> Records, int Total)> ReadAsync(
        Actor actor, string person, DateTimeOffset from, DateTimeOffset to, int limit, CancellationToken token) =>
        database.DoAsync(actor, connection => ReadAsync(connection, person, from, to, limit, token), token);

    /// <summary>All of them for a file, which the log keeps.</summary>
    public Task<IReadOnlyList<AffectedRecord>> ExportAsync(Actor actor, string person, DateTimeOffset from, DateTimeOffset to, CancellationToken token) =>
        database.DoAsync(actor, async connection =>
        {
            var (records, _) = await ReadAsync(connection, person, from, to, LargestExport, token);
            await AccessLog.LogExportAsync(connection, "incident", $"person={person} from={from:O} to={to:O}", records.Count, token);
            return records;
        }, token);

    private static async Task<(IReadOnlyList<AffectedRecord> Records, int Total)> ReadAsync(
        Npgsql.NpgsqlConnection connection, string person, DateTimeOffset from, DateTimeOffset to, int limit, CancellationToken token)
    {
        var asked = new
        {
            person = person.Trim().ToLowerInvariant(),
            personLike = LogFilter.Like(person),
            from = from.UtcDateTime,
            to = to.UtcDateTime,
            limit,
        };
        var total = await connection.ExecuteScalarAsync<int>(OfficerDatabase.Command(
            $"{ReadSql} select count(*)::int from (select distinct ward_id, contract_id from read) r", asked, token));
        var records = await connection.QueryAsync<AffectedRecord>(OfficerDatabase.Command(
            $"""
            {ReadSql} select w.name as ward, contract_codes(r.ward_id, array[r.contract_id]) as code, r.times, r.first, r.last
            from (select ward_id, contract_id, count(*)::int as times, min(at) as first, max(at) as last from read
                group by ward_id, contract_id order by ward_id, contract_id limit @limit) r
            left join ward w using (ward_id) order by r.ward_id, r.contract_id
            """,
            asked,
            token));
        return ([.. records], total);
    }
}
