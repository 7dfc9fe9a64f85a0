using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;

using Coordination.Ingest.Feeds;

using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

using Npgsql;

namespace Coordination.Dashboard.Access;

/// <summary>Programs that come with <c>Authorization: Bearer …</c>.</summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenBook tokens, AccountBook accounts,
    RefusalLimit limit)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Begin = "Bearer ";

    public static bool Carries(HttpRequest request) =>
        request.Headers.Authorization is [{ } value] && value.StartsWith(Begin, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Carries(Request))
        {
            return AuthenticateResult.NoResult();
        }

        try
        {
            return await WhoAsync();
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException && WebSafety.IsOpen(Context))
        {
            // Who asks does not matter there, and health must be told while the database is away.
            return AuthenticateResult.NoResult();
        }
    }

    private async Task<AuthenticateResult> WhoAsync()
    {
        var token = Request.Headers.Authorization.ToString()[Begin.Length..].Trim();
        if (await tokens.FindAsync(token, Context.RequestAborted) is not { } id
            || await accounts.FindAsync(id, Context.RequestAborted) is not { IsDisabled: false } account)
        {
            return AuthenticateResult.Fail("No such token.");
        }

        var identity = new ClaimsIdentity(
            [
                new Claim(AccessClaims.Account, id.ToString(CultureInfo.InvariantCulture)), new Claim(ClaimTypes.Name, account.Name),
                new Claim(AccessClaims.Token, TokenBook.HashText(token)),
            ],
            AccessSchemes.Bearer);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), AccessSchemes.Bearer));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if ((await HandleAuthenticateOnceSafeAsync()).Failure is not null && limit.Refuses(Context))
        {
            return;
        }

        Response.Headers.WWWAuthenticate = "Bearer";
        await base.HandleChallengeAsync(properties);
    }
}
