using DocumentFormat.OpenXml.Wordprocessing;

namespace Coordination.Reports.Layout.Word;

/// <summary>The named styles of a Word paper: who edits it changes a style, not a hundred paragraphs.</summary>
internal static class WordStyles
{
    public const string Normal = "Normal";
    public const string Section = "Heading1";
    public const string Clause = "Heading2";
    public const string Body = "NoiDung";
    public const string Basis = "CanCu";
    public const string Title = "TenLoai";
    public const string Addressee = "KinhGui";
    public const string Cell = "BangChu";
    public const string Note = "GhiChu";
    public const string Grid = "KeBang";

    public static Styles All(float bodySize) => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Typography.Family, HighAnsi = Typography.Family, ComplexScript = Typography.Family, EastAsia = Typography.Family },
            new FontSize { Val = WordText.Half(bodySize) },
            new Languages { Val = "vi-VN" }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = Normal, Default = true },
        Paragraph(Section, "heading 1", bodySize, bold: true, indent: true, keep: true, outline: 0),
        Paragraph(Clause, "heading 2", bodySize, bold: true, indent: true, keep: true, outline: 1),
        Paragraph(Body, "Nội dung", bodySize, place: JustificationValues.Both, indent: true),
        Paragraph(Basis, "Căn cứ", bodySize, italic: true, place: JustificationValues.Both, indent: true),
        Paragraph(Title, "Tên loại và trích yếu", Typography.Title, bold: true, place: JustificationValues.Center, gap: 0),
        Paragraph(Addressee, "Kính gửi", Typography.Title, place: JustificationValues.Center),
        Paragraph(Cell, "Chữ trong bảng", 12, gap: 0),
        Paragraph(Note, "Ghi chú", Typography.Note),
        new Style(
            new StyleName { Val = "Kẻ bảng" },
            new StyleTableProperties(new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
                new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 })))
        { Type = StyleValues.Table, StyleId = Grid, CustomStyle = true });

    private static Style Paragraph(
        string id, string name, float size, bool bold = false, bool italic = false, JustificationValues? place = null, bool indent = false,
        bool keep = false, int? outline = null, float gap = Typography.ParagraphGap)
    {
        var paragraph = new StyleParagraphProperties();
        if (keep)
        {
            paragraph.Append(new KeepNext());
        }

        paragraph.Append(new WidowControl(), new SpacingBetweenLines
        {
            Before = WordText.Twips(gap),
            After = "0",
            Line = indent ? "264" : "240",
            LineRule = LineSpacingRuleValues.Auto,
        });
        if (indent)
        {
            paragraph.Append(new Indentation { FirstLine = WordText.Twips(Typography.Points(Typography.Indent)) });
        }

        if (place is { } known)
        {
            paragraph.Append(new Justification { Val = known });
        }

        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        var run = new StyleRunProperties();
        if (bold)
        {
            run.Append(new Bold());
        }

        if (italic)
        {
            run.Append(new Italic());
        }

        run.Append(new FontSize { Val = WordText.Half(size) });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = Normal }, new PrimaryStyle(), paragraph, run)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = outline is null ? true : null,
        };
    }
}
