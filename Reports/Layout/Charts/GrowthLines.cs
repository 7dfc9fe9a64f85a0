using Coordination.Ingest.Record;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Layout.Pdf;

using ScottPlot;

using SkiaSharp;

using Box = Coordination.Reports.Layout.Pdf.Box;

namespace Coordination.Reports.Layout.Charts;

/// <summary>Signed contracts by day, against those invited and the total, with the pace of the last seven days drawn on to where it ends.</summary>
internal static class GrowthLines
{
    private const float AxisRoom = 46;
    private const float LabelRoom = 92;
    private const float FootRoom = 16;
    private const float Size = Typography.ChartText;

    private const string Black = "#000000";

    // A dash and the gap after it, in points.
    private const double Dash = 3;
    private const double Gap = 2;

    // Of the span that is drawn, the forecast may take as much again.
    private const int MostAhead = 1;

    public static IEnumerable<Box> Of(GrowthChart chart, TextSetter set, float width, float before)
    {
        yield return StackBox.Of([set.Text(chart.Title, Typography.Note, width, TextPlace.Left, bold: true)], before, keeps: true);
        if (chart.Points.Count > 0)
        {
            yield return new DrawnBox((canvas, x, y) => new Drawing(canvas, chart, set, x + AxisRoom, y + 8, width - AxisRoom - LabelRoom, chart.Height - 8 - FootRoom).Draw())
            {
                Height = chart.Height,
            };
        }
    }

    private sealed class Drawing(SKCanvas canvas, GrowthChart chart, TextSetter set, float left, float top, float width, float height)
    {
        private readonly DateOnly _first = chart.Points[0].Day;
        private readonly DateOnly _last = Last(chart);
        private readonly float _most = Math.Max(1, Math.Max(chart.Target, chart.Points.Max(point => point.Invited)));

        public void Draw()
        {
            var end = chart.Points[^1];
            PlotArea.Draw(canvas, SKRect.Create(left, top, width, height), Days(_last), _most, Plot);
            Letters();

            // One name above the other, also where both curves end at the frame's top or foot.
            var signedAt = Math.Clamp(Y(end.Signed), top + Size + 3, top + height - (Size / 2) - 2);
            Name(chart.Words.Invited, Math.Min(Y(end.Invited), signedAt - Size - 2));
            Name(chart.Words.Signed(end.Signed), signedAt);
        }

        private static DateOnly Last(GrowthChart chart)
        {
            var (first, last) = (chart.Points[0].Day, chart.Points[^1].Day);
            var furthest = last.AddDays(Math.Max(7, (last.DayNumber - first.DayNumber) * MostAhead));
            return chart.Forecast is { } forecast ? forecast < furthest ? forecast : furthest : last;
        }

        private void Plot(PlottableAdder add)
        {
            var end = chart.Points[^1];
            Line(add, (0, 0), (0, _most), Black, 0.6f);
            Line(add, (0, 0), (Days(_last), 0), Black, 0.6f);
            Dashed(add, (0, chart.Target), (Days(_last), chart.Target), Black, 0.6f);
            Curve(add, point => point.Invited, StageInk.Of(Stage.AwaitingSignature));
            Curve(add, point => point.Signed, StageInk.Of(Stage.Signed));
            if (chart.Forecast is { } forecast && forecast > end.Day)
            {
                var share = Math.Min(1, (double)(_last.DayNumber - end.Day.DayNumber) / (forecast.DayNumber - end.Day.DayNumber));
                Dashed(add, (Days(end.Day), end.Signed), (Days(_last), end.Signed + ((chart.Target - end.Signed) * share)), StageInk.Of(Stage.Signed), 1.2f);
            }
        }

        private void Curve(PlottableAdder add, Func<GrowthPoint, int> value, string colour)
        {
            add.ScatterLine(chart.Points.Select(point => new Coordinates(Days(point.Day), value(point))).ToArray(), Color.FromHex(colour)).LineWidth = 1.6f;
            add.Marker(Days(chart.Points[^1].Day), value(chart.Points[^1]), MarkerShape.FilledCircle, 4, Color.FromHex(colour));
        }

        private static void Line(PlottableAdder add, (double X, double Y) from, (double X, double Y) to, string colour, float thickness)
        {
            var line = add.Line(from.X, from.Y, to.X, to.Y);
            (line.LineColor, line.LineWidth) = (Color.FromHex(colour), thickness);
        }

        // Dash by dash: not every format in which charts are drawn knows lines with gaps.
        private void Dashed(PlottableAdder add, (double X, double Y) from, (double X, double Y) to, string colour, float thickness)
        {
            var length = Math.Sqrt(Math.Pow((to.X - from.X) / Days(_last) * width, 2) + Math.Pow((to.Y - from.Y) / _most * height, 2));
            (double, double) At(double along) => (from.X + ((to.X - from.X) * along / length), from.Y + ((to.Y - from.Y) * along / length));
            for (var along = 0d; along < length; along += Dash + Gap)
            {
                Line(add, At(along), At(Math.Min(along + Dash, length)), colour, thickness);
            }
        }

        private void Letters()
        {
            foreach (var value in new[] { 0, chart.Target / 2, chart.Target }.Distinct())
            {
                var text = set.Text(chart.Words.Count(value), Size, AxisRoom - 6, TextPlace.Right);
                text.Draw(canvas, left - AxisRoom, Y(value) - (text.Height / 2));
                Ink.Line(canvas, left - 3, Y(value), left, Y(value));
            }

            foreach (var (day, place) in new[] { (_first, TextPlace.Left), (_last, TextPlace.Right) }.DistinctBy(mark => mark.Item1))
            {
                var text = set.Text(chart.Words.Day(day), Size, 70, place);
                text.Draw(canvas, place == TextPlace.Left ? left : left + width - 70, top + height + 3);
            }
        }

        // At the end of its curve, beside the frame, so that nobody hunts for a key.
        private void Name(string name, float at)
        {
            var text = set.Text(name, Size, LabelRoom - 6);
            text.Draw(canvas, left + width + 6, Math.Clamp(at - (text.Height / 2), top - 6, top + height - text.Height));
        }

        private double Days(DateOnly day) => Math.Max(day == _last ? 1 : 0, day.DayNumber - _first.DayNumber);

        private float Y(float value) => top + height - (height * value / _most);
    }
}
