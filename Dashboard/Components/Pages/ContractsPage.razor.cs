using Coordination.Dashboard.Components.Parts;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Pages;

/// <summary>The contracts behind any figure of a ward. Everything that decides the list stands in its address.</summary>
public sealed partial class ContractsPage : ComponentBase
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter]
    public required string Ward { get; set; }

    [SupplyParameterFromQuery(Name = "stage")]
    public string? Stage { get; set; }

    [SupplyParameterFromQuery(Name = "group")]
    public string? Group { get; set; }

    [SupplyParameterFromQuery(Name = "building")]
    public string? Building { get; set; }

    [SupplyParameterFromQuery(Name = "reached")]
    public string? Reached { get; set; }

    [SupplyParameterFromQuery(Name = "due")]
    public string? Due { get; set; }

    [SupplyParameterFromQuery(Name = "signedFrom")]
    public string? SignedFrom { get; set; }

    [SupplyParameterFromQuery(Name = "on")]
    public string? On { get; set; }

    [SupplyParameterFromQuery(Name = "since")]
    public string? Since { get; set; }

    [SupplyParameterFromQuery(Name = "late")]
    public string? Late { get; set; }

    [SupplyParameterFromQuery(Name = "certified")]
    public string? Certified { get; set; }

    [SupplyParameterFromQuery(Name = "help")]
    public string? Help { get; set; }

    [SupplyParameterFromQuery(Name = "unsigned")]
    public string? Unsigned { get; set; }

    [SupplyParameterFromQuery(Name = "batch")]
    public string? Batch { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    public string? After { get; set; }

    private ContractFilter Filter => ContractQuery.Read(name => name switch
    {
        "stage" => Stage,
        "group" => Group,
        "building" => Building,
        "reached" => Reached,
        "due" => Due,
        "signedFrom" => SignedFrom,
        "on" => On,
        "since" => Since,
        "late" => Late,
        "certified" => Certified,
        "help" => Help,
        "unsigned" => Unsigned,
        "batch" => Batch,
        "q" => Search,
        _ => null,
    });

    private string Title(WardBoard board)
    {
        var labels = Conditions(board).Select(condition => condition.Label).ToArray();
        return labels.Length == 0 ? Words.AllContracts : string.Join(" · ", labels);
    }

    private IEnumerable<(string Name, string Label)> Conditions(WardBoard board)
    {
        var filter = Filter;
        return new (string Name, string? Label)[]
        {
            ("stage", filter.Stage is { } stage ? Words.StageName(stage) : null),
            ("unsigned", filter.Unsigned ? Words.Unsigned : null),
            ("late", filter.Late ? Words.SignedLate : null),
            ("certified", filter.Certified ? Words.Certified : null),
            ("help", filter.SignedHelp ? Words.SignedHelp : null),
            ("reached", filter.Reached is { } reached ? Words.ReachedAtLeast(reached) : null),
            ("due", filter.DueOn is { } due ? Words.DueOn(due) : null),
            ("signedFrom", filter.SignedFrom is { } from ? Words.SignedFrom(from) : null),
            ("on", filter.On is { } on ? Words.On(on) : null),
            ("since", filter.Since is { } since ? Words.StandsSince(since) : null),
            ("batch", filter.Batch is { } batch ? Words.Batch(batch) : null),
            ("group", filter.Group is { } group ? Name(board.Groups, PlaceKind.Group, group) : null),
            ("building", filter.Building is { } building ? Name(board.Buildings, PlaceKind.Building, building) : null),
            ("q", filter.Search is { } search ? Words.Searched(search) : null),
        }.Where(condition => condition.Label is not null).Select(condition => (condition.Name, condition.Label!));
    }

    private string Name(IReadOnlyList<Unit> places, PlaceKind kind, string code) =>
        places.FirstOrDefault(place => place.Code == code) is { } known ? Words.PlaceName(kind, known) : $"{Words.PlaceColumn(kind)} {code}";

    private string Without(string name) =>
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = null, ["after"] = null });
}
