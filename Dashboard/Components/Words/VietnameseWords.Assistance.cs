namespace Coordination.Dashboard.Components;

/// <content>The words of whom to call and of sessions.</content>
public sealed partial class VietnameseWords
{
    public override string AssistanceTitle => "Cán bộ địa bàn và buổi hỗ trợ";

    public override string ContactsTitle => "Cán bộ địa bàn";

    public override string NoContacts => "Chưa có ai. Người được ghi ở đây hiện trên điện thoại của tổ trưởng và ban quản trị.";

    public override string ContactNew => "Thêm cán bộ";

    public override string ContactName => "Họ và tên";

    public override string SessionsTitle => "Buổi hỗ trợ sắp tới";

    public override string NoSessions => "Chưa có buổi nào.";

    public override string SessionNew => "Thêm buổi hỗ trợ";

    public override string SessionDay => "Ngày";

    public override string SessionFrom => "Từ giờ";

    public override string SessionTo => "Đến giờ";

    public override string SessionVenue => "Địa điểm";

    public override string SessionNote => "Cần mang theo, ghi chú";

    public override string ForGroups => "Tổ dân phố, cách nhau bằng dấu phẩy";

    public override string ForBuildings => "Mã tòa nhà, cách nhau bằng dấu phẩy";

    public override string ForWholeWard => "Cả phường";

    public override string ForPlacesHint => "Để trống cả hai là cả phường.";

    public override string SaveAction => "Lưu";

    public override string EditAction => "Sửa";

    public override string RemoveAction => "Bỏ";

    public override string ArrangedSaved => "Đã lưu.";

    public override string ArrangedMissing => "Chưa lưu: xin ghi đủ tên và số điện thoại.";

    public override string ArrangedPhone => "Chưa lưu: số điện thoại không đọc được.";

    public override string ArrangedTime => "Chưa lưu: xin ghi ngày, giờ và địa điểm; giờ kết thúc sau giờ bắt đầu.";

    public override string ArrangedPlace => "Chưa lưu: có tổ hoặc tòa nhà không có trong phường, hoặc không thuộc phạm vi của ông/bà.";

    public override string ArrangedAway => "Chưa lưu được lúc này; xin thử lại sau ít phút.";
}
