using System.Globalization;
using System.Text.RegularExpressions;

using Bunit;

using Coordination.Dashboard.Components;
using Coordination.Dashboard.Components.Parts;
using Coordination.Ingest.Record;
using Coordination.Reports.Layout.Charts;

using Xunit;

namespace Coordination.Dashboard.Tests.Components;

public sealed partial class StagesAndStepsTests
{
    [Fact]
    public void The_bar_runs_from_signed_to_not_started_and_is_filled()
    {
        var parts = StageParts.Of(Given.Unit(stages: [(Stage.NotStarted, 1), (Stage.Overdue, 1), (Stage.Signed, 2)])).ToArray();

        Assert.Equal([Stage.Signed, Stage.Overdue, Stage.NotStarted], parts.Select(part => part.Stage));
        Assert.Equal(["0%", "50%", "75%"], parts.Select(part => part.Left));
        Assert.Equal(1.0, parts.Sum(part => part.Share));
    }

    [Fact]
    public void Every_stage_stands_in_the_bars_order_once()
    {
        Assert.Equal(Stages.All.Order(), StageColours.Order.Order());
        Assert.Equal((Stage.Signed, Stage.NotStarted), (StageColours.Order[0], StageColours.Order[^1]));
    }

    [Fact]
    public void The_figures_under_the_bar_sum_to_the_total()
    {
        using var pages = Given.Pages();
        var board = Given.Board(Given.Unit(stages: [.. Stages.All.Select((stage, i) => (stage, 1_000 + i))]));

        var bar = pages.Render<StageBar>(p => p.Add(b => b.Board, board).Add(b => b.Unit, board.Total).Add(b => b.Figure, "ward"));

        var shown = Stages.All.Sum(stage => Figure(bar, $"ward.{stage.Name()}"));
        Assert.Equal(board.Total.Contracts, shown);
        Assert.Equal(shown, Figure(bar, "ward.contracts"));
        Assert.All(Stages.All, stage => Assert.Contains(Words.Vietnamese.StageName(stage), bar.Find(".legend").TextContent));
    }

    [Fact]
    public void Each_step_of_the_funnel_leads_to_those_who_came_so_far()
    {
        using var pages = Given.Pages();
        var board = Given.Board(Given.Unit(late: 2, stages: [(Stage.Signed, 1_234), (Stage.Notified, 10)]));

        var funnel = pages.Render<Funnel>(p => p.Add(f => f.Board, board).Add(f => f.Unit, board.Total).Add(f => f.Figure, "ward"));

        var opened = funnel.Find("[data-figure='ward.reached.opened']");
        Assert.Equal(("1.234", "/w/00235/contracts?reached=opened"), (opened.TextContent, opened.GetAttribute("href")));
        Assert.Equal("/w/00235/contracts?late=1", funnel.Find("[data-figure='ward.signedLate']").GetAttribute("href"));
    }

    [Fact]
    public void The_style_sheet_has_the_colours_of_the_charts()
    {
        var sheet = File.ReadAllText(Path.Combine(Source(), "Dashboard", "wwwroot", "stages.css"));

        // The first value of each name is that of the light theme.
        var colours = Colour().Matches(sheet).DistinctBy(match => match.Groups[1].Value)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        Assert.All(Stages.All, stage => Assert.Equal(StageColours.Of(stage), colours[stage.Name()]));
        Assert.All(Stages.All, stage => Assert.Equal(StageColours.Of(stage), StageInk.Of(stage)));
    }

    private static int Figure(IRenderedComponent<StageBar> bar, string name) =>
        int.Parse(bar.Find($"[data-figure='{name}']").TextContent, NumberStyles.AllowThousands, CultureInfo.GetCultureInfo("vi-VN"));

    private static string Source()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Coordination.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The solution's folder is not above the tests.");
        }

        return folder;
    }

    [GeneratedRegex("--stage-([a-zA-Z]+): (#[0-9A-F]{6});")]
    private static partial Regex Colour();
}
