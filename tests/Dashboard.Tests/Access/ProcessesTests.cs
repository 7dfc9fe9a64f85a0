using System.Net;
using System.Net.Http.Headers;
using Coordination.Dashboard.Access;
using Coordination.Dashboard.Tests.Api;
using Coordination.Support;
using Xunit;

namespace Coordination.Dashboard.Tests.Access;

public sealed class ProcessesTests : AccessTest
{
    private TestDashboard _other = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _other = await TestDashboard.StartAsync(Database.ConnectionString);
    }

    public override async ValueTask DisposeAsync()
    {
        await _other.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_session_of_one_process_holds_in_another()
    {
        var elsewhere = Elsewhere((await SignedInAsync()).Session!);

        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/w/A")).StatusCode);
    }

    [Fact]
    public async Task Grants_that_are_taken_back_reach_every_process_within_seconds()
    {
        var here = await SignedInAsync();
        var elsewhere = Elsewhere(here.Session!);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/w/A")).StatusCode);

        await TestAccounts.RevokeAsync(Database.DataSource, ManagerId);

        await UntilAsync(here, "/w/A", HttpStatusCode.Forbidden);
        await UntilAsync(elsewhere, "/w/A", HttpStatusCode.Forbidden);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task A_grant_that_is_given_opens_what_was_closed()
    {
        var person = await TestAccounts.PersonAsync(Database.DataSource, "moi", "dpo");
        var visitor = await SignedInAsync("moi");
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/w/A")).StatusCode);

        await TestAccounts.GrantAsync(Database.DataSource, person, "ward", "A");

        await UntilAsync(visitor, "/w/A", HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_reads_until_it_is_removed_and_then_in_no_process()
    {
        var token = await Dashboard.Get<Tokens>().AddAsync("bao-cao", new GrantDraft(Roles.Ward, Ward: "A"), null, default);
        Assert.Equal(HttpStatusCode.OK, await WardsAsync(Dashboard, token));
        Assert.Equal(HttpStatusCode.OK, await WardsAsync(_other, token));

        await Dashboard.Get<Tokens>().RemoveAsync("bao-cao", null, default);

        await WaitAsync(Dashboard, token);
        await WaitAsync(_other, token);
    }

    [Theory]
    [InlineData("dpo", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.Forbidden)]
    [InlineData("company", HttpStatusCode.OK)]
    public async Task A_token_may_what_its_role_may(string role, HttpStatusCode status) =>
        Assert.Equal(status, await WardsAsync(Dashboard, await TestAccounts.TokenAsync(Database.DataSource, role)));

    [Fact]
    public async Task A_token_that_was_changed_is_nobodys()
    {
        var token = await TestAccounts.TokenAsync(Database.DataSource, "company");

        Assert.Equal(HttpStatusCode.Unauthorized, await WardsAsync(Dashboard, token + "x"));
        Assert.Equal(HttpStatusCode.Unauthorized, await WardsAsync(Dashboard, ""));
    }

    private static async Task WaitAsync(TestDashboard dashboard, string token)
    {
        var end = DateTime.UtcNow.AddSeconds(10);
        while (await WardsAsync(dashboard, token) != HttpStatusCode.Unauthorized)
        {
            Assert.True(DateTime.UtcNow < end, "The token is still taken.");
            await Task.Delay(50);
        }
    }

    private static async Task<HttpStatusCode> WardsAsync(TestDashboard dashboard, string token)
    {
        using var http = new HttpClient { BaseAddress = dashboard.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await http.GetAsync(new Uri("/api/v1/wards", UriKind.Relative))).StatusCode;
    }

    private Visitor Elsewhere(string session)
    {
        var visitor = Visitor(_other.Address);
        visitor.Cookies.Add(_other.Address, new Cookie("coordination", session));
        return visitor;
    }
}
