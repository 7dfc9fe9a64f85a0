using System.Globalization;
using System.Text;

using SkiaSharp;

namespace Coordination.Reports.Layout.Pdf;

/// <summary>Lines of text as the outlines of their letters, in the operators of a PDF: for what is added to a finished file, which has no fonts.</summary>
public static class OutlinedText
{
    private const float Size = 10;
    private const float Leading = 1.15f;

    /// <summary>Black, upright, ten points, flush right.</summary>
    /// <returns>The operators, and the size of what they draw in whole points.</returns>
    public static (string Operators, int Width, int Height) Draw(PaperFonts fonts, IReadOnlyList<string> lines)
    {
        var face = fonts[bold: false, italic: false];
        var texts = lines.Select(line => line.Normalize(NormalizationForm.FormC)).ToArray();
        foreach (var text in texts)
        {
            face.Check(text);
        }

        var width = (int)MathF.Ceiling(texts.Max(text => face.Width(text, Size))) + 1;
        var height = (int)MathF.Ceiling(texts.Length * Size * Leading) + 1;
        var operators = new StringBuilder("0 g\n");
        for (var i = 0; i < texts.Length; i++)
        {
            using var path = face.At(Size).GetTextPath(texts[i], new SKPoint(width - face.Width(texts[i], Size), 0));
            Write(operators, path, height - (i * Size * Leading) - (face.Ascent * Size));
        }

        return (operators.Append('f').ToString(), width, height);
    }

    // Skia's axis runs down, the file's up.
    private static void Write(StringBuilder operators, SKPath path, float baseline)
    {
        var points = new SKPoint[4];
        using var walk = path.CreateRawIterator();
        for (var verb = walk.Next(points); verb != SKPathVerb.Done; verb = walk.Next(points))
        {
            switch (verb)
            {
                case SKPathVerb.Move:
                    Add("m", points[0]);
                    break;
                case SKPathVerb.Line:
                    Add("l", points[1]);
                    break;
                case SKPathVerb.Quad:
                    Add("c", Between(points[0], points[1]), Between(points[2], points[1]), points[2]);
                    break;
                case SKPathVerb.Cubic:
                    Add("c", points[1], points[2], points[3]);
                    break;
                case SKPathVerb.Close:
                    operators.Append("h\n");
                    break;
                case SKPathVerb.Conic:
                case SKPathVerb.Done:
                default:
                    throw new InvalidOperationException("Letters have no such curves.");
            }
        }

        void Add(string name, params SKPoint[] at)
        {
            foreach (var point in at)
            {
                operators.Append(CultureInfo.InvariantCulture, $"{point.X:0.##} {baseline - point.Y:0.##} ");
            }

            operators.Append(name).Append('\n');
        }
    }

    // A curve with one handle as one with two.
    private static SKPoint Between(SKPoint end, SKPoint handle) => new(end.X + ((handle.X - end.X) * 2 / 3), end.Y + ((handle.Y - end.Y) * 2 / 3));
}
