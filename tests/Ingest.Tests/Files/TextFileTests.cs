using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using Coordination.Ingest.Feeds.Files;
using Xunit;

namespace Coordination.Ingest.Tests.Files;

public sealed class TextFileTests
{
    private const string List = "Mã KH,Họ và tên,Địa chỉ\nA1,Nguyễn Thị Ước,Đống Đa\nA2,Đặng Văn Ngữ,Thủy Lợi\n";

    static TextFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, bool> Encodings() => new()
    {
        { "utf-8", true }, { "utf-8", false }, { "utf-16", true }, { "utf-16", false }, { "utf-16BE", true }, { "utf-16BE", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_gives_the_same_rows(string encoding, bool mark)
    {
        var rows = Given.Customers(Given.Csv(List, Encoding.GetEncoding(encoding), mark), "a.csv");

        Assert.Equal([("A1", "Nguyễn Thị Ước", "Đống Đa"), ("A2", "Đặng Văn Ngữ", "Thủy Lợi")], rows.Select(Names));
    }

    [Fact]
    public void Windows_1258_gives_the_same_rows()
    {
        // The code page has the vowels with their hats and the tones as marks of their own.
        var decomposed = string.Concat(List.Select(c => Split(c)));
        var bytes = Encoding.GetEncoding(1258, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetBytes(decomposed);
        var rows = Given.Customers(Given.Bytes(bytes), "a.csv");

        Assert.Equal([("A1", "Nguyễn Thị Ước", "Đống Đa"), ("A2", "Đặng Văn Ngữ", "Thủy Lợi")], rows.Select(Names));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Every_separator_is_recognised(char separator)
    {
        var rows = Given.Customers(Given.Csv("DANH SÁCH, đợt 1; tháng 5\n" + List.Replace(',', separator)), "a.txt");

        Assert.Equal([("A1", "Nguyễn Thị Ước", "Đống Đa"), ("A2", "Đặng Văn Ngữ", "Thủy Lợi")], rows.Select(Names));
    }

    [Fact]
    public void Decomposed_text_is_composed_and_a_persons_own_spelling_is_kept()
    {
        var rows = Given.Customers(Given.Csv("Mã KH,Họ tên\nA1,Lê Thị Hòa\nA2,Lê Thị Hoà\n".Normalize(NormalizationForm.FormD)), "a.csv");

        Assert.Equal(["Lê Thị Hòa", "Lê Thị Hoà"], rows.Select(row => row.Value!.Holder));
    }

    [Fact]
    public void A_row_is_numbered_by_the_line_on_which_it_begins()
    {
        var rows = Given.Customers("\"Danh sách\r\nkhách hàng\"\r\n\r\nMã KH,Địa chỉ\r\nA1,\"Số 1\r\nngõ 2\"\r\n\r\nA2,Số 3\r\n,Số 4\r\n");

        Assert.Equal([5, 8, 9], rows.Select(row => row.Row));
        Assert.Equal("Số 1 ngõ 2", rows[0].Value!.Address);
        Assert.Equal(9, rows[2].Refusal!.Row);
    }

    [Fact]
    public void A_quotation_mark_within_a_cell_is_text()
    {
        var rows = Given.Customers("Mã KH,Họ tên\nA1,Ống 5\" nước\nA2,\"Quán \"\"Phở\"\"\"\n");

        Assert.Equal(["Ống 5\" nước", "Quán \"Phở\""], rows.Select(row => row.Value!.Holder));
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_does_not_swallow_the_list()
    {
        var rest = string.Concat(Enumerable.Range(3, 200).Select(i => $"A{i},An\n"));
        var error = Assert.Throws<UnusableFileException>(() => Given.Customers($"Mã KH,Họ tên\nA1,An\nA2,\"An\n{rest}"));

        Assert.StartsWith("danh-sach.csv: dòng 3 có dấu ngoặc kép mở mà không đóng", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_wider_or_narrower_than_the_header_are_read()
    {
        var rows = Given.Customers("Mã KH,Họ tên,SĐT\nA1\nA2,An,0912345678,thừa,thừa\n");

        Assert.Equal(["A1", "A2"], rows.Select(row => row.Value!.Code));
        Assert.Equal(["A2", "An", "0912345678"], rows[1].SourceCells);
    }

    [Fact]
    public void A_stream_that_cannot_go_back_is_read_as_well()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(List));
        }

        packed.Position = 0;
        using var stream = new GZipStream(packed, CompressionMode.Decompress);

        Assert.Equal(2, Given.Customers(stream, "a.csv").Length);
    }

    [Fact]
    public void A_large_file_streams()
    {
        const int Rows = 200_000;
        var text = new StringBuilder("Mã KH,Họ và tên,SĐT,Tổ\n");
        for (var i = 0; i < Rows; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"KH{i:000000},Nguyễn Thị Ước,0912345678,{i % 135}\n");
        }

        using var stream = Given.Csv(text.ToString());
        using var table = Given.CustomerTable(stream, "lon.csv");
        using var rows = CustomerFile.Read(table).GetEnumerator();
        var first = Next(rows);
        Assert.InRange(stream.Position, 0, stream.Length / 10);
        var (taken, last) = (1, "");
        while (rows.MoveNext())
        {
            taken += rows.Current.Refusal is null ? 1 : 0;
            last = rows.Current.Value!.Code;
        }

        Assert.Equal((Rows, "KH199999"), (taken, last));
        GC.Collect();
        Assert.False(first.IsAlive, "The table holds rows that were read long ago.");
    }

    // A method of its own, so that no local of the test keeps the row.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Next(IEnumerator<RowResult<CustomerRow>> rows)
    {
        Assert.True(rows.MoveNext());
        return new WeakReference(rows.Current);
    }

    private static (string, string?, string?) Names(RowResult<CustomerRow> row) => (row.Value!.Code, row.Value.Holder, row.Value.Address);

    private static string Split(char c)
    {
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        return parts.Length < 2 || c is 'ư' or 'Ư' or 'ơ' or 'ă' or 'â' or 'ê' or 'ô'
            ? c.ToString()
            : parts.Length == 2 ? parts : Hat(parts);
    }

    // Decomposition sorts the marks: a dot below comes before the hat, any other tone after it.
    private static string Hat(string parts)
    {
        var (hat, tone) = parts[1] == '\u0323' ? (parts[2], parts[1]) : (parts[1], parts[2]);
        return $"{parts[0]}{hat}".Normalize(NormalizationForm.FormC) + tone;
    }
}
