using System.Collections.Concurrent;

using Npgsql;

namespace Coordination.Dashboard.Access;

/// <summary>Whose a bearer token is, kept until the account changes; an unknown token is asked for each time and kept never.</summary>
public sealed class TokenBook
{
    // A token in use is asked for anew this often, in case a notice was lost.
    private static readonly TimeSpan Kept = AccountBook.Kept;

    private readonly ConcurrentDictionary<string, (int Account, long At)> _known = new(StringComparer.Ordinal);
    private readonly AccessDatabase _database;
    private readonly TimeProvider _time;

    public TokenBook(AccessDatabase database, AccountBook accounts, TimeProvider time)
    {
        _database = database;
        _time = time;
        accounts.Changed += Forget;
    }

    /// <summary>The account of a token; null when no token is so.</summary>
    public async ValueTask<int?> FindAsync(string token, CancellationToken cancellation)
    {
        var hash = Secret.Hash(token);
        var key = HashText(token);
        if (_known.TryGetValue(key, out var known) && _time.GetElapsedTime(known.At) < Kept)
        {
            return known.Account;
        }

        var at = _time.GetTimestamp();
        int? account;
        try
        {
            account = await _database.ValueAsync<int?>(
                "select account_id from bearer_token where token_hash = @hash and removed_at is null", new { hash }, cancellation);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException && known.Account != 0)
        {
            // As the book of accounts does; who it is gets the answer that the database is away.
            return known.Account;
        }

        if (account is { } id)
        {
            _known[key] = (id, at);
        }
        else
        {
            _known.TryRemove(key, out _);
        }

        return account;
    }

    /// <summary>The hash of a token as text: what of it may be kept in memory and compared.</summary>
    internal static string HashText(string token) => Convert.ToBase64String(Secret.Hash(token));

    private void Forget(int? account)
    {
        foreach (var (key, known) in _known)
        {
            if (account is null || known.Account == account)
            {
                _known.TryRemove(key, out _);
            }
        }
    }
}
