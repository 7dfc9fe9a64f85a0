using Coordination.Reports.Documents;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Layout.Pdf;
using Coordination.Reports.Numbers;

using Drawn = Coordination.Reports.Documents.Wording.Charts;

namespace Coordination.Reports.Layout;

/// <summary>The charts of a ward as its papers bear them, as SVG elements for a page; null where there is nothing to be drawn.</summary>
/// <param name="Figures">What they are drawn from.</param>
/// <param name="Finish">The day to which the pace of the last seven days leads; null without a pace.</param>
public sealed record WardPictures(ProgressFigures Figures, DateOnly? Finish, string? Stages, string? Growth, string? Ages, string? Heat);

/// <summary>Draws the charts of a ward's papers without the paper.</summary>
public sealed class WardCharts(PaperFonts fonts)
{
    private static readonly float Upright = new Sheet(Across: false).TextWidth;
    private static readonly float Across = new Sheet(Across: true).TextWidth;

    /// <param name="words">What is written in them.</param>
    public WardPictures Draw(ProgressFigures figures, ChartWords words)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(words);
        (string, FigureRow)[] groups = [.. figures.Groups.Where(row => row.Contracts > 0).Select(row => (row.Code == Unit.NoPlace ? words.NoGroup : Places.Group(row), row))];
        var growth = Drawn.Growth(figures, words: words);
        return new WardPictures(
            figures,
            growth.Forecast,
            groups.Length == 0 ? null : Svg(Drawn.Stages(words.StagesTitle, groups, words), Upright),
            growth.Points.Count == 0 ? null : Svg(growth, Upright),
            figures.Ages.Count == 0 ? null : Svg(Drawn.Ages(figures.Ages, words), Upright),
            groups.Length is 0 or > Drawn.MostFields ? null : Svg(Drawn.Heat(groups, words), Across));
    }

    private string Svg(Chart chart, float width) => Picture.Svg(chart, new TextSetter(fonts), width);
}
