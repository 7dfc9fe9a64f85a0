using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>The trend by day of a ward or place, as a chart or as its table. Follows the board by a few seconds.</summary>
public sealed partial class TrendPart : ComponentBase, IDisposable
{
    private TrendPicture? _picture;
    private (string, DateOnly) _version;
    private bool _reading;
    private bool _failed;
    private bool _disposed;

    [Inject]
    public required WardReadings Readings { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

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

    private bool Table => View == "table";

    public void Dispose() => _disposed = true;

    protected override async Task OnParametersSetAsync()
    {
        _picture ??= Readings.LastTrend(Board, Kind, Place);

        // A change that comes while one waits is caught by the loop, so that there is one reading at a time for a viewer.
        if (_reading)
        {
            return;
        }

        _reading = true;
        try
        {
            while (!_disposed && _version != Version(Board))
            {
                var board = Board;
                _picture = await Readings.TrendAsync(board, Kind, Place);
                (_version, _failed) = (Version(board), false);
                StateHasChanged();
            }
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException or InvalidOperationException)
        {
            _failed = true;
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
