using System.Text.Json;

using Coordination.Ingest.Record;

using Dapper;

namespace Coordination.Dashboard.DataProtection;

/// <summary>What does not fit in the access log.</summary>
/// <param name="Ward">The number of the chain: a ward's, or 0.</param>
/// <param name="Fault">What is wrong with the entry, in English.</param>
public sealed record ChainFault(int Ward, long Entry, string Fault);

/// <summary>A kept verification of the access log.</summary>
public sealed record ChainCheck(DateTimeOffset At, string? By, int Chains, long Entries, IReadOnlyList<ChainFault> Faults)
{
    public bool IsWhole => Faults.Count == 0;
}

/// <summary>Verifies the chains of the access log and keeps what was found.</summary>
public sealed class ChainChecks(OfficerDatabase database)
{
    private const string Columns = "c.checked_at, a.display_name as by, c.chains, c.entries, c.faults";

    private const string VerifySql = $"select {Columns} from verify_access_log() c left join account a on a.account_id = c.checked_by";

    /// <summary>Verifies now.</summary>
    public async Task<ChainCheck> VerifyAsync(Actor actor, CancellationToken token) =>
        Check((await database.ListAsync<Row>(actor, VerifySql, null, token))[0]);

    /// <summary>Verifies unless that was done since an instant, or is being done, by whatever process; null when it was.</summary>
    public Task<ChainCheck?> VerifyOnceAsync(DateTimeOffset since, CancellationToken token) => database.DoAsync(Actor.Program, async connection =>
        await connection.ExecuteScalarAsync<bool>(OfficerDatabase.Command(
            """
            select pg_try_advisory_xact_lock(hashtext('coordination.access-log-check'))
                and not exists (select from access_log_check where checked_at >= @since)
            """,
            new { since = since.UtcDateTime },
            token))
            ? Check(await connection.QuerySingleAsync<Row>(OfficerDatabase.Command(VerifySql, null, token)))
            : null, token);

    /// <summary>The newest verifications.</summary>
    public async Task<IReadOnlyList<ChainCheck>> NewestAsync(Actor actor, int limit, CancellationToken token) => [.. (await database.ListAsync<Row>(
        actor, $"select {Columns} from access_log_check c left join account a on a.account_id = c.checked_by order by c.check_id desc limit @limit",
        new { limit },
        token)).Select(Check)];

    private static ChainCheck Check(Row row) => new(
        row.CheckedAt, row.By, row.Chains, row.Entries, JsonSerializer.Deserialize<ChainFault[]>(row.Faults, JsonSerializerOptions.Web) ?? []);

    private sealed record Row
    {
        public required DateTimeOffset CheckedAt { get; init; }

        public string? By { get; init; }

        public required int Chains { get; init; }

        public required long Entries { get; init; }

        public required string Faults { get; init; }
    }
}
