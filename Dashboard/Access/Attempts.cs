using System.Threading.RateLimiting;

namespace Coordination.Dashboard.Access;

/// <summary>
/// How often an account may be tried: five times, then a pause, whoever tries and from wherever. Names that nobody has are held back in the
/// same measure, so that the pause does not tell which names exist.
/// </summary>
public sealed class Attempts(AccessDatabase database) : IDisposable
{
    /// <summary>Wrong tries before the pause.</summary>
    public const int Most = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    private readonly PartitionedRateLimiter<string> _names = PartitionedRateLimiter.Create<string, string>(static name =>
        RateLimitPartition.GetFixedWindowLimiter(name, static _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = 4 * Most,
            Window = TimeSpan.FromMinutes(1),
        }));

    /// <summary>May this name be looked at at all? In this process; the account's own count is in the database.</summary>
    public bool Admits(string name)
    {
        using var lease = _names.AttemptAcquire(name);
        return lease.IsAcquired;
    }

    /// <summary>Counts one attempt; false when the account is in its pause and nothing must be looked at.</summary>
    public async Task<bool> TakeAsync(int account, CancellationToken token) =>
        await database.ValueAsync<bool>("select take_attempt(@account, @Most, @Pause)", new { account, Most, Pause }, token);

    /// <summary>Forgets the wrong ones after a right one.</summary>
    public Task ClearAsync(int account, CancellationToken token) => database.ExecuteAsync(
        "update credential set failed = 0, locked_until = null where account_id = @account", new { account }, token);

    /// <summary>Takes a one-time code; false when it was the last one taken already, seen over a shoulder or on the way.</summary>
    public async Task<bool> UseCodeAsync(int account, string code, CancellationToken token) => await database.ExecuteAsync(
        "update credential set last_code = @hash where account_id = @account and last_code is distinct from @hash",
        new { account, hash = Convert.ToHexStringLower(Secret.Hash(code)) }, token) == 1;

    public void Dispose() => _names.Dispose();
}
