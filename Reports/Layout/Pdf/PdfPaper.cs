using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;

using SkiaSharp;

namespace Coordination.Reports.Layout.Pdf;

/// <summary>Papers as PDF/A-2b: measured, put on pages, then drawn.</summary>
internal static class PdfPaper
{
    public static byte[] Write(IReadOnlyList<Paper> papers, PaperFonts fonts)
    {
        using var stream = new SKDynamicMemoryWStream();
        using (var document = SKDocument.CreatePdf(stream, Metadata(papers[0])))
        {
            foreach (var paper in papers)
            {
                Draw(document, paper, fonts);
            }

            document.Close();
        }

        using var data = stream.DetachAsData();
        return PdfIdentity.OfContent(data.ToArray());
    }

    private static SKDocumentPdfMetadata Metadata(Paper paper) => new(SKDocumentPdfMetadata.DefaultRasterDpi)
    {
        Title = Official.Clean(paper.FileTitle),
        Author = Official.Clean(paper.Letterhead.Issuer),
        Subject = Official.Clean(string.Join(' ', paper.Subject)),
        Creator = "Coordination",
        Producer = "Coordination",
        Creation = paper.MadeAt.UtcDateTime,
        Modified = paper.MadeAt.UtcDateTime,
        PdfA = true,
    };

    private static void Draw(SKDocument document, Paper paper, PaperFonts fonts)
    {
        var set = new TextSetter(fonts);
        var sheet = new Sheet(paper.Landscape);
        var body = new BodyBoxes(set, sheet.TextWidth, paper.BodySize);
        var signature = SignatureBox.Of(paper, set, sheet.TextWidth);
        var boxes = HeadBoxes.Of(paper, set, sheet.TextWidth)
            .Append(new DrawnBox((_, _, _) => { }) { Height = Typography.ParagraphGap })
            .Concat(body.Of(paper.Body, signed: signature is not null)).ToList();
        if (signature is not null)
        {
            boxes.Add(signature);
        }

        Section(document, boxes, sheet, set);
        foreach (var annex in paper.Annexes)
        {
            var paperSheet = new Sheet(annex.Landscape);
            Section(document, [.. AnnexBoxes(annex, set, paperSheet)], paperSheet, set);
        }
    }

    private static IEnumerable<Box> AnnexBoxes(Annex annex, TextSetter set, Sheet sheet)
    {
        yield return set.Text(annex.Label, Typography.Title, sheet.TextWidth, TextPlace.Centre, bold: true);
        yield return set.Text(Official.Capitals(annex.Title), Typography.Title, sheet.TextWidth, TextPlace.Centre, bold: true);
        yield return set.Text(annex.Attached, Typography.AnnexNote, sheet.TextWidth, TextPlace.Centre, italic: true);
        foreach (var box in new BodyBoxes(set, sheet.TextWidth, Typography.AnnexNote).Of(annex.Body, signed: false))
        {
            yield return box;
        }
    }

    // Each part is numbered apart from 1, and its first page shows no number.
    private static void Section(SKDocument document, IReadOnlyList<Box> boxes, Sheet sheet, TextSetter set)
    {
        var pages = Paginator.Pages(boxes, sheet.TextHeight);
        for (var i = 0; i < pages.Count; i++)
        {
            var canvas = document.BeginPage(sheet.Width, sheet.Height);
            foreach (var (box, y) in pages[i])
            {
                box.Draw(canvas, sheet.Left, sheet.Top + y);
            }

            if (i > 0)
            {
                var number = set.Text(Official.Count(i + 1), Typography.PageNumber, sheet.Width, TextPlace.Centre);
                number.Draw(canvas, 0, Typography.Points(Typography.PageNumberFromTop) - (number.Height / 2));
            }

            document.EndPage();
        }
    }
}
