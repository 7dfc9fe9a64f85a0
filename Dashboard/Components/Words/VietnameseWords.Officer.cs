using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components;

/// <content>The words of the data-protection officer's first page, and what its pages share.</content>
public sealed partial class VietnameseWords
{
    public override string NavOfficer => "Bảo vệ dữ liệu";

    public override string OfficerTitle => "Việc hôm nay";

    public override string OfficerNavigation => "Các trang bảo vệ dữ liệu";

    public override string OfficerIncidents => "Sự cố đang tính giờ";

    public override string OfficerNoIncidents => "Không có sự cố nào đang tính giờ.";

    public override string OfficerRequests => "Yêu cầu đang mở";

    public override string OfficerNoRequests => "Không có yêu cầu nào đang mở.";

    public override string OfficerRetention => "Dữ liệu hết thời hạn lưu";

    public override string OfficerNoRetention => "Không có dữ liệu nào quá thời hạn lưu.";

    public override string OfficerContact => "Đầu mối bảo vệ dữ liệu cá nhân";

    public override string VerifyNow => "Kiểm tra nhật ký ngay";

    public override string Verified => "Đã kiểm tra nhật ký.";

    public override string ChainNever => "Nhật ký truy cập chưa được kiểm tra lần nào. Chương trình tự kiểm tra lúc 2 giờ sáng.";

    public override string ChainBrokenHow =>
        "Nhật ký đã bị sửa, xóa hoặc hỏng ngoài chương trình. Giữ nguyên máy chủ và bản sao lưu, lập sự cố, so với bản sao lưu "
        + "gần nhất.";

    public override string Keep => "Ghi";

    public override string Kept => "Đã ghi.";

    public override string NotKnown => "Chưa rõ";

    public override string Days => "ngày";

    public override string Months => "tháng";

    public override string DeedNotYours => "Tài khoản đang xem không được làm việc này.";

    public override string DeedRefused => "Chưa ghi: việc này đã làm rồi, đã đóng, hoặc có người vừa ghi. Xin đọc lại trang.";

    public override string DeedAway => "Chưa ghi được; nội dung vừa nhập vẫn còn trên trang. Xin thử lại sau ít phút.";

    public override string OfficerHeadline(int open) =>
        open == 0 ? "Hôm nay không có yêu cầu hay sự cố nào đang chờ" : $"Có {Number(open)} yêu cầu và sự cố đang chờ người phụ trách";

    public override string ChainWhole(ChainCheck check) =>
        $"Nhật ký truy cập nguyên vẹn: {Number(check.Entries)} mục trong {Number(check.Chains)} chuỗi, kiểm tra lúc {Moment(check.At)}.";

    public override string ChainBroken(ChainCheck check) =>
        $"NHẬT KÝ TRUY CẬP KHÔNG CÒN NGUYÊN VẸN: {Number(check.Faults.Count)} chuỗi sai, phát hiện lúc {Moment(check.At)}.";

    public override string ChainFault(ChainFault fault) => $"Chuỗi {fault.Ward}, mục {Number(fault.Entry)}: " + fault.Fault switch
    {
        "it was altered" => "mục này đã bị sửa",
        "an entry before it is missing" => "thiếu mục ngay trước",
        "it does not follow the one before" => "không nối tiếp mục trước",
        "the newest entries are missing" => "thiếu các mục mới nhất",
        "it is not the one that was verified earlier" => "khác với mục đã kiểm tra lần trước",
        "its chain has no head" => "mất đầu chuỗi",
        _ => fault.Fault,
    };
}
