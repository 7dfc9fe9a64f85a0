using System.Net;

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;

namespace Coordination.Dashboard.Access;

/// <summary>What every answer says to browsers, and whom the program believes about where a request came from.</summary>
internal static class WebSafety
{
    public static void AddWebSafety(this IServiceCollection services, DashboardOptions options)
    {
        services.AddRateLimits();
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "coordination-form";
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = options.Proxies.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in options.Proxies)
            {
                forwarded.KnownIPNetworks.Add(proxy);
            }
        });
        if (options.PublicUrl is { } address)
        {
            services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = [address.Host, "localhost", "127.0.0.1", "[::1]"]);
        }
        else if (!options.IsLocal)
        {
            services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["*"]);
        }
    }

    /// <summary>First in the pipeline.</summary>
    public static void UseWebSafety(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHsts();
        app.Use(static (context, next) =>
        {
            context.Response.OnStarting(static state =>
            {
                Say((HttpContext)state);
                return Task.CompletedTask;
            }, context);
            return next(context);
        });
    }

    /// <summary>Does the request come from this machine itself, and not through something on it?</summary>
    public static bool IsFromHere(HttpContext context) => context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");

    /// <summary>Is what is asked for open to anybody?</summary>
    public static bool IsOpen(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static void Say(HttpContext context)
    {
        // Sockets are named: not every browser counts them as 'self'. Styles are files; parts of the page set single properties.
        // What brings a policy of its own (the preview of a paper, which holds its styles) knows why.
        var host = context.Request.Host.Value;
        var headers = context.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; "
                + $"img-src 'self' data:; font-src 'self'; connect-src 'self' {(context.Request.IsHttps ? "wss" : "ws")}://{host}; "
                + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        }

        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (context.User.Identity is { IsAuthenticated: true } && headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }
    }
}
