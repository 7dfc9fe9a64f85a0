using System.Net;

using Coordination.Reports.Numbers;

using Npgsql;

namespace Coordination.Dashboard.Api;

/// <summary>Is the program alive, is the record at hand, and what do its meters say?</summary>
internal static class HealthApi
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "ok" })).ExcludeFromDescription();
        app.MapGet("/health/ready", ReadyAsync).ExcludeFromDescription();
        app.MapPrometheusScrapingEndpoint("/metrics").AddEndpointFilter(static async (context, next) =>
            context.HttpContext.Connection.RemoteIpAddress is { } from && !IPAddress.IsLoopback(from)
                ? Results.Problem(statusCode: 403, detail: "Metrics are given to this machine only.")
                : await next(context));
    }

    private static async Task<IResult> ReadyAsync(RecordHealth health, HttpContext context, CancellationToken token)
    {
        try
        {
            return Results.Json(new { status = "ok", database = "ok", position = await health.PositionAsync(token) });
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            context.Response.Headers.RetryAfter = "5";
            return Results.Json(new { status = "unavailable", database = "unavailable", position = (long?)null }, statusCode: 503);
        }
    }
}
