using Coordination.Dashboard.Access;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Admin;

/// <summary>Makes an account for somebody, with a first grant; the link comes on their own page.</summary>
public sealed partial class NewPersonPage
{
    private IReadOnlyList<PlaceChoice> _wards = [];
    private string? _fault;

    [CascadingParameter]
    public required Words Words { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required Accounts Accounts { get; init; }

    [Inject]
    public required GrantPlaces Places { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery(Name = "role")]
    public string? Role { get; set; }

    [SupplyParameterFromQuery(Name = "ward")]
    public string? Ward { get; set; }

    [SupplyParameterFromForm]
    public Fields? Form { get; set; }

    private bool NeedsWard => Role is Roles.Leader or Roles.Building or Roles.Area or Roles.Ward or Roles.WardLeader && string.IsNullOrEmpty(Ward);

    protected override async Task OnInitializedAsync() => _wards = await Places.WardsAsync(Context.RequestAborted);

    private async Task AddAsync()
    {
        int id;
        try
        {
            id = await Accounts.AddAsync(
                Form?.Name ?? "", string.IsNullOrWhiteSpace(Form?.DisplayName) ? null : Form.DisplayName.Trim(), AccountKind.Person,
                (Form?.Grant ?? new()).ToDraft(Time.GetUtcNow()), await Viewer.ActorAsync(), Context.RequestAborted);
        }
        catch (AccessException fault)
        {
            _fault = Words.AccessFaultText(fault.Fault, fault.Value);
            return;
        }

        Navigation.NavigateTo($"/people/{id}?done={PersonPage.Added}#link");
    }

    /// <summary>What the form sends.</summary>
    public sealed class Fields
    {
        public string? Name { get; set; }

        public string? DisplayName { get; set; }

        public GrantForm? Grant { get; set; }
    }
}
