using System.Net;
using Coordination.Dashboard.Access;
using Coordination.Support;
using Dapper;
using Xunit;

namespace Coordination.Dashboard.Tests.Access;

public sealed class SignInTests : AccessTest
{
    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_sign_in_and_back()
    {
        var visitor = Visitor();

        var turned = await visitor.GetAsync("/w/A?x=1");
        var back = await visitor.SignInAsync(Manager, page: turned.Headers.Location!.PathAndQuery);

        Assert.Equal("/sign-in", turned.Headers.Location!.AbsolutePath);
        Assert.EndsWith("/w/A?x=1", back.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/w/A")).StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_and_no_script()
    {
        var visitor = Visitor();

        var answer = await visitor.SignInAsync(Manager);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("coordination=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_name_and_a_pause_are_one_answer()
    {
        var wrong = await Access.Visitor.SaidAsync(await Visitor().SignInAsync(Manager, "something else altogether"));
        var unknown = await Access.Visitor.SaidAsync(await Visitor().SignInAsync("nobody.at.all", "something else altogether"));
        for (var i = 0; i < Attempts.Most; i++)
        {
            await Visitor().SignInAsync(Manager, "something else altogether");
        }

        var paused = await Access.Visitor.SaidAsync(await Visitor().SignInAsync(Manager));

        Assert.Equal(wrong, unknown);
        Assert.Equal(wrong, paused);
    }

    [Fact]
    public async Task Tries_at_the_same_time_do_not_outrun_the_count()
    {
        var guesses = Enumerable.Range(0, 12).Select(i => (i == 11 ? TestAccounts.Password : $"guess number {i} of many")).ToArray();

        var attempts = Dashboard.Get<Attempts>();
        var taken = await Task.WhenAll(guesses.Select(_ => attempts.TakeAsync(ManagerId, default)));

        Assert.Equal(Attempts.Most, taken.Count(may => may));
    }

    [Fact]
    public async Task The_pause_ends_by_itself()
    {
        for (var i = 0; i < Attempts.Most; i++)
        {
            await Visitor().SignInAsync(Manager, "something else altogether");
        }

        await using (var connection = await Database.DataSource.OpenConnectionAsync())
        {
            await connection.ExecuteAsync("update credential set locked_until = locked_until - interval '15 minutes'");
        }

        Assert.Equal(HttpStatusCode.Redirect, (await Visitor().SignInAsync(Manager)).StatusCode);
    }

    [Theory]
    [InlineData("https://example.com/")]
    [InlineData("//example.com")]
    [InlineData("/\\example.com")]
    [InlineData("/\t/example.com")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_led_to_another_site(string address)
    {
        var answer = await Visitor().SignInAsync(Manager, page: "/sign-in?returnUrl=" + Uri.EscapeDataString(address));

        Assert.Equal(Dashboard.Address, new Uri(Dashboard.Address, answer.Headers.Location!));
    }

    [Fact]
    public async Task A_session_that_was_there_before_does_not_live_on()
    {
        var visitor = await SignedInAsync();
        var before = visitor.Session!;

        await visitor.SignInAsync(Manager);

        Assert.NotEqual(before, visitor.Session);
        Assert.Equal(HttpStatusCode.Redirect, (await WithSession(before).GetAsync("/w/A")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/w/A")).StatusCode);
    }

    [Fact]
    public async Task A_cookie_that_was_changed_is_nobodys()
    {
        var session = (await SignedInAsync()).Session!;
        var middle = session.Length / 2;

        var changed = WithSession(session[..middle] + (session[middle] == 'A' ? 'B' : 'A') + session[(middle + 1)..]);

        Assert.Equal(HttpStatusCode.Redirect, (await changed.GetAsync("/w/A")).StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var visitor = await SignedInAsync();

        var signIn = await visitor.Http.PostAsync(new Uri("/sign-in", UriKind.Relative), new FormUrlEncodedContent(
            [new("_handler", "sign-in"), new("Form.Name", Manager), new("Form.Password", TestAccounts.Password)]));
        var signOut = await visitor.Http.PostAsync(new Uri("/sign-out", UriKind.Relative), new FormUrlEncodedContent([]));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (signIn.StatusCode, signOut.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/w/A")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_also_for_a_copy_of_its_cookie()
    {
        var visitor = await SignedInAsync();
        var copy = WithSession(visitor.Session!);

        await visitor.PostAsync("/account", "/sign-out");

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/w/A")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await copy.GetAsync("/w/A")).StatusCode);
    }

    [Fact]
    public async Task One_device_is_cut_off_and_the_other_stays()
    {
        var lost = await SignedInAsync();
        var here = await SignedInAsync();
        var device = (await Dashboard.Get<Devices>().ListAsync(ManagerId, default))[^1].DeviceId;

        await here.PostAsync("/account", $"/account/devices/{device}/cut-off");

        Assert.Equal(HttpStatusCode.Redirect, (await lost.GetAsync("/w/A")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/w/A")).StatusCode);
    }

    [Fact]
    public async Task Nobody_cuts_off_anothers_device()
    {
        await TestAccounts.PersonAsync(Database.DataSource, "khac", "enterprise");
        var other = await SignedInAsync("khac");
        var mine = await SignedInAsync();
        var device = (await Dashboard.Get<Devices>().ListAsync(ManagerId, default))[0].DeviceId;

        await other.PostAsync("/account", $"/account/devices/{device}/cut-off");

        Assert.Equal(HttpStatusCode.OK, (await mine.GetAsync("/w/A")).StatusCode);
    }

    [Fact]
    public async Task Another_password_puts_every_other_device_out()
    {
        var other = await SignedInAsync();
        var here = await SignedInAsync();

        await here.PostAsync("/account", "password", ("Form.Old", TestAccounts.Password), ("Form.New", "bay con vit lon ton"), ("Form.Again", "bay con vit lon ton"));

        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/w/A")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/w/A")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Visitor().SignInAsync(Manager, "bay con vit lon ton")).StatusCode);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_stays_out()
    {
        var visitor = await SignedInAsync();

        await Dashboard.Get<Accounts>().DisableAsync(ManagerId, null, default);

        await UntilAsync(visitor, "/w/A", HttpStatusCode.Redirect);
        Assert.Equal(HttpStatusCode.OK, (await Visitor().SignInAsync(Manager)).StatusCode);
    }

    private Visitor WithSession(string session)
    {
        var visitor = Visitor();
        visitor.Cookies.Add(Dashboard.Address, new Cookie("coordination", session));
        return visitor;
    }
}
