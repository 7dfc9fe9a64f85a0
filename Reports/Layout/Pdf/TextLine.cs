using Coordination.Reports.Layout.Fonts;

namespace Coordination.Reports.Layout.Pdf;

/// <summary>A stretch of text of one face and size.</summary>
internal readonly record struct Stretch(string Text, FontFace Face, float Size)
{
    public float Width => Face.Width(Text, Size);
}

/// <summary>Text that stands on one baseline.</summary>
internal sealed class TextLine(IReadOnlyList<Stretch> stretches, float indent, bool ends)
{
    /// <summary>Without its indent.</summary>
    public float Width { get; } = stretches.Sum(stretch => stretch.Width);

    /// <summary>The last of its paragraph, which is not stretched to the margin.</summary>
    public bool Ends => ends;

    public float Ascent { get; } = stretches.Count == 0 ? 0 : stretches.Max(stretch => stretch.Face.Ascent * stretch.Size);

    public float Descent { get; } = stretches.Count == 0 ? 0 : stretches.Max(stretch => stretch.Face.Descent * stretch.Size);

    public string Text => string.Concat(stretches.Select(stretch => stretch.Text));

    /// <param name="justifyTo">The width to which its spaces stretch it; null for none.</param>
    public void Write(GlyphPen pen, float x, float baseline, float? justifyTo = null)
    {
        var spaces = justifyTo is null || ends ? 0 : stretches.Sum(stretch => stretch.Text.Count(letter => letter == ' '));
        var extra = spaces == 0 ? 0 : (justifyTo!.Value - indent - Width) / spaces;
        x += indent;
        foreach (var (text, face, size) in stretches)
        {
            x = pen.Add(text, face, size, x, baseline, extra);
        }
    }
}
