using Coordination.Ingest.Record;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Wording;

/// <summary>The sections that both progress reports of a ward share.</summary>
internal static class Progress
{
    public static IReadOnlyList<string> Subject(ProgressFigures figures) =>
    [
        "Tiến độ chuyển đổi hợp đồng dịch vụ cấp nước sang hình thức điện tử",
        $"trên địa bàn {Places.Ward(figures)}",
        $"({PeriodWords.Name(figures.Period)})",
    ];

    public static IEnumerable<Block> Opening(PaperContent content, ProgressFigures figures)
    {
        var basis = Parts.Joined(content, "basis").TrimEnd('.', ',', ';');
        var issuer = content.Letterhead.Issuer;
        yield return Paragraph.Of(
            $"{(basis.Length > 0 ? basis + ", " : "")}{issuer} báo cáo tiến độ chuyển đổi hợp đồng dịch vụ cấp nước sang hình thức điện tử "
            + $"trên địa bàn {Places.Ward(figures)} như sau (số liệu tính đến {Official.Moment(content.AsOf)}):");
    }

    public static IEnumerable<Block> Carried(PaperContent content, ProgressFigures figures)
    {
        var total = figures.Total;
        yield return new Heading(1, "I. Tình hình triển khai");
        yield return new Heading(2, "1. Công tác chỉ đạo, phối hợp");
        foreach (var block in Parts.Text(content, "coordination"))
        {
            yield return block;
        }

        yield return Paragraph.Of(GroupSet(figures));
        yield return new Heading(2, "2. Công tác thông báo, tuyên truyền");
        yield return Paragraph.Of(
            $"Đã thông báo tới {Of(total.At(Reached.Notified), total.Contracts)} khách hàng, đạt {Official.Percent(total.At(Reached.Notified), total.Contracts)}.");
        foreach (var block in Parts.Text(content, "notice"))
        {
            yield return block;
        }

        yield return new Heading(2, "3. Rà soát, cập nhật thông tin khách hàng");
        yield return Paragraph.Of(
            $"Đã rà soát xong thông tin của {Of(total.At(Reached.Reviewed), total.Contracts)} khách hàng, đạt {Official.Percent(total.At(Reached.Reviewed), total.Contracts)}; "
            + $"đã gửi tin nhắn mời ký tới {Official.InText(total.At(Reached.Invited))} khách hàng.");
        foreach (var block in Parts.Text(content, "review"))
        {
            yield return block;
        }
    }

    public static IEnumerable<Block> Results(ProgressFigures figures)
    {
        var total = figures.Total;
        yield return new Heading(1, "II. Kết quả thực hiện");
        yield return new Heading(2, "1. Kết quả chung");
        yield return Paragraph.Of(General(figures));
        yield return Tables.Stages("Tình trạng", total);
        if (figures.Days.Count > 1)
        {
            yield return Charts.Growth(figures);
        }

        if (figures.Ages.Count > 0)
        {
            yield return Charts.Ages(figures.Ages);
        }

        yield return new Heading(2, "2. Theo tổ dân phố");
        yield return Paragraph.Of(Lagging.Ranking(figures.Groups, "tổ dân phố", "Phụ lục I"));
        if (figures.Groups.Any(row => row.Contracts > 0))
        {
            yield return Charts.Stages(ChartWords.Vietnamese.StagesTitle, figures.Groups.Select(row => (Places.Group(row), row)));
        }

        yield return new Heading(2, "3. Theo chung cư");
        var buildings = figures.Buildings.Where(row => row.Code != Unit.NoPlace).ToArray();
        var (all, signed) = (buildings.Sum(row => row.Contracts), buildings.Sum(row => row.Signed));
        yield return Paragraph.Of(buildings.Length == 0
            ? "Trên địa bàn không có hợp đồng nào thuộc chung cư."
            : $"Tại {Official.InText(buildings.Length)} chung cư, tòa nhà đã có {Of(signed, all)} khách hàng ký, đạt {Official.Percent(signed, all)} (chi tiết tại Phụ lục II).");
        yield return new Heading(2, "4. Theo đợt");
        if (figures.Batches.Count == 0)
        {
            yield return Paragraph.Of("Chưa có khách hàng nào được gửi tin nhắn mời ký theo đợt.");
            yield break;
        }

        yield return Paragraph.Of(Batches(figures.Batches));
        yield return Tables.Batches(figures.Batches);
    }

    private static string Batches(IReadOnlyList<BatchRow> batches)
    {
        var named = batches.Where(batch => batch.Batch.Length > 0).ToArray();
        if (named.Length == 0)
        {
            return $"Đã gửi tin nhắn mời ký tới {Official.InText(batches.Sum(batch => batch.Contracts))} khách hàng, không chia theo đợt.";
        }

        var said = $"Đã gửi tin nhắn mời ký theo {Official.InText(named.Length)} đợt";
        return named.Where(batch => batch.Contracts > 0).MaxBy(batch => batch.From) is { } newest
            ? $"{said}; đợt gần nhất ({newest.Batch}) gửi tới {Official.InText(newest.Contracts)} khách hàng, đã có {Of(newest.In(Stage.Signed), newest.Contracts)} "
                + $"khách hàng ký, đạt {Official.Percent(newest.In(Stage.Signed), newest.Contracts)}."
            : said + ".";
    }

    /// <summary>The annexes: by group, by building, and where each group's contracts stand.</summary>
    public static IReadOnlyList<Annex> Annexes(PaperContent content, PaperKind kind, ProgressFigures figures)
    {
        var attached = Parts.Attached(content, kind, "Báo cáo");
        var before = PeriodWords.Before(figures.Period);
        (string, FigureRow)[] groups = [.. figures.Groups.Select(row => (Places.Group(row), row))];
        var annexes = new List<Annex>
        {
            new("Phụ lục I", "Tiến độ theo tổ dân phố", attached, true,
                [Tables.Progress("Tổ dân phố", "Tổ dân phố", groups, figures.Total, before), Note()]),
            new("Phụ lục II", "Tiến độ theo chung cư", attached, true,
                [Tables.Progress("Chung cư", "Chung cư, tòa nhà", [.. figures.Buildings.Select(row => (Places.Building(row), row))], figures.Total, before), Note()]),
        };
        if (groups.Length <= Charts.MostFields && groups.Any(row => row.Item2.Contracts > 0))
        {
            annexes.Add(new Annex("Phụ lục III", "Tình trạng hợp đồng theo tổ dân phố", attached, true, [Charts.Heat(groups)]));
        }

        return annexes;
    }

    private static Paragraph Note() => Paragraph.Of(Tables.Sums, ParagraphKind.Note);

    /// <summary>The first sentence that an official reads: how far, and how fast.</summary>
    public static string General(ProgressFigures figures)
    {
        var total = figures.Total;
        var period = $"Trong kỳ ({PeriodWords.Days(figures.Period)}) có thêm {Official.InText(total.Period.Signed)} hợp đồng được ký"
            + $"{(total.Period.Signed > 0 && Official.Points(total.Period.Signed, total.Contracts) is { } points ? $", tỷ lệ ký tăng {points}" : "")}";
        var compared = PeriodWords.ComparedByDays(total, figures.Period);
        return $"Tính đến {Official.Moment(figures.AsOf)}, đã có {Of(total.Signed, total.Contracts)} khách hàng ký hợp đồng điện tử, "
            + $"đạt {Official.Percent(total.Signed, total.Contracts)}{(total.Certified == 0 ? "" : $"; trong đó {Official.InText(total.Certified)} hợp đồng đã hoàn tất chứng thực")}. "
            + $"{period}{(compared is null ? "" : ", " + compared)}. Còn {Official.InText(total.Left)} hợp đồng chưa ký.";
    }

    private static string Of(int part, int whole) => $"{Official.Count(part)}/{Official.Count(whole)}";

    private static string GroupSet(ProgressFigures figures)
    {
        var set = figures.GroupSet ?? new GroupSet(0, null, 0);
        return $"Số liệu được tổng hợp theo {Official.InText(set.InForce)} tổ dân phố đang có hiệu lực"
            + $"{(set.Since is { } since ? $", mốc tổ dân phố từ {Official.LongDate(since)}" : "")}"
            + $"{(set.Former > 0 ? $"; {Official.InText(set.Former)} tổ dân phố đã sắp xếp lại còn hợp đồng chờ xác định tổ mới" : "")}.";
    }
}
