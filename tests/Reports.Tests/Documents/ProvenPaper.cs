using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

using Coordination.Reports.Documents;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Layout;
using Coordination.Reports.Layout.Charts;

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;

using Cell = Coordination.Reports.Documents.Model.Cell;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Coordination.Reports.Tests.Documents;

/// <summary>A kind of paper of so many places with names of sixty letters, printed once for all that is asked of it, and read back from every format.</summary>
internal sealed partial class ProvenPaper
{
    private static readonly Papers Papers = new(PaperFonts.Shipped);

    private static readonly ConcurrentDictionary<(string, int), Lazy<ProvenPaper>> All = new();

    private readonly PaperContent _content;

    private ProvenPaper(string kind, int places)
    {
        _content = GivenPaper.Content(GivenPaper.Figures(kind, places, buildings: Math.Min(places, 40), Name, wards: Math.Max(1, places), contracts: places == 0 ? 0 : 1000));
        Kind = Papers.Find(kind)!;
        Said = Papers.Compose(_content);
        Printed = PrintedPaper.Of(_content);
    }

    public PaperKind Kind { get; }

    /// <summary>What the model says.</summary>
    public Paper Said { get; }

    public PrintedPaper Printed { get; }

    public bool IsSigned => Said.Recipients.Count > 0;

    public static ProvenPaper Of(string kind, int places) => All.GetOrAdd((kind, places), _ => new Lazy<ProvenPaper>(() => new ProvenPaper(kind, places))).Value;

    /// <summary>Every table in the order of the paper, a heat map among them as the table that it is.</summary>
    public IReadOnlyList<PaperTable> Tables =>
    [
        .. Said.Body.Concat(Said.Annexes.SelectMany(annex => annex.Body))
            .Select(block => block as PaperTable ?? (block is HeatMap map ? HeatInk.Table(map) : null)).OfType<PaperTable>(),
    ];

    /// <summary>The rows of every table as they are to be read, one text each.</summary>
    public IReadOnlyList<string> Rows => [.. Tables.SelectMany(Of)];

    public static IEnumerable<string> Of(PaperTable table) =>
        (table.Total is null ? table.Rows : table.Rows.Append(table.Total)).Select(row => PrintedPaper.Squeezed(string.Concat(row.Select(Official.Text))));

    public IReadOnlyList<string> WordRows()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Papers.Render(_content, PaperFormat.Docx)), false);
        return
        [
            .. file.MainDocumentPart!.Document!.Body!.Elements<Table>().Where(table => table.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableStyle>().Any())
                .SelectMany(table => table.Elements<TableRow>()).Where(row => !row.Descendants<TableHeader>().Any()).Select(row => PrintedPaper.Squeezed(row.InnerText)),
        ];
    }

    public IReadOnlyList<string> HtmlRows()
    {
        var html = Encoding.UTF8.GetString(Papers.Render(_content, PaperFormat.Html));
        return
        [
            .. HtmlRow().Matches(html).Select(row => PrintedPaper.Squeezed(WebUtility.HtmlDecode(string.Concat(
                HtmlCell().Matches(row.Value).Select(cell => cell.Groups[1].Value))))).Where(row => row.Length > 0),
        ];
    }

    /// <summary>The cells under the heads of every sheet, numbers written as the paper writes them.</summary>
    public IReadOnlyList<string> SheetRows()
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(Papers.Render(_content, PaperFormat.Xlsx)), false);
        var tables = Tables.Where(table => table.Name is not null).ToArray();
        return
        [
            .. file.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
                .Select(sheet => ((WorksheetPart)file.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!).Zip(tables)
                .SelectMany(pair =>
                {
                    var cells = (pair.Second.Total is null ? pair.Second.Rows : pair.Second.Rows.Append(pair.Second.Total)).ToArray();
                    return pair.First.Descendants<Row>().TakeLast(cells.Length).Zip(cells).Select(row => PrintedPaper.Squeezed(string.Concat(
                        row.First.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Zip(row.Second).Select(cell => Text(cell.First, cell.Second)))));
                }),
        ];
    }

    // A number of the spreadsheet, said as its kind is said on paper; whether it is a number at all is part of the claim.
    private static string Text(DocumentFormat.OpenXml.Spreadsheet.Cell cell, Cell kind)
    {
        if (cell.DataType?.Value != CellValues.Number)
        {
            return cell.InnerText;
        }

        var value = decimal.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture);
        return kind switch
        {
            CountCell => Official.Count((int)value),
            ChangeCell => Official.Change((int)value),
            ShareCell => Official.Percent((int)(value * 1_000_000), 1_000_000),
            _ => value.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string Name(int i) => $"Tổ dân phố số {i} khu tập thể nhà máy cơ khí Trần Hưng Đạo".PadRight(60, 'g')[..60];

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex HtmlRow();

    [GeneratedRegex("<td[^>]*>(.*?)</td>", RegexOptions.Singleline)]
    private static partial Regex HtmlCell();
}
