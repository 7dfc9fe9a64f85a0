using System.Runtime.InteropServices;
using System.Text;

using SkiaSharp;

namespace Coordination.Support;

/// <summary>A PDF as a scanner makes it: one colour picture of 300 dpi on each A4 page.</summary>
public static class ScannedPdf
{
    private const int Width = 2_480;
    private const int Height = 3_508;

    /// <param name="size">What is missing to so many bytes is filled up; 0 for as many as it needs.</param>
    public static byte[] Of(int pages, int size = 0)
    {
        using var stream = new SKDynamicMemoryWStream();
        using (var document = SKDocument.CreatePdf(stream))
        {
            for (var page = 0; page < pages; page++)
            {
                using var image = SKImage.FromEncodedData(Page(page));
                document.BeginPage(595, 842).DrawImage(image, new SKRect(0, 0, 595, 842));
                document.EndPage();
            }

            document.Close();
        }

        var made = stream.DetachAsData().ToArray();
        var end = Encoding.Latin1.GetString(made).LastIndexOf("startxref", StringComparison.Ordinal);
        return made.Length >= size
            ? made
            : [.. made.AsSpan(0, end), .. Encoding.ASCII.GetBytes("%" + new string('x', size - made.Length) + "\n"), .. made.AsSpan(end)];
    }

    // Paper is never quite white: the noise of a scanner is what makes such files large.
    private static SKData Page(int page)
    {
        using var bitmap = new SKBitmap(Width, Height, SKColorType.Bgra8888, SKAlphaType.Opaque);
        var (random, pixels) = (new Random(page), new byte[bitmap.ByteCount]);
        random.NextBytes(pixels);
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)(235 + (pixels[i] % 20));
        }

        Marshal.Copy(pixels, 0, bitmap.GetPixels(), pixels.Length);
        using var image = SKImage.FromBitmap(bitmap);
        return image.Encode(SKEncodedImageFormat.Jpeg, 85);
    }
}
