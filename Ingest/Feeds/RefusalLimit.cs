using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;

using Microsoft.AspNetCore.Http;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// How often one address may come without a good signature or token. Whoever does so more often is told to wait; what is well signed is never
/// counted, so a stranger behind the same address shuts out nobody.
/// </summary>
public sealed class RefusalLimit : IDisposable
{
    /// <summary>Enough for a feed whose secret was changed while it was sending.</summary>
    public const int PerMinute = 60;

    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<IPAddress, UInt128>(static from =>
        RateLimitPartition.GetTokenBucketLimiter(RemoteNetwork.Of(from), static _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = PerMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / PerMinute,
        }));

    /// <summary>Counts a refusal.</summary>
    /// <returns>How long to wait when there were too many, else null.</returns>
    public TimeSpan? Count(IPAddress? from)
    {
        using var lease = _limiter.AttemptAcquire(from ?? IPAddress.None);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.FromSeconds(5) ? wait : TimeSpan.FromSeconds(5);
    }

    /// <summary>Counts a refusal, and where there were too many answers with 429 and when to come again; then it was answered.</summary>
    public bool Refuses(HttpContext context)
    {
        if (Count(context.Connection.RemoteIpAddress) is not { } wait)
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return true;
    }

    public void Dispose() => _limiter.Dispose();
}
