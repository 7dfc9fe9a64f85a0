using Coordination.Dashboard.Access;
using Coordination.Dashboard.Administration;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Admin;

/// <summary>One person: what they may, how they come in, where they are signed in. Every button is an ordinary form.</summary>
public sealed partial class PersonPage
{
    /// <summary>Said when somebody has just been added.</summary>
    public const string Added = "added";

    private PersonLine? _person;
    private IReadOnlyList<PlaceChoice> _wards = [];
    private IReadOnlyList<Device> _devices = [];
    private Paper? _paper;
    private string? _fault;

    [CascadingParameter]
    public required Words Words { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required People People { get; init; }

    [Inject]
    public required Accounts Accounts { get; init; }

    [Inject]
    public required Invitations Invitations { get; init; }

    [Inject]
    public required Devices Devices { get; init; }

    [Inject]
    public required GrantPlaces Places { get; init; }

    [Inject]
    public required ViewAs Viewing { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required DashboardOptions Options { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter]
    public required int Account { get; set; }

    [SupplyParameterFromQuery(Name = "role")]
    public string? Role { get; set; }

    [SupplyParameterFromQuery(Name = "ward")]
    public string? Ward { get; set; }

    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "grant")]
    public GrantForm? Grant { get; set; }

    [SupplyParameterFromForm(FormName = "view-as")]
    public string? Reason { get; set; }

    private IEnumerable<GrantLine> Current => _person!.Grants.Where(grant => !grant.IsOver(Time.GetUtcNow()));

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        if (_person is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task ReadAsync()
    {
        _person = await People.FindAsync(Account, Context.RequestAborted);
        _devices = await Devices.ListAsync(Account, Context.RequestAborted);
        _wards = await Places.WardsAsync(Context.RequestAborted);
    }

    private string Address(string path) => new Uri(Options.PublicUrl ?? new Uri(Navigation.BaseUri), path).ToString();

    private Task GrantAsync() => DoAsync("granted", async () => await Accounts.GrantAsync(
        Account, (Grant ?? new()).ToDraft(Time.GetUtcNow()), await Viewer.ActorAsync(), Context.RequestAborted));

    // A grant of another account's cannot be ended from here, whatever the form's name says: only forms of this page's grants are there.
    private Task EndAsync(int grant) => DoAsync("ended", async () => await Accounts.RevokeAsync(grant, await Viewer.ActorAsync(), Context.RequestAborted));

    private Task UnlockAsync() => DoAsync("unlocked", async () => await Accounts.UnlockAsync(Account, await Viewer.ActorAsync(), Context.RequestAborted));

    private Task CutOffAsync(long? device) => DoAsync(
        "out", async () => await Accounts.CutOffAsync(Account, device, await Viewer.ActorAsync(), Context.RequestAborted));

    private Task DisableAsync() => DoAsync("disabled", async () => await Accounts.DisableAsync(Account, await Viewer.ActorAsync(), Context.RequestAborted));

    private Task EnableAsync() => DoAsync("enabled", async () => await Accounts.EnableAsync(Account, await Viewer.ActorAsync(), Context.RequestAborted));

    private async Task ViewAsAsync()
    {
        if (await TryAsync(() => Viewing.BeginAsync(Context, Account, Reason)))
        {
            Navigation.NavigateTo("/");
        }
    }

    /// <summary>Shown in this one answer and kept nowhere.</summary>
    private Task<bool> InviteAsync() => TryAsync(async () =>
    {
        var link = await Invitations.NewAsync(Account, await Viewer.ActorAsync(), Context.RequestAborted);
        await ReadAsync();
        var first = Current.FirstOrDefault();
        _paper = new Paper(_person!.Name, _person.DisplayName, first is null ? "" : Words.RoleName(first.Role), first?.Place ?? "", link);
    });

    private async Task DoAsync(string done, Func<Task> change)
    {
        if (await TryAsync(change))
        {
            Navigation.NavigateTo($"/people/{Account}?done={done}");
        }
    }

    private async Task<bool> TryAsync(Func<Task> change)
    {
        try
        {
            await change();
            return true;
        }
        catch (AccessException fault)
        {
            _fault = Words.AccessFaultText(fault.Fault, fault.Value);
            return false;
        }
    }
}
