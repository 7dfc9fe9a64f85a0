using System.Globalization;
using Coordination.Ingest.Feeds.Files;
using Coordination.Support;
using Xunit;

namespace Coordination.Ingest.Tests.Large;

[Collection(LargeCollection.Name)]
public sealed class LargeSheetTests : IDisposable
{
    // What the format can hold, header included.
    private const int MostRows = 1_048_576;

    private readonly TestFolder _folder = new();

    public LargeSheetTests() => Directory.CreateDirectory(_folder.Path);

    private string FilePath => Path.Combine(_folder.Path, "list.xlsx");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_workbook_of_many_rows_streams()
    {
        LargeSheet.Write(FilePath, 200_001, i => i == 0
            ? ["Mã khách hàng", "Tên khách hàng", "Địa chỉ", "Số điện thoại", "Tổ dân phố"]
            : [Code(i), "Nguyễn Văn An", $"Số {i} phố Khâm Thiên", "0912345678", "Tổ 7"]);
        var memory = new LiveMemory(40_000);
        using var file = File.OpenRead(FilePath);
        using var table = TableReader.Open(file, "list.xlsx", new TableOptions(ColumnNames.Customers));

        var count = 0;
        foreach (var row in CustomerFile.Read(table))
        {
            count++;
            Assert.Equal((Code(count), "7"), (row.Value!.Code, row.Value.GroupCode));
            memory.Report(count);
        }

        Assert.Equal((200_000, 5), (count, memory.Looks));
        Assert.InRange(memory.MostMiB, 0, 64);
    }

    [Fact]
    public void The_fullest_sheet_that_the_format_allows_is_read_to_its_last_row()
    {
        LargeSheet.Write(FilePath, MostRows, i => [i == 0 ? "Mã khách hàng" : Code(i)]);
        using var file = File.OpenRead(FilePath);
        using var table = TableReader.Open(file, "list.xlsx", new TableOptions(ColumnNames.Customers));

        var (count, last) = (0, 0);
        foreach (var row in table.Rows)
        {
            count++;
            last = row.Number;
        }

        Assert.Equal((MostRows - 1, MostRows), (count, last));
    }

    [Fact]
    public void A_sheet_with_more_rows_than_the_format_allows_is_refused_with_that_reason()
    {
        LargeSheet.Write(FilePath, MostRows + 1, i => [i == 0 ? "Mã khách hàng" : Code(i)]);
        using var file = File.OpenRead(FilePath);

        var refused = Assert.Throws<UnusableFileException>(() =>
            TableReader.Open(file, "list.xlsx", new TableOptions(ColumnNames.Customers)));

        Assert.Contains("vượt giới hạn của Excel", refused.Message, StringComparison.Ordinal);
    }

    private static string Code(int i) => "L" + i.ToString("D7", CultureInfo.InvariantCulture);
}
