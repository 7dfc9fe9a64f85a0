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

    /// <summary>All registered feeds by name.</summary>
    public async Task<IReadOnlyList<Feed>> AllAsync(CancellationToken token)
    {
        var feeds = await AtMostAsync(FreshEnoughToDeny, token);
        return [.. feeds.Values.OrderBy(feed => feed.Name, StringComparer.Ordinal)];
    }

    /// <summary>Registers a feed with a new secret.</summary>
    /// <exception cref="RegistryException">The name is taken or unusable, or there is no such enterprise or type.</exception>
    public async Task<Feed> AddAsync(string name, string enterpriseCode, IReadOnlyList<string>? types, CancellationToken token)
    {
        FeedName.Check(name);
        foreach (var type in types ?? [])
        {
            if (!EventTypes.TryParse(type, out var known) || !known.MayComeFromFeed())
            {
                throw new RegistryException($"--types: {type} is not an event type that a feed can send.");
            }
        }

        await using var connection = await database.OpenConnectionAsync(token);
        var enterprise = await connection.ExecuteScalarAsync<int?>(new CommandDefinition(
            "select enterprise_id from enterprise where code = @enterpriseCode", new { enterpriseCode }, cancellationToken: token))
            ?? throw new RegistryException($"There is no enterprise with the code {enterpriseCode}; add it with: enterprise add.");

        // A removed feed leaves its name free, but its history stays under that name.
        var added = await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into feed (name, enterprise_id, secret, types) values (@name, @enterprise, @secret, @types)
            on conflict (name) do update set enterprise_id = excluded.enterprise_id, secret = excluded.secret, types = excluded.types,
                removed_at = null where feed.removed_at is not null
            """,
            new { name, enterprise, secret = NewSecret(), types = types?.ToArray() },
            cancellationToken: token));
        return added == 1
            ? await ReadAsync(name, token)
            : throw new RegistryException($"A feed with the name {name} exists already; for a new secret use: feed rotate {name}.");
    }

    /// <summary>Gives a feed a new secret; the old one is refused from now on.</summary>
    /// <exception cref="RegistryException">There is no such feed.</exception>
    public async Task<Feed> RotateAsync(string name, CancellationToken token)
    {
        await ChangeAsync("update feed set secret = @secret where name = @name and removed_at is null", name, token);
        return await ReadAsync(name, token);
    }

    /// <summary>Removes a feed; what it brought stays.</summary>
    /// <exception cref="RegistryException">There is no such feed.</exception>
    public Task RemoveAsync(string name, CancellationToken token) =>
        ChangeAsync("update feed set removed_at = now() where name = @name and removed_at is null", name, token);

    private static byte[] NewSecret() => RandomNumberGenerator.GetBytes(32);

    private async Task ChangeAsync(string sql, string name, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        var changed = await connection.ExecuteAsync(new CommandDefinition(sql, new { name, secret = NewSecret() }, cancellationToken: token));
        _snapshot = null;
        if (changed == 0)
        {
            throw new RegistryException($"There is no feed with the name {name}.");
        }
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
