using System.Globalization;

using Coordination.Reports.Documents;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Numbers;

using Xunit;

namespace Coordination.Reports.Tests.Documents;

public sealed class OfficialTests
{
    [Theory]
    [InlineData("2026-05-28", "ngày 28 tháng 5 năm 2026")]
    [InlineData("2026-03-05", "ngày 05 tháng 3 năm 2026")]
    [InlineData("2026-01-05", "ngày 05 tháng 01 năm 2026")]
    [InlineData("2026-02-10", "ngày 10 tháng 02 năm 2026")]
    [InlineData("2026-10-01", "ngày 01 tháng 10 năm 2026")]
    public void Days_have_two_digits_and_of_the_months_only_the_first_two(string day, string text) =>
        Assert.Equal(text, Official.LongDate(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_moment_is_said_in_the_time_of_Viet_Nam() =>
        Assert.Equal("00 giờ 30 ngày 01 tháng 7 năm 2026", Official.Moment(new DateTimeOffset(2026, 6, 30, 17, 30, 0, TimeSpan.Zero)));

    [Fact]
    public void A_month_is_named_as_it_is_in_dates() => Assert.Equal("tháng 01 năm 2026", PeriodWords.Name(ReportPeriod.Month(new DateOnly(2026, 1, 5))));

    [Theory]
    [InlineData(9, 10_000, null)]
    [InlineData(10, 10_000, "0,1 điểm phần trăm")]
    [InlineData(1_207, 24_639, "4,8 điểm phần trăm")]
    public void Less_than_a_tenth_of_a_point_is_not_said(int part, int whole, string? text) => Assert.Equal(text, Official.Points(part, whole));

    [Theory]
    [InlineData(new[] { 0, 0, 0 }, "Chưa có khách hàng nào ký tại các tổ dân phố (chi tiết tại Phụ lục I).")]
    [InlineData(new[] { 40, 40 }, "Tỷ lệ ký tại các tổ dân phố không chênh lệch đáng kể (chi tiết tại Phụ lục I).")]
    [InlineData(new[] { 99, 95, 96 }, "Một số tổ dân phố có tỷ lệ cao: tổ dân phố số 1 (99,0%) (chi tiết tại Phụ lục I).")]
    [InlineData(new[] { 0, 10, 0 }, "Một số tổ dân phố có tỷ lệ cao: tổ dân phố số 2 (10,0%); còn thấp: tổ dân phố số 1 (0,0%), tổ dân phố số 3 (0,0%) (chi tiết tại Phụ lục I).")]
    [InlineData(new int[0], "Chưa có hợp đồng nào trong danh sách của các tổ dân phố.")]
    public void High_is_above_the_rate_of_all_and_low_below_it_and_who_is_nearly_done_is_not_low(int[] signed, string said) => Assert.Equal(
        said,
        Lagging.Ranking(
            [.. signed.Select((count, i) => GivenPaper.Row($"{i + 1}", $"Tổ dân phố số {i + 1}", 100, 1) with { Stages = new Dictionary<string, int> { ["signed"] = count } })],
            "tổ dân phố", "Phụ lục I"));

    [Theory]
    [InlineData(9_999, 10_000, "99,9%")]
    [InlineData(10_000, 10_000, "100%")]
    [InlineData(0, 7, "0,0%")]
    [InlineData(0, 0, "–")]
    [InlineData(15_102, 24_639, "61,2%")]
    public void Shares_are_rounded_down_so_that_100_means_complete(int part, int whole, string text) => Assert.Equal(text, Official.Percent(part, whole));

    [Theory]
    [InlineData(5, "05")]
    [InlineData(0, "0")]
    [InlineData(12, "12")]
    [InlineData(24_639, "24.639")]
    public void Small_numbers_in_a_sentence_have_two_digits(int number, string text) => Assert.Equal(text, Official.InText(number));

    [Theory]
    [InlineData("Phường Đống Đa", "phường Đống Đa")]
    [InlineData("Phường 12", "Phường 12")]
    [InlineData("Tổ dân phố số 7", "tổ dân phố số 7")]
    [InlineData("Lá Biếc", "Lá Biếc")]
    public void The_kind_of_a_place_is_small_within_a_sentence(string name, string running) => Assert.Equal(running, Official.Running(name));

    [Theory]
    [InlineData(PeriodKind.Week, "tuần 10, từ ngày 27/02/2026 đến ngày 05/3/2026", "2026-02-20", "2026-02-26")]
    [InlineData(PeriodKind.Month, "tháng 3 năm 2026", "2026-02-01", "2026-02-28")]
    [InlineData(PeriodKind.Batch, "đợt 2026-03A, từ ngày 02/3/2026 đến ngày 05/3/2026", "2026-02-26", "2026-03-01")]
    [InlineData(PeriodKind.AdministrativeMonth, "từ ngày 15/02/2026 đến ngày 14/3/2026", "2026-01-15", "2026-02-14")]
    [InlineData(PeriodKind.Campaign, "từ ngày 01/4/2026 đến ngày 05/5/2026", null, null)]
    public void A_period_has_its_name_and_the_one_before_it(PeriodKind kind, string name, string? from, string? to)
    {
        var day = new DateOnly(2026, 3, 5);
        var period = kind switch
        {
            PeriodKind.Week => ReportPeriod.Week(day, DayOfWeek.Thursday),
            PeriodKind.Month => ReportPeriod.Month(day),
            PeriodKind.AdministrativeMonth => ReportPeriod.AdministrativeMonth(day),
            PeriodKind.Batch => new ReportPeriod(day.AddDays(-3), day, PeriodKind.Batch, "2026-03A"),
            _ => ReportPeriod.Campaign(new DateOnly(2026, 5, 5)),
        };

        Assert.Equal(name, PeriodWords.Name(period));
        Assert.Equal((from, to), (period.Before?.From.ToString("yyyy-MM-dd", null), period.Before?.To.ToString("yyyy-MM-dd", null)));
    }

    [Theory]
    [InlineData(PeriodKind.Week, "2026-06-10", "tuần 24, từ ngày 06/6/2026 đến ngày 10/6/2026", "cùng kỳ tuần trước", "2026-05-30", "2026-06-03")]
    [InlineData(PeriodKind.Month, "2026-03-30", "tháng 3 năm 2026, từ ngày 01/3/2026 đến ngày 30/3/2026", "cùng kỳ tháng trước", "2026-02-01", "2026-02-28")]
    [InlineData(PeriodKind.Month, "2026-06-10", "tháng 6 năm 2026, từ ngày 01/6/2026 đến ngày 10/6/2026", "cùng kỳ tháng trước", "2026-05-01", "2026-05-10")]
    [InlineData(PeriodKind.AdministrativeMonth, "2026-06-10", "từ ngày 15/5/2026 đến ngày 10/6/2026", "cùng số ngày của kỳ trước", "2026-04-15", "2026-05-11")]
    public void A_period_that_is_running_ends_with_its_figures_and_stands_against_as_many_days(
        PeriodKind kind, string today, string name, string before, string from, string to)
    {
        var day = DateOnly.Parse(today, CultureInfo.InvariantCulture);
        var whole = kind switch
        {
            PeriodKind.Week => ReportPeriod.Week(day),
            PeriodKind.Month => ReportPeriod.Month(day),
            _ => ReportPeriod.AdministrativeMonth(day),
        };
        var period = whole.Until(day);

        Assert.True(period.IsRunning);
        Assert.Equal((name, before), (PeriodWords.Name(period), PeriodWords.Before(period)));
        Assert.Equal((from, to), (period.Before!.From.ToString("yyyy-MM-dd", null), period.Before.To.ToString("yyyy-MM-dd", null)));
        Assert.Equal(whole, period.Until(day.AddDays(60)));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void A_correction_compares_charts_receivers_and_signer_and_says_nothing_of_texts_that_it_does_not_know(bool known, bool changed)
    {
        var content = GivenPaper.Content(GivenPaper.Figures());
        var figures = GivenPaper.Figures();
        var then = changed ? figures with { Days = [.. figures.Days.Select((day, i) => i == 3 ? day with { Signed = day.Signed + 2 } : day)] } : figures;
        var letterhead = content.Letterhead with
        {
            Addressees = changed ? ["Công ty khác"] : content.Letterhead.Addressees,
            SignerName = changed ? "Lê Văn Khác" : content.Letterhead.SignerName,
        };
        var paper = Papers.Compose(content with
        {
            Comparison = new CorrectedPaper("06/BC-XNĐĐ", new DateOnly(2026, 3, 1), then.ToJson(), known ? content.Texts : null, known ? letterhead : null),
        });
        var said = paper.Annexes[^1].Body.OfType<Paragraph>().Select(paragraph => paragraph.Text).ToArray();

        Assert.StartsWith("Báo cáo này thay thế", paper.Body.OfType<Paragraph>().First().Text, StringComparison.Ordinal);
        Assert.Equal(!changed, said.Any(text => text.EndsWith("Số liệu trong các bảng, biểu đồ: không thay đổi.", StringComparison.Ordinal)));
        Assert.Equal(changed ? ["Ký trong ngày"] : [], paper.Annexes[^1].Body.OfType<PaperTable>().SelectMany(table => table.Rows).Select(row => Official.Text(row[1])));
        Assert.Equal(known && changed, said.Contains("Kính gửi: đã viết “Công ty khác”; nay là “Công ty Nước sạch Hà Nội”."));
        Assert.Equal(known && changed, said.Any(text => text.StartsWith("Người ký: đã viết “KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC, Lê Văn Khác”", StringComparison.Ordinal)));
        Assert.Equal(known && !changed, said.Any(text => text.Contains("Lời văn: không thay đổi", StringComparison.Ordinal)));
    }
}
