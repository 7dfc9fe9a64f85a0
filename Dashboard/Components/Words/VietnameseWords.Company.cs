using Coordination.Dashboard.Components.Parts;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of the whole company.</content>
public sealed partial class VietnameseWords
{
    public override string CompanyTitle => "Toàn công ty";

    public override string CompanyHeadline(Unit total, DateOnly? finish) =>
        $"Đã ký {Number(total.Signed)}/{Number(total.Contracts)} hợp đồng ({Percent(total.Signed, total.Contracts)})"
        + (total.SignedLast7Days > 0 ? $", 7 ngày qua thêm {Number(total.SignedLast7Days)}" : ", 7 ngày qua chưa có thêm")
        + (total.Left == 0 ? "" : finish is { } day ? $", dự kiến xong ngày {Day(day)}" : ", chưa đủ số liệu để dự kiến ngày xong");

    public override string CompanyCall => "Cần gọi";

    public override string CompanyCallNobody => "Chưa có phường nào bị chậm.";

    public override string CompanyWhy(WardStanding ward) => ward.Obstacle is not { } obstacle
        ? "đã ký đủ"
        : $"còn {Number(ward.Ward.Total.Left)} hợp đồng, vướng nhất: {ObstacleName(obstacle.Kind)} {Number(obstacle.Contracts)}"
            + $" ({Percent(obstacle.Contracts, ward.Ward.Total.Left)} số còn lại)"
            + (ward.Ward.Total.SignedLast7Days == 0 ? "; 7 ngày qua chưa ký thêm" : "");

    public override string ObstacleName(ObstacleKind kind) => kind switch
    {
        ObstacleKind.Overdue => "quá hạn ký",
        ObstacleKind.DeliveryFailed => "tin mời ký không tới",
        ObstacleKind.NeedsHelp => "cần hỗ trợ hoặc từ chối ký",
        ObstacleKind.SpecialCase => "trường hợp đặc biệt",
        ObstacleKind.NotInvited => "đã rà soát, chưa gửi tin mời ký",
        ObstacleKind.NotReviewed => "chưa rà soát xong",
        ObstacleKind.Awaiting => "đang trong hạn ký",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string HeatTitle(CompanySort measure) => measure switch
    {
        Parts.CompanySort.Share => "Tỷ lệ đã ký theo phường",
        Parts.CompanySort.Left => "Số hợp đồng còn lại theo phường",
        Parts.CompanySort.Pace => "Nhịp ký theo phường",
        Parts.CompanySort.Finish => "Ngày dự kiến xong theo phường",
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    public override string HeatDone => "đã xong";

    public override string HeatHint => "Ô càng đậm càng gần xong. Ô lớn nhỏ không theo số hợp đồng.";

    public override string Period(CompanyPeriod period) => period switch
    {
        CompanyPeriod.Week => "7 ngày qua",
        CompanyPeriod.Month => "Tháng này",
        CompanyPeriod.Report => "Kỳ báo cáo (từ ngày 15)",
        CompanyPeriod.Campaign => "Từ đầu đợt",
        _ => throw new ArgumentOutOfRangeException(nameof(period)),
    };

    public override string PeriodLabel => "Kỳ";

    public override string From => "Từ ngày";

    public override string To => "Đến ngày";

    public override string Show => "Xem";

    public override string EnterpriseColumn => "Xí nghiệp";

    public override string ColumnInPeriod => "Ký trong kỳ";

    public override string ColumnBefore => "Kỳ trước";

    public override string ColumnPace => "Nhịp ký";

    public override string ColumnFinish => "Dự kiến xong";

    public override string ColumnObstacle => "Vướng nhất";

    public override string CompanySort(CompanySort sort) => sort switch
    {
        Parts.CompanySort.Share => "tỷ lệ thấp trước",
        Parts.CompanySort.Left => "còn nhiều trước",
        Parts.CompanySort.Pace => "nhịp chậm trước",
        Parts.CompanySort.Finish => "xong muộn trước",
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };

    public override string PaceHint => "Nhịp ký: số hợp đồng ký trong 7 ngày qua trên mỗi 1.000 hợp đồng của phường.";

    public override string NoPeriod => "Ngày bắt đầu phải trước hoặc bằng ngày kết thúc, và kỳ không dài quá 3 năm.";
}
