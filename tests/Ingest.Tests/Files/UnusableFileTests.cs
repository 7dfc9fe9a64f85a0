using System.IO.Compression;
using System.Text;
using Coordination.Ingest.Feeds.Files;
using Xunit;

namespace Coordination.Ingest.Tests.Files;

public sealed class UnusableFileTests
{
    [Fact]
    public void The_content_decides_and_not_the_ending()
    {
        var text = Given.Customers(Given.Csv("Mã KH,Họ tên\nA1,An\n"), "danh-sach.xlsx");
        var book = Given.Customers(Given.Xlsx(new SheetBuilder("DS").Row("Mã KH").Row("A1")), "danh-sach.csv");

        Assert.Equal(["A1", "A1"], text.Concat(book).Select(row => row.Value!.Code));
    }

    [Theory]
    [InlineData("", "rỗng")]
    [InlineData("%PDF-1.7 ...", "PDF")]
    [InlineData("<html><table><tr><td>Mã KH</td></tr></table></html>", "trang web")]
    [InlineData("PK\u0003\u0004 this is no zip", "hỏng")]
    [InlineData("only a sentence", "Mã khách hàng")]
    [InlineData("\n\n\n", "không có dữ liệu")]
    [InlineData("M· KH,Hä tªn,§Þa chØ\nA1,An,B\n", "TCVN3")]
    public void What_is_no_table_is_refused_in_one_line(string content, string expected)
    {
        var error = Assert.Throws<UnusableFileException>(() => Given.Customers(Given.Csv(content)));

        Assert.StartsWith("danh-sach.xlsx: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void An_old_or_locked_workbook_is_refused()
    {
        var error = Assert.Throws<UnusableFileException>(() => Given.Customers(Given.Bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])));

        Assert.Contains(".xls đời cũ hoặc tệp có mật khẩu", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var bytes = new byte[5000];
        new Random(1).NextBytes(bytes);
        bytes[0] = 1;

        Assert.Throws<UnusableFileException>(() => Given.Customers(Given.Bytes(bytes)));
        Assert.Throws<UnusableFileException>(() => Given.Customers(Given.Bytes(new byte[5000])));
    }

    [Fact]
    public void A_zip_that_is_no_workbook_is_refused()
    {
        var error = Assert.Throws<UnusableFileException>(() => Given.Customers(Given.Zip(archive => Given.Part(archive, "word/document.xml", "<w/>"))));

        Assert.Contains("không phải bảng tính Excel", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.7)]
    [InlineData(0.95)]
    public void A_workbook_cut_short_is_refused(double part)
    {
        var whole = Given.Xlsx(new SheetBuilder("DS").Row("Mã KH").Row("A1")).ToArray();

        Assert.Throws<UnusableFileException>(() => Given.Customers(Given.Bytes(whole[..(int)(whole.Length * part)])));
    }

    [Fact]
    public void A_sheet_that_is_no_xml_is_refused()
    {
        var file = Given.Xlsx(new SheetBuilder("DS").Row("Mã KH").Row("A1").Raw("<row r=\"3\"><c></row>"));

        Assert.Contains("hỏng", Assert.Throws<UnusableFileException>(() => Given.Customers(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_unpacks_to_too_much_is_refused_by_the_bytes_that_come_out()
    {
        var file = Given.Zip(archive =>
        {
            Given.Parts(archive, new SheetBuilder("DS").Row("Mã KH").Row("A1"));
            Fill(archive, "xl/media/image1.bin", 3_000_000);
        });
        var limits = new FileLimits { MaxBytes = 2_000_000 };
        var options = new TableOptions(ColumnNames.Customers) { Limits = limits };
        var error = Assert.Throws<UnusableFileException>(() => TableReader.Open(file, "bom.xlsx", options));

        Assert.StartsWith("bom.xlsx: tệp giải nén ra quá lớn", error.Message, StringComparison.Ordinal);
        TableReader.Open(file, "bom.xlsx", options with { Limits = new FileLimits() }).Dispose();
    }

    [Fact]
    public void A_part_that_shrank_beyond_any_list_is_refused_with_the_usual_limits()
    {
        var file = Given.Zip(archive =>
        {
            Given.Parts(archive, new SheetBuilder("DS").Row("Mã KH").Row("A1"));
            Fill(archive, "xl/sharedStrings.xml", 40_000_000);
        });

        Assert.Contains("quá lớn", Assert.Throws<UnusableFileException>(() => Given.Customers(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_of_too_many_parts_is_refused()
    {
        var file = Given.Zip(archive =>
        {
            Given.Parts(archive, new SheetBuilder("DS").Row("Mã KH").Row("A1"));
            for (var i = 0; i < 10_001; i++)
            {
                archive.CreateEntry($"xl/x{i}");
            }
        });

        Assert.Throws<UnusableFileException>(() => Given.Customers(file));
    }

    [Fact]
    public void A_row_or_column_beyond_the_format_is_refused_at_once()
    {
        var far = Given.Xlsx(new SheetBuilder("DS").Row("Mã KH").At(1_000_000_000, "A1"));
        var wide = Given.Xlsx(new SheetBuilder("DS").Row("Mã KH").Raw("<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>"));

        Assert.Contains("giới hạn", Assert.Throws<UnusableFileException>(() => Given.Customers(far)).Message, StringComparison.Ordinal);
        Assert.Contains("giới hạn", Assert.Throws<UnusableFileException>(() => Given.Customers(wide)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_of_an_xml_bomb_are_not_unfolded()
    {
        var file = Given.Zip(archive =>
        {
            Given.Parts(archive, new SheetBuilder("DS").Row("Mã KH").Row("A1"));
            Given.Part(archive, "xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>");
        });

        Assert.Contains("hỏng", Assert.Throws<UnusableFileException>(() => Given.Customers(file)).Message, StringComparison.Ordinal);
    }

    private static void Fill(ZipArchive archive, string name, int bytes)
    {
        using var part = archive.CreateEntry(name).Open();
        var zeros = Encoding.ASCII.GetBytes(new string(' ', 100_000));
        for (var written = 0; written < bytes; written += zeros.Length)
        {
            part.Write(zeros);
        }
    }
}
