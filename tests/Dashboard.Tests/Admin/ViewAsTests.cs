using System.Net;
using System.Text.RegularExpressions;
using Coordination.Dashboard.Access;
using Coordination.Dashboard.Tests.Access;
using Coordination.Dashboard.Tests.Api;
using Coordination.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Coordination.Dashboard.Tests.Admin;

public sealed partial class ViewAsTests : AdminTest
{
    private const string ViewAsPath = "/view-as/leave";
    private const string Banner = "class=\"view-as\"";

    [Fact]
    public async Task What_is_seen_is_what_that_person_sees_and_the_log_says_who_really_looked()
    {
        await BeginAsync(Admin, ManagerId);

        var contracts = await Admin.TextAsync("/w/A/contracts");
        var people = await Admin.GetAsync("/people");
        var contract = await Admin.TextAsync($"/w/A/c/{A(1)}");
        await DoneAsync(Admin.PostAsync("/w/A", "/view-as/leave"));

        Assert.Contains(Banner, contracts, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Văn An", WebUtility.HtmlDecode(contracts), StringComparison.Ordinal);
        Assert.DoesNotContain("blazor.web", contracts, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"unmask\"", contract, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, people.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Admin.GetAsync("/people")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Admin.GetAsync("/w/A/contracts")).StatusCode);
        Assert.Equal((AdminId, null, Manager, "kiểm tra phạm vi"), Assert.Single(await LogAsync("view-as")));
        Assert.Equal(AdminId, Assert.Single(await LogAsync("view-as-end")).Actor);
        Assert.All(await LogAsync("read"), read => Assert.Equal((ManagerId, AdminId), (read.Actor, read.By)));
        Assert.NotEmpty(await LogAsync("read"));
    }

    // Feeds show who they are by signature or token; no cookie is looked at there, so whoever views as somebody is nobody.
    private static bool IsDoorOfFeeds(string path) =>
        path == "/api/v1/events" || path.StartsWith("/api/v1/feeds/", StringComparison.Ordinal);

    [Fact]
    public async Task Nothing_that_the_program_offers_can_be_done_meanwhile()
    {
        await BeginAsync(Admin, ManagerId);
        var routes = Dashboard.Get<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(endpoint => Methods(endpoint).Select(method => (Method: method, Path: "/" + Hole().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), "1"))))
            .Where(route => route.Path is not (ViewAsPath or "/sign-out")).Where(route => !IsDoorOfFeeds(route.Path)).Distinct().ToArray();

        Assert.Contains((HttpMethod.Post, "/people/1"), routes);
        Assert.Contains((HttpMethod.Post, "/account/devices/1/cut-off"), routes);
        Assert.Contains((HttpMethod.Post, "/_blazor/negotiate"), routes);
        foreach (var (method, path) in routes)
        {
            using var request = new HttpRequestMessage(method, path) { Content = new FormUrlEncodedContent([new("_handler", "x")]) };
            var answer = await Admin.Http.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {path} answers {answer.StatusCode}.");
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await Admin.GetAsync("/_blazor?id=x")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Admin.GetAsync("/hubs/progress?id=x")).StatusCode);
        Assert.Contains(Banner, await Admin.TextAsync("/w/A"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_viewed_as_without_a_reason_and_no_administrator_at_all()
    {
        var other = await TestAccounts.PersonAsync(Database.DataSource, "quan.tri.hai", "admin");
        var gone = await TestAccounts.PersonAsync(Database.DataSource, "da.nghi", "ward", "A");
        await Accounts.DisableAsync(gone, AdminActor, default);

        var blank = await Admin.PostAsync($"/people/{ManagerId}", "view-as", ("Reason", "  "));
        foreach (var account in new[] { other, gone, AdminId })
        {
            // The page has no such form for them; who sends it all the same gets nothing.
            Assert.NotEqual(HttpStatusCode.Redirect, (await Admin.PostAsync($"/people/{account}", "view-as", ("Reason", "thử"))).StatusCode);
        }

        Assert.NotEqual(HttpStatusCode.Redirect, blank.StatusCode);
        Assert.DoesNotContain(Banner, await Admin.TextAsync("/people"), StringComparison.Ordinal);
        Assert.Empty(await LogAsync("view-as"));
    }

    [Fact]
    public async Task It_ends_by_itself_and_with_the_grant_or_the_device_that_it_rests_on()
    {
        var clock = new ShiftedTime();
        await using var dashboard = await TestDashboard.StartAsync(
            Database.ConnectionString, change: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var late = await SignedInAsync(dashboard.Address);
        await BeginAsync(late, ManagerId);
        clock.Shift = ViewAs.Lasts - TimeSpan.FromMinutes(1);
        var before = await late.TextAsync("/w/A");
        clock.Shift = ViewAs.Lasts + TimeSpan.FromMinutes(1);
        var after = await late.TextAsync("/people");

        // Cut off, and then, signed in anew, without the grant.
        await TestAccounts.PersonAsync(Database.DataSource, "quan.tri.hai", "admin");
        await BeginAsync(Admin, ManagerId);
        await Accounts.CutOffAsync(AdminId, null, AdminActor, default);
        await UntilAsync(Admin, "/w/A", HttpStatusCode.Redirect);
        var demoted = await SignedInAsync(Dashboard.Address);
        await BeginAsync(demoted, ManagerId);
        await TestAccounts.RevokeAsync(Database.DataSource, AdminId);
        await UntilAsync(demoted, "/w/A", HttpStatusCode.Forbidden);

        Assert.Contains(Banner, before, StringComparison.Ordinal);
        Assert.DoesNotContain(Banner, after, StringComparison.Ordinal);
        Assert.Contains("/people/new", after, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await demoted.GetAsync("/account")).StatusCode);
    }

    private static IEnumerable<HttpMethod> Methods(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["POST", "PUT", "DELETE", "PATCH"])
        .Where(method => method is not ("GET" or "HEAD" or "OPTIONS")).Select(method => new HttpMethod(method));

    private static async Task BeginAsync(Visitor visitor, int account) =>
        Assert.Equal("/", await DoneAsync(visitor.PostAsync($"/people/{account}", "view-as", ("Reason", "kiểm tra phạm vi"))));

    private async Task<Visitor> SignedInAsync(Uri address)
    {
        var visitor = Visitor(address);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync(AdminName)).StatusCode);
        return visitor;
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();

    /// <summary>The clock of the machine, moved.</summary>
    private sealed class ShiftedTime : TimeProvider
    {
        public TimeSpan Shift { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
    }
}
