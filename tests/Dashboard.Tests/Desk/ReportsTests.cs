using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Coordination.Dashboard.Access;
using Coordination.Dashboard.Desk;
using Coordination.Dashboard.Tests.Access;
using Coordination.Dashboard.Tests.Api;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Reports.Documents;
using Coordination.Reports.Layout;
using Coordination.Reports.Layout.Pdf;
using Coordination.Reports.Numbers;
using Coordination.Reports.Register;
using Coordination.Support;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace Coordination.Dashboard.Tests.Desk;

public sealed class ReportsTests : AccessTest
{
    [Fact]
    public async Task Issued_bytes_are_the_same_after_figures_moved_and_after_a_restart()
    {
        var id = await IssuedPaper.OfAsync(Dashboard, IngestHost.Enterprise, "A");
        var before = await BytesAsync(Dashboard, id);
        var hash = (await IssuedPaper.SheetAsync(Dashboard, id)).File(PaperFileRoles.Pdf)!.Sha256;
        await Beside.SendAsync(Enumerable.Range(1, Customers).Select(i => new EventDraft(EventType.ContractSigned, A(i))));

        await using var restarted = await TestDashboard.StartAsync(Database.ConnectionString);
        var after = await BytesAsync(restarted, id);

        Assert.Equal(["pdf", "docx", "xlsx"], before.Keys);
        Assert.Equal(before, after);
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(after["pdf"])));
        Assert.Equal("%PDF-", System.Text.Encoding.ASCII.GetString(after["pdf"], 0, 5));

        // The journal still says what the paper said, however far it has gone on; a record that was bent shows.
        var proof = restarted.Get<PaperProof>();
        async Task<string> FoundAsync(string sql, string back)
        {
            await Beside.RunAsync(sql);
            var found = (await proof.RunAsync(id, default))!;
            await Beside.RunAsync(back);
            return string.Join('\n', found.Differences) + string.Concat(found.Notes.Select(note => $"\n({note})"));
        }

        Assert.Equal("", await FoundAsync("select 1", "select 1"));
        Assert.Contains("The total of ward A is not what", await FoundAsync(
            "update paper set figures = array[replace(figures[1], '\"contracts\":7', '\"contracts\":8')]",
            "update paper set figures = array[replace(figures[1], '\"contracts\":8', '\"contracts\":7')]"), StringComparison.Ordinal);

        foreach (var (what, from, to) in new[] { ("The total of ward A", "\"received\":0", "\"received\":1"), ("The days of ward A", "\"days\":[]", "\"days\":[{\"day\":\"2026-01-01\",\"invited\":1,\"signed\":1,\"overdue\":0}]") })
        {
            const string figures = "update paper set figures = array[replace(figures[1], '{0}', '{1}')]";
            Assert.Contains(what, await FoundAsync(
                figures.Replace("{0}", from, StringComparison.Ordinal).Replace("{1}", to, StringComparison.Ordinal),
                figures.Replace("{0}", to, StringComparison.Ordinal).Replace("{1}", from, StringComparison.Ordinal)), StringComparison.Ordinal);
        }

        // Words that were bent show by writing it anew, bytes by the hash that the journal holds.
        const string place = "update paper set letterhead = jsonb_set(letterhead::jsonb, '{place}', '\"{0}\"')::json";
        Assert.Contains("The docx, written anew from the frozen figures, is another.", await FoundAsync(
            place.Replace("{0}", "Nơi khác", StringComparison.Ordinal), place.Replace("{0}", "Hà Nội", StringComparison.Ordinal)), StringComparison.Ordinal);
        const string file = "update paper_file set content = {0}, sha256 = sha256({0}) where role = 'pdf'";
        Assert.Contains("The pdf is not the one that was issued", await FoundAsync(
            file.Replace("{0}", "content || '\\x20'::bytea", StringComparison.Ordinal), file.Replace("{0}", "substring(content for length(content) - 1)", StringComparison.Ordinal)), StringComparison.Ordinal);

        // Other letters, or another make of the program, are named as such and are no difference of the paper.
        Assert.StartsWith("\n(It was set in Elsewhere", await FoundAsync("update paper set font = 'Elsewhere'", $"update paper set font = '{restarted.Get<PaperPress>().Font}'"), StringComparison.Ordinal);

        // Written anew from what is kept, it is still the same.
        Assert.True(WrittenPaper.Same(
            PaperFormat.Pdf, after["pdf"], restarted.Get<PaperDesk>().Write(await IssuedPaper.SheetAsync(restarted, id), PaperFormat.Pdf)));
    }

    [Fact]
    public async Task Page_preview_and_API_say_the_frozen_figures()
    {
        await Beside.SendAsync(new EventDraft(EventType.InvitationSent, A(1)), new EventDraft(EventType.ContractSigned, A(2)), new EventDraft(EventType.ContractSigned, A(3)));
        var id = await IssuedPaper.OfAsync(Dashboard, IngestHost.Enterprise, "A");
        var frozen = (await IssuedPaper.SheetAsync(Dashboard, id)).Figures[0];
        await Beside.SendAsync(new EventDraft(EventType.ContractSigned, A(1)), new EventDraft(EventType.ContractDeclined, A(4)));

        using var answer = await Dashboard.Http.GetAsync(new Uri($"/api/v1/reports/{id}.json", UriKind.Relative));
        var api = (await JsonAsync(answer)).GetProperty("figures")[0];
        Assert.True(System.Text.Json.JsonElement.DeepEquals(System.Text.Json.JsonElement.Parse(frozen), api));
        var figures = ProgressFigures.Parse(frozen);
        var page = WebUtility.HtmlDecode(await Dashboard.Http.GetStringAsync(new Uri($"/reports/{id}", UriKind.Relative)));
        var compared = System.Text.RegularExpressions.Regex.Matches(page[page.IndexOf("id=\"compare\"", StringComparison.Ordinal)..], @"<td>(\d+)</td>")
            .Select(cell => int.Parse(cell.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).Take(3);
        Assert.Equal([figures.Total.Contracts, figures.Total.Signed, figures.Total.Period.Signed], compared);
        var preview = WebUtility.HtmlDecode(await Dashboard.Http.GetStringAsync(new Uri($"/reports/{id}/preview", UriKind.Relative)));
        Assert.Contains($"{figures.Total.Signed}/{figures.Total.Contracts} khách hàng", preview, StringComparison.Ordinal);
        Assert.All(figures.Groups, row => Assert.Contains(row.Name, preview, StringComparison.Ordinal));
        Assert.Equal((2, 7), (figures.Total.Signed, figures.Total.Contracts));
    }

    [Fact]
    public async Task A_ward_sees_what_was_issued_about_it_and_no_draft_or_desk()
    {
        var draft = await IssuedPaper.DraftAsync(Dashboard, IngestHost.Enterprise, "A");
        var issued = await IssuedPaper.OfAsync(Dashboard, IngestHost.Enterprise, "A");
        using var ward = await ClientAsync("ward-leader", "A");
        using var care = await ClientAsync("care", "A");
        using var leader = await ClientAsync("leader", "A", "2");

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(ward, $"/api/v1/reports/{draft}.json"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(ward, $"/reports/{draft}/preview"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ward, $"/api/v1/reports/{issued}.docx"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(care, $"/api/v1/reports/{draft}.pdf"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(leader, $"/api/v1/reports/{issued}.pdf"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(ward, "/reports/new"));
        var list = await (await ward.GetAsync(new Uri("/api/v1/wards/A/reports", UriKind.Relative))).Content.ReadAsStringAsync();
        Assert.Contains("\"number\":\"01/BC-", list, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"id\":{draft},", list, StringComparison.Ordinal);
        var account = await TestAccounts.PersonAsync(Database.DataSource, "phuong.a", "ward", "A");
        var sheet = await Dashboard.Get<PaperSheets>().ReadAsync(new Actor(account), issued, default);
        Assert.Empty(sheet!.Steps);
    }

    [Theory]
    [InlineData("care", true, false, false)]
    [InlineData("enterprise", true, true, false)]
    [InlineData("records", false, false, true)]
    [InlineData("company", false, false, false)]
    [InlineData("ward", false, false, false)]
    [InlineData("ward-leader", false, false, false)]
    [InlineData("area", false, false, false)]
    public async Task Each_role_has_its_step_with_a_wards_paper(string role, bool prepare, bool approve, bool issue)
    {
        var account = await TestAccounts.PersonAsync(Database.DataSource, "nguoi." + role, role, role is "company" ? null : "A");

        var rights = await Dashboard.Get<PaperSheets>().RightsAsync(
            new Actor(account), IngestHost.Enterprise, "A", Policies.Matrix[Policies.PreparePapers], Policies.Matrix[Policies.ApprovePapers],
            Policies.Matrix[Policies.IssuePapers], default);

        Assert.Equal(new PaperRights(prepare, approve, issue), rights);
    }

    [Fact]
    public async Task Anybody_may_ask_about_a_code_and_hears_of_no_person_and_no_figure()
    {
        var id = await IssuedPaper.OfAsync(Dashboard, IngestHost.Enterprise, "A");
        var code = (await IssuedPaper.SheetAsync(Dashboard, id)).Code!;
        var visitor = Visitor();

        var said = WebUtility.HtmlDecode(await visitor.TextAsync("/verify/" + code));
        Assert.Contains("data-verify=\"Issued\"", said, StringComparison.Ordinal);
        Assert.Contains("01/BC-", said, StringComparison.Ordinal);
        Assert.Contains("Xí nghiệp 1", said, StringComparison.Ordinal);
        foreach (var kept in new[] { "Phường A", "Nguyễn", "GIÁM ĐỐC", $"/reports/{id}", "Người" })
        {
            Assert.DoesNotContain(kept, said, StringComparison.Ordinal);
        }

        Assert.Contains("data-verify=\"none\"", await visitor.TextAsync("/verify/AAAAA-AAAAA"), StringComparison.Ordinal);
        Assert.Contains("data-verify=\"none\"", await visitor.TextAsync("/verify/%27%20or%201=1"), StringComparison.Ordinal);
        var next = await IssuedPaper.OfAsync(Dashboard, IngestHost.Enterprise, "A", replaces: id);
        said = WebUtility.HtmlDecode(await visitor.TextAsync("/verify/" + code));
        Assert.Contains("data-verify=\"Replaced\"", said, StringComparison.Ordinal);
        Assert.Contains("02/BC-", said, StringComparison.Ordinal);
        await Dashboard.Get<PaperRegister>().RecallAsync(Hand.Program, next, (await IssuedPaper.SheetAsync(Dashboard, next)).Revision, "Nhầm người ký", default);
        said = WebUtility.HtmlDecode(await visitor.TextAsync("/verify/" + (await IssuedPaper.SheetAsync(Dashboard, next)).Code));
        Assert.Contains("data-verify=\"Recalled\"", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Nhầm người ký", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_public_page_is_asked_at_the_public_pace()
    {
        var pages = Dashboard.Get<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("verify", StringComparison.Ordinal)).ToArray();

        Assert.Equal(2, pages.Length);
        Assert.All(pages, page => Assert.Equal(RateLimits.Public, page.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName));
    }

    [Fact]
    public async Task A_letter_that_cannot_be_printed_is_an_answer_that_names_it()
    {
        var id = await IssuedPaper.DraftAsync(Dashboard, IngestHost.Enterprise, "A");
        await Dashboard.Get<PaperBook>().RewriteAsync(Hand.Program, id, 1, """{"tasks":"漢"}""", default);

        using var answer = await Dashboard.Http.GetAsync(new Uri($"/api/v1/reports/{id}.pdf", UriKind.Relative));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("U+6F22", (await JsonAsync(answer)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_is_signed_here_only_with_its_own_organisations_key_and_stays_what_was_issued()
    {
        var id = await IssuedPaper.OfAsync(Dashboard, IngestHost.Enterprise, "A");
        Assert.False(Dashboard.Get<SignedPapers>().MaySeal(await IssuedPaper.SheetAsync(Dashboard, id)));
        await using var signing = await TestDashboard.StartAsync(
            Database.ConnectionString, options => options with { Signing = SignatureTests.MakeKey(IngestHost.Enterprise) });

        var unsigned = await IssuedPaper.SheetAsync(signing, id);
        Assert.True(signing.Get<SignedPapers>().MaySeal(unsigned));
        Assert.False(signing.Get<SignedPapers>().MaySeal(unsigned with { Line = unsigned.Line with { State = PaperState.Recalled } }));
        Assert.False(new SignedPapers(
            signing.Get<PaperSheets>(), signing.Get<PaperFiles>(), PaperFonts.Shipped,
            signing.Get<DashboardOptions>() with { Signing = SignatureTests.MakeKey(IngestHost.Enterprise, years: 0) }, TimeProvider.System).MaySeal(unsigned));

        await signing.Get<SignedPapers>().SealAsync(Actor.Program, Hand.Program, await IssuedPaper.SheetAsync(signing, id), default);

        var sheet = await IssuedPaper.SheetAsync(signing, id);
        var read = SignedFileReading.Read(sheet.File(PaperFileRoles.Sealed)!.Detail)!;
        Assert.True(read.IsWhole);
        Assert.True(read.HoldsIssued);
        Assert.False(signing.Get<SignedPapers>().MaySeal(sheet));

        // The same file brought from elsewhere is read as signed.
        var content = await signing.Http.GetByteArrayAsync(new Uri($"/reports/{id}/files/sealed", UriKind.Relative));
        Assert.True(await signing.Get<SignedPapers>().BringAsync(Actor.Program, Hand.Program, sheet, content, default));
        Assert.NotNull((await IssuedPaper.SheetAsync(signing, id)).File(PaperFileRoles.Signed)!.Detail);
    }

    [Fact]
    public async Task What_is_brought_is_told_by_its_bytes_and_handed_back_as_it_came()
    {
        var id = await IssuedPaper.OfAsync(Dashboard, IngestHost.Enterprise, "A");
        var sheet = await IssuedPaper.SheetAsync(Dashboard, id);
        var signed = Dashboard.Get<SignedPapers>();
        byte[] picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82];

        Assert.False(await signed.BringAsync(Actor.Program, Hand.Program, sheet, "<html><script>alert(1)</script></html>"u8.ToArray(), default));
        Assert.False(await signed.BringAsync(Actor.Program, Hand.Program, sheet, picture[..^4], default));
        Assert.True(await signed.BringAsync(Actor.Program, Hand.Program, sheet, picture, default));
        byte[] better = [.. picture[..^8], 4, .. picture[^8..]];
        Assert.True(await signed.BringAsync(Actor.Program, Hand.Program, sheet, better, default));

        // The one that came before is still to be had, by what the page leads to.
        var both = (await IssuedPaper.SheetAsync(Dashboard, id)).Files.Where(kept => kept.Role == PaperFileRoles.Scan).ToArray();
        Assert.Equal(2, both.Length);
        Assert.Equal(better, await Dashboard.Http.GetByteArrayAsync(new Uri($"/reports/{id}/files/scan", UriKind.Relative)));
        var earlier = PaperEndpoints.File(id, PaperFileRoles.Scan, both[0].FileId);
        Assert.Contains(earlier, await Dashboard.Http.GetStringAsync(new Uri($"/reports/{id}", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Dashboard.Http, PaperEndpoints.File(id, PaperFileRoles.Pdf, both[0].FileId)));

        using var back = await Dashboard.Http.GetAsync(new Uri(earlier, UriKind.Relative));
        Assert.Equal(picture, await back.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", back.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("sandbox", back.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, byte[]>> BytesAsync(TestDashboard program, long id)
    {
        var files = new Dictionary<string, byte[]>();
        foreach (var format in new[] { "pdf", "docx", "xlsx" })
        {
            files[format] = await program.Http.GetByteArrayAsync(new Uri($"/api/v1/reports/{id}.{format}", UriKind.Relative));
        }

        return files;
    }

    private async Task<HttpClient> ClientAsync(string role, string ward, string? group = null)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Dashboard.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", await TestAccounts.TokenAsync(Database.DataSource, role, ward, group));
        return client;
    }
}
