using SkiaSharp;

namespace Coordination.Reports.Layout.Pdf;

/// <summary>The few ways in which something is drawn.</summary>
internal static class Ink
{
    public const float Hair = 0.5f;
    public const float Thin = 0.75f;

    private static readonly SKPaint Black = new() { Color = SKColors.Black, IsAntialias = true };
    private static readonly SKPaint HairLine = new() { Color = SKColors.Black, IsStroke = true, StrokeWidth = Hair, IsAntialias = true };
    private static readonly SKPaint ThinLine = new() { Color = SKColors.Black, IsStroke = true, StrokeWidth = Thin, IsAntialias = true };

    public static SKPaint Text => Black;

    public static void Rule(SKCanvas canvas, float x, float y, float length) => canvas.DrawLine(x, y, x + length, y, ThinLine);

    public static void Line(SKCanvas canvas, float x, float y, float toX, float toY) => canvas.DrawLine(x, y, toX, toY, HairLine);

    /// <summary>Lines of one kind in one stroke: the file says them in a tenth of the words.</summary>
    public static void Lines(SKCanvas canvas, SKPath lines) => canvas.DrawPath(lines, HairLine);

    public static void Frame(SKCanvas canvas, float x, float y, float width, float height) => canvas.DrawRect(x, y, width, height, HairLine);
}
