using System.Threading.RateLimiting;

namespace Coordination.Dashboard.Access;

/// <summary>How often one address may ask where anybody may ask. An office stands behind one address, so these are wide; the narrow ones
/// are per account (<see cref="Attempts"/>).</summary>
public static class RateLimits
{
    /// <summary>Sign-in, invitations, personal links.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Public questions, such as whether a paper is ours.</summary>
    public const string Public = "public";

    internal static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = static (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "30";
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(SignIn, context => ByAddress(context, 120, 2));
        limits.AddPolicy(Public, context => ByAddress(context, 240, 4));
    });

    private static RateLimitPartition<string> ByAddress(HttpContext context, int most, int perSecond) =>
        RateLimitPartition.GetTokenBucketLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = most,
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                AutoReplenishment = true,
            });
}
