using Coordination.Dashboard.Access;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Admin;

/// <summary>Who may come in, and as what? A page that needs no circuit.</summary>
public sealed partial class PeoplePage
{
    private PeopleList? _page;
    private IReadOnlyList<PlaceChoice> _wards = [];
    private AccountState? _state;

    [CascadingParameter]
    public required Words Words { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required People People { get; init; }

    [Inject]
    public required GrantPlaces Places { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "role")]
    public string? Role { get; set; }

    [SupplyParameterFromQuery(Name = "ward")]
    public string? Ward { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    public string? After { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _state = Enum.TryParse<AccountState>(State, out var state) && Enum.IsDefined(state) ? state : null;
        try
        {
            _wards = await Places.WardsAsync(Context.RequestAborted);
            _page = await People.ListAsync(new PeopleFilter(Q, Text(Role), Text(Ward), _state), Text(After), Context.RequestAborted);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            _page = null;
        }
    }

    // A choice of "any" comes as an empty text.
    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
