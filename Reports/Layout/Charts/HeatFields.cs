using Coordination.Ingest.Record;
using Coordination.Reports.Documents;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Layout.Pdf;

using SkiaSharp;

namespace Coordination.Reports.Layout.Charts;

/// <summary>A field for each place and stage with the share in it, so that a group that is stuck stands out of its column; the stages stand above, again on every page.</summary>
internal static class HeatFields
{
    private const float NameShare = 0.2f;
    private const float Size = Typography.ChartText;
    private const float HeadSize = 9;
    private const float Gap = 1;
    private const float Pad = 1.5f;

    public static IEnumerable<Box> Of(HeatMap map, TextSetter set, float width, float before)
    {
        if (map.Rows.Count == 0)
        {
            yield break;
        }

        var stages = HeatInk.Stages(map);
        var name = width * NameShare;
        var field = (width - name) / Math.Max(1, stages.Count);
        var head = Head(stages, map.Words, set, name, field);
        yield return StackBox.Of([set.Text(map.Title, Typography.Note, width, TextPlace.Left, bold: true), head], before, keeps: true);
        for (var i = 0; i < map.Rows.Count; i++)
        {
            yield return Row(map.Rows[i], map.Words, stages, set, name, field, head, keeps: i == map.Rows.Count - 2);
        }
    }

    private static RowBox Head(IReadOnlyList<Stage> stages, ChartWords words, TextSetter set, float name, float field)
    {
        var texts = stages.Select(stage => set.Text(words.Stage(stage), HeadSize, field - (2 * Pad), TextPlace.Centre)).ToArray();
        var height = texts.Select(text => text.Height).DefaultIfEmpty(0).Max() + 2;
        return RowBox.Of(
            [(0, 0, new DrawnBox((_, _, _) => { }) { Height = height }), .. texts.Select((text, i) => (name + (i * field) + Pad, height - text.Height - 1, (Box)text))]);
    }

    private static DrawnBox Row(StageBar row, ChartWords words, IReadOnlyList<Stage> stages, TextSetter set, float name, float field, Box head, bool keeps)
    {
        var title = set.Text(row.Name, Size, name - 4);
        var texts = stages.Select(stage => set.Text(
            words.Percent(row.Stages.GetValueOrDefault(stage), row.Contracts), Size, field - Gap, TextPlace.Centre)).ToArray();
        var height = Math.Max(title.Height, texts.Select(text => text.Height).DefaultIfEmpty(0).Max()) + Pad;
        return new DrawnBox((canvas, x, y) =>
        {
            var pen = new GlyphPen();
            title.Write(pen, x, y + ((height - title.Height) / 2));
            PlotArea.DrawBars(
                canvas, SKRect.Create(x + name, y, field * stages.Count, height - Gap), field * stages.Count,
                stages.Select((stage, i) => ((double)(i * field), (double)(((i + 1) * field) - Gap), "#" + HeatInk.Of(row.Stages.GetValueOrDefault(stage), row.Contracts))));
            for (var i = 0; i < stages.Count; i++)
            {
                texts[i].Write(pen, x + name + (i * field), y + ((height - Gap - texts[i].Height) / 2));
            }

            pen.Draw(canvas);
        })
        { Height = height, Head = head, KeepsWithNext = keeps };
    }
}
