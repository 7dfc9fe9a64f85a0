using System.Buffers;
using System.Text;

using MiniExcelLibs;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>Writes lines of text as a workbook or as a text file that a spreadsheet opens with its accents and without running anything.</summary>
public static class SheetWriter
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",;\"\r\n\t");

    /// <summary>As a workbook in which every cell is text, so that no zero is lost and nothing runs.</summary>
    public static void WriteXlsx(Stream output, IEnumerable<string[]> lines) => output.SaveAs(lines.Select(Cells), printHeader: false);

    /// <summary>As UTF-8 with its mark; what would be run as a formula is guarded.</summary>
    public static void WriteCsv(Stream output, IEnumerable<string[]> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        foreach (var line in lines)
        {
            text.WriteLine(string.Join(',', line.Select(cell => Quote(FormulaGuard.Add(cell)))));
        }
    }

    // Keys only give the order of the columns: headings repeat or are blank in real files.
    private static Dictionary<string, object?> Cells(string[] line) =>
        line.Select((cell, i) => (Key: $"c{i}", Cell: cell)).ToDictionary(pair => pair.Key, object? (pair) => pair.Cell);

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(NeedQuotes) >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
