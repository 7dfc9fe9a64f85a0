using System.Security.Claims;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Coordination.Dashboard.Access;

/// <summary>
/// Sign-in at a provider: code flow with PKCE. The provider says who somebody is; that they have an account here was decided before. Nobody
/// gets one by it.
/// </summary>
internal static class OidcSignIn
{
    public const string Path = "/sign-in/external";

    public static void Add(AuthenticationBuilder authentication, OidcProvider provider) =>
        authentication.AddOpenIdConnect(AccessSchemes.OpenId, options =>
        {
            options.Authority = provider.Authority.ToString();
            options.ClientId = provider.ClientId;
            options.ClientSecret = provider.ClientSecret;
            options.SignInScheme = AccessSchemes.External;
            options.ResponseType = OpenIdConnectResponseType.Code;

            // Comes back as a plain visit, which a cookie for this site alone allows.
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            options.UsePkce = true;
            options.MapInboundClaims = false;
            options.SaveTokens = false;
            options.RequireHttpsMetadata = !provider.Authority.IsLoopback;
            // A subject is one person's only beside who issued it; the framework would drop that.
            options.ClaimActions.Remove("iss");
            options.Scope.Add("email");
            foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
            {
                cookie.SameSite = SameSiteMode.Lax;
                cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            }

            options.Events.OnRemoteFailure = context =>
            {
                context.Response.Redirect("/sign-in?refused=1");
                context.HandleResponse();
                return Task.CompletedTask;
            };
        });

    public static void Map(IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Path).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn).ExcludeFromDescription();
        group.MapGet("", (string? returnUrl) => Results.Challenge(
            new AuthenticationProperties { RedirectUri = $"{Path}/done?returnUrl={Uri.EscapeDataString(ReturnAddress.Safe(returnUrl, "/"))}" },
            [AccessSchemes.OpenId]));
        group.MapGet("/done", DoneAsync);
    }

    private static async Task<IResult> DoneAsync(string? returnUrl, HttpContext context, UserManager<Account> users, FrontDoor door)
    {
        var external = await context.AuthenticateAsync(AccessSchemes.External);
        await context.SignOutAsync(AccessSchemes.External);
        if (external.Principal is not { } said || said.FindFirstValue("sub") is not { Length: > 0 } subject
            || said.FindFirstValue("iss") is not { Length: > 0 } issuer)
        {
            return Refused();
        }

        var account = await users.FindByLoginAsync(issuer, subject);
        if (account is null && said.FindFirstValue("email") is { Length: > 0 } email
            && string.Equals(said.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase)
            && await users.FindByNameAsync(email) is { Disabled: false } named && (await users.GetLoginsAsync(named)).Count == 0)
        {
            // The first time; from now on the subject counts, and an e-mail that passes to somebody else does not.
            await users.AddLoginAsync(named, new UserLoginInfo(issuer, subject, issuer));
            account = named;
        }

        if (account is not { Disabled: false })
        {
            return Refused();
        }

        await door.EnterAsync(context, account);
        return Results.LocalRedirect(ReturnAddress.Safe(returnUrl, "/"));
    }

    private static IResult Refused() => Results.LocalRedirect("/sign-in?refused=1");
}
