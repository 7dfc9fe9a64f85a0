using Coordination.Ingest.Feeds.Files;
using Xunit;

namespace Coordination.Ingest.Tests.Files;

public sealed class SheetTests
{
    [Fact]
    public void Titles_may_stand_above_the_header_and_rows_keep_their_numbers()
    {
        var rows = Given.Customers(Given.Xlsx(new SheetBuilder("DS")
            .Row("CÔNG TY NƯỚC SẠCH HÀ NỘI", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            .Row("Danh bạ")
            .At(4, "DANH SÁCH KHÁCH HÀNG")
            .At(7, "STT", "Mã KH", "Họ và tên", "SĐT")
            .At(8, "(1)", "(2)", "(3)", "(4)")
            .At(9, 1, "A1", "An", "0912345678")
            .At(12, 2, "A2", "Bình", "0987654321")));

        Assert.Equal([(9, "A1"), (12, "A2")], rows.Select(row => (row.Row, row.Value!.Code)));
    }

    [Fact]
    public void Blank_rows_and_totals_are_no_rows_but_a_customer_called_tong_is()
    {
        var rows = Given.Customers(Given.Xlsx(new SheetBuilder("DS")
            .Row("STT", "Mã KH", "Tên khách hàng", "Tổ")
            .Row(1, "A1", "Tổng công ty Điện lực", 1)
            .Row(null, " ", "\u00A0")
            .Row("Cộng tổ 1", null, 1)
            .Row("Tổng công ty X")
            .Row("Tổng cộng: 2 khách hàng")
            .Row(null, "Tổng số")
            .Row("Cộng", "A9", "Vũ Thị Cộng")));

        Assert.Equal([2, 5, 8], rows.Select(row => row.Row));
        Assert.Equal([null, "A1", "A9"], rows.Select(row => row.Value?.Code).Order(StringComparer.Ordinal));
        Assert.Contains("Thiếu mã", rows[1].Refusal!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_whose_count_stands_in_the_column_of_the_codes_is_no_customer_nor_is_a_signature_block()
    {
        var rows = Given.Customers(Given.Xlsx(new SheetBuilder("DS")
            .Row("STT", "Họ và tên", "Mã khách hàng", "Tổ")
            .Row(1, "An", "A1", 1)
            .Row("Tổng cộng", null, 6)
            .Row(null, "Tổng tổ 3", "1")
            .Row(null, null, "6", "Tổng cộng")
            .Row(null, null, "Người lập biểu", "Giám đốc")));

        Assert.Equal([2, 6], rows.Select(row => row.Row));
        Assert.Contains("không phải là mã", rows[1].Refusal!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_merged_group_or_building_holds_for_all_its_rows_and_a_merged_code_does_not()
    {
        var rows = Given.Customers(Given.Xlsx(new SheetBuilder("DS")
            .Row("Mã KH", "Tổ dân phố", "Tòa nhà", "Họ tên")
            .Row("A1", "Tổ 12", "CT1", "An")
            .Row("A2", null, null, "Bình")
            .Row("A3", null, "CT2", "Chi")
            .Row("A4", null, null, "Dũng")
            .Row(null, null, null, "Em")
            .Merge("B2:B4").Merge("C2:C3").Merge("A5:A6")));

        Assert.Equal(["12", "12", "12", null, null], rows.Select(row => row.Value?.GroupCode));
        Assert.Equal(["CT1", "CT1", "CT2", null, null], rows.Select(row => row.Value?.Building));
        Assert.NotNull(rows[4].Refusal);
        Assert.Equal(["A2", "Tổ 12", "CT1", "Bình"], rows[1].SourceCells);
    }

    [Fact]
    public void A_header_of_two_rows_is_read_as_one()
    {
        using var table = Given.CustomerTable(Given.Xlsx(new SheetBuilder("DS")
            .Row("Danh sách")
            .Row("Mã KH", "Thông tin khách hàng", null, "Địa chỉ", "Liên hệ")
            .Row(null, "Họ tên", "CCCD", null, "SĐT")
            .Row("A1", "An", "001093012345", "Số 1", "0912345678")
            .Merge("A2:A3").Merge("B2:C2").Merge("D2:D3")));
        var row = Assert.Single(CustomerFile.Read(table)).Value!;

        Assert.Equal(["Mã KH", "Họ tên", "CCCD", "Địa chỉ", "SĐT"], table.Titles);
        Assert.Equal(("A1", "An", "001093012345", "Số 1", "0912345678"), (row.Code, row.Holder, row.IdNumber, row.Address, row.Phone));
    }

    [Fact]
    public void The_first_row_of_data_is_not_taken_for_a_second_header()
    {
        var rows = Given.Customers("Mã KH,Ghi,Loại khách hàng\nA1,SĐT,Khách hàng\nA2,x,y\n");

        Assert.Equal(["A1", "A2"], rows.Select(row => row.Value!.Code));
    }

    [Fact]
    public void Of_several_sheets_the_one_that_fits_is_read_and_the_others_that_fit_are_named()
    {
        using var table = Given.CustomerTable(Given.Xlsx(
            new SheetBuilder("Bìa").Row("Danh sách khách hàng"),
            new SheetBuilder("Cũ") { Hidden = true }.Row("Mã KH", "Họ tên", "SĐT", "Địa chỉ").Row("X", "X", "X", "X"),
            new SheetBuilder("Rút gọn").Row("Mã KH", "Họ tên").Row("B1", "An"),
            new SheetBuilder("Đủ").Row("Mã KH", "Họ tên", "SĐT").Row("A1", "An", "0912345678")));

        Assert.Equal("Đủ", table.Sheet);
        Assert.Equal(["Rút gọn"], table.OtherSheets);
        Assert.Equal("A1", Assert.Single(CustomerFile.Read(table)).Value!.Code);
    }

    [Fact]
    public void A_named_sheet_is_read_though_another_fits_better()
    {
        var file = Given.Xlsx(
            new SheetBuilder("Đủ").Row("Mã KH", "Họ tên", "SĐT").Row("A1", "An", "0912345678"),
            new SheetBuilder("Phường Đống Đa").Row("Mã KH", "Họ tên").Row("B1", "An"));

        Assert.Equal("B1", Assert.Single(Given.Customers(file, sheet: "phuong dong da")).Value!.Code);
    }

    [Fact]
    public void A_sheet_that_is_not_there_is_named_with_those_that_are()
    {
        var file = Given.Xlsx(new SheetBuilder("Đủ").Row("Mã KH"), new SheetBuilder("Khác").Row("Mã KH"));
        var error = Assert.Throws<UnusableFileException>(() => Given.Customers(file, sheet: "Không có"));

        Assert.Equal("danh-sach.xlsx: không có trang tính “Không có”; các trang tính trong tệp: Đủ, Khác.", error.Message);
    }

    [Fact]
    public void A_formula_counts_as_the_value_stored_with_it()
    {
        var row = Assert.Single(Given.Customers(Given.Xlsx(new SheetBuilder("DS")
            .Row("Mã KH", "Họ tên")
            .Row(new Formula("CONCAT(\"A\",1+1)", "A7"), new Formula("HYPERLINK(\"http://x\")", "An")))));

        Assert.Equal(("A7", "An"), (row.Value!.Code, row.Value.Holder));
    }

    [Fact]
    public void A_missing_required_column_is_named_with_the_columns_found()
    {
        var error = Assert.Throws<UnusableFileException>(() => Given.Customers(Given.Xlsx(new SheetBuilder("DS")
            .Row("Danh sách")
            .Row("STT", "Họ tên", "SĐT")
            .Row(1, "An", "0912345678"))));

        Assert.Equal(
            "danh-sach.xlsx: thiếu cột “Mã khách hàng” (trang tính “DS”); các cột đã thấy ở dòng 2: STT, Họ tên, SĐT; hãy đặt lại tên cột rồi nạp lại.",
            error.Message);
    }

    [Fact]
    public void The_rows_of_a_table_stream_by_once()
    {
        using var table = Given.CustomerTable(Given.Csv("Mã KH\nA1\n"), "a.csv");
        Assert.Single(table.Rows);

        Assert.Throws<InvalidOperationException>(() => table.Rows);
    }
}
