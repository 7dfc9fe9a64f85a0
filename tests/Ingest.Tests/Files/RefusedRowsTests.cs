using System.IO.Compression;
using System.Text;
using Coordination.Ingest.Feeds.Files;
using Xunit;

namespace Coordination.Ingest.Tests.Files;

public sealed class RefusedRowsTests
{
    private const string List =
        "STT,Mã KH,Họ tên,,SĐT,Địa chỉ\n" +
        "1,A1,An,,0912345678,Số 1\n" +
        "2,A2,\"=HYPERLINK(\"\"http://x\"\")\",@x,9.1E+08,\"-Số 2,\nngõ 3\"\n" +
        "3,,'+84912345678,+1,+84912345678,$=1+1\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Refused_rows_come_back_in_the_same_shape_with_their_reason(bool workbook)
    {
        var (returned, rows) = Return(Given.Csv(List), workbook);
        using var table = Given.CustomerTable(returned);
        var again = table.Rows.ToArray();

        Assert.Equal(["STT", "Mã KH", "Họ tên", "", "SĐT", "Địa chỉ", "Lý do"], table.Titles);
        var refused = rows.Where(row => row.Refusal is not null).ToArray();
        Assert.Equal(2, refused.Length);
        Assert.Equal(refused.Select(row => row.SourceCells), again.Select(row => row.Cells[..6].Select(Blank).ToArray()), Comparer);
        Assert.Equal(refused.Select(row => row.Refusal!.Reason), again.Select(row => row.Cells[6]));
    }

    [Fact]
    public void Nothing_in_the_text_file_runs_as_a_formula()
    {
        var (returned, _) = Return(Given.Csv(List), workbook: false);
        var text = Encoding.UTF8.GetString(returned.ToArray());

        Assert.StartsWith("\uFEFFSTT,Mã KH,Họ tên,,SĐT,Địa chỉ,Lý do\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\",'@x,", text, StringComparison.Ordinal);
        Assert.Contains(",'+84912345678,'+1,'+84912345678,", text, StringComparison.Ordinal);
        Assert.Contains("\"'-Số 2,\nngõ 3\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_the_workbook_is_a_formula_or_a_number()
    {
        var (returned, _) = Return(Given.Csv(List), workbook: true);
        using var archive = new ZipArchive(returned);
        using var part = new StreamReader(archive.Entries.Single(entry => entry.FullName.EndsWith("worksheets/sheet1.xml", StringComparison.Ordinal)).Open());
        var xml = part.ReadToEnd();

        Assert.Contains("=HYPERLINK", xml, StringComparison.Ordinal);
        Assert.Contains("$=1+1", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<x:f>", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("t=\"n\"", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mended_file_is_taken_and_a_second_return_has_one_reason_column()
    {
        var (first, _) = Return(Given.Csv(List), workbook: false);
        var mended = Encoding.UTF8.GetString(first.ToArray()).Replace("9.1E+08", "0987654321", StringComparison.Ordinal);
        var (second, rows) = Return(Given.Csv(mended), workbook: true);
        using var table = Given.CustomerTable(second);

        Assert.Equal("0987654321", rows[0].Value!.Phone);
        Assert.Equal("-Số 2, ngõ 3", rows[0].Value!.Address);
        Assert.Equal(["STT", "Mã KH", "Họ tên", "", "SĐT", "Địa chỉ", "Lý do"], table.Titles);
        Assert.Equal(["3", null, "+84912345678", "+1", "+84912345678", "$=1+1"], Assert.Single(table.Rows).Cells[..6].Select(Blank));
    }

    [Fact]
    public void The_reason_of_a_refused_status_is_not_read_as_the_customers_reason()
    {
        using var table = TableReader.Open(Given.Csv("Mã KH,Trạng thái,Thời gian\nA1,Treo,28/05/2026\n"), "a.csv", new TableOptions(ColumnNames.Statuses));
        var file = new MemoryStream();
        new RefusedRowsWriter(table).WriteCsv(file, RefusedRow.Of(StatusFile.Read(table)));
        var mended = Encoding.UTF8.GetString(file.ToArray()).Replace(",Treo,", ",Từ chối,", StringComparison.Ordinal);

        Assert.Null(Assert.Single(Given.Statuses(mended)).Value!.Reason);
    }

    private static readonly IEqualityComparer<string?[]> Comparer =
        EqualityComparer<string?[]>.Create((one, other) => one!.Select(Blank).SequenceEqual(other!.Select(Blank)));

    private static string? Blank(string? cell) => string.IsNullOrEmpty(cell) ? null : cell;

    private static (MemoryStream File, RowResult<CustomerRow>[] Rows) Return(Stream source, bool workbook)
    {
        using var table = Given.CustomerTable(source);
        RowResult<CustomerRow>[] rows = [.. CustomerFile.Read(table)];
        var file = new MemoryStream();
        var writer = new RefusedRowsWriter(table);
        if (workbook)
        {
            writer.WriteXlsx(file, RefusedRow.Of(rows));
        }
        else
        {
            writer.WriteCsv(file, RefusedRow.Of(rows));
        }

        file.Position = 0;
        return (file, rows);
    }
}
