using System.Globalization;

using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Layout.Charts;
using Coordination.Reports.Layout.Pdf;

using DocumentFormat.OpenXml;

using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Coordination.Reports.Layout.Word;

/// <summary>Head, blocks and signature of a paper as Word's paragraphs and tables.</summary>
internal sealed class WordBody(Paper paper, TextSetter set, WordPictures pictures)
{
    private const float CodeSide = 54;

    public IEnumerable<OpenXmlElement> Head(float width)
    {
        var left = Typography.Points(Typography.IssuerColumn);
        var right = width - left;
        yield return WordTable.Columns((left, Issuer(left)), (right, Country(right)));
        yield return WordTable.Columns((left, Number()), (right, [WordText.Fixed(paper.PlaceAndDate, Typography.Number, italic: true, place: W.JustificationValues.Center)]));
        yield return WordText.Fixed("", 6);
        if (paper.TypeName is { } type)
        {
            yield return WordText.Of(WordStyles.Title, WordText.Run(type));
            foreach (var line in paper.Subject)
            {
                yield return WordText.Of(WordStyles.Title, WordText.Run(line));
            }

            yield return WordText.Rule(width, paper.Subject.Max(line => set.Stretch(line, Typography.Title, bold: true).Width) * Typography.RuleShare);
        }

        for (var i = 0; i < paper.Addressees.Count; i++)
        {
            var end = paper.Addressees.Count == 1 ? "" : i == paper.Addressees.Count - 1 ? "." : ";";
            var text = paper.Addressees.Count == 1 ? $"Kính gửi: {paper.Addressees[i]}" : $"{(i == 0 ? "Kính gửi:\u00A0" : "")}- {paper.Addressees[i]}{end}";
            yield return WordText.Of(WordStyles.Addressee, WordText.Run(text));
        }
    }

    public IEnumerable<OpenXmlElement> Blocks(IReadOnlyList<Block> blocks, float width, bool signed) =>
        blocks.SelectMany((block, i) => Of(block, width, keeps: signed && i == blocks.Count - 1));

    public IEnumerable<OpenXmlElement> Signature(float width)
    {
        if (paper.Recipients.Count == 0)
        {
            yield break;
        }

        var left = Typography.Points(Typography.RecipientsColumn);
        W.Paragraph[] recipients =
        [
            WordText.Fixed("Nơi nhận:", Typography.RecipientsHead, bold: true, italic: true),
            .. paper.Recipients.Select(line => WordText.Fixed("- " + line, Typography.Recipients)),
            .. paper.Seal is not { } seal ? [] : seal.Address is { } address ? Code(address.ToString(), seal.Caption)
                : [WordText.Fixed(seal.Caption, Typography.Recipients)],
        ];
        W.Paragraph[] signer =
        [
            .. paper.Letterhead.SignerTitle.Select(line => WordText.Fixed(Official.Capitals(line), Typography.Title, bold: true, place: W.JustificationValues.Center)),
            WordText.Fixed(paper.Letterhead.SignerName ?? "", Typography.Title, bold: true, place: W.JustificationValues.Center, before: Typography.Points(Typography.SignatureRoom)),
        ];
        yield return WordText.Fixed("", 6, keeps: true);
        yield return WordTable.Columns((left, recipients), (width - left, signer));
    }

    private List<W.Paragraph> Issuer(float width)
    {
        var lines = new List<W.Paragraph>();
        if (paper.Letterhead.Superior is { Length: > 0 } superior)
        {
            lines.Add(WordText.Fixed(Official.Capitals(superior), Typography.Issuer, place: W.JustificationValues.Center));
        }

        var issuer = Official.Capitals(paper.Letterhead.Issuer);
        lines.Add(WordText.Fixed(issuer, Typography.Issuer, bold: true, place: W.JustificationValues.Center));
        lines.Add(WordText.Rule(width, set.Lines(issuer, Typography.Issuer, width, bold: true).Max(line => line.Width) * Typography.RuleShare));
        return lines;
    }

    private W.Paragraph[] Country(float width) =>
    [
        WordText.Fixed(Typography.CountryName, Typography.Country, bold: true, place: W.JustificationValues.Center),
        WordText.Fixed(Typography.MottoText, Typography.Motto, bold: true, place: W.JustificationValues.Center),
        WordText.Rule(width, set.Stretch(Typography.MottoText, Typography.Motto, bold: true).Width),
    ];

    private W.Paragraph[] Number()
    {
        var number = WordText.Fixed(paper.Number is { } known ? "Số: " + known : "", Typography.Number, place: W.JustificationValues.Center);
        return paper.Head == HeadForm.Letter
            ? [number, WordText.Fixed(string.Join(' ', paper.Subject), Typography.LetterSubject, place: W.JustificationValues.Center, before: Typography.ParagraphGap)]
            : [number];
    }

    private IEnumerable<OpenXmlElement> Of(Block block, float width, bool keeps) => block switch
    {
        Heading heading => [WordText.Of(heading.Level == 1 ? WordStyles.Section : WordStyles.Clause, WordText.Run(heading.Level == 1 ? Official.Capitals(heading.Text) : heading.Text))],
        Paragraph paragraph => [Text(paragraph, keeps)],
        PaperTable table => Table(table, width),
        HeatMap map => Heat(map, width),
        Chart chart => Pictured(chart, width),
        FormLine line => [Fields(line, width)],
        TickLine ticks => [WordText.Of(WordStyles.Cell, WordText.Run(Ticks(ticks), paper.BodySize))],
        SignLine signs => [WordTable.Columns([.. signs.Titles.Select(title => (width / signs.Titles.Count, Sign(title)))]), WordText.Fixed("", 6)],
        CodeMark code => Code(code.Payload, code.Caption),
        _ => throw new InvalidOperationException($"Unknown block {block}."),
    };

    private static string Ticks(TickLine line) =>
        (line.Label.Length > 0 ? line.Label + ": " : "") + string.Join("   ", line.Choices.Select(choice => "☐ " + choice));

    private static W.Paragraph Text(Paragraph paragraph, bool keeps)
    {
        var style = paragraph.Kind switch
        {
            ParagraphKind.Body => WordStyles.Body,
            ParagraphKind.Basis => WordStyles.Basis,
            ParagraphKind.Note => WordStyles.Note,
            ParagraphKind.Centred => WordStyles.Addressee,
            _ => throw new InvalidOperationException($"Unknown paragraph {paragraph.Kind}."),
        };
        var made = WordText.Of(style, [.. paragraph.Runs.Select(run => WordText.Run(run.Text, null, run.Bold, run.Italic))]);
        if (keeps)
        {
            made.ParagraphProperties!.Append(new W.KeepNext());
        }

        return made;
    }

    private static IEnumerable<OpenXmlElement> Table(PaperTable table, float width)
    {
        yield return table.Unit is { } unit
            ? WordText.Fixed(unit, table.Size, italic: true, place: W.JustificationValues.Right, before: Typography.ParagraphGap, keeps: true)
            : WordText.Fixed("", 6, keeps: true);
        yield return WordTable.Of(table, width);
        yield return WordText.Fixed("", 6);
    }

    // Cells with a ground are a heat map already, of a hundredth of a picture's size, and can be edited.
    private static IEnumerable<OpenXmlElement> Heat(HeatMap map, float width)
    {
        yield return WordText.Fixed(map.Title, Typography.Note, bold: true, before: Typography.ParagraphGap, keeps: true);
        yield return WordTable.Of(HeatInk.Table(map), width, HeatInk.Of);
        yield return WordText.Fixed("", 6);
    }

    private IEnumerable<OpenXmlElement> Pictured(Chart chart, float width) =>
        Picture.Of(chart, set, width).Select(picture => new W.Paragraph(pictures.Of(picture, chart.Title)));

    private W.Paragraph[] Code(string payload, string caption) =>
    [
        new(pictures.Of(Picture.Code(payload, CodeSide), caption)),
        WordText.Fixed(caption, Typography.Recipients),
    ];

    // Dots to where the next field begins, as leaders of tabs.
    private W.Paragraph Fields(FormLine line, float width)
    {
        var shares = line.Fields.Sum(field => field.Share);
        var (at, tabs, runs) = (0f, new W.Tabs(), new List<W.Run>());
        foreach (var field in line.Fields)
        {
            at += width * field.Share / shares;
            tabs.Append(new W.TabStop
            {
                Val = W.TabStopValues.Left,
                Leader = field.Value is null ? W.TabStopLeaderCharValues.Dot : W.TabStopLeaderCharValues.None,
                Position = int.Parse(WordText.Twips(at - 4), CultureInfo.InvariantCulture),
            });
            runs.Add(WordText.Run(field.Label + ": ", paper.BodySize));
            if (field.Value is { } value)
            {
                runs.Add(WordText.Run(value, paper.BodySize, bold: true));
            }

            runs.Add(new W.Run(new W.TabChar()));
        }

        return new W.Paragraph([
            new W.ParagraphProperties(new W.ParagraphStyleId { Val = WordStyles.Cell }, tabs, new W.SpacingBetweenLines { Before = WordText.Twips(4), After = "0" }),
            .. runs]);
    }

    private IReadOnlyList<W.Paragraph> Sign(string title) =>
    [
        WordText.Fixed(title, paper.BodySize, bold: true, place: W.JustificationValues.Center, before: 8),
        WordText.Fixed("(ký, ghi rõ họ tên)", paper.BodySize, italic: true, place: W.JustificationValues.Center),
    ];
}
