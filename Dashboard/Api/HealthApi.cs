using Coordination.Dashboard.Access;

using Npgsql;

namespace Coordination.Dashboard.Api;

/// <summary>Is the program alive, is the record at hand, and what do its meters say?</summary>
internal static class HealthApi
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "ok" })).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapPrometheusScrapingEndpoint("/metrics").RequireAuthorization(Policies.Metrics);
    }

    private static async Task<IResult> ReadyAsync(Readiness readiness, HttpContext context, CancellationToken token)
    {
        try
        {
            return Results.Json(new { status = "ok", database = "ok", position = await readiness.PositionAsync(token) });
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            context.Response.Headers.RetryAfter = "5";
            return Results.Json(new { status = "unavailable", database = "unavailable", position = (long?)null }, statusCode: 503);
        }
    }
}
