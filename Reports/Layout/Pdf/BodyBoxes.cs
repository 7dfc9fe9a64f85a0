using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Layout.Charts;

namespace Coordination.Reports.Layout.Pdf;

/// <summary>The blocks of a body, each as its boxes.</summary>
internal sealed class BodyBoxes(TextSetter set, float width, float size)
{
    private const float TableGap = 8;

    // The form wants no signature on a page of its own.
    private const int LinesAboveSignature = 2;

    /// <param name="signed">The last lines stay with the signature that follows them.</param>
    public IReadOnlyList<Box> Of(IReadOnlyList<Block> blocks, bool signed)
    {
        Box[] boxes = [.. blocks.SelectMany(Of)];
        foreach (var box in signed ? boxes.TakeLast(LinesAboveSignature) : [])
        {
            box.KeepsWithNext = true;
        }

        return boxes;
    }

    private IEnumerable<Box> Of(Block block) => block switch
    {
        Heading heading => Heading(heading),
        Paragraph paragraph => Paragraph(paragraph),
        PaperTable table => TableBoxes.Of(table, set, width, TableGap),
        Chart chart => ChartBoxes.Of(chart, set, width, TableGap),
        FormLine or TickLine or SignLine => FormBoxes.Of(block, set, width, size),
        CodeMark code => [CodeBox.Of(code.Payload, code.Caption, set, width, Typography.Points(code.Side), Typography.Recipients, Typography.ParagraphGap)],
        _ => throw new InvalidOperationException($"Unknown block {block}."),
    };

    private IReadOnlyList<Box> Heading(Heading heading)
    {
        var text = heading.Level == 1 ? Official.Capitals(heading.Text) : heading.Text;
        var indent = heading.Level == 3 ? 0 : Typography.Points(Typography.Indent);
        var boxes = set.Paragraph(
            new Paragraph([new Run(text, Bold: true)]), size, width, indent, TextPlace.Left, Typography.BodyLines, Typography.ParagraphGap, keeps: true);
        return boxes;
    }

    private IReadOnlyList<Box> Paragraph(Paragraph paragraph) => paragraph.Kind switch
    {
        ParagraphKind.Body or ParagraphKind.Basis => set.Paragraph(
            paragraph, size, width, Typography.Points(Typography.Indent), TextPlace.Justified, Typography.BodyLines, Typography.ParagraphGap, keeps: false),
        ParagraphKind.Note => set.Paragraph(paragraph, Math.Min(Typography.Note, size), width, 0, TextPlace.Left, 1, Typography.ParagraphGap, keeps: false),
        ParagraphKind.Centred => set.Paragraph(paragraph, size, width, 0, TextPlace.Centre, Typography.BodyLines, Typography.ParagraphGap, keeps: false),
        _ => throw new InvalidOperationException($"Unknown paragraph {paragraph.Kind}."),
    };
}
