using System.Text;
using Sylvan.Data.Csv;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>Text files of separated values. The separator is the one with which a header is found.</summary>
internal static class CsvFile
{
    // What Excel allows in a cell. Longer, or over this many lines, is a quotation mark that was never closed.
    private const int MaxCell = 32_767;
    private const int MaxLinesInCell = 50;

    // A record must fit; a hundred full cells do.
    private const int MaxRecord = 4 * 1024 * 1024;

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    public static Table Open(Stream stream, string fileName, TableOptions options, Stream? copy)
    {
        var encoding = TextEncoding.Detect(stream, fileName, options.Limits);
        var source = new CsvSource(stream, encoding, fileName);
        try
        {
            var tries = Separators
                .Select(separator => (Separator: separator, First: Rows(source, separator).Take(HeaderFinder.Window)))
                .Select(attempt => (attempt.Separator, Header: HeaderFinder.Find([.. attempt.First], options.Columns)))
                .ToArray();
            var best = tries.MaxBy(attempt => Rank(attempt.Header));
            return best.Header?.Columns.IsComplete == true
                ? new Table(fileName, best.Header, Rows(source, best.Separator).Skip(best.Header.LastIndex + 1), [], null)
                {
                    TemporaryCopy = copy,
                }
                : throw MissingColumns.In(fileName, null, best.Header, options.Columns);
        }
        catch (Exception broken) when (BrokenFile.Is(broken))
        {
            throw new UnusableFileException(fileName, "không đọc được tệp văn bản; hãy mở bằng Excel rồi lưu lại dạng .xlsx.", broken);
        }
    }

    // With the wrong separator a header is one long cell, so among equals the one with more columns is right.
    private static (int Score, int Columns) Rank(FoundHeader? header) =>
        header is null ? (-1, 0) : (header.Score, header.Columns.Titles.Count);

    private static IEnumerable<SourceRow> Rows(CsvSource source, char separator)
    {
        source.Stream.Position = 0;
        using var text = new StreamReader(source.Stream, source.Encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var reader = CsvDataReader.Create(text, new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = separator,
            CsvStyle = CsvStyle.Lax,
            MaxBufferSize = MaxRecord,
            // Every row counts, also one that begins with '#'; this character is none and occurs in no text.
            Comment = '\uFFFF',
        });

        var line = 1;
        while (reader.Read())
        {
            var lines = 1;
            var cells = new SourceCell[reader.RowFieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                var value = reader.GetString(i);
                var breaks = Breaks(value);
                if (value.Length > MaxCell || breaks > MaxLinesInCell)
                {
                    throw new UnusableFileException(
                        source.FileName,
                        $"dòng {line} có dấu ngoặc kép mở mà không đóng; hãy sửa dòng này rồi nạp lại.");
                }

                lines += breaks;
                cells[i] = SourceCell.Of(value);
            }

            yield return new SourceRow(line, cells);
            line += lines;
        }
    }

    private static int Breaks(string value)
    {
        var breaks = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\n' || (value[i] == '\r' && (i + 1 == value.Length || value[i + 1] != '\n')))
            {
                breaks++;
            }
        }

        return breaks;
    }

    private sealed record CsvSource(Stream Stream, Encoding Encoding, string FileName);
}
