using Coordination.Dashboard.Access;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>The trend by day of a ward or place, as a chart or as its table. Follows the board by a few seconds.</summary>
public sealed partial class TrendPart : ComponentBase, IDisposable
{
    private Reading<TrendPicture> _picture = null!;
    private (string, DateOnly) _version;
    private bool _reading;

    [Inject]
    public required WardReadings Readings { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [Parameter, EditorRequired]
    public required WardBoard Board { get; set; }

    [Parameter]
    public PlaceKind? Kind { get; set; }

    [Parameter]
    public string? Place { get; set; }

    /// <summary>Without choices, for a screen that nobody touches.</summary>
    [Parameter]
    public bool Plain { get; set; }

    [SupplyParameterFromQuery(Name = "trend")]
    public string? View { get; set; }

    // The days of a building's manager are the building's, see WardReadings; their contracts are theirs in any case.
    private ContractFilter Contracts => new() { Group = Kind == PlaceKind.Group ? Place : null, Building = Kind == PlaceKind.Building ? Place : null };

    private bool Table => View == "table";

    public void Dispose() => _picture.Dispose();

    protected override void OnInitialized()
    {
        _picture = new(Time);
        _picture.Begin(Readings.LastTrend(Board, Kind, Place));
    }

    protected override async Task OnParametersSetAsync()
    {
        // A change that comes while one waits is caught by the loop, so that there is one reading at a time for a viewer.
        if (_reading)
        {
            return;
        }

        _reading = true;
        try
        {
            while (_version != Version(Board))
            {
                var board = Board;
                if (!await _picture.ReadAsync(async _ => await Readings.TrendAsync(await Viewer.ActorAsync(), board, Kind, Place)))
                {
                    return;
                }

                _version = Version(board);
                StateHasChanged();
            }
        }
        finally
        {
            _reading = false;
        }
    }

    // A new day moves the chart on even when nothing happened.
    private static (string, DateOnly) Version(WardBoard board) => (board.Version, board.Today);

    private string Href(string? view) => Navigation.GetUriWithQueryParameter("trend", view);
}
