using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Layout.Pdf;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Coordination.Reports.Layout.Word;

/// <summary>A paper as a Word file that people edit: styles, head rows and page numbers are Word's own.</summary>
internal static class WordPaper
{
    private const string NumberPart = "pageNumber";
    private const string NoNumberPart = "firstPage";

    public static byte[] Write(Paper paper, PaperFonts fonts)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            CoreProperties.Write(file, paper);
            var main = file.AddMainDocumentPart();
            file.ChangeIdOfPart(main, "document");
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.All(paper.BodySize);
            main.AddNewPart<HeaderPart>(NumberPart).Header = new Header(PageNumber());
            main.AddNewPart<HeaderPart>(NoNumberPart).Header = new Header(new Paragraph());
            main.Document = new Document(Body(paper, new WordBody(paper, new TextSetter(fonts), new WordPictures(main))));
        }

        return FixedZip.Of(stream);
    }

    private static Body Body(Paper paper, WordBody write)
    {
        var sheet = new Sheet(paper.Landscape);
        var body = new Body();
        body.Append(write.Head(sheet.TextWidth));
        body.Append(write.Blocks(paper.Body, sheet.TextWidth, signed: paper.Recipients.Count > 0));
        body.Append(write.Signature(sheet.TextWidth));
        foreach (var annex in paper.Annexes)
        {
            // A section ends in the paragraph that holds its properties.
            body.Append(new Paragraph(new ParagraphProperties(Section(sheet))));
            sheet = new Sheet(annex.Landscape);
            body.Append(WordText.Fixed(annex.Label, Typography.Title, bold: true, place: JustificationValues.Center));
            body.Append(WordText.Fixed(Official.Capitals(annex.Title), Typography.Title, bold: true, place: JustificationValues.Center));
            body.Append(WordText.Fixed(annex.Attached, Typography.AnnexNote, italic: true, place: JustificationValues.Center));
            body.Append(write.Blocks(annex.Body, sheet.TextWidth, signed: false));
        }

        body.Append(Section(sheet));
        return body;
    }

    private static SectionProperties Section(Sheet sheet)
    {
        uint width = uint.Parse(WordText.Twips(sheet.Width), System.Globalization.CultureInfo.InvariantCulture);
        uint height = uint.Parse(WordText.Twips(sheet.Height), System.Globalization.CultureInfo.InvariantCulture);
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = NumberPart },
            new HeaderReference { Type = HeaderFooterValues.First, Id = NoNumberPart },
            new SectionType { Val = SectionMarkValues.NextPage },
            new PageSize { Width = width, Height = height, Orient = sheet.Across ? PageOrientationValues.Landscape : PageOrientationValues.Portrait },
            new PageMargin
            {
                Top = Twips(Typography.Top),
                Bottom = Twips(Typography.Bottom),
                Left = (uint)Twips(Typography.Left),
                Right = (uint)Twips(sheet.Across ? Typography.RightAcross : Typography.Right),
                Header = (uint)Twips(Typography.PageNumberFromTop - 2),
                Footer = (uint)Twips(Typography.PageNumberFromTop),
                Gutter = 0,
            },
            new PageNumberType { Start = 1 },
            new TitlePage());
    }

    private static Paragraph PageNumber() => new(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        new Run(new RunProperties(new FontSize { Val = WordText.Half(Typography.PageNumber) }), new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new RunProperties(new FontSize { Val = WordText.Half(Typography.PageNumber) }), new FieldCode(" PAGE ")),
        new Run(new RunProperties(new FontSize { Val = WordText.Half(Typography.PageNumber) }), new FieldChar { FieldCharType = FieldCharValues.End }));

    private static int Twips(float millimetres) => int.Parse(WordText.Twips(Typography.Points(millimetres)), System.Globalization.CultureInfo.InvariantCulture);
}
