using System.Globalization;
using System.IO.Compression;
using System.Text;
using Coordination.Ingest.Tests.Files;

namespace Coordination.Ingest.Tests.Large;

/// <summary>A workbook of one sheet with many rows, written as it is made.</summary>
internal static class LargeSheet
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Write(string path, int rows, Func<int, string[]> row)
    {
        using var file = File.Create(path);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        Given.Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
        Given.Part(zip, "_rels/.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{OfficeRelations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Given.Part(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{OfficeRelations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        Given.Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{OfficeRelations}\"><sheets><sheet name=\"Danh sách\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        using var sheet = new StreamWriter(
            zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 16);
        sheet.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var i = 0; i < rows; i++)
        {
            sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{i + 1}\">"));
            foreach (var cell in row(i))
            {
                sheet.Write($"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>");
            }

            sheet.Write("</row>");
        }

        sheet.Write("</sheetData></worksheet>");
    }
}
