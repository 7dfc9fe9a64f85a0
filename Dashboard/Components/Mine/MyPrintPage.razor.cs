using Coordination.Dashboard.Access;
using Coordination.Dashboard.Mine;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Mine;

/// <summary>The list that goes from door to door on paper: who printed it, when and for what stands on every sheet, and in the access log.</summary>
public sealed partial class MyPrintPage : ComponentBase
{
    private const int Longest = Reports.Numbers.Visits.LongestPrint;

    private MyPlace? _place;
    private IReadOnlyList<Visit> _visits = [];
    private DateTimeOffset _at;
    private string _name = "";
    private bool _away;

    [Inject]
    public required MyPlaces Places { get; init; }

    [Inject]
    public required Visits Visits { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    private MyView View => field ??= MyView.Read(name => Context.Request.Query[name]);

    protected override async Task OnInitializedAsync()
    {
        try
        {
            var actor = await Viewer.ActorAsync();
            var places = await Places.ReadAsync(actor, Context.RequestAborted);
            if ((_place = View.Of(places)) is not { } place)
            {
                if (places.Count > 0 || View.Place is not null)
                {
                    Navigation.NotFound();
                }

                return;
            }

            _at = Time.GetUtcNow();
            _name = await Viewer.DisplayNameAsync() ?? "";
            _visits = await Visits.ExportAsync(actor, place, View.Show, Context.RequestAborted);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            _away = true;
        }
    }
}
