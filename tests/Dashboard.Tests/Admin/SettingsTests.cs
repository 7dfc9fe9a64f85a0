using System.Net;
using System.Text.RegularExpressions;
using Coordination.Ingest.Tallies;
using Coordination.Support;
using Xunit;

namespace Coordination.Dashboard.Tests.Admin;

public sealed partial class SettingsTests : AdminTest
{
    [Fact]
    public async Task Feeds_and_tokens_are_made_renewed_and_removed_with_their_secrets_shown_once_and_logged_without_them()
    {
        var added = Secret().Match(await SaidAsync("/settings/feeds", "add", ("Form.Name", "moi"), ("Form.Enterprise", IngestHost.Enterprise))).Value;
        var renewed = Secret().Match(await SaidAsync("/settings/feeds", "rotate-moi")).Value;
        var taken = await SaidAsync("/settings/feeds", "add", ("Form.Name", "moi"), ("Form.Enterprise", IngestHost.Enterprise));
        await SaidAsync("/settings/feeds", "remove-moi");
        var token = Token().Match(await SaidAsync(
            "/settings/tokens?role=ward&ward=A", "add", ("Form.Name", "bao-cao"), ("Form.Grant.Role", "ward"), ("Form.Grant.Ward", "A"))).Value;
        using var program = new HttpClient { BaseAddress = Dashboard.Address };
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);
        var read = await program.GetAsync(new Uri("/api/v1/wards", UriKind.Relative));
        await SaidAsync("/settings/tokens", Remove().Match(await Admin.TextAsync("/settings/tokens")).Value);

        Assert.True(added.Length > 40 && renewed.Length > 40 && added != renewed);
        Assert.Contains("class=\"notread\"", taken, StringComparison.Ordinal);
        Assert.DoesNotContain("whsec_", await Admin.TextAsync("/settings/feeds"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync(new Uri("/api/v1/wards", UriKind.Relative))).StatusCode);
        Assert.Equal(
            ["moi XN1", "moi", "moi", "bao-cao", "bao-cao"],
            [
                Assert.Single(await LogAsync("feed-add")).What, Assert.Single(await LogAsync("feed-rotate")).What,
                Assert.Single(await LogAsync("feed-remove")).What, Assert.Single(await LogAsync("token-add")).What, Assert.Single(await LogAsync("disable")).What,
            ]);
    }

    [Fact]
    public async Task A_day_of_the_calendar_needs_its_paper_and_moves_open_deadlines()
    {
        await Beside.RunAsync("delete from calendar_day");
        await Beside.SendAsync(new EventDraft("invitation.delivered", A(1)));
        var deadline = (await Beside.ContractAsync("A", A(1))).Deadline!.Value;
        var last = Ingest.Record.VietnamTime.DayOf(deadline.AddTicks(-1)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        var without = await Admin.PostAsync("/settings/calendar", "set", ("Form.Day", last), ("Form.Kind", "Holiday"), ("Form.Name", "Nghỉ"));
        await DoneAsync(Admin.PostAsync(
            "/settings/calendar", "set", ("Form.Day", last), ("Form.Kind", "Holiday"), ("Form.Name", "Nghỉ"), ("Form.Source", "Thông báo số 1")));
        var end = DateTime.UtcNow.AddSeconds(40);
        while (await Dashboard.Get<Rebuild>().IsBehindAsync(default))
        {
            Assert.True(DateTime.UtcNow < end, "The deadlines are not derived.");
            await Task.Delay(200);
        }

        Assert.Contains("class=\"notread\"", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True((await Beside.ContractAsync("A", A(1))).Deadline > deadline);
        Assert.Equal("Thông báo số 1", Assert.Single(await LogAsync("calendar-set")).Reason);
        Assert.Contains("Thông báo số 1", WebUtility.HtmlDecode(await Admin.TextAsync("/settings/calendar")), StringComparison.Ordinal);
    }

    private async Task<string> SaidAsync(string page, string form, params (string, string)[] fields) =>
        await (await Admin.PostAsync(page, form, fields)).Content.ReadAsStringAsync();

    [GeneratedRegex(@"whsec_[^<\s]+")]
    private static partial Regex Secret();

    [GeneratedRegex(@"cdn_[A-Za-z0-9_-]+")]
    private static partial Regex Token();

    // The dashboard's own program of the tests was made before.
    [GeneratedRegex(@"remove-\d+(?=(?:(?!remove-)[\s\S])*bao-cao)")]
    private static partial Regex Remove();
}
