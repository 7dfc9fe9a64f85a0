using Microsoft.AspNetCore.Antiforgery;

namespace Coordination.Dashboard.Access;

/// <summary>What changes or records something is asked for by a form of ours, with its antiforgery token: no foreign page, and no link, can ask for it.</summary>
internal static class OwnForms
{
    public static TBuilder RequireOwnForm<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.AddEndpointFilter(static async (context, next) =>
            await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext)
                ? await next(context)
                : Results.BadRequest());
}
