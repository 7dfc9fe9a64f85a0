using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Coordination.Dashboard.Tests.Access;

/// <summary>A real OpenID Connect provider at which one person is always signed in; it takes only the code flow with PKCE.</summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    public const string ClientId = "coordination";
    public const string ClientSecret = "a client secret of a test";

    private readonly WebApplication _app;

    private OpenIdProvider(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>Who is signed in there.</summary>
    public string Subject { get; set; } = "subject-1";

    public string Email { get; set; } = "";

    public bool EmailIsVerified { get; set; } = true;

    public static async Task<OpenIdProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorization();
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("/authorize").SetTokenEndpointUris("/token");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.RegisterScopes(Scopes.Email, Scopes.Profile);
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            server.EnableDegradedMode();
            server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId)
                {
                    context.Reject(Errors.InvalidClient);
                }

                return default;
            }));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId || context.ClientSecret != ClientSecret)
                {
                    context.Reject(Errors.InvalidClient);
                }

                return default;
            }));
        });
        var app = builder.Build();
        var provider = new OpenIdProvider(app);
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/authorize", provider.Authorize);
        await app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Authorize(HttpContext context)
    {
        var identity = new ClaimsIdentity("test", Claims.Name, Claims.Role);
        identity.AddClaim(new Claim(Claims.Subject, Subject));
        identity.AddClaim(new Claim(Claims.Email, Email));
        identity.AddClaim(new Claim(Claims.EmailVerified, EmailIsVerified ? "true" : "false", ClaimValueTypes.Boolean));
        identity.SetDestinations(static _ => [Destinations.IdentityToken]);
        var user = new ClaimsPrincipal(identity);
        user.SetScopes(context.GetOpenIddictServerRequest()!.GetScopes());
        return Results.SignIn(user, null, OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }
}
