using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
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
            yield return Bar(chart.Bars[i], most, set, width, keeps: i < chart.Bars.Count - 1);
        }
    }

    private static DrawnBox Bar(AgeBar bar, int most, TextSetter set, float width, bool keeps)
    {
        var name = set.Text(StageWords.Of(bar.Stage), Size, width * NameShare);
        var figure = set.Text(
            $"một nửa đến {Official.Count(bar.Half)} ngày, 90% đến {Official.Count(bar.Most)} ngày ({Official.Count(bar.Contracts)} HĐ)", Size, width * FigureShare);
        var height = Math.Max(BarHeight, Math.Max(name.Height, figure.Height)) + RowGap;
        return new DrawnBox((canvas, x, y) =>
        {
            name.Draw(canvas, x, y + ((height - name.Height) / 2));
            var left = x + (width * NameShare) + 4;
            var room = (width * (1 - NameShare - FigureShare)) - 12;
            using var paint = new SKPaint { Color = SKColor.Parse(StageInk.Of(bar.Stage)), IsAntialias = false };
            canvas.DrawRect(left, y + ((height - LineHeight) / 2), room * bar.Most / most, LineHeight, paint);
            canvas.DrawRect(left, y + ((height - BarHeight) / 2), room * bar.Half / most, BarHeight, paint);
            figure.Draw(canvas, x + (width * (1 - FigureShare)), y + ((height - figure.Height) / 2));
        })
        { Height = height, KeepsWithNext = keeps };
    }
}
