using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>The page of one group or building.</summary>
public sealed partial class PlaceView : ComponentBase
{
    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter, EditorRequired]
    public required string Ward { get; set; }

    [Parameter, EditorRequired]
    public PlaceKind Kind { get; set; }

    [Parameter, EditorRequired]
    public required string Code { get; set; }

    [SupplyParameterFromQuery(Name = "stage")]
    public string? StageWord { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    public string? After { get; set; }

    // A word that is no stage means the usual list, and that is what the choice then shows.
    private string? Chosen => StageWord == StageFilter.All ? StageFilter.All : Stages.Parse(StageWord)?.Name();

    private Unit? Find(WardBoard board)
    {
        var code = Paths.Code(Code);
        var unit = (Kind == PlaceKind.Group ? board.Groups : board.Buildings).FirstOrDefault(unit => unit.Code == code);
        if (unit is null)
        {
            Navigation.NotFound();
        }

        return unit;
    }

    private ContractFilter Filter(ContractFilter place) => place with
    {
        Stage = Stages.Parse(StageWord),
        Unsigned = Chosen is null,
        Search = string.IsNullOrWhiteSpace(Search) ? null : Search.Trim(),
    };
}
