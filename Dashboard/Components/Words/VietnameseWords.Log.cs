using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components;

/// <content>The words of the access log.</content>
public sealed partial class VietnameseWords
{
    public override string LogTitle => "Nhật ký truy cập";

    public override string LogSearch => "Tìm trong nhật ký";

    public override string LogPersonField => "Người (tên đăng nhập hoặc tên gọi)";

    public override string LogWardField => "Phường";

    public override string LogAnyWard => "Mọi phường";

    public override string LogCodeField => "Ai đã xem hợp đồng (mã khách hàng)";

    public override string LogActionField => "Việc";

    public override string LogPurposeField => "Mục đích";

    public override string LogAnything => "Tất cả";

    public override string LogTextField => "Chữ trong lý do (không cần dấu)";

    public override string LogFind => "Tìm";

    public override string LogAll => "Bỏ lọc";

    public override string LogEmpty => "Không có mục nào như vậy. Mỗi lần tên, số điện thoại được đọc, một mục hiện ra ở đây.";

    public override string LogAsXlsx => "Xuất Excel";

    public override string LogAsCsv => "Xuất CSV";

    public override string ExportLogged => "Mỗi lần xuất được ghi vào nhật ký.";

    public override string LogTime => "Thời điểm";

    public override string LogWho => "Ai, từ đâu";

    public override string LogWhat => "Việc, mục đích";

    public override string LogWhy => "Lý do, điều kiện";

    public override string LogWard => "Nơi";

    public override string LogRecords => "Số hồ sơ, mã";

    public override string LogNewest => "Về mục mới nhất";

    public override string LogOlder => "Mục cũ hơn";

    public override string AffectedTitle => "Dữ liệu bị ảnh hưởng";

    public override string AffectedIncomplete => "Xin ghi người và hai thời điểm.";

    public override string[] LogColumns { get; } =
        ["Thời điểm", "Người", "Người thật sự xem", "Từ đâu", "Việc", "Mục đích", "Lý do", "Điều kiện", "Nơi", "Số hồ sơ", "Mã khách hàng", "Mục"];

    public override string[] AffectedColumns { get; } =
        ["Phường", "Mã khách hàng", "Số lần đọc", "Lần đầu", "Lần cuối"];

    public override string LogHeadline(LogFilter filter, int total, int most) =>
        (total > most ? $"Hơn {Number(most)} lần" : $"{Number(total)} lần")
            + (filter.Code is { } code ? $" đọc hợp đồng {code}" : " đọc dữ liệu cá nhân hoặc đổi quyền");

    public override string LogTooMany(int most) => $"Nhiều hơn {Number(most)} mục: xin thu hẹp điều kiện tìm để xuất tệp.";

    public override string LogPerson(LogEntry entry) => entry.Person ?? (entry.Actor == 0 ? "Chương trình" : $"Tài khoản {entry.Actor}");

    public override string LogBy(string person) => $"người thật sự xem: {person}";

    public override string LogCodes(LogEntry entry) =>
        entry.Codes is not { } codes
            ? ""
            : codes
            + (entry.Contracts > codes.Split(',').Length ? $" và {Number(entry.Contracts - codes.Split(',').Length)} mã nữa" : "");

    public override string LogAction(string action) => action switch
    {
        "read" => "Đọc (đã che số)",
        "unmask" => "Xem số đầy đủ",
        "export" => "Xuất tệp",
        "view-as" => "Xem như người khác",
        "gather" => "Tập hợp cho chủ thể",
        "retention" => "Xóa khi hết hạn lưu",
        "erase" => "Xóa theo yêu cầu của chủ thể",
        "restrict" => "Hạn chế theo yêu cầu của chủ thể",
        "release" => "Chấm dứt hạn chế",
        "account-add" => "Tạo tài khoản",
        "grant" => "Cấp quyền",
        "revoke" => "Thu hồi quyền",
        "invite" => "Cấp liên kết mời",
        "personal-link" => "Cấp liên kết riêng",
        "disable" => "Ngừng tài khoản",
        "enable" => "Mở lại tài khoản",
        "unlock" => "Bỏ tạm khóa",
        "cut-off" => "Ngắt thiết bị",
        "sign-out-everywhere" => "Đăng xuất khỏi mọi nơi",
        "token-add" => "Cấp khóa chương trình",
        "token-remove" => "Bỏ khóa chương trình",
        "feed-add" => "Thêm nguồn số liệu",
        "feed-rotate" => "Đổi khóa nguồn số liệu",
        "feed-remove" => "Bỏ nguồn số liệu",
        "import" => "Nhập danh sách khách hàng",
        "office-set" => "Đổi thiết lập văn bản",
        "calendar-set" => "Sửa lịch ngày làm việc",
        "calendar-clear" => "Xóa ngày khỏi lịch",
        "command" => "Lệnh của người vận hành",
        "view-as-end" => "Thôi xem như người khác",
        "quarantine-open" => "Xem nguyên văn tin",
        "quarantine-replay" => "Dùng lại tin",
        "quarantine-mend" => "Sửa tin",
        "quarantine-discard" => "Bỏ tin",
        _ => action,
    };

    public override string LogPurpose(string purpose) => purpose switch
    {
        "contract" => "xem một hợp đồng",
        "contract-list" => "danh sách hợp đồng",
        "api" => "chương trình đọc qua API",
        "access-log" => "nhật ký truy cập",
        "incident" => "sự cố",
        "retention" => "thời hạn lưu",
        "data-request" => "yêu cầu của chủ thể",
        "my-list" => "danh sách hộ của tổ trưởng, ban quản trị",
        "review-form" => "phiếu rà soát",
        "door-to-door" => "danh sách in đi từng nhà",
        "administration" => "quản trị",
        "customers" => "danh sách khách hàng",
        "paper" => "văn bản",
        "feeds" => "nguồn số liệu",
        _ => purpose,
    };

    public override string AffectedFinding(int total) =>
        total == 0 ? "Người này không đọc hợp đồng nào trong khoảng đó." : $"Đã đọc {Number(total)} hợp đồng trong khoảng đó.";
}
