using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components;

/// <content>The words of retention.</content>
public sealed partial class VietnameseWords
{
    public override string RetentionTitle => "Thời hạn lưu";

    public override string RetentionIntroduction =>
        "Xóa là xóa thật và có biên bản. Sổ ghi diễn biến hợp đồng là sổ gốc, không có thời hạn và không bị xóa.";

    public override string RetentionRuleColumn => "Dữ liệu";

    public override string RetentionPeriodColumn => "Lưu trong";

    public override string RetentionBeforeColumn => "Xóa những gì trước";

    public override string RetentionCountColumn => "Sẽ xóa";

    public override string RetentionDo => "Làm";

    public override string RetentionRun => "Xóa ngay";

    public override string RetentionRemove => "Xóa hẳn";

    public override string RetentionNot => "Thôi";

    public override string RetentionEdit => "Đổi thời hạn";

    public override string RetentionAmount => "Lưu trong";

    public override string RetentionUnit => "Đơn vị";

    public override string RetentionProtocol => "Biên bản xóa";

    public override string RetentionNoRuns => "Chưa xóa lần nào. Mỗi lần xóa để lại một biên bản ở đây.";

    public override string RetentionHeadline(long count) =>
        count == 0 ? "Không có dữ liệu nào quá thời hạn lưu" : $"{Number(count)} mục đã quá thời hạn lưu";

    public override string RetentionName(string rule) => rule switch
    {
        "access-log" => "Nhật ký truy cập",
        "feed-log" => "Nhật ký nhận tin (SMS, ký số)",
        "quarantine" => "Tin chờ xử lý đã đóng",
        "files" => "Tệp đưa lên và tệp dòng bị từ chối",
        "devices" => "Thiết bị đã ra, mã đã thu hồi",
        "invitations" => "Lời mời và liên kết hết hạn",
        "quarantine-open" => "Tin chờ không ai xử lý",
        "credentials" => "Thông tin bí mật của tài khoản đã khóa",
        "contacts" => "Đầu mối liên hệ đã gỡ",
        "permits" => "Giấy phép ghi của từng lần nhập",
        _ => rule,
    };

    public override string RetentionWhat(string rule) => rule switch
    {
        "access-log" => "các mục cũ nhất của mỗi chuỗi; không dưới 12 tháng; chuỗi vẫn kiểm tra được",
        "feed-log" => "số đếm theo giờ của mỗi nguồn; từng tin nằm trong sổ ghi",
        "quarantine" => "nguyên văn tin đã dùng lại hoặc đã bỏ",
        "files" => "tệp trong thư mục dữ liệu của máy chủ này",
        "devices" => "nơi đăng nhập đã cắt hoặc hết hạn, kể cả của tài khoản đã ngừng",
        "invitations" => "lời mời đã dùng hoặc quá hạn, liên kết đã thu hồi",
        "quarantine-open" => "tin chưa áp dụng được, kèm nguyên văn; xem lại trước khi xóa",
        "credentials" => "giá trị băm mật khẩu, khóa xác thực, đăng nhập ngoài, thư điện tử của tài khoản đã khóa; tài khoản vẫn còn trong nhật ký",
        "contacts" => "tên, số điện thoại cán bộ địa bàn đã gỡ khỏi danh sách",
        "permits" => "ai được ghi lần nào; nội dung ghi vẫn ở sổ",
        _ => rule,
    };

    public override string RetentionPeriod(int amount, string unit) => $"{Number(amount)} {(unit == "day" ? Days : Months)}";

    public override string RetentionByClock(bool byClock) => byClock ? "tự chạy đầu mỗi tháng" : "chỉ chạy khi có người bấm";

    public override string RetentionDue(RetentionPreview preview) =>
        $"{Number(preview.Count)} mục đã quá {RetentionPeriod(preview.Rule.Amount, preview.Rule.Unit)}";

    public override string RetentionSure(RetentionPreview preview) =>
        $"Xóa hẳn {Number(preview.Count)} mục trước {Moment(preview.Before)}? Không lấy lại được.";

    public override string RetentionDone(string rule, long removed) => $"{RetentionName(rule)}: đã xóa {Number(removed)} mục, có biên bản bên dưới.";

    public override string RetentionRan(RetentionRun run) =>
        $"{Moment(run.RanAt)}: {RetentionName(run.Rule)}, xóa {Number(run.Removed)} mục trước {Moment(run.Before)} (lưu {KeptFor(run.Period)}), "
        + $"do {run.Runner ?? (run.ByClock ? "chương trình chạy theo lịch" : "người vận hành")}";

    private string KeptFor(string period) => period.Split(' ') is [var amount, var unit] && int.TryParse(amount, out var number)
        ? RetentionPeriod(number, unit)
        : period;
}
