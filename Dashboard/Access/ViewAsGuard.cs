using Coordination.Dashboard.Components;

namespace Coordination.Dashboard.Access;

/// <summary>
/// Whoever sees the program as somebody else reads and does nothing else, whatever a page offers: nothing that changes something is let in,
/// no page gets a circuit, and what is still being sent when the time is up ends there.
/// </summary>
internal sealed class ViewAsGuard(RequestDelegate next, TimeProvider time)
{
    public const string LeavePath = "/view-as/leave";

    // A circuit or a hub would be a second way in that no request is seen of.
    private static readonly PathString[] Connections = ["/_blazor", "/hubs"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (ViewAs.EndOf(context.User) is not { } end)
        {
            await next(context);
            return;
        }

        if (!Admits(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(Words.Of(LanguageChoice.Of(context.Request)).ViewAsReadOnly, context.RequestAborted);
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        over.CancelAfter(TimeSpan.FromTicks(Math.Max(1, (end - time.GetUtcNow()).Ticks)));
        context.RequestAborted = over.Token;
        await next(context);
    }

    private static bool Admits(HttpRequest request) =>
        request.Path == LeavePath || request.Path == "/sign-out"
        || ((HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && !Connections.Any(connection => request.Path.StartsWithSegments(connection)));
}
