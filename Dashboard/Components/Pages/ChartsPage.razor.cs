using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.Live;
using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Layout;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

using Npgsql;

namespace Coordination.Dashboard.Components.Pages;

/// <summary>
/// The charts of a ward's papers, with what each shows said above it and its figures behind it. What they need is read from every contract of
/// the ward: once a minute at most for all who look, and for nobody who sees a part of it.
/// </summary>
public sealed partial class ChartsPage : ComponentBase
{
    private WardBoard? _board;
    private WardPictures? _pictures;
    private IReadOnlyList<StageDays> _days = [];
    private string? _fault;

    [Inject]
    public required ScopeBook Scopes { get; init; }

    [Inject]
    public required BoardKeeper Keeper { get; init; }

    [Inject]
    public required WardReadings Readings { get; init; }

    [Inject]
    public required Viewer Viewer { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public required Words Words { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Parameter]
    public required string Ward { get; set; }

    private IReadOnlyList<(string Name, FigureRow Row)> Rows =>
        [.. _pictures!.Figures.Groups.Where(row => row.Contracts > 0).Select(row => (Name(row), row))];

    private IEnumerable<(Stage Stage, StageAge Age)> Ages =>
        from stage in Stages.All from age in _pictures!.Figures.Ages where age.Stage == stage.Name() select (stage, age);

    private string? StageFinding
    {
        get
        {
            var total = _pictures!.Figures.Total;
            var behind = Rows.Where(row => Share(row.Row.Signed, row.Row) < Share(total.Signed, total)).ToArray();
            return total.Contracts == 0 ? null
                : behind.Length == 0 ? Words.StageChartEven(total)
                : Words.StageChartFinding(behind.Length, total, behind.MinBy(row => Share(row.Row.Signed, row.Row)));
        }
    }

    private string? AgeFinding
    {
        get
        {
            var (stage, longest) = Ages.OrderByDescending(one => one.Age.Half).FirstOrDefault();
            return longest is null ? null : Words.AgeFinding(stage, longest);
        }
    }

    // Most signed is what everybody wants to be; what stands out otherwise is where somebody must go.
    private string? HeatFinding
    {
        get
        {
            var fields = from row in Rows from stage in Stages.All where stage != Stage.Signed && row.Row.In(stage) > 0 select (row.Name, row.Row, Stage: stage);
            var most = fields.OrderByDescending(one => Share(one.Row.In(one.Stage), one.Row)).FirstOrDefault();
            return most.Row is null ? null : Words.HeatFinding(most.Name, most.Stage, most.Row);
        }
    }

    protected override async Task OnInitializedAsync()
    {
        try
        {
            var actor = await Viewer.ActorAsync();
            if (await Scopes.ReadAsync(actor, Paths.Code(Ward), Context.RequestAborted) is { } scope)
            {
                _board = await Keeper.GetAsync(scope, Context.RequestAborted);
            }

            if (_board is not { } board)
            {
                Navigation.NotFound();
                return;
            }

            if (!board.IsPart)
            {
                _pictures = await Readings.PicturesAsync(board, Words.InCharts);
                _days = await Readings.DaysAsync(board);
            }
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            _fault = Words.NotReadTitle;
        }
    }

    // The newest day first, with the sum up to it.
    private IEnumerable<(FigureDay Day, int Sum)> Sums()
    {
        var sum = 0;
        return [.. _pictures!.Figures.Days.Select(day => (day, sum += day.Signed)).Reverse()];
    }

    private string Name(FigureRow row) => row.Code == Unit.NoPlace ? Words.NoPlace(PlaceKind.Group) : row.Name;

    private static decimal Share(int part, FigureRow row) => (decimal)part / row.Contracts;
}
