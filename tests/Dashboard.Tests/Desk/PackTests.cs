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

/// <summary>Sheets of a pack: each speaks of its own place, and is corrected by its own.</summary>
public sealed class PackTests : AccessTest
{
    [Fact]
    public async Task A_pack_is_one_file_with_a_sheet_a_group()
    {
        var id = await IssuedPaper.OfAsync(Dashboard, IngestHost.Enterprise, "A", "group-sheet");
        var sheet = await IssuedPaper.SheetAsync(Dashboard, id);

        Assert.Equal(3, sheet.Figures.Count);
        Assert.Null(sheet.Number);
        Assert.Equal([PaperFileRoles.Pdf], sheet.Files.Select(file => file.Role));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Dashboard.Http, $"/api/v1/reports/{id}.docx"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Dashboard.Http, $"/reports/{id}/preview?part=2"));
    }

    [Fact]
    public async Task Each_paper_of_a_pack_speaks_of_its_own_place_until_somebody_writes_for_all()
    {
        var id = await IssuedPaper.DraftAsync(Dashboard, IngestHost.Enterprise, "A", "group-sheet");

        // The first group has signed since: its proposal is another than those of the rest, also where the old one was kept.
        await Beside.SendAsync(new EventDraft(EventType.ContractSigned, A(3)), new EventDraft(EventType.ContractSigned, A(6)));
        await Dashboard.Get<PaperDesk>().RefreshAsync(Actor.Program, Hand.Program, await IssuedPaper.SheetAsync(Dashboard, id), default);
        var sheet = await IssuedPaper.SheetAsync(Dashboard, id);
        var (requests, recipients) = (Proposed(sheet, Request), Proposed(sheet, figures => Papers.ProposeLetterhead("group-sheet", figures).Recipients[0]));
        Assert.NotEqual(requests[0], requests[1]);
        Assert.Equal("", OfficeSettings.ReadTexts(sheet.Texts)["request"]);
        for (var part = 0; part < 3; part++)
        {
            var said = Said(sheet, part);
            Assert.Contains(requests[part], said, StringComparison.Ordinal);
            Assert.Equal([recipients[part]], recipients.Where(said.Contains));
            Assert.Contains(part == 0 ? "2/2 khách hàng" : part == 1 ? "0/3 khách hàng" : "0/2 khách hàng", said, StringComparison.Ordinal);
        }

        await Dashboard.Get<PaperBook>().RewriteAsync(Hand.Program, id, sheet.Revision, """{"request":"Họp vào tối thứ Sáu."}""", default);
        sheet = await IssuedPaper.SheetAsync(Dashboard, id);
        Assert.All([0, 1, 2], part => Assert.Contains("Họp vào tối thứ Sáu.", Said(sheet, part), StringComparison.Ordinal));
        Assert.Contains("Dùng cho tất cả 3 tờ.", WebUtility.HtmlDecode(await Dashboard.Http.GetStringAsync(new Uri($"/reports/{id}", UriKind.Relative))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pack_is_issued_as_it_was_approved_and_corrected_sheet_by_sheet()
    {
        var id = await IssuedPaper.DraftAsync(Dashboard, IngestHost.Enterprise, "A", "group-sheet");
        await IssuedPaper.ApproveAsync(Dashboard, id);
        await Beside.Get<PaperOffices>().WriteAsync(
            Hand.Program, IngestHost.Enterprise, null, new OfficeSettings { SignerName = "Người ký sau" }.Write(), null, default);
        await Dashboard.Get<PaperDesk>().IssueAsync(Hand.Program, await IssuedPaper.SheetAsync(Dashboard, id), null, default);
        var issued = await IssuedPaper.SheetAsync(Dashboard, id);
        Assert.All([0, 1, 2], part => Assert.DoesNotContain("Người ký sau", Said(issued, part), StringComparison.Ordinal));

        // Each sheet keeps its own words and bytes; what the pack holds of texts says nothing of them any more.
        Assert.Equal(Proposed(issued, Request), issued.Sheets.Select(own => OfficeSettings.ReadTexts(own.Texts!)["request"]));
        Assert.Equal(3, await Beside.AskAsync<int>("select count(distinct sha256)::int from paper_sheet where paper_id = @id and sha256 = sha256(content)", new { id }));
        await Beside.RunAsync("update paper set texts = '{\"request\":\"Lời chung sau\"}'");
        Assert.DoesNotContain("Lời chung sau", Said(await IssuedPaper.SheetAsync(Dashboard, id), 1), StringComparison.Ordinal);

        // The second group's code is another now: it is still corrected by its own sheet. The first is told with other words.
        await Beside.RunAsync("update residential_group set code = '2b', name = 'Tổ 2 mới' where code = '2'");
        var next = await IssuedPaper.DraftAsync(Dashboard, IngestHost.Enterprise, "A", "group-sheet", id);
        var sheet = await IssuedPaper.SheetAsync(Dashboard, next);
        Assert.All(sheet.Sheets, own => Assert.Contains("thay thế", Said(sheet, own.Part), StringComparison.Ordinal));
        var refused = await Assert.ThrowsAsync<PaperRefusedException>(() => Dashboard.Get<PaperDesk>().DraftAsync(Actor.Program, Hand.Program, new PaperAsk(
            "group-sheet", IngestHost.Enterprise, "A", null, null, ReportPeriod.Week(IssuedPaper.Week.From.AddDays(-1)), id), default));
        Assert.Equal(PaperRefusal.WrongState, refused.Why);
    }

    private static string[] Proposed(PaperSheet sheet, Func<string, string> propose) => [.. sheet.Figures.Select(propose)];

    private static string Request(string figures) => Papers.ProposeTexts("group-sheet", figures)["request"];

    private string Said(PaperSheet sheet, int part) => WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(
        Dashboard.Get<PaperDesk>().Write(sheet, PaperFormat.Html, part)));
}
