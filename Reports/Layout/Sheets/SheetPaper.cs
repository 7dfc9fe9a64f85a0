using Coordination.Reports.Documents;
using Coordination.Reports.Documents.Model;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Coordination.Reports.Layout.Sheets;

/// <summary>A paper's tables as a spreadsheet: a tab each, typed cells, the head frozen and repeated in print.</summary>
internal static class SheetPaper
{
    private const int LongestTab = 31;

    public static byte[] Write(Paper paper)
    {
        var tables = paper.Body.Concat(paper.Annexes.SelectMany(annex => annex.Body)).OfType<PaperTable>().Where(table => table.Name is not null).ToArray();
        if (tables.Length == 0)
        {
            throw new PaperException("This paper has no table to write as a spreadsheet.");
        }

        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            CoreProperties.Write(file, paper);
            var workbook = file.AddWorkbookPart();
            file.ChangeIdOfPart(workbook, "workbook");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = SheetStyles.All();
            var sheets = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            var titles = new DefinedNames();
            for (var i = 0; i < tables.Length; i++)
            {
                var id = $"sheet{i + 1}";
                var writer = new TableSheet(paper, tables[i]);
                workbook.AddNewPart<WorksheetPart>(id).Worksheet = writer.Sheet();
                var tab = tables[i].Name!.Length > LongestTab ? tables[i].Name![..LongestTab] : tables[i].Name!;
                sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = tab, SheetId = (uint)(i + 1), Id = id });
                titles.Append(new DefinedName($"'{tab}'!${writer.FirstHeadRow}:${writer.LastHeadRow}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
            }

            workbook.Workbook = new Workbook(sheets, titles);
        }

        return FixedZip.Of(stream);
    }
}
