using Coordination.Dashboard.Files;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

using Dapper;

using Npgsql;

namespace Coordination.Dashboard.DataProtection;

/// <summary>
/// Removes what is kept no longer, for good, and keeps a protocol of it. The journal is the record and has no rule; of the access log only the
/// beginning goes, and its chain says where it begins since then.
/// </summary>
public sealed class Retention(OfficerDatabase database, BroughtFiles files, TimeProvider time)
{
    private const string Files = "files";

    private const string RulesSql = """
        select distinct on (p.rule) p.rule, p.version, p.amount, p.unit, p.by_clock, p.set_at, a.display_name as setter
        from retention_period p left join account a on a.account_id = p.set_by order by p.rule, p.version desc
        """;

    /// <summary>Every rule with what it would remove now.</summary>
    public async Task<IReadOnlyList<RetentionPreview>> PreviewAsync(Actor actor, CancellationToken token)
    {
        var now = time.GetUtcNow();
        var previews = new List<RetentionPreview>();
        foreach (var rule in await database.ListAsync<RetentionRule>(actor, RulesSql, null, token))
        {
            var before = rule.Before(now);
            var count = rule.Rule == Files ? files.CountOlder(before) : await database.ValueAsync<long>(
                actor, "select count_expired(@Rule, @before)", new { rule.Rule, before = before.UtcDateTime }, token);
            previews.Add(new RetentionPreview(rule, before, count));
        }

        return previews;
    }

    /// <summary>Applies a rule now; how much was removed.</summary>
    /// <exception cref="RegistryException">The access log is broken; nothing of it goes before that is cleared up.</exception>
    public async Task<long> RunAsync(Actor actor, string rule, bool byClock, CancellationToken token)
    {
        var known = (await database.ListAsync<RetentionRule>(actor, RulesSql, null, token)).Single(known => known.Rule == rule);
        try
        {
            return await database.DoAsync(actor, connection => RunAsync(connection, known, byClock, token), token);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.ObjectNotInPrerequisiteState)
        {
            throw new RegistryException(error.MessageText);
        }
    }

    /// <summary>Applies the clock's rules unless that was done since an instant, by whatever process; the protocols' rules and counts.</summary>
    public async Task<IReadOnlyList<(string Rule, long Removed)>> RunOnceAsync(DateTimeOffset since, CancellationToken token)
    {
        var ran = new List<(string, long)>();
        foreach (var rule in (await database.ListAsync<RetentionRule>(Actor.Program, RulesSql, null, token)).Where(rule => rule.ByClock))
        {
            var removed = await database.DoAsync<long?>(Actor.Program, async connection => await connection.ExecuteScalarAsync<bool>(OfficerDatabase.Command(
                """
                select pg_try_advisory_xact_lock(hashtext('coordination.retention'))
                    and not exists (select from retention_run where rule = @Rule and by_clock and ran_at >= @since)
                """,
                new { rule.Rule, since = since.UtcDateTime },
                token)) ? await RunAsync(connection, rule, byClock: true, token) : null, token);
            if (removed is { } count)
            {
                ran.Add((rule.Rule, count));
            }
        }

        return ran;
    }

    /// <summary>Sets a rule's period; the earlier ones stay on record.</summary>
    /// <exception cref="RegistryException">The period is too short, or somebody else has just set it.</exception>
    public async Task SetAsync(Actor actor, RetentionRule read, int amount, string unit, bool byClock, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            await database.ValueAsync<int>(
                actor,
                """
                insert into retention_period (rule, version, amount, unit, by_clock) values (@Rule, @version, @amount, @unit, @byClock)
                returning version
                """,
                new { read.Rule, version = read.Version + 1, amount, unit, byClock },
                token);
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.CheckViolation or PostgresErrorCodes.UniqueViolation)
        {
            throw new RegistryException("The period is too short, or somebody else has just set it.");
        }
    }

    /// <summary>The protocols, newest first.</summary>
    public Task<IReadOnlyList<RetentionRun>> RunsAsync(Actor actor, int limit, CancellationToken token) => database.ListAsync<RetentionRun>(
        actor,
        """
        select r.run_id, r.rule, r.period, r.before, r.removed, r.ran_at, a.display_name as runner, r.by_clock
        from retention_run r left join account a on a.account_id = r.ran_by order by r.run_id desc limit @limit
        """,
        new { limit },
        token);

    private async Task<long> RunAsync(NpgsqlConnection connection, RetentionRule rule, bool byClock, CancellationToken token)
    {
        var before = rule.Before(time.GetUtcNow());
        long? removed = rule.Rule == Files ? files.RemoveOlder(before) : null;
        return await connection.ExecuteScalarAsync<long>(OfficerDatabase.Command(
            "select run_retention(@Rule, @before, @byClock, @removed)", new { rule.Rule, before = before.UtcDateTime, byClock, removed }, token));
    }
}
