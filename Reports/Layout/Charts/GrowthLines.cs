using Coordination.Ingest.Record;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Layout.Pdf;

using SkiaSharp;

namespace Coordination.Reports.Layout.Charts;

/// <summary>Signed contracts by day, against those invited and the total, with the pace of the last seven days drawn on to where it ends.</summary>
internal static class GrowthLines
{
    private const float AxisRoom = 46;
    private const float LabelRoom = 92;
    private const float FootRoom = 16;
    private const float Size = Typography.ChartText;

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
            Axis();
            var end = chart.Points[^1];

            // One name above the other, also where both curves end at the frame's top or foot.
            var signedAt = Math.Clamp(Y(end.Signed), top + Size + 3, top + height - (Size / 2) - 2);
            Curve(point => point.Invited, StageInk.Of(Stage.AwaitingSignature), "Đã mời ký", Math.Min(Y(end.Invited), signedAt - Size - 2));
            Curve(point => point.Signed, StageInk.Of(Stage.Signed), $"Đã ký: {Official.Count(end.Signed)}", signedAt);
            Ahead();
        }

        private static DateOnly Last(GrowthChart chart)
        {
            var (first, last) = (chart.Points[0].Day, chart.Points[^1].Day);
            var furthest = last.AddDays(Math.Max(7, (last.DayNumber - first.DayNumber) * MostAhead));
            return chart.Forecast is { } forecast ? forecast < furthest ? forecast : furthest : last;
        }

        private void Axis()
        {
            Ink.Line(canvas, left, top, left, top + height);
            Ink.Line(canvas, left, top + height, left + width, top + height);
            foreach (var value in new[] { 0, chart.Target / 2, chart.Target }.Distinct())
            {
                var text = set.Text(Official.Count(value), Size, AxisRoom - 6, TextPlace.Right);
                text.Draw(canvas, left - AxisRoom, Y(value) - (text.Height / 2));
                Ink.Line(canvas, left - 3, Y(value), left, Y(value));
            }

            using var dashed = Stroke("#000000", 0.6f, dashed: true);
            canvas.DrawLine(left, Y(chart.Target), left + width, Y(chart.Target), dashed);
            foreach (var (day, place) in new[] { (_first, TextPlace.Left), (_last, TextPlace.Right) }.DistinctBy(mark => mark.Item1))
            {
                var text = set.Text(Official.ShortDate(day), Size, 70, place);
                text.Draw(canvas, place == TextPlace.Left ? left : left + width - 70, top + height + 3);
            }
        }

        private void Curve(Func<GrowthPoint, int> value, string colour, string name, float nameAt)
        {
            using var path = new SKPath();
            foreach (var (point, i) in chart.Points.Select((point, i) => (point, i)))
            {
                if (i == 0)
                {
                    path.MoveTo(X(point.Day), Y(value(point)));
                }
                else
                {
                    path.LineTo(X(point.Day), Y(value(point)));
                }
            }

            using var stroke = Stroke(colour, 1.6f, dashed: false);
            canvas.DrawPath(path, stroke);
            using var dot = new SKPaint { Color = SKColor.Parse(colour), IsAntialias = true };
            var (endX, endY) = (X(chart.Points[^1].Day), Y(value(chart.Points[^1])));
            canvas.DrawCircle(endX, endY, 2, dot);

            // Named at its end, beside the frame, so that nobody hunts for a key.
            var text = set.Text(name, Size, LabelRoom - 6);
            text.Draw(canvas, left + width + 6, Math.Clamp(nameAt - (text.Height / 2), top - 6, top + height - text.Height));
        }

        private void Ahead()
        {
            var end = chart.Points[^1];
            if (chart.Forecast is not { } forecast || forecast <= end.Day)
            {
                return;
            }

            var share = Math.Min(1, (float)(_last.DayNumber - end.Day.DayNumber) / (forecast.DayNumber - end.Day.DayNumber));
            using var dashed = Stroke(StageInk.Of(Stage.Signed), 1.2f, dashed: true);
            canvas.DrawLine(X(end.Day), Y(end.Signed), X(_last), Y(end.Signed + ((chart.Target - end.Signed) * share)), dashed);
        }

        private float X(DateOnly day) => left + (width * (day.DayNumber - _first.DayNumber) / Math.Max(1, _last.DayNumber - _first.DayNumber));

        private float Y(float value) => top + height - (height * value / _most);

        private static SKPaint Stroke(string colour, float thickness, bool dashed) => new()
        {
            Color = SKColor.Parse(colour),
            IsStroke = true,
            StrokeWidth = thickness,
            IsAntialias = true,
            PathEffect = dashed ? SKPathEffect.CreateDash([3, 2], 0) : null,
        };
    }
}
