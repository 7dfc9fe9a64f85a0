using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using Coordination.Ingest.Record;
using Coordination.Reports.Documents;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Layout;
using Coordination.Reports.Layout.Charts;

using Xunit;

namespace Coordination.Reports.Tests.Documents;

/// <summary>Charts: lines and bars as vectors, as long as what they tell.</summary>
public sealed partial class ChartTests
{
    [Theory]
    [InlineData("progress-company")]
    [InlineData("progress-ward")]
    [InlineData("summary")]
    [InlineData("group-sheet")]
    public void No_chart_is_a_picture_of_dots(string kind) => Assert.DoesNotContain(
        "/Subtype /Image", Encoding.Latin1.GetString(PrintedPaper.Of(GivenPaper.Content(GivenPaper.Figures(kind))).Bytes), StringComparison.Ordinal);

    [Fact]
    public void A_piece_of_a_bar_is_as_long_as_its_share()
    {
        var figures = GivenPaper.Figures("progress-ward");
        var group = figures.Groups.First(row => row.Contracts > 0);
        var svg = new WardCharts(PaperFonts.Shipped).Draw(figures, ChartWords.Vietnamese).Stages!;

        // The first bar stands on the first line that has more than the marks of the key.
        var pieces = Rectangle().Matches(svg).Select(match => (Colour: match.Groups["colour"].Value, Y: Number(match, "y"), Width: Number(match, "width"), Height: Number(match, "height")))
            .Where(piece => piece.Height == 9).GroupBy(piece => piece.Y).First().DistinctBy(piece => piece.Colour).ToDictionary(piece => piece.Colour, piece => piece.Width);
        var whole = pieces.Values.Sum();

        Assert.Equal(StageWords.Order.Where(stage => group.In(stage) > 0).Select(StageInk.Of).Order(StringComparer.Ordinal), pieces.Keys.Order(StringComparer.Ordinal));
        Assert.All(StageWords.Order.Where(stage => group.In(stage) > 0), stage =>
            Assert.Equal((double)group.In(stage) / group.Contracts, pieces[StageInk.Of(stage)] / whole, 0.001));
    }

    [Fact]
    public void The_same_figures_draw_the_same_chart_and_other_words_the_same_lines()
    {
        var (figures, charts) = (GivenPaper.Figures("progress-ward"), new WardCharts(PaperFonts.Shipped));
        var (one, two) = (charts.Draw(figures, ChartWords.Vietnamese), charts.Draw(figures, ChartWords.Vietnamese));

        Assert.Equal((one.Stages, one.Growth, one.Ages, one.Heat), (two.Stages, two.Growth, two.Ages, two.Heat));
        Assert.Equal(figures.Days.Count > 0, one.Growth is not null);

        // Both curves go through every day.
        foreach (var colour in new[] { StageInk.Of(Stage.Signed), StageInk.Of(Stage.AwaitingSignature) })
        {
            var curve = Curve().Matches(one.Growth!).Select(match => match.Value).Where(path => path.Contains(colour, StringComparison.OrdinalIgnoreCase)).MaxBy(path => path.Count(letter => letter == 'L'));
            Assert.True(curve?.Count(letter => letter == 'L') >= figures.Days.Count - 1, $"{colour}: {curve}");
        }
    }

    private static double Number(Match match, string name) => match.Groups[name].Success ? double.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("<path [^>]*>")]
    private static partial Regex Curve();

    [GeneratedRegex("<rect fill=\"(?<colour>#[0-9A-F]{6})\"(?: x=\"[0-9.]+\")?(?: y=\"(?<y>[0-9.]+)\")? width=\"(?<width>[0-9.]+)\" height=\"(?<height>[0-9.]+)\"")]
    private static partial Regex Rectangle();
}
