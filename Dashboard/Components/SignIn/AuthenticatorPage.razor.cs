using Coordination.Dashboard.Access;

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace Coordination.Dashboard.Components.SignIn;

/// <summary>Turns the second step of sign-in on and off. The key is shown only until the first code confirms it.</summary>
public sealed partial class AuthenticatorPage
{
    private const int RecoveryCodes = 8;

    private Account? _account;
    private string? _key;
    private IEnumerable<string>? _codes;
    private bool _refused;

    [CascadingParameter]
    public required Words Words { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required FrontDoor Door { get; init; }

    [Inject]
    public required UserManager<Account> Users { get; init; }

    [Inject]
    public required Attempts Attempts { get; init; }

    [SupplyParameterFromForm]
    public string? Code { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _account = await Door.AccountAsync(Context);
        _key = _account is { TwoFactor: false, AuthenticatorKey: not null } ? await Users.GetAuthenticatorKeyAsync(_account) : null;
    }

    private async Task BeginAsync()
    {
        if (_account is { TwoFactor: false } account)
        {
            await Users.ResetAuthenticatorKeyAsync(account);
            await FrontDoor.StayAsync(Context, account);
            _key = await Users.GetAuthenticatorKeyAsync(account);
        }
    }

    private async Task ConfirmAsync()
    {
        if (!await IsRightAsync())
        {
            return;
        }

        await Users.SetTwoFactorEnabledAsync(_account!, true);
        _codes = await Users.GenerateNewTwoFactorRecoveryCodesAsync(_account!, RecoveryCodes);
        await FrontDoor.StayAsync(Context, _account!);
    }

    private async Task EndAsync()
    {
        if (!await IsRightAsync())
        {
            return;
        }

        _account!.AuthenticatorKey = null;
        _account.RecoveryCodes = [];
        await Users.SetTwoFactorEnabledAsync(_account, false);
        await FrontDoor.StayAsync(Context, _account);
        _key = null;
    }

    private async Task<bool> IsRightAsync()
    {
        var code = new string([.. (Code ?? "").Where(char.IsAsciiDigit)]);
        var right = _account is { AuthenticatorKey: not null } account
            && await Attempts.TakeAsync(account.AccountId, Context.RequestAborted)
            && await Users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)
            && await Attempts.UseCodeAsync(account.AccountId, code, Context.RequestAborted);
        if (right)
        {
            await Attempts.ClearAsync(_account!.AccountId, Context.RequestAborted);
        }

        _refused = !right;
        return right;
    }
}
