using System.Net;
using System.Text;

using Coordination.Dashboard.Access;
using Coordination.Dashboard.DataProtection;
using Coordination.Dashboard.Tests.Access;
using Coordination.Ingest.Record;
using Coordination.Support;

using Dapper;

using ExcelDataReader;

using Xunit;

namespace Coordination.Dashboard.Tests.Officer;

/// <summary>The officer's pages and files over the running program.</summary>
public sealed class OfficerSiteTests : AccessTest
{
    [Fact]
    public async Task Pages_and_files_are_the_officers_alone_and_each_file_is_logged()
    {
        await TestAccounts.PersonAsync(Database.DataSource, "phu.trach", "dpo");
        await using (var connection = await Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken))
        {
            await connection.ExecuteAsync(
                """
                select set_config('coordination.actor', @ManagerId::text, false);
                select log_access((select ward_id from ward where code = 'A'), 'unmask', 'contract', '=HYPERLINK("http://x","y")', null, 1, '{1}'),
                    log_access((select ward_id from ward where code = 'A'), 'read', 'contract-list', null, null, 2, '{1,2}')
                """,
                new { ManagerId });
        }

        var officer = await SignedInAsync("phu.trach");
        Assert.Equal("/data-protection", Dashboard.Get<Landing>().Of(await Dashboard.Get<AccountBook>().FindAsync(await IdAsync("phu.trach"))));
        foreach (var path in new[] { "", "/log", "/log?code=A000001", "/requests", "/incidents", "/retention", "/register" })
        {
            Assert.Equal((path, HttpStatusCode.OK), (path, (await officer.GetAsync("/data-protection" + path)).StatusCode));
        }

        // A link alone takes no file, and neither does a form of somebody else's page.
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/data-protection/log.csv?code=A000001")).StatusCode);
        using var nothing = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.Http.PostAsync(new Uri("/data-protection/log.csv", UriKind.Relative), nothing, TestContext.Current.CancellationToken)).StatusCode);
        var csv = await (await officer.PostAsync("/data-protection/log?code=A000001", "/data-protection/log.csv?code=A000001&action=unmask")).Content
            .ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, csv.TrimEnd().Split("\r\n").Length);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"", csv, StringComparison.Ordinal);

        using var xlsx = await officer.PostAsync("/data-protection/log?ward=A", "/data-protection/log.xlsx?ward=A");
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(await xlsx.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal(4, reader.RowCount);

        await using var asked = await Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            [("code=A000001 action=unmask", 1), ("ward=A", 3)],
            await asked.QueryAsync<(string, int)>("select filter, records from access_log where action = 'export' order by entry"));

        var manager = await SignedInAsync();
        foreach (var path in new[] { "", "/log", "/requests", "/incidents", "/incidents/1/form", "/retention", "/register" })
        {
            Assert.NotEqual((path, HttpStatusCode.OK), (path, (await manager.GetAsync("/data-protection" + path)).StatusCode));
        }

        foreach (var file in new[] { "/data-protection/register.xlsx", "/data-protection/log.csv" })
        {
            Assert.NotEqual((file, HttpStatusCode.OK), (file, (await manager.PostAsync("/account", file)).StatusCode));
        }
    }

    [Fact]
    public async Task An_extract_is_gathered_by_a_form_and_by_no_link()
    {
        var account = await TestAccounts.PersonAsync(Database.DataSource, "phu.trach", "dpo");
        var officer = await SignedInAsync("phu.trach");
        var id = await Dashboard.Get<DataRequests>().AddAsync(
            new Actor(account),
            new RequestDraft(DateTimeOffset.UtcNow, "Bà Hoa", RequestChannel.Counter, RequestKind.Provide, false, ["A000001"], "Xin xem"),
            TestContext.Current.CancellationToken);
        var page = $"/data-protection/requests/{id}/extract?code=A000001";

        Assert.DoesNotContain("Nguyễn Văn An", WebUtility.HtmlDecode(await officer.TextAsync(page)), StringComparison.Ordinal);
        Assert.Equal(0, await GatheredAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/data-protection/requests/{id}/extract.json?code=A000001")).StatusCode);

        var shown = await (await officer.PostAsync(page, "gather")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Nguyễn Văn An", WebUtility.HtmlDecode(shown), StringComparison.Ordinal);
        var file = await (await officer.PostAsync(page, $"/data-protection/requests/{id}/extract.json", ("code", "a000001"))).Content
            .ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"code\": \"A000001\"", file, StringComparison.Ordinal);
        Assert.Equal(2, await GatheredAsync());
    }

    private async Task<int> GatheredAsync()
    {
        await using var connection = await Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await connection.ExecuteScalarAsync<int>("select count(*)::int from access_log where action = 'gather'");
    }

    private async Task<int> IdAsync(string name)
    {
        await using var connection = await Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await connection.ExecuteScalarAsync<int>("select account_id from account where name = @name", new { name });
    }
}
