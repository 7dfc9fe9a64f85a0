using QRCoder;

using SkiaSharp;

namespace Coordination.Reports.Layout.Pdf;

/// <summary>A QR code as black squares, with its caption beside it.</summary>
internal static class CodeBox
{
    private const float Gap = 6;

    public static Box Of(string payload, string caption, TextSetter set, float width, float side, float size, float before = 0)
    {
        var text = set.Text(caption, size, width - side - Gap);
        var top = Math.Max(0, (side - text.Height) / 2);
        return RowBox.Of([(0, 0, new DrawnBox((canvas, x, y) => Draw(canvas, payload, x, y, side)) { Height = side }), (side + Gap, top, text)], before);
    }

    /// <summary>The rectangles of a code, in modules: runs of dark ones, so that no seam shows between neighbours.</summary>
    public static (int Size, IReadOnlyList<(int X, int Y, int Length)> Runs) Modules(string payload)
    {
        using var data = QRCodeGenerator.GenerateQrCode(payload, QRCodeGenerator.ECCLevel.M);
        var runs = new List<(int, int, int)>();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            var row = data.ModuleMatrix[y];
            for (var x = 0; x < row.Count; x++)
            {
                var start = x;
                while (x < row.Count && row[x])
                {
                    x++;
                }

                if (x > start)
                {
                    runs.Add((start, y, x - start));
                }
            }
        }

        return (data.ModuleMatrix.Count, runs);
    }

    private static void Draw(SKCanvas canvas, string payload, float x, float y, float side)
    {
        var (size, runs) = Modules(payload);
        var module = side / size;
        using var paint = new SKPaint { Color = SKColors.Black, IsAntialias = false };
        foreach (var (left, top, length) in runs)
        {
            canvas.DrawRect(x + (left * module), y + (top * module), length * module, module, paint);
        }
    }
}
