using System.Globalization;

using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Numbers;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace Coordination.Reports.Layout.Sheets;

/// <summary>One table as one worksheet. Texts are inline strings, which no program runs as formulas.</summary>
internal sealed class TableSheet(Paper paper, PaperTable table)
{
    // Shares are of the text's width; so many of a spreadsheet's characters make it up.
    private const double CharactersAcross = 190;
    private const double Narrowest = 9;

    // Points: a line of the table, and a head that may break into two.
    private const double LineHeight = 17;
    private const double HeadHeight = 36;

    private readonly List<MergeCell> _merged = [];
    private uint _row;

    public uint FirstHeadRow { get; private set; }

    public uint LastHeadRow { get; private set; }

    public Worksheet Sheet()
    {
        var rows = new SheetData();
        rows.Append(Line(string.Join(' ', paper.Subject), SheetStyles.Title));
        rows.Append(Line($"Số liệu tính đến {Official.Moment(paper.MadeAt)}{(table.Unit is null ? "" : ". " + table.Unit)}", SheetStyles.Note));
        rows.Append(Head());
        foreach (var cells in table.Rows)
        {
            rows.Append(Cells(cells, bold: false));
        }

        if (table.Total is { } total)
        {
            rows.Append(Cells(total, bold: true));
        }

        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(new Pane
            {
                VerticalSplit = LastHeadRow,
                TopLeftCell = $"A{LastHeadRow + 1}",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            })
            { WorkbookViewId = 0 }),
            new SheetFormatProperties { DefaultRowHeight = LineHeight, CustomHeight = true },
            Widths(),
            rows);
        if (_merged.Count > 0)
        {
            sheet.Append(new MergeCells(_merged) { Count = (uint)_merged.Count });
        }

        sheet.Append(new PageSetup { PaperSize = 9, Orientation = table.Columns.Count > 10 ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 });
        return sheet;
    }

    private Columns Widths()
    {
        var all = table.Columns.Sum(column => column.Share);
        return new Columns(table.Columns.Select((column, i) => new Column
        {
            Min = (uint)(i + 1),
            Max = (uint)(i + 1),
            Width = Math.Round(Math.Max(Narrowest, CharactersAcross * column.Share / Math.Max(all, 180)), 1),
            CustomWidth = true,
        }));
    }

    private IEnumerable<Row> Head()
    {
        FirstHeadRow = _row + 1;
        if (table.Columns.Any(column => column.Group is not null))
        {
            yield return Made(table.Columns.Select(column => (column.Group ?? column.Head, SheetStyles.Head)));
            Merge();
            yield return Tall(Made(table.Columns.Select(column => (column.Group is null ? "" : column.Head, SheetStyles.Head))));
        }
        else
        {
            yield return Tall(Made(table.Columns.Select(column => (column.Head, SheetStyles.Head))));
        }

        if (table.Numbered)
        {
            yield return Made(table.Columns.Select((column, i) => (column.Formula ?? $"({i + 1})", SheetStyles.Numbers)));
        }

        LastHeadRow = _row;
    }

    private void Merge()
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Group is not { } group)
            {
                _merged.Add(new MergeCell { Reference = $"{Name(i)}{_row}:{Name(i)}{_row + 1}" });
            }
            else if (i == 0 || table.Columns[i - 1].Group != group)
            {
                var last = i;
                while (last + 1 < table.Columns.Count && table.Columns[last + 1].Group == group)
                {
                    last++;
                }

                _merged.Add(new MergeCell { Reference = $"{Name(i)}{_row}:{Name(last)}{_row}" });
            }
        }
    }

    private static Row Tall(Row row)
    {
        row.Height = HeadHeight;
        row.CustomHeight = true;
        return row;
    }

    private Row Line(string text, uint style) => Made([(text, style)]);

    private Row Made(IEnumerable<(string Text, uint Style)> cells)
    {
        var row = new Row { RowIndex = ++_row };
        row.Append(cells.Select((cell, i) => Text(cell.Text, i, cell.Style)));
        return row;
    }

    private Row Cells(IReadOnlyList<Documents.Model.Cell> cells, bool bold)
    {
        var row = new Row { RowIndex = ++_row };
        row.Append(cells.Select((cell, i) => cell switch
        {
            CountCell count => Number(count.Value, i, bold ? SheetStyles.CountBold : SheetStyles.Count),
            ShareCell share when Share.Percent(share.Part, share.Whole) is { } percent => Number(percent / 100, i, bold ? SheetStyles.ShareBold : SheetStyles.Share),
            ChangeCell { Value: { } change } => Number(change, i, bold ? SheetStyles.ChangeBold : SheetStyles.Change),
            _ => Text(Official.Text(cell), i, bold ? SheetStyles.TextBold : SheetStyles.Text),
        }));
        return row;
    }

    private Cell Number(decimal value, int column, uint style) => new()
    {
        CellReference = $"{Name(column)}{_row}",
        StyleIndex = style,
        CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture)),
        DataType = CellValues.Number,
    };

    private Cell Text(string text, int column, uint style) => new()
    {
        CellReference = $"{Name(column)}{_row}",
        StyleIndex = style,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(Official.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static string Name(int column) => column < 26 ? ((char)('A' + column)).ToString() : Name((column / 26) - 1) + (char)('A' + (column % 26));
}
