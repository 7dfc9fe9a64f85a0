using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components;

/// <content>The words of erasing a holder's data and of holding them back.</content>
public sealed partial class VietnameseWords
{
    public override string HoldsTitle => "Xóa hoặc hạn chế dữ liệu";

    public override string HoldsHint =>
        "Họ tên, địa chỉ, số điện thoại, số căn cước xóa được khi không có căn cứ phải lưu; hợp đồng, các mốc và số liệu vẫn giữ. "
        + "Văn bản đã ban hành và sổ ghi là hồ sơ, giữ nguyên.";

    public override string HoldsNone => "Không có hợp đồng nào mang các mã này.";

    public override string HoldReason => "Lý do, như trả lời người yêu cầu";

    public override string HoldCodeDiffers => "Mã nhập lại không khớp. Chưa có gì được làm.";

    public override string HoldStanding(SubjectHold hold) => (hold.Hold, hold.Duty) switch
    {
        ("erased", _) => $"đã xóa lúc {Moment(hold.Since!.Value)}; danh sách nhập sau không đưa trở lại.",
        ("restricted", null) => $"đang hạn chế từ {Moment(hold.Since!.Value)}; không ai được xem.",
        ("restricted", _) => $"đang hạn chế từ {Moment(hold.Since!.Value)}; phải lưu vì hợp đồng đã ký.",
        (_, "signed") => "phải lưu: hợp đồng đã ký, người đứng tên thuộc hợp đồng. Có thể hạn chế thay cho xóa.",
        _ => "không có căn cứ phải lưu.",
    };

    public override string HoldAct(string act) => act switch
    {
        "erased" => "Xóa hẳn",
        "restricted" => "Hạn chế thay cho xóa",
        _ => "Chấm dứt",
    };

    public override string HoldDo(string act) => act switch
    {
        "erased" => "Xóa hẳn, không khôi phục được",
        "restricted" => "Hạn chế xử lý",
        _ => "Chấm dứt",
    };

    public override string HoldDone(string act, string code) => $"{code}: {RequestStepName(act)}";

    public override string HoldCodeAgain(string code) => $"Để xác nhận, nhập lại mã: {code}";
}
