using System.Net;
using Coordination.Dashboard.Desk;
using Coordination.Dashboard.Tests.Access;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Reports.Documents;
using Coordination.Reports.Numbers;
using Coordination.Reports.Register;
using Coordination.Support;
using Xunit;

namespace Coordination.Dashboard.Tests.Desk;

/// <summary>What a draft tells of: which moment, whose figures, and whose words.</summary>
public sealed class DraftTests : AccessTest
{
    [Fact]
    public async Task A_correction_tells_of_the_same_moment_and_differs_by_what_was_heard_later()
    {
        var id = await IssuedPaper.OfAsync(Dashboard, IngestHost.Enterprise, "A");
        var old = await IssuedPaper.SheetAsync(Dashboard, id);
        Beside.Time.SetUtcNow(old.Line.AsOf.AddDays(3));
        await Beside.SendAsync(
            new EventDraft(EventType.ContractSigned, A(3)) { Time = old.Line.AsOf.AddDays(-1) }, new EventDraft(EventType.ContractSigned, A(4)) { Time = old.Line.AsOf.AddDays(1) });

        var next = await IssuedPaper.SheetAsync(Dashboard, await IssuedPaper.DraftAsync(Dashboard, IngestHost.Enterprise, "A", replaces: id));

        Assert.Equal((PaperSchedule.Close(IssuedPaper.Week).UtcDateTime, old.Line.Period), (next.Line.AsOf.UtcDateTime, next.Line.Period));
        var (before, after) = (ProgressFigures.Parse(old.Figures[0]).Total, ProgressFigures.Parse(next.Figures[0]).Total);
        Assert.Equal((before.Signed + 1, before.Period.Signed + 1), (after.Signed, after.Period.Signed));
        Assert.Contains("12 tháng 6 năm 2026", Said(next, 0), StringComparison.Ordinal);

        // Last time was an earlier period.
        Assert.Null(next.Last);
    }

    [Fact]
    public async Task A_letter_tells_its_reports_figures_and_cites_its_number_after_it()
    {
        var report = await IssuedPaper.DraftAsync(Dashboard, IngestHost.Enterprise, "A");
        var desk = Dashboard.Get<PaperDesk>();
        var id = await desk.LetterAsync(Hand.Program, await IssuedPaper.SheetAsync(Dashboard, report), default);
        await Beside.SendAsync(new EventDraft(EventType.ContractSigned, A(1)));
        await IssuedPaper.ApproveAsync(Dashboard, id);
        async Task IssueAsync(long paper) => await desk.IssueAsync(Hand.Program, await IssuedPaper.SheetAsync(Dashboard, paper), null, default);
        Assert.Equal(PaperRefusal.ReportFirst, (await Assert.ThrowsAsync<PaperRefusedException>(() => IssueAsync(id))).Why);

        await IssuedPaper.ApproveAsync(Dashboard, report);
        await IssueAsync(report);
        await IssueAsync(id);

        var (issued, letter) = (await IssuedPaper.SheetAsync(Dashboard, report), await IssuedPaper.SheetAsync(Dashboard, id));
        Assert.Equal((issued.Figures[0], issued.Line.AsOf, id), (letter.Figures[0], letter.Line.AsOf, issued.Letter));
        Assert.Contains($"Báo cáo số {issued.Line.Symbol} ngày", Said(letter, 0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_about_a_batch_is_asked_for_again_by_the_batchs_name()
    {
        var batch = new ReportPeriod(IssuedPaper.Week.From, IssuedPaper.Week.To, PeriodKind.Batch, "D1");
        var id = await Dashboard.Get<PaperDesk>().DraftAsync(
            Actor.Program, Hand.Program, new PaperAsk("progress-ward", IngestHost.Enterprise, "A", null, null, batch), default);

        Assert.Equal("D1", PaperAsk.Of(await IssuedPaper.SheetAsync(Dashboard, id)).Period.Name);
    }

    [Fact]
    public async Task Days_that_are_not_over_are_read_anew_to_the_day_until_which_they_were_asked_for()
    {
        var today = VietnamTime.DayOf(DateTimeOffset.UtcNow);
        var asked = new ReportPeriod(today.AddDays(-3), today.AddDays(9), PeriodKind.Days);
        var id = await Dashboard.Get<PaperDesk>().DraftAsync(
            Actor.Program, Hand.Program, new PaperAsk("progress-ward", IngestHost.Enterprise, "A", null, null, asked), default);

        var sheet = await IssuedPaper.SheetAsync(Dashboard, id);

        Assert.True(sheet.Line.Period.To < asked.To);
        Assert.Equal(asked, PaperAsk.Of(sheet).Period);
    }

    [Fact]
    public async Task Texts_that_nobody_changed_follow_the_figures_and_others_stay_and_are_marked()
    {
        var id = await IssuedPaper.DraftAsync(Dashboard, IngestHost.Enterprise, "A");
        var (book, desk) = (Dashboard.Get<PaperBook>(), Dashboard.Get<PaperDesk>());
        var first = await IssuedPaper.SheetAsync(Dashboard, id);
        var texts = new Dictionary<string, string>(OfficeSettings.ReadTexts(first.Texts)) { ["tasks"] = "Còn 7 khách hàng chưa ký." };
        await book.RewriteAsync(Hand.Program, id, first.Revision, OfficeSettings.WriteTexts(texts), default);
        await desk.RefreshAsync(Actor.Program, Hand.Program, await IssuedPaper.SheetAsync(Dashboard, id), default);
        Assert.Empty((await IssuedPaper.SheetAsync(Dashboard, id)).TextsBehind);

        await Beside.SendAsync(new EventDraft(EventType.InvitationSent, A(1)), new EventDraft(EventType.InvitationFailed, A(1)));
        await desk.RefreshAsync(Actor.Program, Hand.Program, await IssuedPaper.SheetAsync(Dashboard, id), default);
        var sheet = await IssuedPaper.SheetAsync(Dashboard, id);
        var now = OfficeSettings.ReadTexts(sheet.Texts);

        Assert.Equal("Còn 7 khách hàng chưa ký.", now["tasks"]);
        Assert.Equal(["tasks"], sheet.TextsBehind);
        Assert.NotEqual(texts["difficulties"], now["difficulties"]);
        Assert.Equal(Papers.ProposeTexts("progress-ward", sheet.Figures[0])["difficulties"], now["difficulties"]);
        await book.RewriteAsync(Hand.Program, id, sheet.Revision, sheet.Texts, default);
        Assert.Empty((await IssuedPaper.SheetAsync(Dashboard, id)).TextsBehind);
    }

    private string Said(PaperSheet sheet, int part) => WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(
        Dashboard.Get<PaperDesk>().Write(sheet, PaperFormat.Html, part)));
}
