using System.Net;
using Coordination.Dashboard.Tests.Api;
using Xunit;

namespace Coordination.Dashboard.Tests.Access;

public sealed class WebSafetyTests : AccessTest
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/w/A")]
    [InlineData("/api/v1/wards")]
    [InlineData("/app.css")]
    [InlineData("/no/such/page")]
    public async Task Every_answer_carries_the_rules_for_browsers(string path)
    {
        var answer = await Visitor().GetAsync(path);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/account")]
    [InlineData("/w/A")]
    public async Task No_page_has_a_script_in_its_text(string path)
    {
        var text = await (await SignedInAsync()).TextAsync(path);

        Assert.DoesNotMatch("<script(?![^>]*src=)(?![^>]*application/)", text);
        Assert.DoesNotMatch(" on(click|load|submit|error)=", text);
    }

    [Fact]
    public async Task One_address_cannot_try_without_end()
    {
        var visitor = Visitor();

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => visitor.GetAsync("/invitation/x")));

        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Behind_a_known_proxy_with_TLS_the_cookie_is_the_hosts_own_and_secure()
    {
        await using var behind = await TestDashboard.StartAsync(
            Database.ConnectionString, options => options with { Proxies = [IPNetwork.Parse("127.0.0.1/32")], PublicUrl = new Uri("https://hopdong.example") });
        using var visitor = new Visitor(behind.Address);
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        visitor.Http.DefaultRequestHeaders.Host = "hopdong.example";

        var page = await visitor.GetAsync("/sign-in");
        var form = Assert.Single(page.Headers.GetValues("Set-Cookie"));

        Assert.Contains("secure", form, StringComparison.OrdinalIgnoreCase);
        Assert.True(page.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Somebody_unknown_is_not_believed_about_where_they_come_from()
    {
        var visitor = Visitor();
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        var page = await visitor.GetAsync("/sign-in");

        Assert.False(page.Headers.Contains("Strict-Transport-Security"));
    }
}
