using System.Globalization;
using System.Security.Claims;

using Coordination.Ingest.Record;

using Microsoft.AspNetCore.Authentication;

namespace Coordination.Dashboard.Access;

/// <summary>
/// An administrator sees the program as somebody else does: for half an hour at most, to read only, and with an entry in the access log.
/// The cookie then names both; the session stays the administrator's own, so that cutting it off ends both.
/// </summary>
public sealed class ViewAs(AccountBook accounts, AdministrationLog log, TimeProvider time)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    private const string Until = "view-until";

    /// <summary>Begins; the next request is seen as that account.</summary>
    /// <exception cref="AccessException">No reason was given, or the account is not one that may be viewed as.</exception>
    public async Task BeginAsync(HttpContext context, int account, string? reason)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new AccessException(AccessFault.NoReason, "Viewing as somebody else needs a reason.");
        }

        var session = await context.AuthenticateAsync(AccessSchemes.Cookie);
        if (session.Principal is not { } user || user.AccountId() is not { } by || user.ById() is not null
            || by == account || await accounts.FindAsync(account, context.RequestAborted) is not { } viewed || !MayBeViewed(viewed))
        {
            throw new AccessException(AccessFault.NotToBeViewed, "This account cannot be viewed as.");
        }

        // Logged first: a viewing that nobody can find in the log must not be.
        await log.NoteAsync(
            new Actor(by, Origin: context.Connection.RemoteIpAddress?.ToString()), "view-as", viewed.Name, reason.Trim(), context.RequestAborted);
        await context.SignInAsync(
            AccessSchemes.Cookie,
            Principal(user, account, new Claim(AccessClaims.By, Text(by)), new Claim(Until, Text((time.GetUtcNow() + Lasts).ToUnixTimeSeconds()))),
            session.Properties);
    }

    /// <summary>Ends; the next request is the administrator's own.</summary>
    public async Task LeaveAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var session = await context.AuthenticateAsync(AccessSchemes.Cookie);
        if (session.Principal is { } user && user.ById() is { } by && user.AccountId() is { } viewed)
        {
            await log.NoteAsync(
                new Actor(by, Origin: context.Connection.RemoteIpAddress?.ToString()), "view-as-end",
                (await accounts.FindAsync(viewed, context.RequestAborted))?.Name ?? "", null, context.RequestAborted);
            await context.SignInAsync(AccessSchemes.Cookie, Own(user), session.Properties);
        }
    }

    /// <summary>When a viewing ends by itself; null for somebody who is who they are.</summary>
    public static DateTimeOffset? EndOf(ClaimsPrincipal user) =>
        user.ById() is not null && long.TryParse(user.FindFirstValue(Until), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>Does a viewing still hold: its time, the administrator's grant, and that the other is none?</summary>
    internal async ValueTask<bool> HoldsAsync(ClaimsPrincipal user, CancellationToken token) =>
        EndOf(user) > time.GetUtcNow()
        && await accounts.FindAsync(user.ById()!.Value, token) is { } by && by.Has(Policies.Matrix[Policies.People], time.GetUtcNow())
        && user.AccountId() is { } account && await accounts.FindAsync(account, token) is { } viewed && MayBeViewed(viewed);

    /// <summary>The administrator as themselves.</summary>
    internal static ClaimsPrincipal Own(ClaimsPrincipal user) => Principal(user, user.ById()!.Value);

    // An administrator is not seen through another's eyes: what they do not see themselves, nobody should see by them.
    private static bool MayBeViewed(KnownAccount account) =>
        account is { IsDisabled: false, IsMachine: false } && account.Grants.All(grant => grant.Role != Roles.Admin);

    private static ClaimsPrincipal Principal(ClaimsPrincipal session, int account, params Claim[] more) => new(new ClaimsIdentity(
        [
            new Claim(AccessClaims.Account, Text(account)),
            .. session.FindAll(claim => claim.Type is AccessClaims.Stamp or AccessClaims.Device),
            .. more,
        ],
        AccessSchemes.Cookie));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
