using System.Globalization;

namespace Coordination.Dashboard.Components;

/// <summary>The words of the administration, short and polite.</summary>
public sealed partial class VietnameseWords : Words
{
    public override string Code => "vi";

    protected override CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("vi-VN");

    public override string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public override string ShortDay(DateOnly day) => day.ToString("dd/MM", CultureInfo.InvariantCulture);

    public override string Product => "Hợp đồng nước điện tử";

    public override string SkipToContent => "Tới nội dung chính";

    public override string MainNavigation => "Các trang";

    public override string OtherLanguage => "English";

    public override string OtherLanguageCode => "en";

    public override string NavWards => "Các phường";

    public override string NavCompany => "So sánh";

    public override string NavFeeds => "Nguồn số liệu";

    public override string NavQuarantine => "Chờ xử lý";

    public override string Live => "Trực tiếp";

    public override string CatchingUp => "Đang cập nhật";

    public override string AwaySince(DateTimeOffset? since, DateTimeOffset now) =>
        since is { } time ? $"Không nhận được số liệu mới từ {Since(time, now)}" : "Chưa nhận được số liệu mới";

    public override string FiguresAsOf(DateTimeOffset asOf, DateTimeOffset now) => $"số liệu tính đến {Since(asOf, now)}";

    public override string Loading => "Đang đọc số liệu…";

    public override string NotReadTitle => "Chưa đọc được số liệu";

    public override string NotReadNothingKnown =>
        "Số liệu đã ghi vẫn còn nguyên. Trang sẽ hiện lại khi đọc được; nếu sau vài phút vẫn vậy, xin báo quản trị hệ thống.";

    public override string NotReadLastKnown(DateTimeOffset asOf, DateTimeOffset now) =>
        $"Trang đang hiện số liệu đọc được gần nhất, tính đến {Since(asOf, now)}. Số liệu đã ghi vẫn còn nguyên.";

    public override string TryAgain => "Đọc lại";

    public override string NotFoundTitle => "Không có trang này";

    public override string NotFoundText => "Địa chỉ có thể đã gõ nhầm, hoặc nội dung không thuộc phạm vi của ông/bà.";

    public override string ErrorTitle => "Trang gặp lỗi";

    public override string ErrorText => "Số liệu đã ghi vẫn còn nguyên. Xin tải lại trang; nếu lỗi lặp lại, xin báo quản trị hệ thống.";

    public override string BackToWards => "Về danh sách phường";

    public override string LostSince => "Mất kết nối từ";


    public override string LostConnectionKept => "Đang nối lại. Trang vẫn đọc được; các nút dùng lại được khi nối xong.";

    public override string ConnectionGone => "Không nối lại được.";

    public override string Reload => "Tải lại trang";
}
