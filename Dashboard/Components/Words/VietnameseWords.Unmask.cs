namespace Coordination.Dashboard.Components;

/// <content>The words of showing a phone number in full.</content>
public sealed partial class VietnameseWords
{
    public override string UnmaskOpen => "Xem số điện thoại đầy đủ";

    public override string UnmaskReason => "Lý do cần xem";

    public override string UnmaskLogged => "Lý do, tên của bạn và thời điểm xem được ghi vào nhật ký.";

    public override string UnmaskShow => "Xem";

    public override string UnmaskNoReason => "Hãy ghi lý do trước khi xem.";

    public override string UnmaskRefused => "Bạn không được xem số đầy đủ của khách hàng này.";

    public override string UnmaskAway => "Chưa đọc được; chưa có gì được ghi. Hãy thử lại.";

    public override string NoPhone => "Chưa có số điện thoại";
}
