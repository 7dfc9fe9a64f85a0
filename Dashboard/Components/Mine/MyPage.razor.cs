using System.Globalization;

using Coordination.Dashboard.Access;
using Coordination.Dashboard.Mine;
using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;
using Coordination.Reports.Register;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Mine;

/// <summary>
/// Who of mine has not signed, and where they live. Rendered on the server and no more: it works without a circuit and without a script, and is as
/// it was when its reader comes back from reading a message.
/// </summary>
public sealed partial class MyPage : ComponentBase
{
    // One screenful of forms after another; a first page stays well under 100 KB.
    private const int PageSize = 25;

    private static readonly VisitFilter[] Filters = [VisitFilter.Today, VisitFilter.Unsigned, VisitFilter.All];

    // Half a form's identity; the other half is its customer. A page that is opened anew has another.
    private readonly string _once = Guid.CreateVersion7().ToString("N");

    private IReadOnlyList<MyPlace> _places = [];
    private MyPlace? _place;
    private IReadOnlyDictionary<string, string>? _figures;
    private ArrangedHelp _help = new([], []);
    private OwnSheet? _sheet;
    private VisitPage _visits = new([], null);
    private DateOnly _today;
    private string _account = "";
    private bool _mayRecord;
    private bool _away;

    [Inject]
    public required MyPlaces Places { get; init; }

    [Inject]
    public required MyBoards Boards { get; init; }

    [Inject]
    public required Visits Visits { get; init; }

    [Inject]
    public required Arranged Arranged { get; init; }

    [Inject]
    public required OwnSheets Sheets { get; init; }

    [Inject]
    public required DashboardOptions Options { get; init; }

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

    private MyView View { get; set; } = new(null, null);

    private bool HasMail => Options.Mail is not null;

    /// <summary>The customer of the form that led here.</summary>
    private string? Of => Context.Request.Query["of"];

    private string? SaidWords => Words.Said(Context.Request.Query["said"].ToString());

    // At its customer's row where that is on the page.
    private string? SaidAbove => _visits.Items.Any(visit => visit.Line.Code == Of) ? null : SaidWords;

    /// <summary>By street; a building has none.</summary>
    private IEnumerable<IGrouping<string?, Visit>> Streets => _visits.Items.GroupBy(
        visit => _place!.Kind == PlaceKind.Building ? null : visit.Address.Street ?? Words.UnknownStreet, StringComparer.OrdinalIgnoreCase);

    protected override async Task OnInitializedAsync()
    {
        var token = Context.RequestAborted;
        var now = Time.GetUtcNow();
        _today = VietnamTime.DayOf(now);
        try
        {
            var actor = await Viewer.ActorAsync();
            View = MyView.Read(name => Context.Request.Query[name]);
            _places = await Places.ReadAsync(actor, token);
            _place = View.Of(_places);
            if (_place is not { } place)
            {
                if (_places.Count > 0 || View.Place is not null)
                {
                    Navigation.NotFound();
                }

                return;
            }

            View = View with { Ward = place.Ward, Place = place.Key };

            if (await Boards.ReadAsync(actor, place, token) is { } board && MyFigures.Find(board, place) is { Contracts: > 0 } unit)
            {
                _figures = MyFigures.Read(Words, board, unit, now);
            }

            _account = actor.AccountId.ToString(CultureInfo.InvariantCulture);
            _mayRecord = await Viewer.MayAsync(Policies.RecordEntries);
            _help = await Arranged.OfPlaceAsync(actor, place, token);
            _sheet = (await Sheets.ReadAsync(actor, null, token)).FirstOrDefault(sheet => (sheet.Ward, sheet.Kind, sheet.PlaceId) == (place.Ward, place.Kind, place.Id));
            _visits = await Visits.PageAsync(actor, place, View.Show, View.Search, View.After, PageSize, token);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            _away = true;
        }
    }
}
