using Coordination.Reports.Documents.Model;

using SkiaSharp;

namespace Coordination.Reports.Layout.Pdf;

/// <summary>Lines to be filled in, boxes to be ticked, and places to sign.</summary>
internal static class FormBoxes
{
    private const float Gap = 4;
    private const float Side = 8.5f;
    private const float SignRoom = 50;

    public static IEnumerable<Box> Of(Block block, TextSetter set, float width, float size) => block switch
    {
        FormLine line => [Fields(line, set, width, size)],
        TickLine line => Ticks(line, set, width, size),
        SignLine line => [Signs(line, set, width, size)],
        _ => throw new InvalidOperationException($"{block} is no part of a form."),
    };

    private static RowBox Fields(FormLine line, TextSetter set, float width, float size)
    {
        var shares = line.Fields.Sum(field => field.Share);
        var x = 0f;
        var cells = new List<(float, float, Box)>();
        foreach (var field in line.Fields)
        {
            var room = width * field.Share / shares;
            cells.Add((x, 0, Field(field, set, room - Gap, size)));
            x += room;
        }

        return RowBox.Of(cells, before: Gap);
    }

    // Dots as letters, so that the line is on paper what it is when it is copied out as text.
    private static Box Field(FormField field, TextSetter set, float room, float size)
    {
        var label = set.Stretch(field.Label + ": ", size);
        if (field.Value is { Length: > 0 } value)
        {
            return StackBox.Of([.. LineBreaker.Break([label, set.Stretch(value, size, bold: true)], room).Select(line => LineBox.Of(line, room, TextPlace.Left))]);
        }

        var dots = Math.Max(0, (int)((room - label.Width) / set.Stretch(".", size).Width) - 1);
        return set.Text($"{field.Label}: {new string('.', dots)}", size, room);
    }

    private static IEnumerable<Box> Ticks(TickLine line, TextSetter set, float width, float size)
    {
        var cells = new List<(float, float, Box)>();
        var label = set.Text(line.Label.Length == 0 ? "" : line.Label + ": ", size, width);
        var x = set.Stretch(line.Label.Length == 0 ? "" : line.Label + ": ", size).Width;
        cells.Add((0, 0, label));
        foreach (var choice in line.Choices)
        {
            var text = set.Stretch(choice, size).Width;
            var needs = Side + Gap + text + (3 * Gap);
            if (x + needs > width && cells.Count > 0)
            {
                yield return RowBox.Of(cells, before: Gap);
                cells = [];
                x = 3 * Gap;
            }

            var room = Math.Min(text + 1, width - x - Side - Gap);
            var words = set.Text(choice, size, room);
            cells.Add((x, 0, Box(set.Lines("x", size, width)[0])));
            cells.Add((x + Side + Gap, 0, words));
            x += needs;
        }

        yield return RowBox.Of(cells, before: Gap);
    }

    // On the height of the first line of its words.
    private static DrawnBox Box(TextLine line) => new((SKCanvas canvas, float x, float y) =>
        Ink.Frame(canvas, x, y + ((line.Ascent + line.Descent - Side) / 2), Side, Side))
    { Height = line.Ascent + line.Descent };

    private static RowBox Signs(SignLine line, TextSetter set, float width, float size)
    {
        var room = width / line.Titles.Count;
        return RowBox.Of(
            [.. line.Titles.Select((title, i) => (room * i, 0f, (Box)StackBox.Of(
            [
                set.Text(title, size, room, TextPlace.Centre, bold: true),
                set.Text("(ký, ghi rõ họ tên)", size, room, TextPlace.Centre, italic: true),
                new DrawnBox((_, _, _) => { }) { Height = SignRoom },
            ])))],
            before: 8);
    }
}
