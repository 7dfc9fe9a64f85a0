using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Coordination.Ingest.Feeds;

/// <summary>What nobody foresaw at a door is logged and answered in the form of every other error; the sender keeps its events.</summary>
internal sealed class DoorErrors(ILogger<DoorErrors> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException error)
        {
            return Results.Problem(statusCode: error.StatusCode, detail: "The request did not come to its end. Nothing was recorded.");
        }
        catch (Exception error) when (!context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            Log.DoorFailed(logger, context.HttpContext.Request.Path.Value ?? "", error);
            return Results.Problem(statusCode: 500, detail: "The program failed; nothing was acknowledged. Send the same again later.");
        }
    }
}
