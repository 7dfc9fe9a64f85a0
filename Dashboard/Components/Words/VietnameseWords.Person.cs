using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Components;

/// <content>One person: how they come in and where they are.</content>
public sealed partial class VietnameseWords
{
    public override string PersonLinkTitle => "Vào chương trình bằng";

    public override string PersonNewLink => "Cấp liên kết mới";

    public override string PersonNewLinkHint =>
        "Liên kết cũ mất hiệu lực ngay. Với tổ trưởng và ban quản trị, mã PIN và các điện thoại đang đăng nhập cũng bị "
        + "ngắt.";

    public override string PersonUnlock => "Mở khóa ngay";

    public override string PersonNowhere => "Chưa đăng nhập ở đâu.";

    public override string PersonSignOutEverywhere => "Đăng xuất khỏi mọi nơi";

    public override string PersonDisableTitle => "Ngừng dùng tài khoản";

    public override string PersonDisableHint =>
        "Mọi quyền, thiết bị và liên kết hết hiệu lực ngay. Những gì người này đã ghi vẫn giữ nguyên.";

    public override string PersonDisable => "Ngừng dùng";

    public override string PersonDisableSure => "Tôi chắc chắn";

    public override string PersonDisabledText =>
        "Tài khoản này đã ngừng dùng. Khi mở lại, các quyền cũ không trở lại; xin cấp quyền và liên kết mới.";

    public override string PersonEnable => "Mở lại tài khoản";

    public override string PaperOnce => "Liên kết chỉ hiện lần này";

    public override string PaperPrint => "In tờ này";

    public override string PaperPrintHint => "Khi in, chỉ tờ giấy giao cho người dùng được in ra.";

    public override string PaperTitle => "Giấy vào chương trình";

    public override string PaperFor => "Giao cho";

    public override string PaperQr => "Mã QR của liên kết";

    public override string PaperKeep =>
        "Liên kết là của riêng ông/bà: xin giữ kín, không chụp gửi người khác. Mất giấy hoặc mất điện thoại, xin báo "
        + "ngay cho cán bộ địa bàn.";

    public override IReadOnlyList<string> PaperSteps(bool personal) => personal
        ? ["Mở máy ảnh điện thoại, quét mã QR; hoặc gõ địa chỉ trên vào trình duyệt.", "Chọn mã PIN 6 số và nhớ lấy; đừng ghi lên tờ giấy này.",
            $"Xin vào lần đầu trong {Access.Invitations.LinkWaitsForPin.Days} ngày. Những lần sau dùng lại chính liên kết này cùng mã PIN."]
        : ["Mở địa chỉ trên trong trình duyệt, hoặc quét mã QR.", "Chọn mật khẩu, ít nhất 12 ký tự.",
            $"Liên kết dùng một lần, trong {Access.Invitations.InvitationLasts.Days} ngày. Những lần sau đăng nhập bằng tên đăng nhập và mật khẩu."];

    public override string PersonDeviceSince(DateTimeOffset at) => $"từ lúc {Moment(at)}";

    public override string? PersonDone(string? done) => done switch
    {
        "added" => "Đã thêm. Bước tiếp theo: cấp liên kết để người này vào lần đầu.",
        "granted" => "Đã cấp quyền. Trang đang mở của người này đổi theo trong vài giây.",
        "ended" => "Đã thu hồi quyền. Trang đang mở của người này đổi theo trong vài giây.",
        "unlocked" => "Đã mở khóa.",
        "out" => "Đã ngắt. Thiết bị đó phải đăng nhập lại.",
        "disabled" => "Đã ngừng dùng tài khoản.",
        "enabled" => "Đã mở lại tài khoản, chưa có quyền nào.",
        _ => null,
    };

    public override string PersonLinkState(PersonLine person) => (person.HasPin ? "Liên kết riêng và mã PIN đã chọn."
            : person.State == AccountState.Invited ? "Chưa vào lần nào."
            : person.TwoFactor ? "Mật khẩu và xác thực hai lớp." : "Mật khẩu, chưa bật xác thực hai lớp.")
        + (!person.HasPin && person.LinkUntil is { } until ? $" Liên kết đã cấp chờ đến {Moment(until)}." : "");
}
