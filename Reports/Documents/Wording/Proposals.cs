using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Wording;

/// <summary>Texts of a progress report that its drafter may keep or rewrite, made from the figures: what is in the way, where, and who could help.</summary>
internal static class Proposals
{
    public const string Basis =
        "Thực hiện Kế hoạch số 83/KH-UBND ngày 05 tháng 3 năm 2026 của UBND Thành phố Hà Nội về phát triển thương mại điện tử trên địa bàn "
        + "thành phố Hà Nội năm 2026; thực hiện chương trình chuyển đổi số của Chính phủ và Thành phố Hà Nội";

    public static string Coordination(ProgressFigures figures) =>
        $"Xí nghiệp phối hợp với {Places.Committee(figures)}, Công an phường, các tổ dân phố, Ban quản trị và Ban quản lý các chung cư phổ biến "
        + "chủ trương, hướng dẫn khách hàng và giải quyết các trường hợp vướng mắc.";

    public static string Difficulties(ProgressFigures figures)
    {
        var (total, groups) = (figures.Total, figures.Groups);
        return Text(
            total.In(Stage.Overdue) == 0 ? null
                : $"Còn {Official.InText(total.In(Stage.Overdue))} hợp đồng đã quá hạn ký{Lagging.Where(groups, Stage.Overdue)}.",
            total.In(Stage.DeliveryFailed) == 0 ? null
                : $"Có {Official.InText(total.In(Stage.DeliveryFailed))} tin nhắn mời ký không tới được khách hàng{Lagging.Where(groups, Stage.DeliveryFailed)}; "
                    + "cần xác minh lại số điện thoại.",
            total.In(Stage.NeedsHelp) == 0 ? null
                : $"Có {Official.InText(total.In(Stage.NeedsHelp))} khách hàng đề nghị được hỗ trợ thao tác{Lagging.Where(groups, Stage.NeedsHelp)}.",
            total.In(Stage.Declined) == 0 ? null : $"Có {Official.InText(total.In(Stage.Declined))} khách hàng từ chối ký, cần gặp trực tiếp để giải thích.",
            total.In(Stage.SpecialCase) == 0 ? null
                : $"Có {Official.InText(total.In(Stage.SpecialCase))} trường hợp đặc biệt (thay đổi chủ hợp đồng, thiếu giấy tờ, chủ hợp đồng đã mất, tranh chấp) "
                    + "chưa giải quyết xong.",
            total.SignedHelp == 0 ? null : $"Có {Official.InText(total.SignedHelp)} hợp đồng đã ký nhưng chưa hoàn tất chứng thực hoặc còn vướng mắc.",
            Lag(figures));
    }

    public static string ToCompany(ProgressFigures figures) => Text(
        figures.Total.In(Stage.DeliveryFailed) == 0 ? null
            : "Đề nghị Công ty chỉ đạo đơn vị cung cấp dịch vụ tin nhắn rà soát nguyên nhân gửi lỗi và gửi lại sau khi số điện thoại được cập nhật.",
        figures.Total.SignedHelp == 0 ? null : "Đề nghị Công ty làm việc với đơn vị cung cấp hợp đồng điện tử để xử lý dứt điểm các hợp đồng lỗi chứng thực.",
        "Đề nghị Công ty tiếp tục hỗ trợ nhân lực, tài liệu tuyên truyền cho các buổi hướng dẫn tập trung.");

    public static string ToWard(ProgressFigures figures) => Text(
        Lagging.Lowest(figures.Groups) is { Count: > 0 } lowest
            ? $"Đề nghị {Places.Committee(figures)} quan tâm, chỉ đạo các tổ dân phố có tỷ lệ còn thấp ({Places.Listed(lowest, Lagging.Share)}) phối hợp đôn đốc khách hàng ký hợp đồng."
            : $"Đề nghị {Places.Committee(figures)} tiếp tục quan tâm, chỉ đạo các tổ dân phố phối hợp với Xí nghiệp.",
        "Đề nghị bố trí nhà sinh hoạt cộng đồng để Xí nghiệp tổ chức hướng dẫn tập trung cho Nhân dân.");

    public static string ToGroups(ProgressFigures figures) => Text(
        figures.Total.In(Stage.Overdue) == 0
            ? "Đề nghị các tổ dân phố, Ban quản trị và Ban quản lý các chung cư tiếp tục thông tin tới khách hàng chưa ký."
            : $"Đề nghị các tổ dân phố, Ban quản trị và Ban quản lý các chung cư nhắc {Official.InText(figures.Total.In(Stage.Overdue))} khách hàng đã quá hạn ký; "
                + "giới thiệu người cao tuổi, người không dùng điện thoại thông minh tới các buổi hướng dẫn.");

    public static string Tasks(ProgressFigures figures)
    {
        var total = figures.Total;
        var notReviewed = total.In(Stage.InReview) + total.In(Stage.Notified) + total.In(Stage.NotStarted);
        return Text(
            $"Tiếp tục phối hợp chặt chẽ với {Places.Committee(figures)}, các tổ dân phố, chung cư trên địa bàn.",
            notReviewed == 0 ? null : $"Hoàn thành rà soát, cập nhật thông tin của {Official.InText(notReviewed)} khách hàng còn lại.",
            total.In(Stage.Reviewed) == 0 ? null : $"Gửi tin nhắn mời ký tới {Official.InText(total.In(Stage.Reviewed))} khách hàng đã rà soát xong.",
            total.In(Stage.Overdue) + total.In(Stage.NeedsHelp) == 0 ? null : "Tổ chức hướng dẫn tập trung và hỗ trợ tại nhà cho khách hàng quá hạn ký, khách hàng cần hỗ trợ.",
            Pace.Finish(figures) is { } finish ? $"Với tốc độ ký của bảy ngày gần nhất, phấn đấu hoàn thành trước {Official.LongDate(finish)}." : null);
    }

    // Why a place lags: its largest obstacle, and how it moved against the period before.
    private static string? Lag(ProgressFigures figures)
    {
        var lowest = Lagging.Lowest(figures.Groups).Select(row =>
        {
            var moved = PeriodWords.Compared(row, figures.Period);
            return $"{Official.Running(row.Name)} đạt {Lagging.Share(row)}, trong kỳ ký thêm {Official.InText(row.Period.Signed)} hợp đồng"
                + $"{(row.Period.Signed > 0 && Official.Points(row.Period.Signed, row.Contracts) is { } points ? $", tăng {points}" : "")}"
                + $"{(moved is null ? "" : $" ({moved})")}{(Lagging.Obstacle(row) is { } obstacle ? $", chủ yếu còn {obstacle}" : "")}";
        }).ToArray();
        return lowest.Length == 0 ? null : $"Một số tổ dân phố còn chậm: {string.Join("; ", lowest)}.";
    }

    private static string Text(params string?[] lines) => string.Join('\n', lines.Where(line => line is not null));
}
