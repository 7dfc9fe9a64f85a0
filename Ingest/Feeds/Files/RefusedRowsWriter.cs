using Coordination.Ingest.Record.Text;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>
/// Writes refused rows in the shape of the file they came from, with the reason as the last column, to be mended and brought again.
/// A file that is itself such a return does not grow a second reason column.
/// </summary>
public sealed class RefusedRowsWriter
{
    private readonly string[] _titles;
    private readonly string _reasonTitle;

    public RefusedRowsWriter(Table table)
    {
        // Status exports have a column of this name for the customer's reason; ours must not be read as theirs.
        _reasonTitle = table.Columns.Names.Find("Lý do") is null ? "Lý do" : "Lý do không nhận";
        var isReturn = table.Titles.Count > 0 && Fold.Header(table.Titles[^1]) == Fold.Header(_reasonTitle);
        _titles = [.. table.Titles.Take(isReturn ? table.Titles.Count - 1 : table.Titles.Count)];
    }

    /// <summary>As a workbook in which every cell is text, so that no zero is lost and nothing runs.</summary>
    public void WriteXlsx(Stream output, IEnumerable<RefusedRow> rows) =>
        SheetWriter.WriteXlsx(output, Lines(rows));

    /// <summary>As a text file that Excel opens with its accents.</summary>
    public void WriteCsv(Stream output, IEnumerable<RefusedRow> rows) => SheetWriter.WriteCsv(output, Lines(rows));

    private IEnumerable<string[]> Lines(IEnumerable<RefusedRow> rows)
    {
        yield return [.. _titles, _reasonTitle];
        foreach (var row in rows)
        {
            var cells = Enumerable.Range(0, _titles.Length).Select(i => i < row.Cells.Length ? Printable(row.Cells[i]) : "");
            yield return [.. cells, row.Reason];
        }
    }

    // Neither format can hold the other control characters.
    private static string Printable(string? cell) =>
        cell is null ? "" : string.Concat(cell.Where(c => !char.IsControl(c) || c is '\n' or '\r' or '\t'));
}
