using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;

using SkiaSharp;

namespace Coordination.Reports.Layout.Pdf;

/// <summary>A table as boxes: its head, which is drawn again on every page, a box for each row, and the total, which never stands alone.</summary>
internal static class TableBoxes
{
    private const float PadX = 2;
    private const float PadY = 2;
    private const float NumbersSize = 9;

    public static IEnumerable<Box> Of(PaperTable table, TextSetter set, float width, float before)
    {
        var edges = Edges(table, width);
        if (table.Unit is { } unit)
        {
            var line = set.Text(unit, table.Size, width, TextPlace.Right, italic: true);
            yield return StackBox.Of([line, new DrawnBox((_, _, _) => { }) { Height = 2 }], before, keeps: true);
            before = 0;
        }

        var head = Head(table, set, edges);
        yield return StackBox.Of([head], before, keeps: true);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            yield return Row(table, table.Rows[i], set, edges, bold: false, head, keeps: table.KeepsWithNext(i));
        }

        if (table.Total is { } total)
        {
            yield return Row(table, total, set, edges, bold: true, head, keeps: false);
        }
    }

    private static float[] Edges(PaperTable table, float width)
    {
        var all = table.Columns.Sum(column => column.Share);
        var edges = new float[table.Columns.Count + 1];
        for (var i = 0; i < table.Columns.Count; i++)
        {
            edges[i + 1] = edges[i] + (width * table.Columns[i].Share / all);
        }

        return edges;
    }

    private static DrawnBox Row(PaperTable table, IReadOnlyList<Cell> cells, TextSetter set, float[] edges, bool bold, Box head, bool keeps)
    {
        var texts = cells.Select((cell, i) => set.Text(
            Official.Text(cell), table.Size, edges[i + 1] - edges[i] - (2 * PadX), Place(table.Columns[i].Align), bold)).ToArray();
        var height = texts.Max(text => text.Height) + (2 * PadY);
        return new DrawnBox((canvas, x, y) =>
        {
            var pen = new GlyphPen();
            for (var i = 0; i < texts.Length; i++)
            {
                texts[i].Write(pen, x + edges[i] + PadX, y + ((height - texts[i].Height) / 2));
            }

            pen.Draw(canvas);
            Grid(canvas, edges, x, y, height);
        })
        { Height = height, Head = head, KeepsWithNext = keeps };
    }

    private static StackBox Head(PaperTable table, TextSetter set, float[] edges)
    {
        var cells = Cells(table, set, edges);
        var upper = cells.Where(cell => cell.Spans > 0 && cell.Level == 0).Select(cell => cell.Text.Height).DefaultIfEmpty(-2 * PadY).Max() + (2 * PadY);
        var lower = cells.Where(cell => cell.Level == 1).Select(cell => cell.Text.Height).DefaultIfEmpty(-2 * PadY).Max() + (2 * PadY);
        var height = Math.Max(upper + lower, cells.Where(cell => cell.Spans == 0).Select(cell => cell.Text.Height + (2 * PadY)).DefaultIfEmpty(0).Max());
        lower = height - upper;
        var head = new DrawnBox((canvas, x, y) =>
        {
            Ink.Line(canvas, x, y, x + edges[^1], y);
            foreach (var (first, spans, level, text) in cells)
            {
                var (top, room) = spans == 0 ? (y, height) : level == 0 ? (y, upper) : (y + upper, lower);
                Ink.Line(canvas, x + edges[first], top, x + edges[first], top + room);
                if (spans > 0 && level == 0)
                {
                    Ink.Line(canvas, x + edges[first], y + upper, x + edges[first + spans], y + upper);
                }

                text.Draw(canvas, x + edges[first] + PadX, top + ((room - text.Height) / 2));
            }

            Close(canvas, edges, x, y, height);
        })
        { Height = height };
        return StackBox.Of(table.Numbered ? [head, Numbers(table, set, edges)] : [head]);
    }

    private static DrawnBox Numbers(PaperTable table, TextSetter set, float[] edges)
    {
        var texts = table.Columns.Select((column, i) => set.Text(
            column.Formula ?? $"({i + 1})", NumbersSize, edges[i + 1] - edges[i], TextPlace.Centre, italic: true)).ToArray();
        var height = texts.Max(text => text.Height) + PadY;
        return new DrawnBox((canvas, x, y) =>
        {
            for (var i = 0; i < texts.Length; i++)
            {
                texts[i].Draw(canvas, x + edges[i], y + ((height - texts[i].Height) / 2));
            }

            Grid(canvas, edges, x, y, height);
        })
        { Height = height };
    }

    // Spans 0: over both levels. A group's own cell is of level 0, those under it of level 1.
    private static List<(int First, int Spans, int Level, TextBox Text)> Cells(PaperTable table, TextSetter set, float[] edges)
    {
        var cells = new List<(int, int, int, TextBox)>();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var column = table.Columns[i];
            if (column.Group is not { } group)
            {
                cells.Add((i, 0, 0, HeadText(column.Head, i, 1)));
                continue;
            }

            if (i == 0 || table.Columns[i - 1].Group != group)
            {
                var spans = table.Columns.Skip(i).TakeWhile(next => next.Group == group).Count();
                cells.Add((i, spans, 0, HeadText(group, i, spans)));
            }

            cells.Add((i, 1, 1, HeadText(column.Head, i, 1)));
        }

        return cells;

        TextBox HeadText(string text, int first, int spans) =>
            set.Text(text, table.Size, edges[first + spans] - edges[first] - (2 * PadX), TextPlace.Centre, bold: true);
    }

    // A row's lines: between its cells, and under them.
    private static void Grid(SKCanvas canvas, float[] edges, float x, float y, float height)
    {
        using var lines = new SKPath();
        foreach (var edge in edges)
        {
            lines.MoveTo(x + edge, y);
            lines.LineTo(x + edge, y + height);
        }

        lines.MoveTo(x, y + height);
        lines.LineTo(x + edges[^1], y + height);
        Ink.Lines(canvas, lines);
    }

    private static void Close(SKCanvas canvas, float[] edges, float x, float y, float height)
    {
        Ink.Line(canvas, x + edges[^1], y, x + edges[^1], y + height);
        Ink.Line(canvas, x, y + height, x + edges[^1], y + height);
    }

    private static TextPlace Place(Align align) => align switch
    {
        Align.Left => TextPlace.Left,
        Align.Centre => TextPlace.Centre,
        Align.Right => TextPlace.Right,
        _ => throw new InvalidOperationException($"Unknown alignment {align}."),
    };
}
