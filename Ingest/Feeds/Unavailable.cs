using System.Globalization;

using Coordination.Ingest.Journal;

using Microsoft.AspNetCore.Http;

using Npgsql;

namespace Coordination.Ingest.Feeds;

/// <summary>The answer while nothing can be recorded: 503 with a time to come again, so that the sender keeps its events.</summary>
internal static class Unavailable
{
    public static bool Is(Exception error) => error is IntakeUnavailableException or NpgsqlException or TimeoutException;

    public static IResult Answer(HttpContext context, Exception error)
    {
        var wait = (error as IntakeUnavailableException)?.RetryAfter ?? TimeSpan.FromSeconds(5);
        context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Results.Problem(
            statusCode: 503,
            detail: error is IntakeUnavailableException ? error.Message : "The database does not answer; nothing was acknowledged. Send the same again.");
    }
}
