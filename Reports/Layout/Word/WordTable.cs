using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;

using DocumentFormat.OpenXml.Wordprocessing;

using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Coordination.Reports.Layout.Word;

/// <summary>A table of a Word paper: real head rows that Word repeats, rows that it does not split.</summary>
internal static class WordTable
{
    /// <param name="ground">The ground of a cell as RRGGBB; null for none.</param>
    public static Table Of(PaperTable table, float width, Func<Cell, string?>? ground = null)
    {
        var widths = Widths(table, width);
        var made = Frame(widths, WordStyles.Grid);
        made.Append(Head(table, widths));
        for (var i = 0; i < table.Rows.Count; i++)
        {
            made.Append(Row(table, table.Rows[i], widths, bold: false, keeps: table.KeepsWithNext(i), ground));
        }

        if (table.Total is { } total)
        {
            made.Append(Row(table, total, widths, bold: true, keeps: false));
        }

        return made;
    }

    /// <summary>A table without lines, to set things side by side.</summary>
    public static Table Columns(params (float Width, IReadOnlyList<Paragraph> Text)[] columns)
    {
        var widths = columns.Select(column => column.Width).ToArray();
        var made = Frame(widths, null);
        made.Append(new TableRow([
            new TableRowProperties(new CantSplit()),
            .. columns.Select((column, i) => new TableCell([new TableCellProperties(Width(widths[i])), .. column.Text]))]));
        return made;
    }

    private static Table Frame(IReadOnlyList<float> widths, string? style)
    {
        var properties = new TableProperties();
        if (style is not null)
        {
            properties.Append(new TableStyle { Val = style });
        }

        properties.Append(
            new TableWidth { Width = WordText.Twips(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(new TableCellLeftMargin { Width = 40, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 40, Type = TableWidthValues.Dxa }));
        return new Table(properties, new TableGrid(widths.Select(width => new GridColumn { Width = WordText.Twips(width) })));
    }

    private static float[] Widths(PaperTable table, float width)
    {
        var all = table.Columns.Sum(column => column.Share);
        return [.. table.Columns.Select(column => width * column.Share / all)];
    }

    private static IEnumerable<TableRow> Head(PaperTable table, float[] widths)
    {
        var grouped = table.Columns.Any(column => column.Group is not null);
        var upper = HeadRow();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Group is not { } group)
            {
                upper.Append(Cell(table.Columns[i].Head, widths[i], table.Size, bold: true, merge: grouped ? MergedCellValues.Restart : null));
                continue;
            }

            var spans = table.Columns.Skip(i).TakeWhile(column => column.Group == group).Count();
            upper.Append(Cell(group, widths.Skip(i).Take(spans).Sum(), table.Size, bold: true, spans: spans));
            i += spans - 1;
        }

        yield return upper;
        if (grouped)
        {
            var lower = HeadRow();
            lower.Append(table.Columns.Select((column, i) => Cell(
                column.Group is null ? "" : column.Head, widths[i], table.Size, bold: true, merge: column.Group is null ? MergedCellValues.Continue : null)));
            yield return lower;
        }

        if (table.Numbered)
        {
            var numbers = HeadRow();
            numbers.Append(table.Columns.Select((column, i) => Cell(column.Formula ?? $"({i + 1})", widths[i], 9, italic: true)));
            yield return numbers;
        }
    }

    private static TableRow HeadRow() => new(new TableRowProperties(new CantSplit(), new TableHeader()));

    private static TableRow Row(PaperTable table, IReadOnlyList<Cell> cells, float[] widths, bool bold, bool keeps, Func<Cell, string?>? ground = null) => new([
        new TableRowProperties(new CantSplit()),
        .. cells.Select((cell, i) => Cell(Official.Text(cell), widths[i], table.Size, bold, place: Place(table.Columns[i].Align), keeps: keeps, ground: ground?.Invoke(cell)))]);

    private static TableCell Cell(
        string text, float width, float size, bool bold = false, bool italic = false, JustificationValues? place = null, int spans = 1,
        MergedCellValues? merge = null, bool keeps = false, string? ground = null)
    {
        var properties = new TableCellProperties(Width(width));
        if (spans > 1)
        {
            properties.Append(new GridSpan { Val = spans });
        }

        if (merge is { } known)
        {
            properties.Append(new VerticalMerge { Val = known });
        }

        if (ground is not null)
        {
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = ground });
        }

        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var paragraph = new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Cell });
        if (keeps)
        {
            paragraph.Append(new KeepNext());
        }

        paragraph.Append(new Justification { Val = place ?? JustificationValues.Center });
        return new TableCell(properties, new Paragraph(paragraph, WordText.Run(text, size, bold, italic)));
    }

    private static TableCellWidth Width(float width) => new() { Width = WordText.Twips(width), Type = TableWidthUnitValues.Dxa };

    private static JustificationValues Place(Align align) => align switch
    {
        Align.Left => JustificationValues.Left,
        Align.Centre => JustificationValues.Center,
        Align.Right => JustificationValues.Right,
        _ => throw new InvalidOperationException($"Unknown alignment {align}."),
    };
}
