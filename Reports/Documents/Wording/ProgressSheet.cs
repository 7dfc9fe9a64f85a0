using Coordination.Reports.Documents.Model;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Wording;

/// <summary>The one page that hangs on a notice board: how far a group or a building has come, and what its people can do.</summary>
internal static class ProgressSheet
{
    private const float ChartHeight = 88;

    public static Paper Compose(PaperContent content, PaperKind kind, ProgressFigures figures, string place) =>
        Parts.Start(content, kind, HeadForm.Unnumbered, [$"Ký hợp đồng dịch vụ cấp nước điện tử tại {place}", Where(figures)]) with
        {
            TypeName = "PHIẾU TIẾN ĐỘ",
            BodySize = 13,
            Body =
            [
                Paragraph.Of(Progress.General(figures)),
                Tables.StagesAcross("Phiếu tiến độ", figures.Total),
                .. figures.Days.Count > 1 ? [Charts.Growth(figures, ChartHeight)] : Array.Empty<Block>(),
                .. Parts.Text(content, "request"),
                Paragraph.Of(Help(content.Letterhead)),
            ],
        };

    /// <summary>What is asked, by what holds most contracts up.</summary>
    public static string Request(ProgressFigures figures, string whom) => figures.Total.Left == 0
        ? $"{whom} đã hoàn thành; Xí nghiệp trân trọng cảm ơn sự phối hợp của Nhân dân."
        : $"Hiện chủ yếu còn {Lagging.Obstacle(figures.Total)}. Đề nghị {whom} nhắc khách hàng ký trong thời hạn 05 ngày kể từ khi nhận tin nhắn HD_DIENTU, "
            + "báo Xí nghiệp các trường hợp cần hỗ trợ.";

    private static string Where(ProgressFigures figures) => $"{Places.Ward(figures)} ({PeriodWords.Name(figures.Period)})";

    private static string Help(Letterhead head)
    {
        var line = head.Hotline is { Length: > 0 } hotline ? $"; tổng đài {hotline}" : "";
        return $"Khách hàng cần hỗ trợ xin liên hệ {Parts.Contact(head)}{line}. Nhân viên Xí nghiệp không hỏi mã OTP và không thu tiền./.";
    }
}
