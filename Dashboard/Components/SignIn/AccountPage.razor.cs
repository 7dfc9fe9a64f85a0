using Coordination.Dashboard.Access;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.SignIn;

/// <summary>One's own account: where one is signed in, password, second step.</summary>
public sealed partial class AccountPage
{
    private Account? _account;
    private IReadOnlyList<Device> _devices = [];
    private string? _said;
    private bool _saved;

    [CascadingParameter]
    public required Words Words { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required FrontDoor Door { get; init; }

    [Inject]
    public required Devices Devices { get; init; }

    [SupplyParameterFromForm]
    public Fields? Form { get; set; }

    private long? Here => Context.User.DeviceId();

    protected override async Task OnInitializedAsync()
    {
        _account = await Door.AccountAsync(Context);
        _devices = await ListAsync();
    }

    private async Task RenewAsync()
    {
        if (Form?.New != Form?.Again)
        {
            _said = Words.PasswordsDiffer;
            return;
        }

        var (right, fault) = await Door.RenewPasswordAsync(Context, _account!, Form?.Old ?? "", Form?.New ?? "");
        _saved = right && fault is null;
        _said = !right ? Words.PasswordNowWrong : fault is { } why ? Words.PasswordFaultText(why) : Words.PasswordSaved;
        _devices = await ListAsync();
    }

    private async Task<IReadOnlyList<Device>> ListAsync() =>
        _account is { } account ? await Devices.ListAsync(account.AccountId, Context.RequestAborted) : [];

    /// <summary>What the form sends.</summary>
    public sealed class Fields
    {
        public string? Old { get; set; }

        public string? New { get; set; }

        public string? Again { get; set; }
    }
}
