using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Kinds;

/// <summary>Báo cáo tổng hợp of the company over its enterprises and their wards, or of one enterprise over its own.</summary>
internal sealed class CompanySummary : PaperTemplate
{
    public override PaperKind Kind { get; } = new("summary", "BC", PaperScope.Company, "Báo cáo tổng hợp",
    [
        new("basis", "Căn cứ"), new("difficulties", "Khó khăn, vướng mắc"), new("tasks", "Nhiệm vụ trọng tâm thời gian tới"),
    ]);

    public override Letterhead ProposeLetterhead(ProgressFigures figures) => figures.Enterprise is null
        ? Letterheads.Company(figures) with { Recipients = ["UBND Thành phố Hà Nội (để b/c)"] }
        : Letterheads.Enterprise(figures) with { Recipients = [$"{figures.Company} (để b/c)"] };

    public override IReadOnlyDictionary<string, string> ProposeTexts(ProgressFigures figures)
    {
        var (total, wards) = (figures.Total, Wards(figures));
        string?[] difficulties =
        [
            total.In(Stage.Overdue) == 0 ? null : $"Còn {Official.InText(total.In(Stage.Overdue))} hợp đồng đã quá hạn ký{Lagging.Where(wards, Stage.Overdue)}.",
            total.In(Stage.DeliveryFailed) == 0 ? null
                : $"Có {Official.InText(total.In(Stage.DeliveryFailed))} tin nhắn mời ký không tới được khách hàng{Lagging.Where(wards, Stage.DeliveryFailed)}.",
            total.In(Stage.SpecialCase) == 0 ? null : $"Có {Official.InText(total.In(Stage.SpecialCase))} trường hợp đặc biệt chưa giải quyết xong.",
            .. Lagging.Lowest(wards).Select(row => $"{Official.Sentence(Official.Running(row.Name))} đạt {Lagging.Share(row)}"
                + $"{(PeriodWords.Compared(row, figures.Period) is { } moved ? $", trong kỳ {moved}" : "")}"
                + $"{(Lagging.Obstacle(row) is { } obstacle ? $"; chủ yếu còn {obstacle}" : "")}."),
        ];
        return new Dictionary<string, string>
        {
            ["basis"] = Proposals.Basis,
            ["difficulties"] = string.Join('\n', difficulties.Where(line => line is not null)),
            ["tasks"] = string.Join('\n',
                Lagging.Lowest(wards) is { Count: > 0 } lowest
                    ? $"Tập trung chỉ đạo các địa bàn có tỷ lệ còn thấp: {Places.Listed(lowest, Lagging.Share)}."
                    : figures.Enterprise is null ? "Tiếp tục chỉ đạo các Xí nghiệp thực hiện theo kế hoạch."
                    : "Tiếp tục thực hiện theo kế hoạch.",
                $"{(figures.Enterprise is null ? "Các Xí nghiệp" : Places.Enterprise(figures))} phối hợp chặt chẽ "
                    + "với UBND các phường, tổ dân phố, chung cư để hướng dẫn khách hàng."),
        };
    }

    public override Paper Compose(PaperContent content, ProgressFigures figures)
    {
        var basis = Parts.Joined(content, "basis").TrimEnd('.', ',', ';');
        var wards = figures.Wards.Select(ward => (CleanText.Of(ward.Name), ward.Figures)).ToArray();
        return Parts.Start(content, Kind, HeadForm.Titled,
            ["Tổng hợp tiến độ chuyển đổi hợp đồng dịch vụ cấp nước", "sang hình thức điện tử", $"({PeriodWords.Name(figures.Period)})"]) with
        {
            TypeName = "BÁO CÁO",
            Body =
            [
                Paragraph.Of(
                    $"{(basis.Length > 0 ? basis + ", " : "")}{content.Letterhead.Issuer} tổng hợp tiến độ chuyển đổi hợp đồng dịch vụ cấp nước sang hình thức "
                    + $"điện tử như sau (số liệu tính đến {Official.Moment(content.AsOf)}):"),
                new Heading(1, "I. Kết quả chung"),
                Paragraph.Of(Progress.General(figures)),
                Tables.Stages("Tình trạng", figures.Total),
                .. figures.Days.Count > 1 ? [Charts.Growth(figures)] : Array.Empty<Block>(),
                new Heading(1, figures.Enterprise is null ? "II. Kết quả theo xí nghiệp, theo phường" : "II. Kết quả theo phường"),
                .. figures.Enterprise is null ? [Enterprises(figures)] : Array.Empty<Block>(),
                Paragraph.Of(Lagging.Ranking(Wards(figures), "địa bàn", AnnexLabel(content))),
                Charts.Stages("Tình trạng hợp đồng theo phường, tỷ lệ đã ký", wards),
                new Heading(1, "III. Khó khăn, vướng mắc"),
                .. Parts.Text(content, "difficulties", "Không có khó khăn, vướng mắc."),
                new Heading(1, "IV. Nhiệm vụ trọng tâm thời gian tới"),
                .. Parts.Text(content, "tasks", "Tiếp tục thực hiện theo kế hoạch."),
                Paragraph.Of($"Trên đây là báo cáo tổng hợp tiến độ chuyển đổi hợp đồng dịch vụ cấp nước sang hình thức điện tử của {content.Letterhead.Issuer}./."),
            ],
            Annexes = Annexes(content, figures, wards),
        };
    }

    private static FigureRow[] Wards(ProgressFigures figures) => [.. figures.Wards.Select(ward => ward.Figures)];

    // The only annex bears no number; one that says what was corrected makes it the first of two.
    private static string AnnexLabel(PaperContent content) => content.Comparison is null ? "Phụ lục" : "Phụ lục I";

    private static PaperTable Enterprises(ProgressFigures figures) => new(
        "Xí nghiệp",
        [
            new Column("STT", 14, Align.Centre), new Column("Xí nghiệp", 50, Align.Left), new Column("Số phường", 22), new Column("Tổng số HĐ", 22),
            new Column("Đã ký", 22), new Column("Tỷ lệ", 18), new Column("Ký trong kỳ", 18), new Column("So " + PeriodWords.Before(figures.Period), 20),
        ],
        [.. figures.Wards.GroupBy(ward => (ward.EnterpriseCode, ward.Enterprise)).Select((wards, i) =>
            Enterprise(new CountCell(i + 1), CleanText.Of(wards.Key.Enterprise), [.. wards.Select(ward => ward.Figures)], figures.Period))],
        Enterprise(new TextCell(""), "Tổng cộng", Wards(figures), figures.Period),
        "Đơn vị tính: hợp đồng");

    private static IReadOnlyList<Cell> Enterprise(Cell number, string name, FigureRow[] wards, ReportPeriod period)
    {
        var (contracts, signed, inPeriod) = (wards.Sum(row => row.Contracts), wards.Sum(row => row.Signed), wards.Sum(row => row.Period.Signed));
        return
        [
            number, new TextCell(name), new CountCell(wards.Length), new CountCell(contracts), new CountCell(signed), new ShareCell(signed, contracts),
            new CountCell(inPeriod), new ChangeCell(period.Before is null ? null : wards.Sum(row => row.Change ?? 0)),
        ];
    }

    private IReadOnlyList<Annex> Annexes(PaperContent content, ProgressFigures figures, IReadOnlyList<(string Name, FigureRow Row)> wards)
    {
        var attached = Parts.Attached(content, Kind, "Báo cáo");
        var progress = Tables.Progress("Phường", "Phường", wards, figures.Total, PeriodWords.Before(figures.Period));
        Block[] body = [progress, Paragraph.Of($"{Tables.Sums} {Tables.Opened}", ParagraphKind.Note)];
        return [new Annex(AnnexLabel(content), "Tiến độ theo phường", attached, true, body)];
    }
}
