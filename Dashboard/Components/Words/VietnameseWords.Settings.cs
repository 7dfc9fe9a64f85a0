using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Components;

/// <content>Calendar, feeds, tokens and the server.</content>
public sealed partial class VietnameseWords
{
    public override string SettingsTitle => "Cài đặt";

    public override string CalendarTitle => "Lịch làm việc";

    public override string CalendarIntroduction =>
        "Ngày lễ, ngày nghỉ hoán đổi và ngày làm bù. Hạn ký 5 ngày tính theo lịch này; đổi lịch thì các hạn đang chạy "
        + "được tính lại.";

    public override string CalendarDeriving => "Đã ghi. Các hạn ký đang được tính lại, trong chừng mười giây.";

    public override string CalendarAdd => "Thêm hoặc sửa một ngày";

    public override string CalendarDay => "Ngày";

    public override string CalendarKind => "Loại ngày";

    public override string CalendarName => "Tên ngày";

    public override string CalendarSource => "Văn bản công bố";

    public override string CalendarSet => "Ghi ngày này";

    public override string CalendarClear => "Bỏ";

    public override string CalendarIncomplete => "Xin ghi đủ ngày, tên và văn bản công bố.";

    public override string FeedDeskTitle => "Đăng ký nguồn dữ liệu";

    public override string FeedDeskIntroduction => "Thêm, đổi khóa, gỡ nguồn gửi dữ liệu ký hợp đồng. Khóa chỉ hiện một lần.";

    public override string FeedRotate => "Đổi khóa";

    public override string FeedRemove => "Gỡ nguồn";

    public override string FeedAdd => "Thêm nguồn";

    public override string FeedName => "Tên nguồn";

    public override string FeedNameHint => "Chữ không dấu, số và . _ -; ví dụ vcontract-dongda. Đứng trong mọi sự kiện của nguồn này.";

    public override string FeedTypesField => "Chỉ được gửi (không chọn: mọi loại)";

    public override string FeedAddAction => "Thêm nguồn này";

    public override string FeedRefused => "Không ghi được: tên đã có, không dùng được, hoặc nguồn vừa bị gỡ. Không có gì thay đổi.";

    public override string TokensTitle => "Khóa cho chương trình khác";

    public override string TokensIntroduction =>
        "Chương trình đọc số liệu qua giao diện lập trình, mỗi chương trình một khóa với quyền riêng. Khóa chỉ hiện một "
        + "lần.";

    public override string TokenOnce => "Khóa chỉ hiện lần này";

    public override string TokensNone => "Chưa có khóa nào.";

    public override string TokenRemove => "Thu hồi khóa";

    public override string TokenAdd => "Thêm khóa";

    public override string TokenName => "Tên chương trình";

    public override string TokenAddAction => "Tạo khóa";

    public override string ServerTitle => "Máy chủ";

    public override string ServerIntroduction => "Đặt ở máy chủ khi khởi động, ở đây chỉ xem. Mật khẩu và khóa không hiện.";

    public override string FeedSecretOnce(string feed) => $"Khóa của {feed}, chỉ hiện lần này";

    public override string FeedTypes(IReadOnlySet<EventType>? types) => types is null ? "mọi loại sự kiện" : string.Join(", ", types.Order().Select(EventName));

    public override string DayKindName(DayKind kind) => kind switch
    {
        DayKind.Holiday => "nghỉ lễ",
        DayKind.SwappedOff => "nghỉ hoán đổi",
        DayKind.MakeUpWorkingDay => "làm bù",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override IReadOnlyList<(string Name, string Setting, string Value)> ServerSettings(DashboardOptions options) =>
    [
        ("Địa chỉ người dùng vào", "COORDINATION_PUBLIC_URL", options.PublicUrl?.ToString() ?? "như địa chỉ đang mở"),
        ("Địa chỉ máy chủ nghe", "ASPNETCORE_URLS", options.Urls),
        ("Thư mục dữ liệu", "COORDINATION_DATA", options.DataFolder),
        ("Cơ sở dữ liệu", "COORDINATION_DB", options.Database),
        ("Đăng nhập bằng tài khoản đơn vị", "COORDINATION_OIDC_AUTHORITY", options.Oidc?.Authority.ToString() ?? "tắt"),
        ("Máy trung gian được tin", "COORDINATION_PROXIES", options.Proxies.Count == 0 ? "không có" : string.Join(", ", options.Proxies)),
        ("Nhiều máy chủ (Redis)", "COORDINATION_REDIS", options.Redis is null ? "tắt" : "bật"),
    ];
}
