using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Layout.Charts;
using Coordination.Reports.Layout.Pdf;

namespace Coordination.Reports.Layout.Html;

/// <summary>A preview of a paper as one element. Its styles are attributes, since the pages allow no style sheet from elsewhere.</summary>
internal sealed class HtmlPaper
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    // The widths of the text on paper, by which charts are drawn.
    private static readonly float Upright = new Sheet(Across: false).TextWidth;
    private static readonly float Across = new Sheet(Across: true).TextWidth;

    private const string Rule = "<div style=\"width:7rem;border-top:1px solid #000;margin:.25rem auto 0\"></div>";

    private const float SmallestChart = 0.75f;

    private readonly StringBuilder _html = new();
    private readonly TextSetter _set;

    private HtmlPaper(PaperFonts fonts) => _set = new TextSetter(fonts);

    public static byte[] Write(Paper paper, PaperFonts fonts)
    {
        var html = new HtmlPaper(fonts);
        html.Sheet(paper);
        return Encoding.UTF8.GetBytes(html._html.ToString());
    }

    private void Sheet(Paper paper)
    {
        Open("article", "font-family:'Coordination Serif','Times New Roman','Liberation Serif',serif;color:#000;background:#fff;line-height:1.35;max-width:56rem", "lang=\"vi\"");
        Head(paper);
        foreach (var block in paper.Body)
        {
            Block(block, paper.BodySize, paper.Landscape ? Across : Upright);
        }

        Signature(paper);
        foreach (var annex in paper.Annexes)
        {
            Raw("<hr>");
            Element("h2", Bold(Typography.Title), annex.Label);
            Element("h3", Bold(Typography.Title), Official.Capitals(annex.Title));
            Element("p", $"text-align:center;font-style:italic;font-size:{Points(Typography.AnnexNote)}", annex.Attached);
            foreach (var block in annex.Body)
            {
                Block(block, Typography.AnnexNote, annex.Landscape ? Across : Upright);
            }
        }

        Close("article");
    }

    private void Head(Paper paper)
    {
        Open("div", "display:flex;flex-wrap:wrap;gap:.6rem 1rem;justify-content:space-between;text-align:center");

        // Side by side as on paper; on a phone one under the other.
        Open("div", "flex:42 1 15rem");
        if (paper.Letterhead.Superior is { Length: > 0 } superior)
        {
            Element("div", $"font-size:{Points(Typography.Issuer)}", Official.Capitals(superior));
        }

        Element("div", $"font-weight:bold;font-size:{Points(Typography.Issuer)}", Official.Capitals(paper.Letterhead.Issuer));
        Raw(Rule);
        if (paper.Number is { } number)
        {
            Element("div", $"margin-top:.6rem;font-size:{Points(Typography.Number)}", "Số: " + number);
        }

        if (paper.Head == HeadForm.Letter)
        {
            Element("div", $"margin-top:.4rem;font-size:{Points(Typography.LetterSubject)}", string.Join(' ', paper.Subject));
        }

        Close("div");
        Open("div", "flex:58 1 19rem");
        Element("div", $"font-weight:bold;font-size:{Points(Typography.Country)}", Typography.CountryName);
        Element("div", $"font-weight:bold;font-size:{Points(Typography.Motto)};text-decoration:underline;text-underline-offset:.35em", Typography.MottoText);
        Element("div", $"margin-top:.8rem;font-style:italic;font-size:{Points(Typography.Number)}", paper.PlaceAndDate);
        Close("div");
        Close("div");
        if (paper.TypeName is { } type)
        {
            Element("h1", Bold(Typography.Title) + ";margin:1.2rem 0 0", type);
            foreach (var line in paper.Subject)
            {
                Element("p", Bold(Typography.Title) + ";margin:0", line);
            }

            Raw(Rule);
        }

        for (var i = 0; i < paper.Addressees.Count; i++)
        {
            Element("p", $"text-align:center;font-size:{Points(Typography.Title)}", i == 0 ? $"Kính gửi: {paper.Addressees[i]}" : paper.Addressees[i]);
        }
    }

    private void Block(Block block, float size, float width)
    {
        switch (block)
        {
            case Heading heading:
                Element(heading.Level == 1 ? "h2" : "h3", $"font-size:{Points(size)};margin:.8rem 0 .3rem", heading.Level == 1 ? Official.Capitals(heading.Text) : heading.Text);
                break;
            case Paragraph paragraph:
                Paragraph(paragraph, size);
                break;
            case PaperTable table:
                HtmlTable.Write(_html, Encoder, table);
                break;
            case HeatMap map:
                Element("p", $"font-weight:bold;font-size:{Points(Typography.Note)};margin:.8rem 0 .3rem", map.Title);
                HtmlTable.Write(_html, Encoder, HeatInk.Table(map), HeatInk.Of);
                break;
            case Chart chart:
                Chart(chart, width);
                break;
            case FormLine line:
                Element("p", $"font-size:{Points(size)};margin:.3rem 0", string.Join("   ", line.Fields.Select(field => $"{field.Label}: {field.Value ?? "…………"}")));
                break;
            case TickLine ticks:
                Element("p", $"font-size:{Points(size)};margin:.3rem 0", (ticks.Label.Length > 0 ? ticks.Label + ": " : "") + string.Join("   ", ticks.Choices.Select(choice => "☐ " + choice)));
                break;
            case SignLine signs:
                Element("p", $"font-size:{Points(size)};font-weight:bold;text-align:center;margin:1rem 0 4rem", string.Join("            ", signs.Titles));
                break;
            case CodeMark code:
                Code(code.Payload, code.Caption);
                break;
            default:
                throw new InvalidOperationException($"Unknown block {block}.");
        }
    }

    // On a phone a chart scrolls in its own frame before its letters become dust.
    private void Chart(Chart chart, float width) => Raw(
        $"<div style=\"overflow-x:auto;margin:.6rem 0\" tabindex=\"0\" role=\"img\" aria-label=\"{Encoder.Encode(Official.Clean(chart.Title))}\">"
        + $"<div style=\"min-width:{Number(width * SmallestChart)}pt\">{Picture.Svg(chart, _set, width)}</div></div>");

    private void Paragraph(Paragraph paragraph, float size)
    {
        var style = paragraph.Kind switch
        {
            ParagraphKind.Body => $"text-align:justify;text-indent:1cm;font-size:{Points(size)}",
            ParagraphKind.Basis => $"text-align:justify;text-indent:1cm;font-style:italic;font-size:{Points(size)}",
            ParagraphKind.Note => $"font-size:{Points(Typography.Note)}",
            ParagraphKind.Centred => $"text-align:center;font-size:{Points(size)}",
            _ => throw new InvalidOperationException($"Unknown paragraph {paragraph.Kind}."),
        };
        Open("p", style + ";margin:.4rem 0");
        foreach (var run in paragraph.Runs)
        {
            var text = Encoder.Encode(Official.Clean(run.Text));
            Raw(run.Bold ? $"<b>{text}</b>" : run.Italic ? $"<i>{text}</i>" : text);
        }

        Close("p");
    }

    private void Signature(Paper paper)
    {
        if (paper.Recipients.Count == 0)
        {
            return;
        }

        Open("div", "display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;margin-top:1rem");
        Open("div", "flex:44 1 13rem");
        Element("div", $"font-weight:bold;font-style:italic;font-size:{Points(Typography.RecipientsHead)}", "Nơi nhận:");
        foreach (var line in paper.Recipients)
        {
            Element("div", $"font-size:{Points(Typography.Recipients)}", "- " + line);
        }

        if (paper.Seal is { Address: { } address } seal)
        {
            Code(address.ToString(), seal.Caption);
        }
        else if (paper.Seal is { } alone)
        {
            Element("p", $"font-size:{Points(Typography.Recipients)}", alone.Caption);
        }

        Close("div");
        Open("div", $"flex:56 1 14rem;text-align:center;font-weight:bold;font-size:{Points(Typography.Title)}");
        foreach (var line in paper.Letterhead.SignerTitle)
        {
            Element("div", "", Official.Capitals(line));
        }

        Element("div", "margin-top:5rem", paper.Letterhead.SignerName ?? "");
        Close("div");
        Close("div");
    }

    private void Code(string payload, string caption) =>
        Raw($"<p style=\"font-size:{Points(Typography.Recipients)}\"><img alt=\"\" width=\"76\" src=\"{Picture.Code(payload, 57).DataAddress}\"> {Encoder.Encode(caption)}</p>");

    private void Element(string name, string style, string text)
    {
        Open(name, style);
        Raw(Encoder.Encode(Official.Clean(text)));
        Close(name);
    }

    private void Open(string name, string style, string attributes = "") => Raw($"<{name}{(attributes.Length > 0 ? " " + attributes : "")} style=\"{style}\">");

    private void Close(string name) => Raw($"</{name}>");

    private void Raw(string html) => _html.Append(html);

    private static string Bold(float size) => $"text-align:center;font-weight:bold;font-size:{Points(size)}";

    private static string Points(float size) => Number(size) + "pt";

    private static string Number(float value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
