using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

using Coordination.Dashboard.Components;
using Coordination.Dashboard.Leaders;
using Coordination.Dashboard.Tests.Access;
using Coordination.Ingest.Leaders;
using Coordination.Ingest.Record;
using Coordination.Reports.Layout;
using Coordination.Reports.Layout.Pdf;
using Coordination.Reports.Leaders;
using Coordination.Support;

using Npgsql;

using SkiaSharp;

using Xunit;

namespace Coordination.Dashboard.Tests.Leaders;

/// <summary>The list of leaders over HTTP: who may do what, what people bring as scans, what programs read.</summary>
public sealed partial class LeaderSiteTests : AccessTest
{
    private static readonly DateOnly Today = VietnamTime.DayOf(DateTimeOffset.UtcNow);

    private LeaderSteps Steps => new(Dashboard.Get<NpgsqlDataSource>(), TimeProvider.System);

    [Fact]
    public async Task Programs_read_the_list_in_force_with_numbers_by_their_role()
    {
        Assert.Empty((await Dashboard.GetJsonAsync("/api/v1/wards/A/leaders")).GetProperty("items").EnumerateArray());
        var edition = await Steps.CheckedAsync("A", LeaderSteps.Leader("1", "Nguyễn Văn An", "0300000001"), LeaderSteps.Leader("2", "Trần Thị Bình", kind: LeaderKind.Interim));
        await Steps.Force.ConfirmAsync(Ingest.Register.Hand.Program, "A", edition, 3, Today, default);

        var items = (await Dashboard.GetJsonAsync("/api/v1/wards/A/leaders?limit=1")).GetProperty("items").EnumerateArray().ToArray();
        Assert.Equal("1|Nguyễn Văn An|0300000001|leader|1", string.Join('|', new[] { "group", "name", "phone", "kind", "edition" }.Select(name => items[0].GetProperty(name).ToString())));
        var rest = await Dashboard.GetJsonAsync("/api/v1/wards/A/leaders?limit=1&after=1");
        Assert.Equal("interim", rest.GetProperty("items")[0].GetProperty("kind").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, rest.GetProperty("next").ValueKind);

        var records = await TokenAsync("records");
        Assert.Contains("03******01", await records.GetStringAsync(new Uri("/api/v1/wards/A/leaders", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Dashboard.Http, "/api/v1/wards/KHONG/leaders"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(await TokenAsync("leader", "1"), "/api/v1/wards/A/leaders"));
    }

    [Theory]
    [InlineData("company", "/w/A/leaders", HttpStatusCode.OK)]
    [InlineData("area", "/w/A/leaders", HttpStatusCode.OK)]
    [InlineData("ward", "/w/A/leaders/1", HttpStatusCode.OK)]
    [InlineData("ward", "/w/A/leaders/1/access", HttpStatusCode.Forbidden)]
    [InlineData("ward", "/w/A/leaders/handover/1", HttpStatusCode.Forbidden)]
    [InlineData("area", "/w/A/leaders/template.xlsx", HttpStatusCode.Forbidden)]
    [InlineData("area", "/w/A/leaders/1/scan/1/file", HttpStatusCode.OK)]
    [InlineData("company", "/w/A/leaders/1/scan/1/file", HttpStatusCode.NotFound)]
    [InlineData("admin", "/w/A/leaders", HttpStatusCode.Forbidden)]
    [InlineData("leader", "/w/A/leaders", HttpStatusCode.Forbidden)]
    public async Task Each_role_opens_what_is_its_own(string role, string path, HttpStatusCode status)
    {
        await Steps.InForceAsync("A", Today, LeaderSteps.Leader("1", "An"));
        await TestAccounts.PersonAsync(Database.DataSource, $"p-{role}", role, role is "company" or "admin" ? null : "A", role is "leader" ? "1" : null);

        var answer = await (await SignedInAsync($"p-{role}")).GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Files_that_pretend_to_be_others_are_refused_and_what_is_kept_is_handed_back_as_it_came()
    {
        var edition = await Steps.HandedInAsync("A", [LeaderSteps.Leader("1", "An")]);
        var visitor = await SignedInAsync();
        var pdf = LeaderSteps.Pdf();
        foreach (var (name, content) in new (string, byte[])[]
        {
            ("trang.pdf", "<html><script>alert(1)</script></html>"u8.ToArray()),
            ("cat.pdf", pdf[..(pdf.Length / 2)]),
            ("rong.pdf", "%PDF-1.7\n%%EOF"u8.ToArray()),
            ("anh.jpg", [0xFF, 0xD8, 0xFF, 0, 0]),
            ("khoa.pdf", Encrypted()),
            ("tep.exe", "MZ"u8.ToArray()),
        })
        {
            Assert.Contains("said=BadScan", await BringAsync(visitor, edition, name, content), StringComparison.Ordinal);
        }

        Assert.Contains("said=scan", await BringAsync(visitor, edition, "../../etc/Bản scan của tôi.exe", pdf), StringComparison.Ordinal);
        using var file = await visitor.GetAsync($"/w/A/leaders/{edition}/scan/1/file");
        Assert.Equal(pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("Bản scan của tôi.pdf", file.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Contains("sandbox", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-store", file.Headers.CacheControl!.ToString().Split(", ")[0]);

        // A form of ours asks for it, and nobody else.
        using var foreign = new MultipartFormDataContent { { new ByteArrayContent(pdf), "file", "x.pdf" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Http.PostAsync(new Uri($"/w/A/leaders/{edition}/scan", UriKind.Relative), foreign)).StatusCode);
    }

    [Fact]
    public async Task Twenty_colour_pages_are_shown_one_by_one_and_fifty_megabytes_are_taken()
    {
        var edition = await Steps.HandedInAsync("A", [LeaderSteps.Leader("1", "An")]);
        var visitor = await SignedInAsync();
        var scan = ScannedPdf.Of(20, 50 * 1024 * 1024);
        Assert.InRange(scan.Length, 50 * 1024 * 1024, LeaderScanDesk.Largest);
        Assert.Contains("said=scan", await BringAsync(visitor, edition, "scan.pdf", scan), StringComparison.Ordinal);

        foreach (var page in new[] { 1, 20 })
        {
            var picture = await (await visitor.GetAsync($"/w/A/leaders/{edition}/scan/1/{page}.jpg")).Content.ReadAsByteArrayAsync();
            using var read = SKBitmap.Decode(picture);
            Assert.Equal(1_240, read.Width);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/w/A/leaders/{edition}/scan/1/21.jpg")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/w/A/leaders/{edition}/scan/1/0.jpg")).StatusCode);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Dashboard.Get<DashboardOptions>().DataFolder, "scan-pages")));

        // What is larger than any scan ends before it is read.
        var large = await BringAsync(visitor, edition, "large.pdf", new byte[LeaderScanDesk.Largest + (3 * 1024 * 1024)]);
        Assert.DoesNotContain("said=scan", large, StringComparison.Ordinal);
        Assert.Equal(1, await Beside.AskAsync<int>("select count(*)::int from leader_scan"));
    }

    [Theory]
    [InlineData("intact", true)]
    [InlineData("altered", false)]
    [InlineData("added", false)]
    [InlineData("expired", false)]
    public async Task A_digital_signature_is_told_in_words_and_counts_only_where_it_holds(string kind, bool holds)
    {
        var edition = await Steps.HandedInAsync("A", [LeaderSteps.Leader("1", "An")]);
        var visitor = await SignedInAsync();
        await BringAsync(visitor, edition, "ky-so.pdf", Signed(kind));

        var page = WebUtility.HtmlDecode(await visitor.TextAsync($"/w/A/leaders/{edition}"));
        Assert.Contains($"data-holds=\"{(holds ? 1 : 0)}\"", page, StringComparison.Ordinal);
        Assert.Contains("UBND phường Thử", page, StringComparison.Ordinal);
        Assert.Contains(
            kind switch { "altered" => "đã bị thay đổi", "added" => "không phủ toàn bộ", "expired" => "không còn hạn", _ => "không biết chứng thư có đúng là của phường" },
            page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(holds, page.Contains("data-act=\"signature\"", StringComparison.Ordinal));

        await Steps.Scans.TickAsync(Ingest.Register.Hand.Program, "A", edition, 2, [1], default);
        var check = Steps.Force.CheckAsync(Ingest.Register.Hand.Program, "A", edition, 2, LeaderProof.DigitalSignature, default);
        if (holds)
        {
            await check;
        }
        else
        {
            Assert.Equal(LeaderRefusal.NotStamped, (await Assert.ThrowsAsync<LeaderRefusedException>(() => check)).Why);
        }
    }

    [Fact]
    public void Where_authorities_are_named_only_theirs_hold()
    {
        var (root, leaf) = Chain();
        var signed = PdfSeal.Sign(LeaderSteps.Pdf(), leaf, [root], DateTimeOffset.UtcNow, lines => OutlinedText.Draw(PaperFonts.Shipped, lines));

        Assert.True(SignatureReader.Read(signed, []).Holds);
        Assert.True(SignatureReader.Read(signed, [], [root]).Holds);
        Assert.False(SignatureReader.Read(signed, [], [Chain().Root]).Holds);
        Assert.False(SignatureReader.Read(Signed("intact"), [], [root]).Holds);
    }

    [Fact]
    public async Task Access_follows_from_the_list_in_one_step_and_is_refused_when_something_changed_meanwhile()
    {
        var access = Dashboard.Get<LeaderAccess>();
        var (by, words) = (new Actor(ManagerId), Words.Vietnamese);
        var old = await TestAccounts.PersonAsync(Database.DataSource, "to.truong.cu", "leader", "A", "1");
        var edition = await Steps.InForceAsync(
            "A", Today, LeaderSteps.Leader("1", "Nguyễn Văn An", "0300000001"), LeaderSteps.Leader("2", "Nguyễn Văn An", "0300000001"),
            LeaderSteps.Leader("3", "Lê Thị Lâm", "0300000003", LeaderKind.Interim));
        var mark = LeaderPlan.Mark(await access.PlanAsync(by, "A", edition, Today, null, default));

        await TestAccounts.PersonAsync(Database.DataSource, "chen.vao", "leader", "A", "3");
        Assert.Equal(LeaderRefusal.Changed, (await Assert.ThrowsAsync<LeaderRefusedException>(() => access.ApplyAsync(by, "A", edition, Today, null, mark, words, default))).Why);

        var papers = await access.ApplyAsync(by, "A", edition, Today, null, null, words, default);
        Assert.Equal(["Lê Thị Lâm", "Nguyễn Văn An"], papers.Select(paper => paper.DisplayName).Order(StringComparer.Ordinal));
        Assert.All(papers, paper => Assert.StartsWith("/my-link/", paper.First.Path, StringComparison.Ordinal));
        Assert.Equal("le.thi.lam.a:3:t nguyen.van.an.a:1:f nguyen.van.an.a:2:f", await Beside.AskAsync<string>(
            """
            select string_agg(a.name || ':' || r.code || ':' || (g.valid_until is not null)::text::char(1), ' ' order by a.name, r.code)
            from grant_in_force g join account a using (account_id) join residential_group r on r.ward_id = g.ward_id and r.group_id = g.group_id where g.role = 'leader'
            """));
        Assert.Equal(0, await Beside.AskAsync<int>("select count(*)::int from grant_in_force where account_id = @old", new { old }));
        Assert.All(await access.PlanAsync(by, "A", edition, Today, null, default), step => Assert.Equal(LeaderStep.Keep, step.Step));

        // The line says whose account follows from it; the change stands in the log.
        var lines = (await Dashboard.Get<LeaderLists>().ReadAsync(by, "A", edition, default))!.Lines;
        Assert.Equal(["nguyen.van.an.a", "nguyen.van.an.a", "le.thi.lam.a"], lines.Select(line => line.Account));
        Assert.True(await Beside.AskAsync<int>("select count(*)::int from access_log where action in ('grant', 'revoke', 'account-add')") >= 6);

        // A list that another has followed gives nothing any more, and closes nothing.
        await Steps.InForceAsync("A", Today, LeaderSteps.Leader("1", "Đỗ Thị Mới", "0300000009"));
        Assert.Equal(LeaderRefusal.WrongState, (await Assert.ThrowsAsync<LeaderRefusedException>(() => access.ApplyAsync(by, "A", edition, Today, null, null, words, default))).Why);
        Assert.Equal(3, await Beside.AskAsync<int>("select count(*)::int from grant_in_force where role = 'leader'"));

        var stranger = new Actor(await TestAccounts.PersonAsync(Database.DataSource, "can.bo.phuong", "ward", "A"));
        Assert.Equal(LeaderRefusal.NotThere, (await Assert.ThrowsAsync<LeaderRefusedException>(() => access.PlanAsync(stranger, "A", edition, Today, null, default))).Why);
    }

    private async Task<HttpClient> TokenAsync(string role, string? group = null)
    {
        var client = new HttpClient { BaseAddress = Dashboard.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TestAccounts.TokenAsync(Database.DataSource, role, "A", group));
        return client;
    }

    // Where the answer sends the browser.
    private static async Task<string> BringAsync(Visitor visitor, int edition, string name, byte[] content)
    {
        var token = Token().Match(await visitor.TextAsync($"/w/A/leaders/{edition}")).Groups[1].Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(content), "file", name } };
        try
        {
            using var answer = await visitor.Http.PostAsync(new Uri($"/w/A/leaders/{edition}/scan", UriKind.Relative), form);
            return answer.Headers.Location?.ToString() ?? answer.StatusCode.ToString();
        }
        catch (HttpRequestException)
        {
            // The server hangs up on who goes on sending.
            return "closed";
        }
    }

    private static byte[] Signed(string kind)
    {
        var now = DateTimeOffset.UtcNow;
        using var rsa = RSA.Create(2_048);
        var request = new CertificateRequest("CN=UBND phường Thử", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(now.AddYears(-2), kind == "expired" ? now.AddYears(-1) : now.AddYears(1));
        var signed = PdfSeal.Sign(LeaderSteps.Pdf(), certificate, [], now, lines => OutlinedText.Draw(PaperFonts.Shipped, lines));
        if (kind == "altered")
        {
            signed[Encoding.Latin1.GetString(signed).IndexOf("/Producer", StringComparison.Ordinal) + 12] ^= 1;
        }

        return kind == "added" ? [.. signed, .. "\n% thêm sau khi ký\n%%EOF\n"u8] : signed;
    }

    private static (X509Certificate2 Root, X509Certificate2 Leaf) Chain()
    {
        var now = DateTimeOffset.UtcNow;
        using var rootKey = RSA.Create(2_048);
        var root = new CertificateRequest("CN=Cơ quan chứng thực thử", rootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var authority = root.CreateSelfSigned(now.AddYears(-3), now.AddYears(3));
        var leafKey = RSA.Create(2_048);
        var leaf = new CertificateRequest("CN=UBND phường Thử", leafKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return (authority, leaf.Create(authority, now.AddYears(-1), now.AddYears(1), RandomNumberGenerator.GetBytes(8)).CopyWithPrivateKey(leafKey));
    }

    // A password would be asked for to open it.
    private static byte[] Encrypted() => Encoding.Latin1.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 1>>endobj\n"
        + "trailer<</Root 1 0 R/Encrypt<</Filter/Standard/V 1/R 2/O(12345678901234567890123456789012)/U(12345678901234567890123456789012)/P -44>>"
        + "/ID[<00><00>]>>\nstartxref\n0\n%%EOF");

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
