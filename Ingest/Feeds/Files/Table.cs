namespace Coordination.Ingest.Feeds.Files;

/// <summary>
/// A table found in a file, its rows streaming: a file of a million rows is never held as rows. The rows can be read once;
/// who needs them twice opens the file twice.
/// </summary>
public sealed class Table : IDisposable
{
    private readonly FoundHeader _header;
    private readonly IEnumerable<SourceRow> _body;
    private readonly MergeFill _merges;
    private readonly IDisposable? _source;
    private bool _read;

    internal Table(string fileName, FoundHeader header, IEnumerable<SourceRow> body, IEnumerable<MergedRange> merges, IDisposable? source)
    {
        FileName = fileName;
        _header = header;
        _body = body;
        _merges = new MergeFill(merges, header.Columns, header.LastRow);
        _source = source;
    }

    public string FileName { get; }

    /// <summary>The sheet's name; null in a text file.</summary>
    public string? Sheet { get; init; }

    /// <summary>Sheets that fit as well and are not read; to be told to the person, who may have meant them too.</summary>
    public IReadOnlyList<string> OtherSheets { get; init; } = [];

    /// <summary>The number of the header's last row.</summary>
    public int HeaderRow => _header.LastRow;

    /// <summary>The headings as the file has them, blank where a column has none.</summary>
    public IReadOnlyList<string> Titles => _header.Columns.Titles;

    internal ColumnMap Columns => _header.Columns;

    internal IDisposable? TemporaryCopy { get; init; }

    /// <summary>The rows below the header, without blank rows, totals and the line that numbers the columns.</summary>
    public IEnumerable<TableRow> Rows
    {
        get
        {
            if (_read)
            {
                throw new InvalidOperationException("The rows of a table stream by once; open the file again.");
            }

            _read = true;
            return Stream();
        }
    }

    /// <summary>True when the file has a column for the field.</summary>
    public bool Has(string field) => Columns.PlacesOf(field).Count > 0;

    public void Dispose()
    {
        _source?.Dispose();
        TemporaryCopy?.Dispose();
    }

    private IEnumerable<TableRow> Stream()
    {
        var key = Columns.PlacesOf(Columns.Names.Columns.First(column => column.Required).Field);
        var first = true;
        using var rows = _body.GetEnumerator();
        while (Next(rows))
        {
            var row = rows.Current;
            if (RowKind.IsBlank(row))
            {
                continue;
            }

            var numbering = first && RowKind.IsNumbering(row);
            first = false;
            if (numbering || RowKind.IsTotal(row, key))
            {
                continue;
            }

            _merges.Apply(row);
            yield return new TableRow(row, Columns);
        }
    }

    // A file may turn out to be broken in its middle, long after its header was read.
    private bool Next(IEnumerator<SourceRow> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception broken) when (BrokenFile.Is(broken))
        {
            throw new UnusableFileException(
                FileName,
                $"tệp bị hỏng sau dòng {rows.Current?.Number ?? HeaderRow}; hãy xuất lại tệp rồi nạp lại.",
                broken);
        }
    }
}
