using System.Security.Claims;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

using Npgsql;

namespace Coordination.Dashboard.Access;

/// <summary>The session cookie: whose it is must still stand with every request, and machines get a status where people get a page.</summary>
internal sealed class CookieRules(AccountBook accounts, Landing landing, ViewAs viewing) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    private static readonly PathString[] Machines = ["/api", "/hubs", "/_blazor", "/metrics", "/openapi"];

    public void Configure(CookieAuthenticationOptions options) => Configure(AccessSchemes.Cookie, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
        options.Cookie.Path = "/";
        options.CookieManager = new HostCookies();

        // The end is fixed with the beginning.
        options.SlidingExpiration = false;
        if (name != AccessSchemes.Cookie)
        {
            options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            return;
        }

        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized, context.RedirectUri);
        options.Events.OnRedirectToAccessDenied = async context =>
        {
            // The first page is not everybody's: who has another one is led there.
            var first = context.Request.Path == "/" && context.HttpContext.User.AccountId() is { } id
                ? landing.Of(await accounts.FindAsync(id, context.HttpContext.RequestAborted))
                : "/";
            if (first != "/")
            {
                context.Response.Redirect(first);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
            }
        };
    }

    private async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        try
        {
            if (context.Principal is { } user)
            {
                var own = user.ById() is not null && !await viewing.HoldsAsync(user, context.HttpContext.RequestAborted) ? ViewAs.Own(user) : null;
                if (await (own ?? user).StandsAsync(accounts, context.HttpContext.RequestAborted))
                {
                    await ComeBackAsync(context, own);
                    return;
                }
            }
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException && WebSafety.IsOpen(context.HttpContext))
        {
            // The page that says that something is wrong is for everybody; the cookie may still be good.
            context.RejectPrincipal();
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(AccessSchemes.Cookie);
    }

    /// <summary>A viewing that is over leaves its administrator where they began, for as long as their own session lasts.</summary>
    private static async Task ComeBackAsync(CookieValidatePrincipalContext context, ClaimsPrincipal? own)
    {
        if (own is not null)
        {
            context.ReplacePrincipal(own);
            await context.HttpContext.SignInAsync(AccessSchemes.Cookie, own, context.Properties);
        }
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status, string redirect)
    {
        if (Machines.Any(prefix => context.Request.Path.StartsWithSegments(prefix)))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(redirect);
        }

        return Task.CompletedTask;
    }
}
