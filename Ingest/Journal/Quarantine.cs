using Coordination.Ingest.Feeds;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

using Dapper;

using Microsoft.Extensions.Logging;

using Npgsql;

namespace Coordination.Ingest.Journal;

/// <summary>What a replay came to.</summary>
/// <param name="Replayed">Entries that are now in the journal.</param>
/// <param name="Duplicates">Entries that the journal had already; closed as well.</param>
/// <param name="Remaining">Entries that still cannot be applied.</param>
public sealed record ReplayOutcome(int Replayed, int Duplicates, int Remaining)
{
    public static ReplayOutcome operator +(ReplayOutcome a, ReplayOutcome b) =>
        new(a.Replayed + b.Replayed, a.Duplicates + b.Duplicates, a.Remaining + b.Remaining);
}

/// <summary>
/// Takes events out of quarantine: again as they are, mended, or not at all. An entry is closed only after its event is in the journal,
/// so that a crash between the two leaves a duplicate to be closed, never a loss.
/// </summary>
public sealed class Quarantine(
    NpgsqlDataSource database, Intake intake, FeedRegistry feeds, ContractNumbers numbers, TimeProvider time, ILogger<Quarantine> logger)
{
    private const int PageSize = 500;

    private const string Columns = """
        q.quarantine_id as Id, q.source as Source, q.company_id as CompanyId, q.body as Body, q.by_adapter as ByAdapter
        """;

    /// <summary>Tries one entry again.</summary>
    public Task<ReplayOutcome> ReplayAsync(long id, CancellationToken token) =>
        PageAsync($"select {Columns} from quarantine q where q.quarantine_id = @id and q.closed_at is null", new { id }, null, token);

    /// <summary>Tries one entry again with other bytes; the entry keeps those that came.</summary>
    public Task<ReplayOutcome> MendAsync(long id, byte[] body, CancellationToken token) =>
        PageAsync($"select {Columns} from quarantine q where q.quarantine_id = @id and q.closed_at is null", new { id }, body, token);

    /// <summary>Tries every open entry again, or those of one source.</summary>
    public Task<ReplayOutcome> ReplayAllAsync(string? source, CancellationToken token) => PagesAsync(
        $"""
        select {Columns} from quarantine q where q.closed_at is null and (@source::text is null or q.source = @source)
            and q.quarantine_id > @after order by q.quarantine_id limit {PageSize}
        """,
        source,
        token);

    /// <summary>Tries those again whose customer a list has brought since.</summary>
    public Task<ReplayOutcome> ReplayKnownAsync(CancellationToken token) => PagesAsync(
        $"""
        select {Columns} from quarantine q
        where q.closed_at is null
            and (exists (select from customer_directory d where d.company_id = q.company_id and d.customer_code = q.subject)
                or q.by_adapter and exists (select from contract c where upper(c.contract_number) = q.subject))
            and q.reason = '{QuarantineReason.UnknownSubject}'
            and (@source::text is null or q.source = @source) and q.quarantine_id > @after
        order by q.quarantine_id limit {PageSize}
        """,
        null,
        token);

    /// <summary>Closes an entry without applying it; its bytes stay.</summary>
    public async Task DiscardAsync(long id, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        await CloseAsync(connection, [id], "discarded", token);
    }

    private async Task<ReplayOutcome> PagesAsync(string sql, string? source, CancellationToken token)
    {
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

    private async Task<ReplayOutcome> PageAsync(string sql, object parameters, byte[]? mended, CancellationToken token) =>
        await ApplyAsync(await ReadAsync(sql, parameters, token), mended, token);

    private async Task<List<Entry>> ReadAsync(string sql, object parameters, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        return (await connection.QueryAsync<Entry>(new CommandDefinition(sql, parameters, cancellationToken: token))).AsList();
    }

    private async Task<ReplayOutcome> ApplyAsync(List<Entry> entries, byte[]? mended, CancellationToken token)
    {
        var outcome = new ReplayOutcome(0, 0, 0);
        var types = (await feeds.AllAsync(token)).ToDictionary(feed => feed.Name, feed => feed.Types, StringComparer.Ordinal);
        await using var connection = await database.OpenConnectionAsync(token);
        foreach (var group in entries.GroupBy(entry => (entry.Source, entry.CompanyId, entry.ByAdapter)))
        {
            var readable = new List<(Entry Entry, Arrival Arrival)>();
            foreach (var entry in group)
            {
                if (Read(entry, mended, types.GetValueOrDefault(entry.Source)) is { } arrival)
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

            var results = await intake.SubmitKnownAsync(group.Key.Source, group.Key.CompanyId, [.. arrivals], time.GetUtcNow(), token);
            await CloseAsync(connection, Ids(ReplayedAs.New), "replayed", token);
            await CloseAsync(connection, Ids(ReplayedAs.Known), "duplicate", token);
            outcome += new ReplayOutcome(
                Ids(ReplayedAs.New).Length, Ids(ReplayedAs.Known).Length, results.Count(result => result == ReplayedAs.Unknown));

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

    private static Task CloseAsync(NpgsqlConnection connection, long[] ids, string how, CancellationToken token) =>
        ids.Length == 0 ? Task.CompletedTask : connection.ExecuteAsync(new CommandDefinition(
            "update quarantine set closed_at = now(), closed_as = @how where quarantine_id = any(@ids) and closed_at is null",
            new { ids, how },
            cancellationToken: token));

    private sealed record Entry
    {
        public required long Id { get; init; }

        public required string Source { get; init; }

        public required int CompanyId { get; init; }

        public required byte[] Body { get; init; }

        public required bool ByAdapter { get; init; }
    }
}
