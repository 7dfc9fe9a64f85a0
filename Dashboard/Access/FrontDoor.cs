using System.Globalization;
using System.Security.Claims;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Coordination.Dashboard.Access;

/// <summary>What came of an attempt to sign in. A wrong secret, an unknown name and a pause are one answer.</summary>
public enum EntryResult
{
    Refused,
    In,
    SecondFactor,
}

/// <summary>
/// The one way in for people: checks what they bring and gives them a session of their own. Every session is a new one, whatever cookie
/// came with the request, so that nobody can be put into a session that somebody else knows.
/// </summary>
public sealed class FrontDoor(
    UserManager<Account> users, Attempts attempts, Devices devices, Invitations invitations, IPasswordHasher<Account> hasher, TimeProvider time)
{
    /// <summary>A working day; nobody signs in twice between morning and evening.</summary>
    private static readonly TimeSpan Day = TimeSpan.FromHours(12);

    /// <summary>A leader's own phone.</summary>
    private static readonly TimeSpan PhoneLasts = TimeSpan.FromDays(90);

    private static readonly TimeSpan SecondWaits = TimeSpan.FromMinutes(5);

    // Hashed once with the settings in force, so that an unknown name takes as long as a known one.
    private static readonly Lock Once = new();
    private static string? _nobodysHash;

    public async Task<EntryResult> PasswordAsync(HttpContext context, string name, string password)
    {
        var known = Accounts.Known(name);
        if (!attempts.Admits(known))
        {
            return EntryResult.Refused;
        }

        var account = await users.FindByNameAsync(known);
        if (account is not { Disabled: false, PasswordHash: { } hash } || !await attempts.TakeAsync(account.AccountId, context.RequestAborted))
        {
            Verify(new Account(), NobodysHash(), password);
            return EntryResult.Refused;
        }

        if (!Verify(account, hash, password))
        {
            return EntryResult.Refused;
        }

        if (account.TwoFactor)
        {
            await context.SignInAsync(AccessSchemes.Second, Principal(AccessSchemes.Second, account), new AuthenticationProperties
            {
                ExpiresUtc = time.GetUtcNow() + SecondWaits,
            });
            return EntryResult.SecondFactor;
        }

        await EnterAsync(context, account, Day);
        return EntryResult.In;
    }

    /// <summary>The one-time code, or a recovery code, of somebody whose password was right.</summary>
    public async Task<EntryResult> SecondAsync(HttpContext context, string code)
    {
        var first = await context.AuthenticateAsync(AccessSchemes.Second);
        if (first.Principal?.AccountId() is not { } id
            || await users.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) is not { Disabled: false } account
            || first.Principal.FindFirstValue(AccessClaims.Stamp) != account.Stamp
            || !await attempts.TakeAsync(id, context.RequestAborted))
        {
            return EntryResult.Refused;
        }

        var plain = new string([.. code.Where(char.IsAsciiLetterOrDigit)]);
        var right = plain.Length == 6
            ? await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, plain)
                && await attempts.UseCodeAsync(id, plain, context.RequestAborted)
            : (await users.RedeemTwoFactorRecoveryCodeAsync(account, code.Trim())).Succeeded;
        if (!right)
        {
            return EntryResult.Refused;
        }

        await context.SignOutAsync(AccessSchemes.Second);
        await EnterAsync(context, account, Day);
        return EntryResult.In;
    }

    /// <summary>The PIN that goes with a personal link; the first one is chosen.</summary>
    public async Task<EntryResult> PinAsync(HttpContext context, string link, string pin)
    {
        if (!Pin.IsForm(pin) || await invitations.LinkAsync(link, context.RequestAborted) is not (var id, var hasPin)
            || await users.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) is not { } account)
        {
            return EntryResult.Refused;
        }

        if (hasPin
            ? !await attempts.TakeAsync(id, context.RequestAborted) || !Verify(account, account.PinHash!, pin)
            : Pin.IsTooEasy(pin) || !await invitations.ChoosePinAsync(id, hasher.HashPassword(account, pin), context.RequestAborted))
        {
            return EntryResult.Refused;
        }

        // The stamp is new with a new PIN.
        account = await users.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) ?? account;
        await EnterAsync(context, account, PhoneLasts);
        return EntryResult.In;
    }

    /// <summary>The password that somebody chose with an invitation. All that was signed in before is out.</summary>
    /// <returns>Why the password cannot be taken; null when it was.</returns>
    public async Task<(EntryResult Result, PasswordFault? Fault)> InvitedAsync(HttpContext context, string code, string password)
    {
        if (await invitations.AccountOfAsync(code, context.RequestAborted) is not { } id
            || await users.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) is not { } account)
        {
            return (EntryResult.Refused, null);
        }

        // Looked at first: an invitation is not used up by a password that is too short.
        var normal = PasswordRules.Normal(password);
        if (PasswordRules.FaultOf(normal, account.Name) is { } fault)
        {
            return (EntryResult.Refused, fault);
        }

        if (await invitations.TakeAsync(code, context.RequestAborted) != id)
        {
            return (EntryResult.Refused, null);
        }

        return (await OpenAsync(context, account, normal), null);
    }

    /// <summary>
    /// The same by the code that was read out to somebody, with their name. A wrong code, an unknown name and a pause are one answer, and the
    /// password is judged by itself before any of them.
    /// </summary>
    public async Task<(EntryResult Result, PasswordFault? Fault)> TypedAsync(HttpContext context, string name, string code, string password)
    {
        var known = Accounts.Known(name);
        var normal = PasswordRules.Normal(password);
        if (PasswordRules.FaultOf(normal, known) is { } fault)
        {
            return (EntryResult.Refused, fault);
        }

        if (!attempts.Admits(known))
        {
            return (EntryResult.Refused, null);
        }

        // Nobody has the number 0: an unknown name is asked for as long as a known one.
        var account = await users.FindByNameAsync(known);
        var id = account is { Disabled: false } ? account.AccountId : 0;
        var admitted = await attempts.TakeAsync(id, context.RequestAborted);
        return await invitations.TakeTypedAsync(admitted ? id : 0, code, context.RequestAborted)
            ? (await OpenAsync(context, account!, normal), null)
            : (EntryResult.Refused, null);
    }

    /// <summary>Another password for somebody signed in; this device stays, the others are out.</summary>
    public async Task<(bool Right, PasswordFault? Fault)> RenewPasswordAsync(HttpContext context, Account account, string old, string password)
    {
        var normal = PasswordRules.Normal(password);
        if (!await attempts.TakeAsync(account.AccountId, context.RequestAborted) || account.PasswordHash is null
            || !Verify(account, account.PasswordHash, old))
        {
            return (false, null);
        }

        await attempts.ClearAsync(account.AccountId, context.RequestAborted);
        if (PasswordRules.FaultOf(normal, account.Name) is { } fault)
        {
            return (true, fault);
        }

        await ChangePasswordAsync(account, normal, context.RequestAborted);
        await EnterAsync(context, account, Day);
        return (true, null);
    }

    /// <summary>Gives an account a session of its own on this device.</summary>
    public async Task EnterAsync(HttpContext context, Account account, TimeSpan? lasts = null)
    {
        await CutOffAsync(context);
        if (account.Stamp.Length == 0)
        {
            // Somebody who has only ever come through a provider.
            await users.UpdateSecurityStampAsync(account);
        }

        await attempts.ClearAsync(account.AccountId, context.RequestAborted);
        var expires = time.GetUtcNow() + (lasts ?? Day);
        var device = await devices.AddAsync(
            account.AccountId, Devices.NameOf(context.Request.Headers.UserAgent), expires, context.RequestAborted);
        var user = Principal(AccessSchemes.Cookie, account, new Claim(AccessClaims.Device, device.ToString(CultureInfo.InvariantCulture)));
        await context.SignInAsync(AccessSchemes.Cookie, user, new AuthenticationProperties
        {
            // A leader's phone keeps it over restarts; an office's shared machine forgets with the browser.
            IsPersistent = lasts == PhoneLasts,
            ExpiresUtc = expires,
        });
    }

    /// <summary>Keeps this device in after a change that puts every other one out.</summary>
    public static async Task StayAsync(HttpContext context, Account account)
    {
        var now = await context.AuthenticateAsync(AccessSchemes.Cookie);
        if (context.User.FindFirst(AccessClaims.Device) is { } device)
        {
            await context.SignInAsync(AccessSchemes.Cookie, Principal(AccessSchemes.Cookie, account, device), now.Properties);
        }
    }

    /// <summary>Ends the session of this device.</summary>
    public async Task LeaveAsync(HttpContext context)
    {
        await CutOffAsync(context);
        await context.SignOutAsync(AccessSchemes.Cookie);
    }

    private async Task CutOffAsync(HttpContext context)
    {
        var user = context.User;
        if ((user.ById() ?? user.AccountId()) is { } account && user.DeviceId() is { } device)
        {
            await devices.CutOffAsync(account, device, context.RequestAborted);
        }
    }

    /// <summary>A person by the number in their cookie.</summary>
    public Task<Account?> AccountAsync(HttpContext context) =>
        users.FindByIdAsync(context.User.AccountId()?.ToString(CultureInfo.InvariantCulture) ?? "-");

    private static ClaimsPrincipal Principal(string scheme, Account account, params Claim[] more) => new(new ClaimsIdentity(
        [
            new Claim(AccessClaims.Account, account.AccountId.ToString(CultureInfo.InvariantCulture)),
            new Claim(AccessClaims.Stamp, account.Stamp),
            .. more,
        ],
        scheme));

    // Who came with an invitation chooses a password and is in, unless there is a second factor, which nobody shows by holding a link.
    private async Task<EntryResult> OpenAsync(HttpContext context, Account account, string password)
    {
        await ChangePasswordAsync(account, password, context.RequestAborted);
        await attempts.ClearAsync(account.AccountId, context.RequestAborted);
        if (account.TwoFactor)
        {
            return EntryResult.SecondFactor;
        }

        await EnterAsync(context, account, Day);
        return EntryResult.In;
    }

    private async Task ChangePasswordAsync(Account account, string password, CancellationToken token)
    {
        account.PasswordHash = hasher.HashPassword(account, password);
        await devices.CutOffAllAsync(account.AccountId, token);
        await users.UpdateSecurityStampAsync(account);
    }

    private bool Verify(Account account, string hash, string password) =>
        hasher.VerifyHashedPassword(account, hash, PasswordRules.Normal(password)) != PasswordVerificationResult.Failed;

    private string NobodysHash()
    {
        lock (Once)
        {
            return _nobodysHash ??= hasher.HashPassword(new Account(), Secret.NewPassword());
        }
    }
}
