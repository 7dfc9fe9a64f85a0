using Coordination.Ingest.Feeds;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

using Dapper;

using Microsoft.Extensions.Logging;

using Npgsql;

namespace Coordination.Ingest.Journal;

/// <summary>
/// Takes events out of quarantine: again as they are, mended, or not at all. An entry is closed only after its event is in the journal,
/// so that a crash between the two leaves a duplicate to be closed, never a loss. What a person does is allowed and logged before that, by the
/// database, in the person's name; what the program tries again by itself needs nobody's leave.
/// </summary>
public sealed class Quarantine(
    NpgsqlDataSource database, Intake intake, FeedRegistry feeds, CustomerDirectory directory, ContractNumbers numbers, TimeProvider time,
    ILogger<Quarantine> logger)
{
    private const int PageSize = 500;

    // Bodies in memory at once: many small ones, or a single one of the largest that a feed may send.
    private const int BytesInPage = 4 * 1024 * 1024;

    private const string Columns = """
        q.quarantine_id as Id, q.source as Source, q.company_id as CompanyId, q.body as Body, q.by_adapter as ByAdapter
        """;

    /// <summary>Tries one entry again in somebody's name.</summary>
    /// <returns>All zero when it is closed already.</returns>
    /// <exception cref="IntakeUnavailableException">Nothing was acknowledged; the same again is safe.</exception>
    /// <exception cref="NpgsqlException">The database did not answer, or refuses who views as somebody else.</exception>
    public Task<ReplayOutcome> ReplayAsync(Actor actor, long id, CancellationToken token) => ActAsync(id, new Act(actor, null), token);

    /// <summary>The same with other bytes; the entry keeps those that came beside them.</summary>
    public Task<ReplayOutcome> MendAsync(Actor actor, long id, byte[] body, CancellationToken token) => ActAsync(id, new Act(actor, body), token);

    /// <summary>Closes an entry without applying it; its bytes stay. False when it is closed already or not the actor's.</summary>
    public Task<bool> DiscardAsync(Actor actor, long id, CancellationToken token) => Collision.RetryAsync(async () =>
    {
        await using var transaction = await ActorTransaction.BeginAsync(database, actor, token);
        var discarded = await transaction.Connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "select discard_quarantined(@id)", new { id }, cancellationToken: token));
        await transaction.CommitAsync(token);
        return discarded;
    });

    /// <summary>Tries every open entry again, or those of one source.</summary>
    public Task<ReplayOutcome> ReplayAllAsync(string? source, CancellationToken token) => PagesAsync("true", source, token);

    /// <summary>Tries those again whose customer a list has brought since, or whose ward somebody else held.</summary>
    public Task<ReplayOutcome> ReplayKnownAsync(CancellationToken token) => PagesAsync(
        $"""
        (exists (select from customer_directory d where d.company_id = q.company_id and d.customer_code = q.subject)
            or q.by_adapter and exists (select from contract c where upper(c.contract_number) = q.subject))
        and q.reason in ('{QuarantineReason.UnknownSubject}', '{QuarantineReason.WardHeld}')
        """,
        null,
        token);

    private async Task<ReplayOutcome> PagesAsync(string condition, string? source, CancellationToken token)
    {
        var sql = $"""
            select {Columns} from (
                select o.*, sum(octet_length(o.body)) over (order by o.quarantine_id) - octet_length(o.body) as bytes_before
                from (
                    select q.quarantine_id, q.source, q.company_id, q.body, q.by_adapter from quarantine q
                    where q.closed_at is null and {condition} and (@source::text is null or q.source = @source) and q.quarantine_id > @after
                    order by q.quarantine_id limit {PageSize}
                ) o
            ) q where q.bytes_before < {BytesInPage} order by q.quarantine_id
            """;
        var total = new ReplayOutcome(0, 0, 0);
        var after = 0L;
        while (true)
        {
            var entries = await ReadAsync(sql, new { source, after }, token);
            if (entries.Count == 0)
            {
                return total;
            }

            after = entries[^1].Id;
            total += await ApplyAsync(entries, null, token);
        }
    }

    private async Task<ReplayOutcome> ActAsync(long id, Act act, CancellationToken token) => await ApplyAsync(
        await ReadAsync($"select {Columns} from quarantine q where q.quarantine_id = @id and q.closed_at is null", new { id }, token), act, token);

    private async Task<List<Entry>> ReadAsync(string sql, object parameters, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        return (await connection.QueryAsync<Entry>(new CommandDefinition(sql, parameters, cancellationToken: token))).AsList();
    }

    private async Task<ReplayOutcome> ApplyAsync(List<Entry> entries, Act? act, CancellationToken token)
    {
        var outcome = new ReplayOutcome(0, 0, 0);
        var types = (await feeds.AllAsync(token)).ToDictionary(feed => feed.Name, feed => feed.Types, StringComparer.Ordinal);
        await using var connection = await database.OpenConnectionAsync(token);
        foreach (var group in entries.GroupBy(entry => (entry.Source, entry.CompanyId, entry.ByAdapter)))
        {
            var readable = new List<(Entry Entry, Arrival Arrival)>();
            foreach (var entry in group)
            {
                if (Read(entry, act?.Mended, types.GetValueOrDefault(entry.Source)) is { } arrival)
                {
                    readable.Add((entry, arrival));
                }
                else
                {
                    outcome += new ReplayOutcome(0, 0, 1);
                }
            }

            IReadOnlyList<Arrival> arrivals = readable.ConvertAll(pair => pair.Arrival);
            if (group.Key.ByAdapter)
            {
                arrivals = await numbers.TranslateAsync(group.Key.CompanyId, arrivals, token);
            }

            var keys = act is null || arrivals.Count == 0
                ? await FindAsync(group.Key.CompanyId, arrivals, token)
                : [await TakeAsync(readable[0].Entry.Id, arrivals[0].Subject, act, token)];
            var results = await intake.SubmitKnownAsync(group.Key.Source, group.Key.CompanyId, [.. arrivals.Zip(keys)], time.GetUtcNow(), token);
            if (act is not null && results.Contains(ReplayedAs.Held))
            {
                throw new WardHeldException();
            }

            await CloseAsync(connection, Ids(ReplayedAs.New), "replayed", act, token);
            await CloseAsync(connection, Ids(ReplayedAs.Known), "duplicate", act, token);
            var (replayed, known) = (Ids(ReplayedAs.New).Length, Ids(ReplayedAs.Known).Length);
            outcome += new ReplayOutcome(replayed, known, results.Length - replayed - known);

            long[] Ids(ReplayedAs result) => [.. readable.Where((_, i) => results[i] == result).Select(pair => pair.Entry.Id)];
        }

        if (outcome.Replayed > 0)
        {
            Log.Replayed(logger, outcome.Replayed, outcome.Duplicates, outcome.Remaining);
        }

        return outcome;
    }

    private Arrival? Read(Entry entry, byte[]? mended, IReadOnlySet<EventType>? types)
    {
        try
        {
            var rules = new FeedRules(entry.Source, types, time.GetUtcNow()) { ByAdapter = entry.ByAdapter };
            return CloudEventReader.ReadJson(mended ?? entry.Body, batch: false, rules).Arrivals.SingleOrDefault();
        }
        catch (UnreadableBodyException)
        {
            return null;
        }
    }

    private async Task<IEnumerable<ContractKey?>> FindAsync(int companyId, IReadOnlyList<Arrival> arrivals, CancellationToken token)
    {
        var contracts = await directory.FindAsync(companyId, arrivals.Select(arrival => arrival.Subject).Distinct().ToArray(), token);
        return arrivals.Select(arrival => contracts.TryGetValue(arrival.Subject, out var key) ? key : (ContractKey?)null);
    }

    // The contract comes from the same answer that allows it, so that what is recorded is what was allowed.
    private Task<ContractKey?> TakeAsync(long id, string subject, Act act, CancellationToken token) => Collision.RetryAsync<ContractKey?>(async () =>
    {
        await using var transaction = await ActorTransaction.BeginAsync(database, act.Actor, token);
        var taken = await transaction.Connection.QuerySingleOrDefaultAsync<(int WardId, int ContractId)?>(new CommandDefinition(
            "select ward_id, contract_id from take_quarantined(@id, @subject, @Mended)", new { id, subject, act.Mended }, cancellationToken: token));
        await transaction.CommitAsync(token);
        return taken is { } key ? new ContractKey(key.WardId, key.ContractId) : null;
    });

    // Locked in the order in which the intake counts those that come again: neither then waits for the other.
    private static Task CloseAsync(NpgsqlConnection connection, long[] ids, string how, Act? act, CancellationToken token) =>
        ids.Length == 0 ? Task.CompletedTask : Collision.RetryAsync(() => connection.ExecuteAsync(new CommandDefinition(
            """
            with held as (
                select quarantine_id from quarantine where quarantine_id = any(@ids) and closed_at is null order by source, fingerprint for update
            )
            update quarantine q set closed_at = now(), closed_as = @how, closed_by = @by, mended = @mended
            from held where q.quarantine_id = held.quarantine_id
            """,
            new { ids, how, by = (act?.Actor ?? Actor.Program).AccountId, mended = act?.Mended },
            cancellationToken: token)));

    // What somebody does with one entry; without it the program tries many again by itself.
    private sealed record Act(Actor Actor, byte[]? Mended);

    private sealed record Entry
    {
        public required long Id { get; init; }

        public required string Source { get; init; }

        public required int CompanyId { get; init; }

        public required byte[] Body { get; init; }

        public required bool ByAdapter { get; init; }
    }
}
