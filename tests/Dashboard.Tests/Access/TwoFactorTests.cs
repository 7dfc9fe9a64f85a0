using System.Net;
using System.Text.RegularExpressions;
using Coordination.Support;
using Xunit;

namespace Coordination.Dashboard.Tests.Access;

public sealed partial class TwoFactorTests : AccessTest
{
    private const string Page = "/account/authenticator";

    [Fact]
    public async Task With_an_authenticator_a_password_alone_is_half_the_way()
    {
        var (key, recovery) = await EnrolAsync();
        var visitor = Visitor();

        var half = await visitor.SignInAsync(Manager);
        var page = await visitor.GetAsync("/w/A");
        var wrong = await CodeAsync(visitor, "000000");
        var whole = await CodeAsync(visitor, recovery[0]);

        Assert.Contains("/two-factor", half.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (wrong.StatusCode, whole.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/w/A")).StatusCode);
        Assert.NotEmpty(key);
    }

    [Fact]
    public async Task A_recovery_code_opens_once()
    {
        var (_, recovery) = await EnrolAsync();
        var first = Visitor();
        await first.SignInAsync(Manager);
        var second = Visitor();
        await second.SignInAsync(Manager);

        Assert.Equal(HttpStatusCode.Redirect, (await CodeAsync(first, recovery[1])).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await CodeAsync(second, recovery[1])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await CodeAsync(second, recovery[2])).StatusCode);
    }

    [Fact]
    public async Task A_one_time_code_that_was_taken_is_not_taken_again()
    {
        var (key, _) = await EnrolAsync();
        var next = Authenticator.Code(key, 1);
        var first = Visitor();
        await first.SignInAsync(Manager);
        var second = Visitor();
        await second.SignInAsync(Manager);

        Assert.Equal(HttpStatusCode.Redirect, (await CodeAsync(first, next)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await CodeAsync(second, next)).StatusCode);
    }

    private async Task<(string Key, string[] Recovery)> EnrolAsync()
    {
        var visitor = await SignedInAsync();
        var begun = await (await visitor.PostAsync(Page, "begin")).Content.ReadAsStringAsync();
        var key = Key().Match(begun).Groups[1].Value;
        Assert.Contains("<svg", begun, StringComparison.Ordinal);

        var done = await (await visitor.PostAsync(Page, "confirm", ("Code", Authenticator.Code(key)))).Content.ReadAsStringAsync();
        var codes = WebUtility.HtmlDecode(Codes().Match(done).Groups[1].Value).Split('\n');
        Assert.Equal(8, codes.Length);
        return (key, codes);
    }

    private static Task<HttpResponseMessage> CodeAsync(Visitor visitor, string code) => visitor.PostAsync("/two-factor", "two-factor", ("Code", code));

    [GeneratedRegex("<code>([A-Z2-7]+)</code>", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex("<pre>([^<]+)</pre>", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();
}
