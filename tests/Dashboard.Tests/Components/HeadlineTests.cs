using Bunit;

using Coordination.Dashboard.Components;
using Coordination.Dashboard.Components.Parts;
using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

using Xunit;

namespace Coordination.Dashboard.Tests.Components;

public sealed class HeadlineTests
{
    private static string Sentence(Words words, Unit unit) => string.Concat(
        words.Headline(unit, Forecast.Finish(unit.Left, unit.SignedLast7Days, Given.Today)).Select(piece => piece.Text));

    [Fact]
    public void The_ward_says_how_far_how_fast_and_when()
    {
        var unit = Given.Unit(signed7: 1_204, stages: [(Stage.Signed, 15_102), (Stage.AwaitingSignature, 9_537)]);

        Assert.Equal("Đã ký 15.102/24.639 hợp đồng (61,2%), 7 ngày qua thêm 1.204, dự kiến xong ngày 18/01/2027",
            Sentence(Words.Vietnamese, unit));
        Assert.Equal("Signed 15,102 of 24,639 contracts (61.2%), 1,204 more in the last 7 days, expected to finish on 18 Jan 2027",
            Sentence(Words.English, unit));
    }

    [Fact]
    public void Without_a_pace_no_day_is_promised()
    {
        var unit = Given.Unit(stages: [(Stage.Signed, 1), (Stage.Notified, 1)]);

        Assert.Equal("Đã ký 1/2 hợp đồng (50,0%), 7 ngày qua chưa có thêm, chưa đủ số liệu để dự kiến ngày xong",
            Sentence(Words.Vietnamese, unit));
    }

    [Fact]
    public void A_complete_ward_is_said_to_be_complete()
    {
        Assert.Equal("Đã ký đủ 3/3 hợp đồng (100%)", Sentence(Words.Vietnamese, Given.Unit(stages: [(Stage.Signed, 3)])));
    }

    [Fact]
    public void A_place_says_who_is_left_and_who_needs_a_person_today()
    {
        var unit = Given.Unit(dueToday: 3, stages: [(Stage.Signed, 10), (Stage.AwaitingSignature, 218), (Stage.Overdue, 10),
            (Stage.NeedsHelp, 2), (Stage.DeliveryFailed, 1)]);

        Assert.Equal("Còn 231 hộ chưa ký, 16 hộ cần gặp hôm nay", string.Concat(Words.Vietnamese.PlaceHeadline(unit).Select(p => p.Text)));
    }

    [Fact]
    public void Each_figure_of_the_sentence_leads_to_its_contracts()
    {
        using var pages = Given.Pages();
        var board = Given.Board(Given.Unit(signed7: 7, stages: [(Stage.Signed, 10), (Stage.Overdue, 10)]));

        var headline = pages.Render<Headline>(p => p.Add(h => h.Board, board).Add(h => h.Figure, "ward")
            .Add(h => h.Pieces, Words.Vietnamese.Headline(board.Total, board.ForecastFinish)));

        Assert.Equal("/w/00235/contracts?stage=signed", headline.Find("[data-figure='ward.signed']").GetAttribute("href"));
        Assert.Equal("/w/00235/contracts", headline.Find("[data-figure='ward.contracts']").GetAttribute("href"));
        Assert.Equal("/w/00235/contracts?signedFrom=2026-11-17", headline.Find("[data-figure='ward.signed7']").GetAttribute("href"));
        Assert.Equal("polite", headline.Find("h1").GetAttribute("aria-live"));
        Assert.StartsWith("Đã ký 10/20 hợp đồng (50,0%), 7 ngày qua thêm 7,", headline.Find("h1").TextContent.Trim());
    }
}
