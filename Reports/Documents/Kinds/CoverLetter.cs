using Coordination.Ingest.Record;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Kinds;

/// <summary>The công văn that brings a progress report to the ward's committee and says what is asked of it.</summary>
internal sealed class CoverLetter : PaperTemplate
{
    public override PaperKind Kind { get; } = new("cover-letter", "", PaperScope.Ward, "Công văn gửi báo cáo tiến độ",
        [new("basis", "Căn cứ"), new("requests", "Đề nghị cụ thể")])
    { HasTables = false };

    public override Letterhead ProposeLetterhead(ProgressFigures figures) => Letterheads.Enterprise(figures) with
    {
        Addressees = [Places.Committee(figures)],
        Recipients = [$"{figures.Company} (để b/c)"],
    };

    public override IReadOnlyDictionary<string, string> ProposeTexts(ProgressFigures figures) => new Dictionary<string, string>
    {
        ["basis"] = Proposals.Basis,
        ["requests"] = string.Join('\n',
            "1. Phổ biến tới Công an phường, các tổ dân phố, các chung cư và các cơ quan trên địa bàn để phối hợp, giúp đỡ nhân viên của Xí nghiệp trong việc thu thập thông tin.",
            Lagging.Lowest(figures.Groups) is { Count: > 0 } lowest
                ? $"2. Quan tâm, chỉ đạo các tổ dân phố có tỷ lệ còn thấp: {Places.Listed(lowest, Lagging.Share)}."
                : "2. Tiếp tục chỉ đạo các tổ dân phố phối hợp với Xí nghiệp.",
            "3. Bố trí địa điểm (nhà sinh hoạt cộng đồng) để Xí nghiệp hướng dẫn khách hàng ký hợp đồng."),
    };

    public override Paper Compose(PaperContent content, ProgressFigures figures)
    {
        var basis = Parts.Joined(content, "basis").TrimEnd('.', ',', ';');
        var head = content.Letterhead;
        return Parts.Start(content, Kind, HeadForm.Letter,
            [$"V/v gửi báo cáo tiến độ chuyển đổi hợp đồng dịch vụ cấp nước sang hình thức điện tử trên địa bàn {Places.Ward(figures)}"]) with
        {
            Body =
            [
                Paragraph.Of($"{head.Issuer} trân trọng cảm ơn sự quan tâm, phối hợp của Quý phường trong công tác quản lý, sử dụng nước sạch thời gian qua."),
                Paragraph.Of(
                    $"{(basis.Length > 0 ? basis + ", " : "")}{head.Issuer} kính gửi {Places.Committee(figures)} Báo cáo {Cited(content)}tiến độ chuyển đổi hợp đồng dịch vụ "
                    + $"cấp nước sang hình thức điện tử ({PeriodWords.Name(figures.Period)}) gửi kèm công văn này."),
                Paragraph.Of(Progress.General(figures)),
                Paragraph.Of($"Để hoàn thành việc chuyển đổi, {head.Issuer} đề nghị Quý phường:"),
                .. Parts.Text(content, "requests", "Tiếp tục quan tâm, phối hợp."),
                .. Contact(head),
                Paragraph.Of("Rất mong nhận được sự phối hợp của Quý cơ quan./."),
            ],
        };
    }

    // The report's number comes with its issue, which is before the letter's.
    private static string Cited(PaperContent content) => content.Brings switch
    {
        null => "",
        { Symbol: { } symbol, IssuedOn: { } on } => $"số {symbol} {Official.LongDate(on)} về ",
        _ => $"số ……… {Official.OpenDate(VietnamTime.DayOf(content.AsOf).Year)} về ",
    };

    private static IEnumerable<Block> Contact(Letterhead head)
    {
        if (head.ContactName is { Length: > 0 })
        {
            yield return Paragraph.Of($"Đầu mối liên hệ: {Parts.Contact(head)}.");
        }
    }
}
