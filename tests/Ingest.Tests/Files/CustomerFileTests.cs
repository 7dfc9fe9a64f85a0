using Coordination.Ingest.Feeds.Files;
using Xunit;

namespace Coordination.Ingest.Tests.Files;

public sealed class CustomerFileTests
{
    [Fact]
    public void Columns_may_come_in_any_order_and_every_field_is_read()
    {
        var row = Assert.Single(Given.Customers(Given.Xlsx(new SheetBuilder("DS")
            .Row("Số HĐ", "Căn hộ", "TDP", "SĐT", "Họ tên", "Mã KH", "Địa chỉ", "CCCD", "Toà nhà", "Đối tượng")
            .Row("HĐ-1", "1203", "Tổ dân phố số 07", "+84 912 345 678", "Nguyễn Thị Ước", " kh001a ", "Số 2 ngõ 4B", "001093012345", "CT1", "Sinh hoạt"))));

        Assert.Null(row.Refusal);
        Assert.Empty(row.Warnings);
        Assert.Equal(2, row.Row);
        Assert.Equal(
            new CustomerRow
            {
                Row = 2,
                Code = "KH001A",
                Holder = "Nguyễn Thị Ước",
                Address = "Số 2 ngõ 4B",
                Phone = "0912345678",
                IdNumber = "001093012345",
                GroupCode = "7",
                Building = "CT1",
                Unit = "1203",
                Category = "Sinh hoạt",
                ContractNumber = "HĐ-1",
            },
            row.Value);
    }

    public static TheoryData<string, string> Headings() => new()
    {
        { "Mã khách hàng", Fields.Code }, { "Mã KH", Fields.Code }, { "Mã danh bộ", Fields.Code }, { "Danh bộ", Fields.Code },
        { "Danh bạ", Fields.Code }, { "Customer code", Fields.Code }, { "MA_KHACH_HANG", Fields.Code }, { "ma kh.", Fields.Code },
        { "Tên khách hàng", Fields.Holder }, { "Họ và tên", Fields.Holder }, { "Họ tên", Fields.Holder }, { "Chủ hợp đồng", Fields.Holder },
        { "Tên chủ HĐ", Fields.Holder }, { "Khách hàng", Fields.Holder }, { "Họ và tên (chủ hộ)", Fields.Holder },
        { "Địa chỉ", Fields.Address }, { "Địa chỉ cấp nước", Fields.Address }, { "Địa chỉ sử dụng nước", Fields.Address },
        { "Số điện thoại", Fields.Phone }, { "SĐT", Fields.Phone }, { "ĐT", Fields.Phone }, { "Điện thoại", Fields.Phone },
        { "Di động", Fields.Phone }, { "Số ĐT", Fields.Phone }, { "CCCD", Fields.IdNumber }, { "Số CCCD", Fields.IdNumber },
        { "CMND/CCCD", Fields.IdNumber }, { "Số định danh", Fields.IdNumber }, { "Căn cước", Fields.IdNumber },
        { "Tổ dân phố", Fields.Group }, { "TDP", Fields.Group }, { "Tổ", Fields.Group }, { "Tổ DP", Fields.Group },
        { "Chung cư", Fields.Building }, { "Tòa nhà", Fields.Building }, { "Toà nhà", Fields.Building }, { "Tòa", Fields.Building },
        { "Căn hộ", Fields.Unit }, { "Số căn", Fields.Unit }, { "Phòng", Fields.Unit }, { "Căn", Fields.Unit },
        { "Loại khách hàng", Fields.Category }, { "Đối tượng", Fields.Category }, { "Mục đích sử dụng", Fields.Category },
        { "Số hợp đồng", Fields.ContractNumber }, { "Số HĐ", Fields.ContractNumber },
    };

    [Theory]
    [MemberData(nameof(Headings))]
    public void Every_usual_heading_is_known_composed_or_not(string heading, string field)
    {
        var decomposed = heading.Normalize(System.Text.NormalizationForm.FormD).ToUpperInvariant();
        using var table = Given.CustomerTable(Given.Csv($"Mã khách hàng,{decomposed}\nA,B\n"), "a.csv");

        Assert.True(table.Has(field));
    }

    [Fact]
    public void A_heading_of_an_office_can_be_added_as_data()
    {
        var names = ColumnNames.Customers.With(Fields.Phone, "Liên lạc");
        using var table = TableReader.Open(Given.Csv("Mã KH;Liên lạc\nA1;0912345678\n"), "a.csv", new TableOptions(names));

        Assert.Equal("0912345678", Assert.Single(CustomerFile.Read(table)).Value!.Phone);
    }

    [Fact]
    public void Numbers_that_a_spreadsheet_made_of_codes_come_back_as_digits()
    {
        var row = Assert.Single(Given.Customers(Given.Xlsx(new SheetBuilder("DS")
            .Row("Mã KH", "SĐT", "CCCD", "TDP")
            .Row(10012345678, 912345678, 1093012345, 7.0))));

        Assert.Equal("10012345678", row.Value!.Code);
        Assert.Equal("0912345678", row.Value.Phone);
        Assert.Equal("001093012345", row.Value.IdNumber);
        Assert.Equal("7", row.Value.GroupCode);
        Assert.Equal("CCCD", Assert.Single(row.Warnings).Column);
    }

    [Fact]
    public void A_phone_that_a_spreadsheet_rounded_is_refused_with_row_column_value_and_reason()
    {
        var rows = Given.Customers("Mã KH;Họ tên;Số ĐT\nA1;An;0912345678\nA2;Bình;9,12346E+08\nA3;Chi;0987654321\n");

        Assert.Equal(
            new RowIssue(3, "Số ĐT", "9,12346E+08", "Số điện thoại đã bị bảng tính làm tròn (9,12346E+08), không khôi phục được; hãy nhập lại dạng văn bản."),
            rows[1].Refusal);
        Assert.Null(rows[1].Value);
        Assert.Equal(["A1", "A3"], rows.Where(row => row.Refusal is null).Select(row => row.Value!.Code));
    }

    [Theory]
    [InlineData("", "Thiếu mã")]
    [InlineData("1.23457E+10", "làm tròn")]
    [InlineData("123456789012345678901", "20 ký tự")]
    [InlineData("\"A1\nA2\"", "xuống dòng")]
    public void A_row_without_a_usable_code_is_refused(string code, string reason)
    {
        var row = Assert.Single(Given.Customers($"Mã KH,Họ tên\n{code},An\n"));

        Assert.Contains(reason, row.Refusal!.Reason, StringComparison.Ordinal);
        Assert.Equal("Mã KH", row.Refusal.Column);
    }

    [Theory]
    [InlineData("12345678.0", "12345678")]
    [InlineData("0012345", "0012345")]
    [InlineData("12e45", "12E45")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("#A1", "#A1")]
    public void A_code_is_opaque_text(string raw, string expected) =>
        Assert.Equal(expected, Assert.Single(Given.Customers($"Mã KH,Họ tên\n{raw},An\n")).Value!.Code);

    [Fact]
    public void A_numeric_code_beyond_fifteen_digits_is_refused_because_it_was_rounded()
    {
        var row = Assert.Single(Given.Customers(Given.Xlsx(new SheetBuilder("DS").Row("Mã KH", "Họ tên").Row(1.2345678901234568E+17, "An"))));

        Assert.Contains("làm tròn", row.Refusal!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_an_old_font_is_refused_in_its_row_only()
    {
        var rows = Given.Customers("Mã KH,Họ tên,Địa chỉ\nA1,NguyÔn V¨n An,§èng §a\nA2,Nguyễn Văn An,Đống Đa\n");

        Assert.Contains("TCVN3", rows[0].Refusal!.Reason, StringComparison.Ordinal);
        Assert.Null(rows[1].Refusal);
    }

    [Fact]
    public void A_row_with_only_a_code_is_taken()
    {
        var row = Assert.Single(Given.Customers("Mã KH,Họ tên,SĐT\nA1,,\n"));

        Assert.Equal(new CustomerRow { Row = 2, Code = "A1" }, row.Value);
    }

    [Fact]
    public void A_group_that_cannot_be_read_or_became_a_date_is_a_warning()
    {
        var rows = Given.Customers(Given.Xlsx(new SheetBuilder("DS")
            .Row("Mã KH", "Tổ")
            .Row("A1", new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Unspecified))
            .Row("A2", "Tổ dân phố")
            .Row("A3", "-")));

        Assert.All(rows, row => Assert.Null(row.Value!.GroupCode));
        Assert.Contains("ngày tháng", Assert.Single(rows[0].Warnings).Reason, StringComparison.Ordinal);
        Assert.Equal(new RowIssue(3, "Tổ", "Tổ dân phố", "Không đọc được tổ dân phố “Tổ dân phố”; khách hàng được ghi là chưa có tổ."), Assert.Single(rows[1].Warnings));
        Assert.Empty(rows[2].Warnings);
    }

    [Fact]
    public void Of_two_columns_for_a_field_the_more_telling_counts_unless_it_is_blank()
    {
        var rows = Given.Customers("Mã KH,Địa chỉ cấp nước,Địa chỉ\nA1,Số 1,Số 2\nA2,Số 3,\n");

        Assert.Equal(["Số 2", "Số 3"], rows.Select(row => row.Value!.Address));
    }

    [Fact]
    public void A_persons_data_do_not_show_when_a_row_is_printed() =>
        Assert.Equal("CustomerRow 2", Assert.Single(Given.Customers("Mã KH,SĐT\nA1,0912345678\n")).Value!.ToString());
}
