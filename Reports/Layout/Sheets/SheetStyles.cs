using DocumentFormat.OpenXml.Spreadsheet;

namespace Coordination.Reports.Layout.Sheets;

/// <summary>The formats of a spreadsheet's cells, by their place in the style table.</summary>
internal static class SheetStyles
{
    public const uint Title = 1;
    public const uint Note = 2;
    public const uint Head = 3;
    public const uint Numbers = 4;
    public const uint Text = 5;
    public const uint TextBold = 6;
    public const uint Count = 7;
    public const uint CountBold = 8;
    public const uint Share = 9;
    public const uint ShareBold = 10;
    public const uint Change = 11;
    public const uint ChangeBold = 12;

    private const uint ThousandsFormat = 3;
    private const uint ShareFormat = 164;
    private const uint ChangeFormat = 165;

    public static Stylesheet All() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = ShareFormat, FormatCode = "0.0%" },
            new NumberingFormat { NumberFormatId = ChangeFormat, FormatCode = "+#,##0;-#,##0;0" })
        { Count = 2 },
        new DocumentFormat.OpenXml.Spreadsheet.Fonts(Font(), Font(bold: true), Font(italic: true)) { Count = 3 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Box()) { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            Format(font: 1, border: 0), Format(font: 2, border: 0),
            Format(font: 1, border: 1, place: HorizontalAlignmentValues.Center), Format(font: 2, border: 1, place: HorizontalAlignmentValues.Center),
            Quoted(0), Quoted(1),
            Format(0, 1, ThousandsFormat), Format(1, 1, ThousandsFormat),
            Format(0, 1, ShareFormat), Format(1, 1, ShareFormat),
            Format(0, 1, ChangeFormat), Format(1, 1, ChangeFormat))
        { Count = 13 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static Font Font(bool bold = false, bool italic = false)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        if (italic)
        {
            font.Append(new Italic());
        }

        font.Append(new FontSize { Val = 12 }, new FontName { Val = Typography.Family });
        return font;
    }

    private static Border Box() => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder());

    private static CellFormat Format(uint font, uint border, uint number = 0, HorizontalAlignmentValues? place = null)
    {
        var format = new CellFormat { FontId = font, BorderId = border, NumberFormatId = number, FillId = 0, ApplyFont = true, ApplyBorder = true, ApplyNumberFormat = true };
        if (place is { } known)
        {
            format.ApplyAlignment = true;
            format.Append(new Alignment { Horizontal = known, Vertical = VerticalAlignmentValues.Center, WrapText = true });
        }

        return format;
    }

    // A text stays a text when somebody edits its cell, whatever sign it begins with.
    private static CellFormat Quoted(uint font)
    {
        var format = Format(font, 1);
        format.QuotePrefix = true;
        return format;
    }
}
