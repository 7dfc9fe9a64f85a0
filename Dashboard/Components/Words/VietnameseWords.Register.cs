using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components;

/// <content>The words of the register of processing.</content>
public sealed partial class VietnameseWords
{
    public override string RegisterTitle => "Sổ hoạt động xử lý";

    public override string RegisterNoImages =>
        "Không lưu ảnh căn cước: 0 người. Từ 100.000 người có dữ liệu nhạy cảm, dữ liệu thuộc loại cốt lõi.";

    public override string RegisterPrintHint => "In trang này để đưa vào hồ sơ đánh giá tác động.";

    public override string RegisterOver => "không còn xử lý";

    public override string RegisterInForce => "Đang xử lý";

    public override string RegisterAdd => "Thêm hoạt động xử lý";

    public override string ContactEdit => "Đổi đầu mối";

    public override string ContactHint => "Họ tên hoặc bộ phận, điện thoại, thư điện tử, văn bản chỉ định";

    public override string[] RegisterColumns { get; } =
        ["Hoạt động", "Mục đích", "Căn cứ pháp lý", "Chủ thể dữ liệu", "Loại dữ liệu", "Bên nhận", "Thời hạn lưu", "Biện pháp bảo vệ"];

    public override string RegisterCounts(SubjectCounts counts) =>
        $"{Number(counts.Subjects)} người trong {Number(counts.Contracts)} hợp đồng; {Number(counts.Phones)} có số điện thoại, "
        + $"{Number(counts.IdNumbers)} có giá trị băm số căn cước; {Number(counts.Accounts)} tài khoản người dùng (đếm lúc {Moment(counts.CountedAt)}).";

    public override string RegisterVersion(int version, DateTimeOffset at, string? writer) =>
        $"Bản {version}, {Moment(at)}, {writer ?? "có sẵn trong chương trình"}";

    public override string RegisterHistory(int version, DateTimeOffset at, string? writer) =>
        RegisterVersion(version, at, writer) + (version > 1 ? "; xem các bản trước" : "");

    public override string RegisterEdit(string title) => $"Sửa: {title}";
}
