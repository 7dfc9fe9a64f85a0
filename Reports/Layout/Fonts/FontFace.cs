using System.Collections.Concurrent;
using System.Globalization;

using Coordination.Reports.Documents;

using SkiaSharp;

namespace Coordination.Reports.Layout.Fonts;

/// <summary>One face: its letters and their widths, read once, so that measuring a text is adding up numbers.</summary>
internal sealed class FontFace
{
    // Of the block of letters that papers use; everything beyond is looked up as missing.
    private const int Letters = 0x2600;
    private const float Em = 1000;

    private readonly ushort[] _glyphs = new ushort[Letters];
    private readonly float[] _widths = new float[Letters];
    private readonly SKTypeface _typeface;
    private readonly ConcurrentDictionary<float, SKFont> _sizes = new();

    public FontFace(byte[] file)
    {
        _typeface = SKTypeface.FromData(SKData.CreateCopy(file)) ?? throw new InvalidDataException("This is not a font.");
        using var font = Sized(Em);
        foreach (var (first, last) in FontCutter.Letters)
        {
            for (var letter = first; letter <= last; letter++)
            {
                _glyphs[letter] = font.GetGlyph(letter);
            }
        }

        var widths = font.GetGlyphWidths(_glyphs);
        for (var letter = 0; letter < Letters; letter++)
        {
            _widths[letter] = widths[letter] / Em;
        }

        Ascent = -font.Metrics.Ascent / Em;
        Descent = font.Metrics.Descent / Em;
    }

    public string Family => _typeface.FamilyName;

    /// <summary>Above and below the baseline, of a letter of size 1.</summary>
    public float Ascent { get; }

    public float Descent { get; }

    public SKFont At(float size) => _sizes.GetOrAdd(size, Sized);

    public float Width(char letter, float size) => letter < Letters ? _widths[letter] * size : 0;

    public float Width(string text, float size)
    {
        var width = 0f;
        foreach (var letter in text)
        {
            width += Width(letter, size);
        }

        return width;
    }

    public ushort Glyph(char letter) => _glyphs[letter];

    /// <summary>Refuses a text of which a letter would be a box or nothing on paper.</summary>
    public void Check(string text)
    {
        foreach (var letter in text)
        {
            if (letter >= Letters || _glyphs[letter] == 0)
            {
                throw new PaperException(string.Create(
                    CultureInfo.InvariantCulture, $"The letter U+{(int)letter:X4} in “{text}” cannot be printed; write it in other letters."));
            }
        }
    }

    private SKFont Sized(float size) => new(_typeface, size)
    {
        Subpixel = true,
        LinearMetrics = true,
        Hinting = SKFontHinting.None,
        Edging = SKFontEdging.Antialias,
    };
}
