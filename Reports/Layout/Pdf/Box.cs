using SkiaSharp;

namespace Coordination.Reports.Layout.Pdf;

/// <summary>
/// A piece of a page that is never split: measured when it is made, drawn when it has its place. A paragraph is a box for each of its lines, a
/// table one for each row.
/// </summary>
internal abstract class Box
{
    public required float Height { get; init; }

    /// <summary>Room above it, which the top of a page swallows.</summary>
    public float Before { get; init; }

    /// <summary>It never stands at the foot of a page without the box after it.</summary>
    public bool KeepsWithNext { get; set; }

    /// <summary>What stands above it again when a page begins with it: the head of its table.</summary>
    public Box? Head { get; init; }

    public abstract void Draw(SKCanvas canvas, float x, float y);
}

/// <summary>One line of text.</summary>
internal sealed class LineBox(TextLine line, float width, TextPlace place, float baseline) : Box
{
    /// <summary>From the top of the box.</summary>
    public float Baseline => baseline;

    public float TextWidth => line.Width;

    /// <summary>A line of a leading, in single lines of its own letters.</summary>
    public static LineBox Of(TextLine line, float width, TextPlace place, float leading = 1, float before = 0, bool keeps = false)
    {
        var single = line.Ascent + line.Descent;
        return new LineBox(line, width, place, (single * (leading - 1) / 2) + line.Ascent) { Height = single * leading, Before = before, KeepsWithNext = keeps };
    }

    public override void Draw(SKCanvas canvas, float x, float y)
    {
        var pen = new GlyphPen();
        Write(pen, x, y);
        pen.Draw(canvas);
    }

    /// <summary>Leaves the drawing to a pen that gathers more.</summary>
    public void Write(GlyphPen pen, float x, float y)
    {
        var shift = place switch
        {
            TextPlace.Centre => (width - line.Width) / 2,
            TextPlace.Right => width - line.Width,
            TextPlace.Left or TextPlace.Justified => 0,
            _ => throw new InvalidOperationException($"Unknown place {place}."),
        };
        line.Write(pen, x + shift, y + baseline, place == TextPlace.Justified ? width : null);
    }
}

/// <summary>Where a line stands in its width.</summary>
internal enum TextPlace
{
    Left,
    Centre,
    Right,
    Justified,
}

/// <summary>Lines of text one under the other that stay together.</summary>
internal sealed class TextBox : Box
{
    private readonly IReadOnlyList<LineBox> _lines;

    private TextBox(IReadOnlyList<LineBox> lines) => _lines = lines;

    public static TextBox Of(IReadOnlyList<LineBox> lines, float before) => new(lines) { Height = lines.Sum(line => line.Before + line.Height), Before = before };

    public override void Draw(SKCanvas canvas, float x, float y)
    {
        var pen = new GlyphPen();
        Write(pen, x, y);
        pen.Draw(canvas);
    }

    public void Write(GlyphPen pen, float x, float y)
    {
        foreach (var line in _lines)
        {
            y += line.Before;
            line.Write(pen, x, y);
            y += line.Height;
        }
    }
}

/// <summary>Boxes one under the other that stay together.</summary>
internal sealed class StackBox : Box
{
    private readonly IReadOnlyList<Box> _boxes;

    private StackBox(IReadOnlyList<Box> boxes) => _boxes = boxes;

    public static StackBox Of(IReadOnlyList<Box> boxes, float before = 0, bool keeps = false) =>
        new(boxes) { Height = boxes.Sum(box => box.Before + box.Height), Before = before, KeepsWithNext = keeps };

    public override void Draw(SKCanvas canvas, float x, float y)
    {
        foreach (var box in _boxes)
        {
            y += box.Before;
            box.Draw(canvas, x, y);
            y += box.Height;
        }
    }
}

/// <summary>Boxes side by side that stay together, each at its own place across.</summary>
internal sealed class RowBox : Box
{
    private readonly IReadOnlyList<(float X, float Y, Box Box)> _boxes;

    private RowBox(IReadOnlyList<(float X, float Y, Box Box)> boxes) => _boxes = boxes;

    public static RowBox Of(IReadOnlyList<(float X, float Y, Box Box)> boxes, float before = 0, bool keeps = false) =>
        new(boxes) { Height = boxes.Max(one => one.Y + one.Box.Height), Before = before, KeepsWithNext = keeps };

    public override void Draw(SKCanvas canvas, float x, float y)
    {
        foreach (var (left, top, box) in _boxes)
        {
            box.Draw(canvas, x + left, y + top);
        }
    }
}

/// <summary>A rule, centred in a width.</summary>
internal sealed class RuleBox(float width, float length) : Box
{
    public override void Draw(SKCanvas canvas, float x, float y) => Ink.Rule(canvas, x + ((width - length) / 2), y + (Height / 2), length);
}

/// <summary>Anything drawn by itself.</summary>
internal sealed class DrawnBox(Action<SKCanvas, float, float> draw) : Box
{
    public override void Draw(SKCanvas canvas, float x, float y) => draw(canvas, x, y);
}
