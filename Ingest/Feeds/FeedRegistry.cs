using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// The feeds, kept in memory and read again when older than a second: a feed added, rotated or removed by another process holds from
/// then on. A question that fails reads them again unless that was done in the last tenth of a second, so a new feed works at once and
/// a storm of wrong signatures costs ten small queries a second.
/// </summary>
public sealed class FeedRegistry(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FreshEnoughToDeny = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private Task<FrozenDictionary<string, Feed>>? _pending;
    private volatile Snapshot? _snapshot;

    /// <summary>The feed for which a check succeeds, or null. The check is asked again with fresh feeds before it is a no.</summary>
    public async ValueTask<Feed?> FindAsync(string name, Func<Feed, bool> check, CancellationToken token)
    {
        var feeds = await AtMostAsync(Fresh, token);
        if (feeds.TryGetValue(name, out var feed) && check(feed))
        {
            return feed;
        }

        feeds = await AtMostAsync(FreshEnoughToDeny, token);
        return feeds.TryGetValue(name, out feed) && check(feed) ? feed : null;
    }

    /// <summary>The name under which a refusal is counted of somebody who claims to be a feed.</summary>
    public async ValueTask<string> CountedAsAsync(string name, CancellationToken token) =>
        await FindAsync(name, static _ => true, token) is { } feed ? feed.Name : RefusalCounter.Unknown;

    /// <summary>All registered feeds by name.</summary>
    public async Task<IReadOnlyList<Feed>> AllAsync(CancellationToken token)
    {
        var feeds = await AtMostAsync(FreshEnoughToDeny, token);
        return [.. feeds.Values.OrderBy(feed => feed.Name, StringComparer.Ordinal)];
    }

    /// <summary>The names that were ever given to feeds, also of those removed since.</summary>
    public async Task<IReadOnlySet<string>> EverNamedAsync(CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        return (await connection.QueryAsync<string>(new CommandDefinition("select name from feed", cancellationToken: token))).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Registers a feed with a new secret, with its entry in the access log.</summary>
    /// <exception cref="RegistryException">The name is taken or unusable, or there is no such enterprise or type.</exception>
    public async Task<Feed> AddAsync(Actor by, string name, string enterpriseCode, IReadOnlyList<string>? types, CancellationToken token)
    {
        FeedName.Check(name);
        foreach (var type in types ?? [])
        {
            if (!EventTypes.TryParse(type, out var known) || !known.MayComeFromFeed())
            {
                throw new RegistryException($"--types: {type} is not an event type that a feed can send.");
            }
        }

        await using var change = await ActorTransaction.BeginAsync(database, by, token);
        var enterprise = await change.Connection.ExecuteScalarAsync<int?>(new CommandDefinition(
            "select enterprise_id from enterprise where code = @enterpriseCode", new { enterpriseCode }, cancellationToken: token))
            ?? throw new RegistryException($"There is no enterprise with the code {enterpriseCode}; add it with: enterprise add.");

        // A removed feed leaves its name free, but its history stays under that name.
        var added = await change.Connection.ExecuteAsync(new CommandDefinition(
            """
            insert into feed (name, enterprise_id, secret, types) values (@name, @enterprise, @secret, @types)
            on conflict (name) do update set enterprise_id = excluded.enterprise_id, secret = excluded.secret, types = excluded.types,
                removed_at = null where feed.removed_at is not null
            """,
            new { name, enterprise, secret = NewSecret(), types = types?.ToArray() },
            cancellationToken: token));
        if (added == 0)
        {
            throw new RegistryException($"A feed with the name {name} exists already; for a new secret use: feed rotate {name}.");
        }

        await change.NoteAsync("feed-add", $"{name} {enterpriseCode}", null, token);
        await change.CommitAsync(token);
        return await ReadAsync(name, token);
    }

    /// <summary>The same as the program's own work.</summary>
    public Task<Feed> AddAsync(string name, string enterpriseCode, IReadOnlyList<string>? types, CancellationToken token) =>
        AddAsync(Actor.Program, name, enterpriseCode, types, token);

    /// <summary>Gives a feed a new secret, with its entry in the access log; the old one is refused from now on.</summary>
    /// <exception cref="RegistryException">There is no such feed.</exception>
    public async Task<Feed> RotateAsync(Actor by, string name, CancellationToken token)
    {
        await ChangeAsync(by, "feed-rotate", "update feed set secret = @secret where name = @name and removed_at is null", name, token);
        return await ReadAsync(name, token);
    }

    /// <summary>Removes a feed, with its entry in the access log; what it brought stays.</summary>
    /// <exception cref="RegistryException">There is no such feed.</exception>
    public Task RemoveAsync(Actor by, string name, CancellationToken token) =>
        ChangeAsync(by, "feed-remove", "update feed set removed_at = now() where name = @name and removed_at is null", name, token);

    private static byte[] NewSecret() => RandomNumberGenerator.GetBytes(32);

    private async Task ChangeAsync(Actor by, string action, string sql, string name, CancellationToken token)
    {
        await using var change = await ActorTransaction.BeginAsync(database, by, token);
        if (await change.Connection.ExecuteAsync(new CommandDefinition(sql, new { name, secret = NewSecret() }, cancellationToken: token)) == 0)
        {
            throw new RegistryException($"There is no feed with the name {name}.");
        }

        await change.NoteAsync(action, name, null, token);
        await change.CommitAsync(token);
        _snapshot = null;
    }

    private async Task<Feed> ReadAsync(string name, CancellationToken token)
    {
        // Read anew: one that was under way began before the change.
        return (await ReadAllAsync().WaitAsync(token))[name];
    }

    private async ValueTask<FrozenDictionary<string, Feed>> AtMostAsync(TimeSpan age, CancellationToken token)
    {
        if (IsFresh(age, out var feeds))
        {
            return feeds;
        }

        // Whoever asks while it is being read shares the answer, and the failure.
        Task<FrozenDictionary<string, Feed>> reading;
        lock (_lock)
        {
            reading = _pending is { IsCompleted: false } ? _pending : _pending = ReadAllAsync();
        }

        return await reading.WaitAsync(token);
    }

    private async Task<FrozenDictionary<string, Feed>> ReadAllAsync()
    {
        await using var connection = await database.OpenConnectionAsync();
        var rows = await connection.QueryAsync<(string Name, int EnterpriseId, int CompanyId, byte[] Secret, string[]? Types)>(
            new CommandDefinition(
                """
                select f.name, f.enterprise_id, e.company_id, f.secret, f.types
                from feed f join enterprise e using (enterprise_id) where f.removed_at is null
                """,
                commandTimeout: WardTransaction.SenderSeconds));
        var feeds = rows.Select(row => new Feed(row.Name, row.EnterpriseId, row.CompanyId, row.Secret, Parse(row.Types)))
            .ToFrozenDictionary(feed => feed.Name, StringComparer.Ordinal);
        _snapshot = new Snapshot(feeds, time.GetTimestamp());
        return feeds;
    }

    private bool IsFresh(TimeSpan age, [NotNullWhen(true)] out FrozenDictionary<string, Feed>? feeds)
    {
        var snapshot = _snapshot;
        feeds = snapshot?.Feeds;
        return snapshot is not null && time.GetElapsedTime(snapshot.ReadAt) < age;
    }

    private static FrozenSet<EventType>? Parse(string[]? types) =>
        types?.Select(type => EventTypes.TryParse(type, out var known) ? known : default).ToFrozenSet();

    private sealed record Snapshot(FrozenDictionary<string, Feed> Feeds, long ReadAt);
}
