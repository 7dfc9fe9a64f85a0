using System.Globalization;
using System.Security.Claims;

namespace Coordination.Dashboard.Access;

/// <summary>What a cookie or token says of its bearer. It says who they are, never what they may: that is asked anew each time.</summary>
public static class AccessClaims
{
    public const string Account = ClaimTypes.NameIdentifier;
    public const string Stamp = "stamp";
    public const string Device = "device";

    /// <summary>The hash of the bearer token that a program came with.</summary>
    public const string Token = "token";

    /// <summary>The administrator who sees the program as this account.</summary>
    public const string By = "by";

    public static int? AccountId(this ClaimsPrincipal user) => Number(user, Account);

    public static int? ById(this ClaimsPrincipal user) => Number(user, By);

    public static long? DeviceId(this ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(Device), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>
    /// Does the account behind a cookie or token still stand? The session is the one of the person who really looks; the account that they
    /// look as must be in use too. A token stands by itself: a connection that was opened with it ends when it is taken back.
    /// </summary>
    public static async ValueTask<bool> StandsAsync(this ClaimsPrincipal user, AccountBook accounts, CancellationToken token)
    {
        if (user.AccountId() is not { } id)
        {
            return false;
        }

        var session = user.ById() ?? id;
        return await AskAsync()
            // What is kept may be older than the cookie: a session that has just begun, in another process perhaps.
            || (accounts.Forget(session) && await AskAsync());

        async ValueTask<bool> AskAsync() =>
            await accounts.FindAsync(id, token) is { IsDisabled: false } account
            && (user.Identity?.AuthenticationType == AccessSchemes.Bearer
                ? account.StandsByToken(user.FindFirstValue(Token))
                : (session == id ? account : await accounts.FindAsync(session, token))?.Stands(user.FindFirstValue(Stamp), user.DeviceId()) == true);
    }

    private static int? Number(ClaimsPrincipal user, string claim) =>
        user.Identity is { IsAuthenticated: true }
        && int.TryParse(user.FindFirstValue(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
