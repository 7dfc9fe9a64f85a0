namespace Coordination.Ingest.Feeds.Files;

/// <summary>Gives the value of a merged cell to every row that it covers, as the rows stream by.</summary>
internal sealed class MergeFill
{
    private readonly MergedRange[] _ranges;
    private readonly Dictionary<int, (int LastRow, SourceCell Cell)> _open = [];
    private int _next;

    public MergeFill(IEnumerable<MergedRange> ranges, ColumnMap columns, int headerRow)
    {
        var filled = columns.Names.Columns
            .Where(column => column.FillDown)
            .SelectMany(column => columns.PlacesOf(column.Field))
            .ToHashSet();
        _ranges = [.. ranges.Where(range => range.FirstRow > headerRow && range.LastRow > range.FirstRow && filled.Contains(range.Column))
            .OrderBy(range => range.FirstRow)];
    }

    public void Apply(SourceRow row)
    {
        for (; _next < _ranges.Length && _ranges[_next].FirstRow <= row.Number; _next++)
        {
            var range = _ranges[_next];
            if (range.FirstRow == row.Number && range.Column < row.Cells.Length)
            {
                _open[range.Column] = (range.LastRow, row.Cells[range.Column]);
            }
        }

        foreach (var (column, value) in _open)
        {
            if (row.Number > value.LastRow)
            {
                _open.Remove(column);
            }
            else if (column < row.Cells.Length)
            {
                row.Cells[column] = value.Cell;
            }
        }
    }
}
