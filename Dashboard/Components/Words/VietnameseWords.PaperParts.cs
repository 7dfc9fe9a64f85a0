using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of packs, of the sheets in them, and of letters that bring reports.</content>
public sealed partial class VietnameseWords
{
    public override string PaperTextsOfPack(int sheets) =>
        $"Để trống: mỗi tờ theo số liệu của mình. Điền vào: nội dung ấy dùng cho tất cả {Number(sheets)} tờ.";

    public override string PaperTextForAll(int sheets) => $"Dùng cho tất cả {Number(sheets)} tờ.";

    public override string PaperTextOfEach => "Mỗi tờ theo số liệu của mình";

    public override string MySheetRecalled(ReportPeriod period) => $"Phiếu tiến độ {PaperPeriod(period)} đã thu hồi, xin không dùng nữa.";

    public override string PaperLetter => "Công văn gửi kèm";

    public override string PaperLetterDraft => "Lập công văn gửi kèm";

    public override string PaperBrings => "Gửi kèm báo cáo";
}
