using System.Net;
using System.Text.Json;
using Coordination.Ingest.Record;
using Coordination.Support;
using Xunit;

namespace Coordination.Dashboard.Tests.Api;

public sealed class ReadApiTests : DashboardTest
{
    private const string Ward = "/api/v1/wards/A";

    [Fact]
    public async Task Progress_has_the_published_shape()
    {
        var progress = await Dashboard.GetJsonAsync(Ward + "/progress");

        Assert.Equal(["ward", "position", "asOf", "total", "groups", "buildings"], Names(progress));
        Assert.Equal(["code", "name"], Names(progress.GetProperty("ward")));
        Assert.Equal(["contracts", "stages", "reached"], Names(progress.GetProperty("total")));
        Assert.Equal(["code", "name", "contracts", "stages", "reached"], Names(progress.GetProperty("groups")[0]));
        Assert.Equal(Stages.All.Select(stage => stage.Name()), Names(progress.GetProperty("total").GetProperty("stages")));
        Assert.Equal(["notified", "reviewed", "invited", "opened", "signed"], Names(progress.GetProperty("total").GetProperty("reached")));
    }

    [Fact]
    public async Task Groups_and_buildings_sum_to_the_total()
    {
        var progress = await Dashboard.GetJsonAsync(Ward + "/progress");

        foreach (var list in new[] { "groups", "buildings" })
        {
            Assert.Equal(Customers, progress.GetProperty(list).EnumerateArray().Sum(unit => unit.GetProperty("contracts").GetInt32()));
        }

        Assert.Contains(progress.GetProperty("buildings").EnumerateArray(), unit => unit.GetProperty("code").GetString() == "-");
    }

    [Fact]
    public async Task Progress_that_has_not_changed_is_304_and_after_an_event_200()
    {
        var tag = (await Dashboard.Http.GetAsync(Ward + "/progress")).Headers.ETag!;

        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(tag.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync($"\"other\", W/{tag}"));
        Assert.EndsWith($".{VietnamTime.DayOf(DateTimeOffset.UtcNow):yyyyMMdd}.all\"", tag.Tag, StringComparison.Ordinal);
        await Dashboard.PostAsync(Opened(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(tag.ToString()));
    }

    [Fact]
    public async Task Every_list_refuses_a_page_size_that_no_list_has()
    {
        foreach (var list in new[] { "/api/v1/wards", Ward + "/contracts", Ward + "/contracts/A000001/history", Ward + "/reports" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await Dashboard.Http.GetAsync(list + "?limit=0")).StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, (await Dashboard.Http.GetAsync(list + "?limit=9999")).StatusCode);
        }

        await Beside.WardAsync("B");
        var first = await Dashboard.GetJsonAsync("/api/v1/wards?limit=1");
        var second = await Dashboard.GetJsonAsync("/api/v1/wards?limit=1&after=" + first.GetProperty("next").GetString());
        Assert.Equal("AB", first.GetProperty("items")[0].GetProperty("code").GetString() + second.GetProperty("items")[0].GetProperty("code").GetString());
        Assert.Null(second.GetProperty("next").GetString());
    }

    [Fact]
    public async Task Contracts_page_through_all_of_them_once()
    {
        var codes = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await Dashboard.GetJsonAsync($"{Ward}/contracts?limit=3&after={after}");
            codes.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()!));
            after = page.GetProperty("next").GetString();
        }

        Assert.Equal(Enumerable.Range(1, Customers).Select(A), codes);
    }

    [Theory]
    [InlineData("group=1", 2)]
    [InlineData("group=-", 0)]
    [InlineData("group=nowhere", 0)]
    [InlineData("building=-", 5)]
    [InlineData("stage=awaitingSignature", 1)]
    [InlineData("stage=notStarted&group=1", 2)]
    [InlineData("batch=Đợt 3", 1)]
    [InlineData("q=nguyen van", 7)]
    [InlineData("q=NGUYỄN a000003", 1)]
    [InlineData("q=ton duc thang", 7)]
    [InlineData("q=%25", 0)]
    [InlineData("q=_", 0)]
    [InlineData("q=' or 1=1 --", 0)]
    public async Task Contracts_are_filtered_and_found_without_accents(string query, int count)
    {
        await Dashboard.PostAsync(new EventDraft(EventType.InvitationSent, A(1)) { Data = """{"batch":"Đợt 3"}""" });

        var page = await Dashboard.GetJsonAsync($"{Ward}/contracts?{query}");

        Assert.Equal(count, page.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Phones_are_masked() =>
        Assert.DoesNotContain("0912345678", await Dashboard.Http.GetStringAsync(Ward + "/contracts"), StringComparison.Ordinal);

    [Fact]
    public async Task History_has_the_events_in_the_order_of_the_journal()
    {
        await Dashboard.PostAsync(Opened(1) with { Data = """{"session":"x","deep":{"a":[1]}}""" });

        var items = (await Dashboard.GetJsonAsync(Ward + "/contracts/a000001/history")).GetProperty("items");

        Assert.Equal(["customer.listed", "contract.opened"], items.EnumerateArray().Select(item => item.GetProperty("type").GetString()));
        Assert.Equal(["position", "id", "source", "type", "time", "receivedAt", "data"], Names(items[1]));
        Assert.Equal("x", items[1].GetProperty("data").GetProperty("session").GetString());
    }

    [Fact]
    public async Task History_gives_back_what_no_text_can_hold()
    {
        var body = (Opened(1) with { Data = """{"note":"half"}""" }).Json().Replace("half", "\\ud800\\u0000", StringComparison.Ordinal);
        await Dashboard.PostAsync(System.Text.Encoding.UTF8.GetBytes(body), TestDashboard.One);

        var history = await Dashboard.Http.GetStringAsync(Ward + "/contracts/A000001/history");

        Assert.Contains("""{"note":"\ud800\u0000"}""", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trend_has_every_day_and_counts_the_signature()
    {
        await Dashboard.PostAsync(new EventDraft(EventType.ContractSigned, A(1)) { Time = new(2026, 6, 9, 23, 30, 0, VietnamTime.Offset) });

        var items = (await Dashboard.GetJsonAsync(Ward + "/trend?from=2026-06-08&to=2026-06-10")).GetProperty("items");

        Assert.Equal(["2026-06-08:0", "2026-06-09:1", "2026-06-10:0"], items.EnumerateArray()
            .Select(item => $"{item.GetProperty("day").GetString()}:{item.GetProperty("signed").GetInt32()}"));
    }

    [Fact]
    public async Task The_company_is_the_sum_of_its_wards()
    {
        await Beside.WardAsync("B", 3);

        var company = await Dashboard.GetJsonAsync("/api/v1/company/progress");

        Assert.Equal(Customers + 3, company.GetProperty("total").GetProperty("contracts").GetInt32());
    }

    [Fact]
    public async Task Wards_are_listed_with_their_figures()
    {
        var ward = Assert.Single((await Dashboard.GetJsonAsync("/api/v1/wards")).GetProperty("items").EnumerateArray().ToArray());

        Assert.Equal(["code", "name", "enterprise", "contracts", "reached"], Names(ward));
    }

    [Theory]
    [InlineData("/api/v1/wards/Z/progress", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/wards/Z/trend", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/wards/Z/contracts", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/wards/A/contracts/NOBODY/history", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/wards/A/contracts?stage=lost", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/wards/A/contracts?limit=501", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/wards/A/contracts?limit=x", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/wards/A/contracts?group=%00", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/wards/A/trend?from=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/wards/A/trend?from=2026-02-01&to=2026-01-01", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/wards/A/trend?to=0001-01-01", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/wards/A/trend?to=9999-12-31", HttpStatusCode.BadRequest)]
    public async Task An_error_is_a_problem_with_details(string path, HttpStatusCode status)
    {
        var response = await Dashboard.Http.GetAsync(path);

        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_database_that_is_away_is_not_an_empty_answer()
    {
        await using var away = await Closed.CloseAsync(Database.ConnectionString, await Beside.AskAsync<string>("select current_database()"));

        foreach (var path in new[] { Ward + "/progress", Ward + "/contracts", "/health/ready" })
        {
            var response = await Dashboard.Http.GetAsync(path);
            Assert.True(response is { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter: not null }, path);
        }

        Assert.Equal(HttpStatusCode.OK, (await Dashboard.Http.GetAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task Health_says_how_many_events_there_are()
    {
        var ready = await Dashboard.GetJsonAsync("/health/ready");

        Assert.Equal(("ok", Customers), (ready.GetProperty("status").GetString(), ready.GetProperty("position").GetInt32()));
    }

    [Fact]
    public async Task The_API_describes_itself()
    {
        var paths = Names((await Dashboard.GetJsonAsync("/openapi/v1.json")).GetProperty("paths"));

        Assert.Contains("/api/v1/events", paths);
        Assert.Contains("/api/v1/wards/{ward}/progress", paths);
    }

    [Fact]
    public async Task Meters_are_given_in_the_form_of_Prometheus() =>
        Assert.Contains("# TYPE ", await Dashboard.Http.GetStringAsync("/metrics"), StringComparison.Ordinal);

    private static string[] Names(JsonElement json) => [.. json.EnumerateObject().Select(property => property.Name)];

    private async Task<HttpStatusCode> StatusAsync(string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Ward + "/progress");
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return (await Dashboard.Http.SendAsync(request)).StatusCode;
    }
}
