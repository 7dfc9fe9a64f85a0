using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Record;
using Xunit;

namespace Coordination.Ingest.Tests.Files;

public sealed class StatusFileTests
{
    [Theory]
    [InlineData("Đã ký", EventType.ContractSigned)]
    [InlineData("Khách hàng đã ký", EventType.ContractSigned)]
    [InlineData("Hoàn thành", EventType.ContractSigned)]
    [InlineData("Hoàn tất", EventType.ContractSigned)]
    [InlineData("Chờ ký", EventType.InvitationSent)]
    [InlineData("Đang xử lý", EventType.InvitationSent)]
    [InlineData("Đang ký", EventType.InvitationSent)]
    [InlineData("Đã gửi", EventType.InvitationSent)]
    [InlineData("Đã nhận", EventType.InvitationDelivered)]
    [InlineData("Gửi lỗi", EventType.InvitationFailed)]
    [InlineData("Thất bại", EventType.InvitationFailed)]
    [InlineData("Đã xem", EventType.ContractOpened)]
    [InlineData("Đã mở", EventType.ContractOpened)]
    [InlineData("Từ chối", EventType.ContractDeclined)]
    [InlineData("Hủy", EventType.ContractVoided)]
    [InlineData("Huỷ", EventType.ContractVoided)]
    [InlineData("Đã hủy", EventType.ContractVoided)]
    [InlineData("DA KY", EventType.ContractSigned)]
    [InlineData("hoan tat.", EventType.ContractSigned)]
    [InlineData("Hết hạn", null)]
    [InlineData("Quá hạn", null)]
    public void A_status_word_stands_for_its_event(string word, EventType? expected)
    {
        var row = Assert.Single(Given.Statuses($"Mã KH,Trạng thái,Thời gian\nA1,{word},28/05/2026 14:30\n"));

        Assert.Null(row.Refusal);
        Assert.Equal(expected, row.Value!.Type);
        Assert.Equal(word, row.Value.StatusWord);
    }

    [Fact]
    public void An_unknown_word_is_refused_with_its_row()
    {
        var rows = Given.Statuses("Mã KH;Tình trạng;Ngày ký\nA1;Đã ký;28/05/2026\nA2;Treo;28/05/2026\nA3;;28/05/2026\n");

        Assert.Null(rows[0].Refusal);
        Assert.Equal((3, "Tình trạng", "Treo"), (rows[1].Refusal!.Row, rows[1].Refusal!.Column, rows[1].Refusal!.Value));
        Assert.Contains("“Treo” chưa có trong danh mục", rows[1].Refusal!.Reason, StringComparison.Ordinal);
        Assert.Contains("Thiếu trạng thái", rows[2].Refusal!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Thiếu thời gian")]
    [InlineData("12/31/2026", "Không đọc được thời gian “12/31/2026”")]
    [InlineData("hôm qua", "Không đọc được thời gian “hôm qua”")]
    public void A_missing_or_unreadable_time_is_refused(string time, string reason)
    {
        var row = Assert.Single(Given.Statuses($"Mã KH,Trạng thái,Thời điểm\nA1,Đã ký,{time}\n"));

        Assert.StartsWith(reason, row.Refusal!.Reason, StringComparison.Ordinal);
        Assert.Equal("Thời điểm", row.Refusal.Column);
    }

    [Fact]
    public void Dates_of_every_kind_come_to_the_time_of_the_place()
    {
        var rows = Given.Statuses(Given.Xlsx(new SheetBuilder("KQ")
            .Row("Mã hợp đồng", "Mã KH", "Trạng thái", "Ngày cập nhật", "Ghi chú")
            .Row("HD-1", "A1", "Từ chối", new DateTime(2026, 5, 28, 14, 30, 5, DateTimeKind.Unspecified), "Không dùng nữa")
            .Row("HD-2", "A2", "Đã ký", 46170.5)
            .Row("HD-3", "A3", "Đã ký", "28/5/26")
            .Row("HD-4", "A4", "Đã ký", "2026-05-28T10:00:00Z")));

        Assert.Equal(
            [At(28, 14, 30, 5), At(28, 12, 0, 0), At(28, 0, 0, 0), At(28, 17, 0, 0)],
            rows.Select(row => row.Value!.Time));
        Assert.Equal(("HD-1", "Không dùng nữa"), (rows[0].Value!.Document, rows[0].Value!.Reason));
        Assert.Equal("28/05/2026 14:30:05", rows[0].SourceCells[3]);
    }

    [Fact]
    public void The_date_of_signing_goes_before_the_date_of_change()
    {
        var rows = Given.Statuses("Mã KH,Trạng thái,Ngày cập nhật,Ngày ký\nA1,Đã ký,30/05/2026,28/05/2026\nA2,Đã gửi,30/05/2026,\n");

        Assert.Equal([At(28, 0, 0, 0), At(30, 0, 0, 0)], rows.Select(row => row.Value!.Time));
    }

    [Fact]
    public void All_required_columns_that_are_missing_are_named()
    {
        var error = Assert.Throws<UnusableFileException>(() => Given.Statuses("Mã KH,Kết quả\nA1,Đã ký\n"));

        Assert.Contains("thiếu cột “Trạng thái”, “Thời gian”; các cột đã thấy ở dòng 1: Mã KH, Kết quả", error.Message, StringComparison.Ordinal);
    }

    private static DateTimeOffset At(int day, int hour, int minute, int second) => new(2026, 5, day, hour, minute, second, TimeSpan.FromHours(7));
}
