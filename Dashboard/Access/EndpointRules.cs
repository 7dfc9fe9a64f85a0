using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.RateLimiting;

namespace Coordination.Dashboard.Access;

/// <summary>Puts the rules of <see cref="PageRules"/> onto the endpoints of pages and of their circuits.</summary>
internal static class EndpointRules
{
    public static void Attach(EndpointBuilder endpoint)
    {
        var page = endpoint.Metadata.OfType<ComponentTypeMetadata>().FirstOrDefault()?.Type;
        if (page is not null)
        {
            if (PageRules.Of(page) is not { } rule)
            {
                return;
            }

            endpoint.Metadata.Add(rule == PageRules.Anybody ? new AllowAnonymousAttribute() : new AuthorizeAttribute(rule));
            if (rule == PageRules.Anybody && !endpoint.Metadata.Any(part => part is EnableRateLimitingAttribute or DisableRateLimitingAttribute))
            {
                endpoint.Metadata.Add(new EnableRateLimitingAttribute(RateLimits.SignIn));
            }

            return;
        }

        // The circuits' own connection is for who is signed in; the script of pages is a file like others.
        var path = (endpoint as RouteEndpointBuilder)?.RoutePattern.RawText?.TrimStart('/') ?? "";
        endpoint.Metadata.Add(path.StartsWith("_blazor", StringComparison.Ordinal)
            ? new AuthorizeAttribute(Policies.SignedIn)
            : new AllowAnonymousAttribute());
    }
}
