using Coordination.Reports.Documents;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Layout.Pdf;

using SkiaSharp;

namespace Coordination.Reports.Layout.Charts;

/// <summary>For each stage a thick bar to the days that half of its contracts have stood there, and a thin one on to those of nine in ten.</summary>
internal static class AgeBars
{
    private const float NameShare = 0.2f;
    private const float FigureShare = 0.53f;
    private const float BarHeight = 8;
    private const float LineHeight = 2.5f;
    private const float RowGap = 4;
    private const float Size = Typography.ChartText;

    public static IEnumerable<Box> Of(AgeChart chart, TextSetter set, float width, float before)
    {
        var most = Math.Max(1, chart.Bars.Select(bar => bar.Most).DefaultIfEmpty(0).Max());
        yield return StackBox.Of([set.Text(chart.Title, Typography.Note, width, TextPlace.Left, bold: true)], before, keeps: true);
        for (var i = 0; i < chart.Bars.Count; i++)
        {
            yield return Bar(chart.Bars[i], chart.Words, most, set, width, keeps: i < chart.Bars.Count - 1);
        }
    }

    private static DrawnBox Bar(AgeBar bar, ChartWords words, int most, TextSetter set, float width, bool keeps)
    {
        var name = set.Text(words.Stage(bar.Stage), Size, width * NameShare);
        var figure = set.Text(words.Waiting(bar.Half, bar.Most, bar.Contracts), Size, width * FigureShare);
        var height = Math.Max(BarHeight, Math.Max(name.Height, figure.Height)) + RowGap;
        return new DrawnBox((canvas, x, y) =>
        {
            name.Draw(canvas, x, y + ((height - name.Height) / 2));
            var left = x + (width * NameShare) + 4;
            var room = (width * (1 - NameShare - FigureShare)) - 12;
            var (area, colour) = (SKRect.Create(left, y + ((height - BarHeight) / 2), room, BarHeight), StageInk.Of(bar.Stage));
            PlotArea.DrawBars(canvas, area, most, [(0, bar.Most, colour)], LineHeight / BarHeight);
            PlotArea.DrawBars(canvas, area, most, [(0, bar.Half, colour)]);
            figure.Draw(canvas, x + (width * (1 - FigureShare)), y + ((height - figure.Height) / 2));
        })
        { Height = height, KeepsWithNext = keeps };
    }
}
