using Microsoft.AspNetCore.Diagnostics;

using Npgsql;

namespace Coordination.Dashboard.Api;

/// <summary>A database that is away is not an empty answer: 503, and when to come again.</summary>
internal sealed class ApiErrors : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // A NUL in a question: the only text that reaches the database and is none to it.
        if (exception is PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire })
        {
            await Results.Problem(statusCode: 400, detail: "The question holds a character that no text has.").ExecuteAsync(httpContext);
            return true;
        }

        if (exception is not (NpgsqlException or TimeoutException)
            || !httpContext.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        httpContext.Response.Headers.RetryAfter = "5";
        await Results.Problem(statusCode: 503, detail: "The database does not answer; nothing is known about the figures now.")
            .ExecuteAsync(httpContext);
        return true;
    }
}
