using System.IO.Compression;
using System.Text;
using Coordination.Ingest.Feeds.Files;

namespace Coordination.Ingest.Tests.Files;

/// <summary>Files for the tests, and the reading of them.</summary>
internal static class Given
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static MemoryStream Bytes(byte[] bytes) => new(bytes);

    public static MemoryStream Csv(string text, Encoding? encoding = null, bool mark = false)
    {
        encoding ??= new UTF8Encoding(false);
        return new([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);
    }

    public static MemoryStream Xlsx(params SheetBuilder[] sheets) => Zip(archive => Parts(archive, sheets));

    public static MemoryStream Zip(Action<ZipArchive> fill)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            fill(archive);
        }

        stream.Position = 0;
        return stream;
    }

    public static void Parts(ZipArchive archive, params SheetBuilder[] sheets)
    {
        Part(archive, "_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Rels}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        var list = sheets.Select((sheet, i) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" r:id=\"s{i + 1}\"{(sheet.Hidden ? " state=\"hidden\"" : "")}/>");
        Part(archive, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Rels}\"><sheets>{string.Concat(list)}</sheets></workbook>");
        Part(archive, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        var targets = sheets.Select((_, i) => $"<Relationship Id=\"s{i + 1}\" Type=\"{Rels}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>");
        Part(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\">{string.Concat(targets)}<Relationship Id=\"st\" Type=\"{Rels}/styles\" Target=\"styles.xml\"/></Relationships>");
        for (var i = 0; i < sheets.Length; i++)
        {
            Part(archive, $"xl/worksheets/sheet{i + 1}.xml", sheets[i].Xml());
        }
    }

    public static void Part(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    public static Table CustomerTable(Stream stream, string name = "danh-sach.xlsx", string? sheet = null) =>
        TableReader.Open(stream, name, new TableOptions(ColumnNames.Customers, sheet));

    public static RowResult<CustomerRow>[] Customers(Stream stream, string name = "danh-sach.xlsx", string? sheet = null)
    {
        using var table = CustomerTable(stream, name, sheet);
        return [.. CustomerFile.Read(table)];
    }

    public static RowResult<CustomerRow>[] Customers(string csv) => Customers(Csv(csv), "danh-sach.csv");

    public static RowResult<StatusRow>[] Statuses(Stream stream, string name = "trang-thai.xlsx")
    {
        using var table = TableReader.Open(stream, name, new TableOptions(ColumnNames.Statuses));
        return [.. StatusFile.Read(table)];
    }

    public static RowResult<StatusRow>[] Statuses(string csv) => Statuses(Csv(csv), "trang-thai.csv");
}
