using System.Globalization;
using System.Text;

using Coordination.Reports.Documents.Model;
using Coordination.Reports.Layout.Charts;
using Coordination.Reports.Layout.Pdf;

using SkiaSharp;

namespace Coordination.Reports.Layout;

/// <summary>A chart or a code as a PNG, for the formats that cannot draw. Sizes in points.</summary>
internal sealed record Picture(byte[] Bytes, float Width, float Height)
{
    // 216 dots an inch: sharp on paper.
    private const float DotsAPoint = 3;

    private const int CompressionLevel = 1;

    // A chart of very many places is cut into pictures that fit on a page.
    private const float Highest = 600;

    public static IReadOnlyList<Picture> Of(Chart chart, TextSetter set, float width)
    {
        return [.. Paginator.Pages(Boxes(chart, set, width), Highest).Where(page => page.Count > 0).Select(page => Draw(page, width))];
    }

    /// <summary>The same as an SVG element, for the preview.</summary>
    public static string Svg(Chart chart, TextSetter set, float width)
    {
        var boxes = Boxes(chart, set, width);
        using var stream = new MemoryStream();
        var placed = Paginator.Pages(boxes, float.MaxValue)[0];
        var height = Bottom(placed);
        using (var canvas = SKSvgCanvas.Create(SKRect.Create(width, height), stream))
        {
            foreach (var (box, y) in placed)
            {
                box.Draw(canvas, 0, y);
            }
        }

        var svg = Encoding.UTF8.GetString(stream.ToArray());
        return svg[svg.IndexOf("<svg", StringComparison.Ordinal)..]
            .Replace("<svg ", string.Create(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {width:0.#} {height:0.#}\" style=\"width:100%;height:auto\" "), StringComparison.Ordinal)
            .Replace(set.Fonts[false, false].Family, "Coordination Serif, Times New Roman, Liberation Serif, serif", StringComparison.Ordinal);
    }

    public static Picture Code(string payload, float side)
    {
        var (size, runs) = CodeBox.Modules(payload);
        var dots = Math.Max(1, (int)(side * DotsAPoint / size));
        using var bitmap = new SKBitmap(size * dots, size * dots);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        foreach (var (x, y, length) in runs)
        {
            canvas.DrawRect(x * dots, y * dots, length * dots, dots, Ink.Text);
        }

        return new Picture(Png(bitmap), side, side);
    }

    /// <summary>As it stands in a web page.</summary>
    public string DataAddress => "data:image/png;base64," + Convert.ToBase64String(Bytes);

    private static Box[] Boxes(Chart chart, TextSetter set, float width) => [.. ChartBoxes.Of(chart, set, width, 0)];

    private static float Bottom(IReadOnlyList<Placed> page) => page.Max(placed => placed.Y + placed.Box.Height) + 2;

    private static Picture Draw(IReadOnlyList<Placed> page, float width)
    {
        var height = Bottom(page);
        using var bitmap = new SKBitmap((int)Math.Ceiling(width * DotsAPoint), (int)Math.Ceiling(height * DotsAPoint));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale(DotsAPoint);
        foreach (var (box, y) in page)
        {
            box.Draw(canvas, 0, y);
        }

        return new Picture(Png(bitmap), width, height);
    }

    private static byte[] Png(SKBitmap bitmap)
    {
        // Charts are flat colours: after this filter they are runs of zeros, which pack at a fifth of the time and to nearly the same size.
        using var pixels = bitmap.PeekPixels();
        using var data = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Sub, CompressionLevel));
        return data!.ToArray();
    }
}
