using Coordination.Ingest.Record.Text;
using ExcelDataReader;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>Workbooks: picks the sheet and streams its rows. Formulas count as the values stored with them.</summary>
internal static class XlsxFile
{
    // The format's own limits; a file beyond them was made to exhaust its reader.
    private const int MaxRows = 1_048_576;
    private const int MaxColumns = 16_384;

    // Formatting reaches to the last column of some sheets; lists do not.
    private const int ColumnsRead = 256;

    public static Table Open(Stream stream, string fileName, TableOptions options, Stream? copy)
    {
        IExcelDataReader? reader = null;
        try
        {
            ZipGuard.Check(stream, fileName, options.Limits);
            stream.Position = 0;
            reader = ExcelReaderFactory.CreateOpenXmlReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
            return Find(reader, fileName, options, copy);
        }
        catch (Exception broken) when (BrokenFile.Is(broken))
        {
            reader?.Dispose();
            throw new UnusableFileException(
                fileName,
                "tệp .xlsx bị hỏng hoặc có mật khẩu; hãy mở bằng Excel, lưu lại không mật khẩu rồi nạp lại.",
                broken);
        }
        catch (UnusableFileException)
        {
            reader?.Dispose();
            throw;
        }
    }

    private static Table Find(IExcelDataReader reader, string fileName, TableOptions options, Stream? copy)
    {
        var probes = Probe(reader, fileName, options);
        var fitting = probes.Where(probe => probe.Header?.Columns.IsComplete == true).ToArray();
        var best = fitting.MaxBy(probe => probe.Header!.Score);
        if (best is null)
        {
            var nearest = probes.MaxBy(probe => probe.Header?.Score ?? -1);
            throw MissingColumns.In(fileName, nearest?.Name, nearest?.Header, options.Columns);
        }

        reader.Reset();
        for (var i = 0; i < best.Index; i++)
        {
            reader.NextResult();
        }

        var merges = Merges(reader);
        return new Table(fileName, best.Header!, Rows(reader, fileName).Where(row => row.Number > best.Header!.LastRow), merges, reader)
        {
            Sheet = best.Name,
            OtherSheets = [.. fitting.Where(probe => probe != best).Select(probe => probe.Name)],
            TemporaryCopy = copy,
        };
    }

    private static List<SheetProbe> Probe(IExcelDataReader reader, string fileName, TableOptions options)
    {
        var probes = new List<SheetProbe>();
        var names = new List<string>();
        var index = 0;
        do
        {
            names.Add(reader.Name);
            // A hidden sheet is an old copy or a list of choices; who means it names it.
            var wanted = options.Sheet is null ? reader.VisibleState == "visible" : Fold.Key(reader.Name) == Fold.Key(options.Sheet);
            if (wanted)
            {
                var header = HeaderFinder.Find([.. Rows(reader, fileName).Take(HeaderFinder.Window)], options.Columns);
                probes.Add(new SheetProbe(index, reader.Name, header));
            }

            index++;
        }
        while (reader.NextResult());

        return options.Sheet is null || probes.Count > 0
            ? probes
            : throw new UnusableFileException(
                fileName,
                $"không có trang tính “{options.Sheet}”; các trang tính trong tệp: {string.Join(", ", names)}.");
    }

    private static IEnumerable<SourceRow> Rows(IExcelDataReader reader, string fileName)
    {
        if (reader.RowCount > MaxRows || reader.FieldCount > MaxColumns)
        {
            throw new UnusableFileException(
                fileName,
                $"trang tính “{reader.Name}” có số dòng hoặc số cột vượt giới hạn của Excel; hãy xuất lại tệp.");
        }

        while (reader.Read())
        {
            var cells = new SourceCell[Math.Min(reader.FieldCount, ColumnsRead)];
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = SourceCell.Of(reader.GetValue(column));
            }

            yield return new SourceRow(reader.Depth + 1, cells);
        }
    }

    private static MergedRange[] Merges(IExcelDataReader reader) =>
        [.. (reader.MergeCells ?? []).Select(range => new MergedRange(range.FromRow + 1, range.ToRow + 1, range.FromColumn))];

    private sealed record SheetProbe(int Index, string Name, FoundHeader? Header);
}
