using Coordination.Dashboard.Access;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>Seeing the program as somebody else, and what they see.</content>
public sealed partial class VietnameseWords
{
    public override string ViewAsTitle => "Xem như người này";

    public override string ViewAsReason => "Lý do xem";

    public override string ViewAsHint =>
        "Lý do và mọi lần đọc được ghi vào nhật ký truy cập, với tên người thật sự xem. Chỉ xem, không ghi được gì; tự "
        + "hết sau 30 phút.";

    public override string ViewAsBegin => "Bắt đầu xem";

    public override string ViewAsLeave => "Thôi xem, trở lại là mình";

    public override string ViewAsNotAdmin => "Không xem như một người quản trị khác được.";

    public override string ViewAsReadOnly =>
        "Đang xem như người khác: chỉ xem, không ghi được gì. Không có gì đã thay đổi. Xin quay lại trang trước; muốn tự "
        + "mình làm thì bấm “Thôi xem, trở lại là mình”.";

    public override string SightTitle => "Người này thấy những gì";

    public override string SightHow =>
        "Do cơ sở dữ liệu trả lời dưới tên người này, ngay lúc mở trang. Không đọc dữ liệu cá nhân nào của khách hàng.";

    public override string SightMay => "Được làm";

    public override string SightNothing => "Không được làm gì: chưa có quyền nào đang có hiệu lực.";

    public override string SightWhere => "Ở những nơi";

    public override string SightNowhere => "Không thấy phường nào.";

    public override string SightPlaces => "Phạm vi";

    public override string SightContracts => "Hợp đồng thấy được";

    public override string SightNamed => "Trong đó thấy tên";

    public override string SightUnmaskable => "Mở được số điện thoại";

    public override string SightOf(string name) => $"{name} thấy những gì";

    public override string ViewAsNow(string name) => $"Đang xem như {name}.";

    public override string ViewAsUntil(DateTimeOffset end) => $"Chỉ xem, đến {Time(end)}. Số liệu là của lúc mở trang.";

    public override string SightMoreThan(int count) => $"hơn {Number(count)}";

    public override string SightPlacesOf(WardSight ward) => ward.Whole ? "cả phường" : string.Join("; ", new[]
    {
        ward.Groups.Length > 0 ? $"tổ {string.Join(", ", ward.Groups)}" : null,
        ward.Buildings.Length > 0 ? string.Join(", ", ward.Buildings) : null,
    }.Where(part => part is not null));

    public override string PolicyName(string policy) => policy switch
    {
        Policies.SignedIn => "Đăng nhập",
        Policies.OwnAccount => "Đổi mật khẩu, xem và ngắt thiết bị của chính mình",
        Policies.Figures => "Xem số liệu của phường, tổ, tòa nhà",
        Policies.Read => "Lấy số liệu và hợp đồng trong phạm vi của mình qua giao diện lập trình",
        Policies.Contracts => "Xem danh sách và lịch sử hợp đồng",
        Policies.Unmask => "Mở đủ số điện thoại khi có lý do, có ghi nhật ký",
        Policies.Feeds => "Xem các nguồn dữ liệu",
        Policies.MendFeeds => "Sửa, nạp lại, bỏ dữ liệu đang chờ",
        Policies.Import => "Nạp danh sách khách hàng và tệp tình trạng",
        Policies.MyPlaces => "Xem trang tổ hoặc tòa nhà của mình",
        Policies.Company => "So sánh các Xí nghiệp và phường",
        Policies.People => "Quản lý người dùng, cấp quyền, xem như người khác",
        Policies.DataProtection => "Xem nhật ký truy cập, yêu cầu của chủ thể dữ liệu, sự cố",
        Policies.Settings => "Cài đặt chương trình",
        Policies.Metrics => "Xem số đo vận hành",
        Policies.RecordEntries => "Ghi hẹn ký, cần hỗ trợ, sai số điện thoại, đã chuyển đi",
        Policies.Assistance => "Nhập người phụ trách địa bàn và buổi hướng dẫn",
        Policies.KeepDataProtection => "Nhận yêu cầu và sự cố, tập hợp dữ liệu của một người, xóa dữ liệu hết hạn",
        Policies.Papers => "Xem văn bản",
        Policies.PreparePapers => "Soạn văn bản",
        Policies.ApprovePapers => "Duyệt văn bản",
        Policies.IssuePapers => "Cấp số, ban hành, thu hồi văn bản",
        Policies.WardPaperSettings => "Đặt tiêu đề, số hiệu văn bản của UBND phường",
        Policies.PaperSettings => "Đặt tiêu đề, số hiệu và lịch của văn bản",
        _ => policy,
    };
}
