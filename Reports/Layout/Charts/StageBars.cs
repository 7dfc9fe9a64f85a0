using Coordination.Ingest.Record;
using Coordination.Reports.Documents;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Layout.Pdf;

using SkiaSharp;

namespace Coordination.Reports.Layout.Charts;

/// <summary>Places as bars stacked by stage, each with its name before it and its signed share behind; the key stands above, again on every page.</summary>
internal static class StageBars
{
    private const float BarHeight = 9;
    private const float RowGap = 3.5f;
    private const float Swatch = 7;
    private const float NameShare = 0.26f;
    private const float FigureShare = 0.15f;
    private const float Size = Typography.ChartText;

    public static IEnumerable<Box> Of(StageChart chart, TextSetter set, float width, float before)
    {
        var title = set.Text(chart.Title, Typography.Note, width, TextPlace.Left, bold: true);
        var used = StageWords.Order.Where(stage => chart.Bars.Any(bar => bar.Stages.GetValueOrDefault(stage) > 0)).ToArray();
        var key = Key(used, chart.Words, set, width);
        yield return StackBox.Of([title, key], before, keeps: true);
        for (var i = 0; i < chart.Bars.Count; i++)
        {
            yield return Bar(chart.Bars[i], chart.Words, set, width, key, keeps: i == chart.Bars.Count - 2);
        }
    }

    private static DrawnBox Bar(StageBar bar, ChartWords words, TextSetter set, float width, Box key, bool keeps)
    {
        var name = set.Text(bar.Name, Size, width * NameShare);
        var figure = set.Text(words.Percent(bar.Stages.GetValueOrDefault(Stage.Signed), bar.Contracts), Size, width * FigureShare);
        var height = Math.Max(BarHeight, name.Height) + RowGap;
        return new DrawnBox((canvas, x, y) =>
        {
            name.Draw(canvas, x, y + ((height - name.Height) / 2));
            var left = x + (width * NameShare) + 4;
            var room = width * (1 - NameShare - FigureShare) - 8;
            PlotArea.DrawBars(canvas, SKRect.Create(left, y + ((height - BarHeight) / 2), room, BarHeight), Math.Max(1, bar.Contracts), Pieces(bar));
            figure.Draw(canvas, left + room + 4, y + ((height - figure.Height) / 2));
        })
        { Height = height, Head = key, KeepsWithNext = keeps };
    }

    private static IEnumerable<(double From, double To, string Colour)> Pieces(StageBar bar)
    {
        var end = 0;
        foreach (var stage in StageWords.Order.Where(stage => bar.Stages.GetValueOrDefault(stage) > 0))
        {
            yield return (end, end += bar.Stages[stage], StageInk.Of(stage));
        }
    }

    private static RowBox Key(IReadOnlyList<Stage> stages, ChartWords words, TextSetter set, float width)
    {
        var cells = new List<(float, float, Box)>();
        var (x, y) = (0f, 3f);
        foreach (var stage in stages)
        {
            var text = set.Text(words.Stage(stage), Size, width);
            var needs = Swatch + 3 + set.Stretch(words.Stage(stage), Size).Width + 12;
            if (x + needs > width)
            {
                x = 0;
                y += text.Height + 1;
            }

            cells.Add((x, y, new DrawnBox((canvas, left, top) => Mark(canvas, stage, left, top + ((text.Height - Swatch) / 2))) { Height = text.Height }));
            cells.Add((x + Swatch + 3, y, text));
            x += needs;
        }

        return RowBox.Of(cells.Count == 0 ? [(0, 0, new DrawnBox((_, _, _) => { }) { Height = 1 })] : cells);
    }

    private static void Mark(SKCanvas canvas, Stage stage, float x, float y)
    {
        using var paint = Fill(stage);
        canvas.DrawRect(x, y, Swatch, Swatch, paint);
    }

    private static SKPaint Fill(Stage stage) => new() { Color = SKColor.Parse(StageInk.Of(stage)), IsAntialias = false };
}
