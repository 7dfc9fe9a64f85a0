using System.Text;

using Coordination.Reports.Documents.Model;

namespace Coordination.Reports.Layout.Pdf;

/// <summary>Sets text of a paper's fonts into boxes.</summary>
internal sealed class TextSetter(PaperFonts fonts)
{
    public PaperFonts Fonts => fonts;

    public Stretch Stretch(string text, float size, bool bold = false, bool italic = false) =>
        new(text.Normalize(NormalizationForm.FormC), fonts[bold, italic], size);

    /// <summary>The lines of a text of one face, as one stack.</summary>
    public TextBox Text(
        string text, float size, float width, TextPlace place = TextPlace.Left, bool bold = false, bool italic = false, float leading = 1, float before = 0) =>
        TextBox.Of([.. Lines(text, size, width, bold, italic).Select(line => LineBox.Of(line, width, place, leading))], before);

    public IReadOnlyList<TextLine> Lines(string text, float size, float width, bool bold = false, bool italic = false) =>
        LineBreaker.Break([Stretch(text, size, bold, italic)], width);

    /// <summary>A paragraph, a box for each line; neither its first nor its last line stands alone on a page.</summary>
    public IReadOnlyList<Box> Paragraph(Paragraph paragraph, float size, float width, float indent, TextPlace place, float leading, float before, bool keeps)
    {
        var italic = paragraph.Kind == ParagraphKind.Basis;
        var lines = LineBreaker.Break(
            [.. paragraph.Runs.Select(run => Stretch(run.Text, size, run.Bold, run.Italic || italic))], width, indent);
        return [.. lines.Select((line, i) => LineBox.Of(
            line, width, place, leading, i == 0 ? before : 0, keeps: keeps || i == 0 && lines.Count > 1 || i == lines.Count - 2))];
    }
}
