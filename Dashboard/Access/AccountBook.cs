using System.Collections.Concurrent;
using System.Collections.Frozen;

using Dapper;

using Npgsql;

namespace Coordination.Dashboard.Access;

/// <summary>
/// Accounts with their grants, kept for a few seconds each and dropped at once when the database says that they changed. The kept time
/// alone bounds how long a lost notice can matter.
/// </summary>
public sealed class AccountBook(AccessDatabase database, TimeProvider time)
{
    /// <summary>How old an answer may be.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan KeptWhileAway = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<int, Entry> _known = new();

    /// <summary>Raised after an account was dropped; null for all of them. Handlers must be quick and throw nothing.</summary>
    public event Action<int?>? Changed;

    /// <summary>The account as it stands, at most seconds old; null for one that does not exist.</summary>
    public async ValueTask<KnownAccount?> FindAsync(int id, CancellationToken token = default)
    {
        var last = _known.TryGetValue(id, out var known) && !known.IsRead ? known.Previous : known;
        if (last is not null && time.GetElapsedTime(last.At) < Kept)
        {
            return last.Account;
        }

        // A place is taken before the read: who drops the account during it takes the place away, and what was read is not kept. The place
        // holds what was known before, so that who asks meanwhile has it too.
        var entry = _known[id] = new Entry(time.GetTimestamp()) { Previous = last };
        try
        {
            var account = await ReadAsync(id, token);
            _known.TryUpdate(id, entry with { Account = account, IsRead = true, Previous = null }, entry);
            return account;
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException && last is not null && time.GetElapsedTime(last.At) < KeptWhileAway)
        {
            // Pages stay readable while the database is away; nothing is read from it in this account's name meanwhile.
            _known.TryUpdate(id, last, entry);
            return last.Account;
        }
    }

    /// <summary>Forgets an account, or all.</summary>
    public void Drop(int? id)
    {
        if (id is { } one)
        {
            _known.TryRemove(one, out _);
        }
        else
        {
            _known.Clear();
        }

        Changed?.Invoke(id);
    }

    /// <summary>Has the next question about an account read it afresh; always true.</summary>
    public bool Forget(int id)
    {
        _known.TryRemove(id, out _);
        return true;
    }

    private async Task<KnownAccount?> ReadAsync(int id, CancellationToken token)
    {
        await using var connection = await database.Source.OpenConnectionAsync(token);
        await using var answers = await connection.QueryMultipleAsync(new CommandDefinition(
            """
            select a.name, a.display_name, a.kind, a.disabled_at is not null, c.stamp
            from account a left join credential c using (account_id) where a.account_id = @id;
            select device_id from device where account_id = @id and cut_off_at is null and expires_at > now();
            select encode(token_hash, 'base64') from bearer_token where account_id = @id and removed_at is null;
            select g.role, e.code, w.code, r.code, b.code, g.valid_until
            from grant_in_force g
            left join enterprise e on e.enterprise_id = g.enterprise_id
            left join ward w on w.ward_id = g.ward_id
            left join residential_group r on r.ward_id = g.ward_id and r.group_id = g.group_id
            left join building b on b.ward_id = g.ward_id and b.building_id = g.building_id
            where g.account_id = @id order by g.grant_id
            """,
            new { id }, cancellationToken: token));
        var account = await answers.ReadSingleOrDefaultAsync<(string Name, string DisplayName, short Kind, bool Disabled, string? Stamp)?>();
        var devices = await answers.ReadAsync<long>();
        var tokens = await answers.ReadAsync<string>();
        var grants = await answers.ReadAsync<(string Role, string? Enterprise, string? Ward, string? Group, string? Building, DateTime? Until)>();
        return account is { } found
            ? new KnownAccount(id, found.Name, found.DisplayName, found.Kind == AccountKind.Machine, found.Disabled, found.Stamp,
                devices.ToFrozenSet(), tokens.ToFrozenSet(), [.. grants.Select(g => new Grant(g.Role, g.Enterprise, g.Ward, g.Group, g.Building, g.Until))])
            : null;
    }

    private sealed record Entry(long At)
    {
        public KnownAccount? Account { get; init; }

        public bool IsRead { get; init; }

        /// <summary>What was read before, while this is being read.</summary>
        public Entry? Previous { get; init; }
    }
}
