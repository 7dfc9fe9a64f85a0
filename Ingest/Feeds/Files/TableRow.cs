using Coordination.Ingest.Record.Text;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>A row of a table, its cells found by field.</summary>
public sealed class TableRow
{
    private readonly SourceRow _row;
    private readonly ColumnMap _columns;

    internal TableRow(SourceRow row, ColumnMap columns)
    {
        _row = row;
        _columns = columns;
    }

    /// <summary>The row's number as the spreadsheet shows it; in a text file the line on which it begins.</summary>
    public int Number => _row.Number;

    /// <summary>The cells as the file has them, one for each heading.</summary>
    public string?[] Cells
    {
        get
        {
            var cells = new string?[_columns.Titles.Count];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = _row.TextAt(i);
            }

            return cells;
        }
    }

    /// <summary>The clean text of a field; null where it is blank or the file has no such column.</summary>
    public string? Text(string field) => CleanText.OrNull(Cell(field).Text);

    /// <summary>The cell of a field with its typed value; of several columns for one field, the first that is not blank.</summary>
    public SourceCell Cell(string field)
    {
        foreach (var column in _columns.PlacesOf(field))
        {
            if (column < _row.Cells.Length && !string.IsNullOrWhiteSpace(_row.Cells[column].Text))
            {
                return _row.Cells[column];
            }
        }

        return default;
    }

    /// <summary>What the file calls the field's column.</summary>
    public string TitleOf(string field) => _columns.TitleOf(field);
}
