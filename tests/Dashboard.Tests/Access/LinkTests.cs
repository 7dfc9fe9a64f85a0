using System.Net;
using Coordination.Dashboard.Access;
using Coordination.Support;
using Xunit;

namespace Coordination.Dashboard.Tests.Access;

public sealed class LinkTests : AccessTest
{
    private const string New = "bay con vit lon ton";

    [Fact]
    public async Task An_invitation_opens_once()
    {
        var link = (await Invitations.NewAsync(ManagerId, default)).Path;

        var first = await ChooseAsync(Visitor(), link, New);
        var again = await ChooseAsync(Visitor(), link, "chin con trau den xi");

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.NotEqual(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Visitor().SignInAsync(Manager, New)).StatusCode);
    }

    [Fact]
    public async Task Of_two_at_the_same_time_one_gets_in()
    {
        var link = (await Invitations.NewAsync(ManagerId, default)).Path;

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Invitations.TakeAsync(link.Split('/')[^1], default)));

        Assert.Single(taken, account => account == ManagerId);
    }

    [Fact]
    public async Task A_password_that_cannot_be_taken_does_not_use_the_invitation_up()
    {
        var link = (await Invitations.NewAsync(ManagerId, default)).Path;
        var visitor = Visitor();

        var weak = await ChooseAsync(visitor, link, "matkhau123456");
        var good = await ChooseAsync(visitor, link, New);

        Assert.Contains("class=\"notread\"", await weak.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, good.StatusCode);
    }

    [Fact]
    public async Task A_link_that_was_changed_replaced_or_never_was_is_one_answer()
    {
        var replaced = (await Invitations.NewAsync(ManagerId, default)).Path;
        var link = (await Invitations.NewAsync(ManagerId, default)).Path;

        var answers = await Task.WhenAll(
            Visitor().TextAsync(replaced), Visitor().TextAsync(link[..^1] + (link[^1] == 'A' ? 'B' : 'A')), Visitor().TextAsync("/invitation/x"));

        Assert.All(answers, answer => Assert.DoesNotContain("new-password", answer, StringComparison.Ordinal));
        Assert.Contains("new-password", await Visitor().TextAsync(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_was_read_out_opens_once_with_its_name_however_it_is_typed()
    {
        var first = await Invitations.NewAsync(ManagerId, default);

        Assert.Matches("^[A-HJKMNPQRT-Z2346789]{5}(-[A-HJKMNPQRT-Z2346789]{5}){2}$", first.Typed!);
        var other = await TypedAsync("khong.co", first.Typed!, New);
        var weak = await TypedAsync(Manager, first.Typed!, "matkhau123456");
        var right = await TypedAsync($" {Manager.ToUpperInvariant()} ", first.Typed!.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), New);
        var again = await TypedAsync(Manager, first.Typed!, New);

        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], new[] { other, weak, again }.Select(answer => answer.StatusCode));
        Assert.Equal(await Access.Visitor.SaidAsync(other), await Access.Visitor.SaidAsync(again));
        Assert.DoesNotContain("new-password", await Visitor().TextAsync(first.Path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Visitor().SignInAsync(Manager, New)).StatusCode);
    }

    [Fact]
    public async Task A_typed_code_is_guessed_five_times_runs_out_with_its_link_and_a_leader_has_none()
    {
        var first = await Invitations.NewAsync(ManagerId, default);
        for (var i = 0; i < Attempts.Most; i++)
        {
            await TypedAsync(Manager, $"AAAAA-BBBBB-CCCC{i}", New);
        }

        Assert.Equal(HttpStatusCode.OK, (await TypedAsync(Manager, first.Typed!, New)).StatusCode);

        await Dashboard.Get<Attempts>().ClearAsync(ManagerId, default);
        await Beside.RunAsync("update invitation set expires_at = now()");
        Assert.Equal(HttpStatusCode.OK, (await TypedAsync(Manager, first.Typed!, New)).StatusCode);

        var leader = await TestAccounts.PersonAsync(Database.DataSource, "to.truong.2", "leader", "A", "2");
        Assert.Null((await Invitations.NewAsync(leader, default)).Typed);
    }

    [Fact]
    public async Task A_leader_chooses_a_PIN_with_the_first_use_and_comes_back_with_it()
    {
        var link = await LeaderAsync();

        var easy = await PinAsync(Visitor(), link, "123456");
        var chosen = await PinAsync(Visitor(), link, "730285");
        var wrong = await PinAsync(Visitor(), link, "730286");
        var phone = Visitor();
        var right = await PinAsync(phone, link, "730285");

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.Redirect],
            [easy.StatusCode, chosen.StatusCode, wrong.StatusCode, right.StatusCode]);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/account")).StatusCode);
        var cookie = right.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("coordination=", StringComparison.Ordinal));
        Assert.Contains(DateTime.UtcNow.AddDays(90).ToString("dd MMM yyyy", System.Globalization.CultureInfo.InvariantCulture), cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PIN_is_guessed_five_times_and_no_more()
    {
        var link = await LeaderAsync();
        await PinAsync(Visitor(), link, "730285");
        for (var i = 0; i < Attempts.Most; i++)
        {
            await PinAsync(Visitor(), link, $"94020{i}");
        }

        Assert.Equal(HttpStatusCode.OK, (await PinAsync(Visitor(), link, "730285")).StatusCode);
    }

    [Fact]
    public async Task A_new_link_ends_the_old_one_its_PIN_and_its_phones()
    {
        var link = await LeaderAsync();
        var phone = Visitor();
        await PinAsync(phone, link, "730285");

        var next = (await Invitations.NewAsync((await Dashboard.Get<Accounts>().IdAsync("to.truong", AccountKind.Person, default)), default)).Path;

        await UntilAsync(phone, "/account", HttpStatusCode.Redirect);
        Assert.NotEqual(HttpStatusCode.Redirect, (await PinAsync(Visitor(), link, "730285")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await PinAsync(Visitor(), next, "851930")).StatusCode);
    }

    [Fact]
    public async Task A_leader_who_is_given_another_role_comes_in_with_a_PIN_no_more()
    {
        var link = await LeaderAsync();
        var phone = Visitor();
        await PinAsync(phone, link, "730285");
        var leader = await Dashboard.Get<Accounts>().IdAsync("to.truong", AccountKind.Person, default);

        // A role that came past the program, and then, without that one, by the program itself.
        await TestAccounts.GrantAsync(Database.DataSource, leader, "ward", "A");
        var past = await Invitations.LinkAsync(link.Split('/')[^1], default);
        await Beside.RunAsync("update access_grant set revoked_at = now() where role = 'ward'");
        var alone = await Invitations.LinkAsync(link.Split('/')[^1], default);
        await Dashboard.Get<Accounts>().GrantAsync(leader, new GrantDraft(Roles.Care, Enterprise: IngestHost.Enterprise), null, default);

        Assert.Null(past);
        Assert.Equal((leader, true), alone);
        Assert.Null(await Invitations.LinkAsync(link.Split('/')[^1], default));
        Assert.False(await Beside.AskAsync<bool>("select pin_hash is not null from credential where account_id = @leader", new { leader }));
        Assert.NotEqual(HttpStatusCode.Redirect, (await PinAsync(Visitor(), link, "730285")).StatusCode);
        await UntilAsync(phone, "/account", HttpStatusCode.Redirect);
    }

    private async Task<string> LeaderAsync() =>
        (await Invitations.NewAsync(await TestAccounts.PersonAsync(Database.DataSource, "to.truong", "leader", "A", "1"), default)).Path;

    private static Task<HttpResponseMessage> ChooseAsync(Visitor visitor, string link, string password) =>
        visitor.PostAsync(link, "invitation", ("Form.Password", password), ("Form.Again", password));

    private static Task<HttpResponseMessage> PinAsync(Visitor visitor, string link, string pin) =>
        visitor.PostAsync(link, "my-link", ("Form.Pin", pin), ("Form.Again", pin));

    private Task<HttpResponseMessage> TypedAsync(string name, string code, string password) => Visitor().PostAsync(
        "/first-sign-in", "first-sign-in", ("Form.Name", name), ("Form.Code", code), ("Form.Password", password), ("Form.Again", password));
}
