using Coordination.Dashboard.Desk;

namespace Coordination.Dashboard.Components;

/// <content>The words of the organisations that issue papers.</content>
public sealed partial class VietnameseWords
{
    public override string NumberRegisterTitle => "Sổ số văn bản";

    public override string RegisterYear => "Năm";

    public override string RegisterNone => "Năm này chưa cấp số nào.";

    public override string RegisterElsewhere => "Ngoài phần mềm";

    public override string RegisterTake => "Ghi số đã cấp ngoài phần mềm, hoặc hủy số";

    public override string RegisterTakeHint => "Số kế tiếp được ghi vào sổ cùng lý do và không cấp lại nữa.";

    public override string RegisterSeries => "Loại (BC, TB, CV)";

    public override string RegisterTakeButton => "Ghi số kế tiếp";

    public override string RegisterTaken(int number) => $"Đã ghi số {number:00}.";

    public override string OfficeTitle => "Cài đặt văn bản";

    public override string OfficeWhich => "Đơn vị ban hành";

    public override string OfficeNone => "Không có đơn vị nào thuộc quyền cài đặt của ông/bà.";

    public override string OfficeHint(string name) => $"{name}. Ô để trống sẽ theo tên đã ghi trong phần mềm.";

    public override string OfficeLetterhead => "Phần đầu và phần ký";

    public override string OfficeField(string name) => name switch
    {
        nameof(OfficeSettings.Superior) => "Cơ quan chủ quản",
        nameof(OfficeSettings.Issuer) => "Đơn vị ban hành",
        nameof(OfficeSettings.Abbreviation) => "Chữ viết tắt trong ký hiệu (ví dụ XNĐĐ)",
        nameof(OfficeSettings.DraftingUnit) => "Đơn vị soạn công văn (ví dụ TCHC)",
        nameof(OfficeSettings.ArchiveUnits) => "Nơi lưu (ví dụ VT, TCHC)",
        nameof(OfficeSettings.Place) => "Địa danh (ví dụ Hà Nội)",
        nameof(OfficeSettings.SignerName) => "Họ tên người ký",
        nameof(OfficeSettings.ContactName) => "Đầu mối liên hệ",
        nameof(OfficeSettings.ContactPhone) => "Điện thoại đầu mối",
        nameof(OfficeSettings.DataOfficer) => "Đầu mối bảo vệ dữ liệu cá nhân (tên, điện thoại)",
        nameof(OfficeSettings.Hotline) => "Đường dây hỗ trợ",
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    public override string OfficeSigner => "Quyền hạn, chức vụ người ký (mỗi dòng một ý, ví dụ KT. GIÁM ĐỐC)";

    public override string OfficeAddresses => "Kính gửi và nơi nhận";

    public override string OfficeAddressesHint => "Mỗi dòng một nơi, không ghi dấu gạch và dấu chấm phẩy. Để trống thì theo mẫu.";

    public override string OfficeTo => "Kính gửi";

    public override string OfficeCopies => "Nơi nhận";

    public override string OfficeNumbers => "Đánh số";

    public override string OfficePerType => "Mỗi loại văn bản một dãy số riêng (báo cáo, thông báo, công văn)";

    public override string OfficeSchedule => "Tự lập theo kỳ";

    public override string OfficeWeekCloses => "Tuần khóa số liệu vào";

    public override string OfficeHour => "Lập dự thảo lúc mấy giờ, ngày liền sau ngày cuối kỳ";

    public override string Weekday(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "thứ Hai",
        DayOfWeek.Tuesday => "thứ Ba",
        DayOfWeek.Wednesday => "thứ Tư",
        DayOfWeek.Thursday => "thứ Năm",
        DayOfWeek.Friday => "thứ Sáu",
        DayOfWeek.Saturday => "thứ Bảy",
        DayOfWeek.Sunday => "Chủ nhật",
        _ => throw new ArgumentOutOfRangeException(nameof(day)),
    };

    public override string OfficeScheduleHint =>
        "Dự thảo được lập cho từng phường vào giờ khóa số liệu và gửi tới người lập báo cáo; kỳ bị lỡ khi máy tắt sẽ được lập bù.";

    public override string OfficeKept => "Đã lưu. Văn bản đã ban hành không đổi.";

    public override string WardOfficeTitle => "Thiết lập văn bản của UBND phường";

    public override string OfficeChanged(string? by) =>
        $"{(string.IsNullOrEmpty(by) ? "Người khác" : by)} vừa sửa phần thiết lập này trong lúc ông/bà đang nhập. Chưa lưu gì; chỗ đã nhập vẫn còn trên trang.";

    public override string OfficeAgain => "Đọc bản mới";

    public override string WardOfficeIntroduction => "Phần đầu, phần ký và cách đánh số văn bản của từng phường.";
}
