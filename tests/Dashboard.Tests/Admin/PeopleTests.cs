using System.Net;
using System.Text.RegularExpressions;
using Coordination.Dashboard.Access;
using Coordination.Support;
using Dapper;
using Xunit;

namespace Coordination.Dashboard.Tests.Admin;

public sealed partial class PeopleTests : AdminTest
{
    [Fact]
    public async Task Somebody_is_added_handed_a_link_comes_in_and_is_put_out_and_all_of_it_is_in_the_log()
    {
        var page = await DoneAsync(Admin.PostAsync(
            "/people/new?role=leader&ward=A", "add", ("Form.Name", "To.Truong"), ("Form.DisplayName", "Bà Tổ Trưởng"), ("Form.Grant.Role", "leader"),
            ("Form.Grant.Ward", "A"), ("Form.Grant.Group", "2")));
        var leader = await IdAsync("to.truong");
        var person = $"/people/{leader}";
        var shown = await (await Admin.PostAsync(person, "invite")).Content.ReadAsStringAsync();
        var link = Link().Match(shown).Value;
        var phone = Visitor();
        var entered = await phone.PostAsync(link, "my-link", ("Form.Pin", "730285"), ("Form.Again", "730285"));
        var device = Cut().Match(await Admin.TextAsync(person)).Value;
        await DoneAsync(Admin.PostAsync(person, device));
        await UntilAsync(phone, "/account", HttpStatusCode.Redirect);
        await DoneAsync(Admin.PostAsync(person, End().Match(await Admin.TextAsync(person)).Value));
        await DoneAsync(Admin.PostAsync(person, "disable"));
        var disabled = await phone.PostAsync(link, "my-link", ("Form.Pin", "730285"), ("Form.Again", "730285"));
        await DoneAsync(Admin.PostAsync(person, "enable"));

        Assert.StartsWith(person, page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        Assert.NotEqual(HttpStatusCode.Redirect, disabled.StatusCode);
        Assert.DoesNotContain(link, await Admin.TextAsync(person), StringComparison.Ordinal);
        foreach (var (action, what) in new[]
        {
            ("account-add", "to.truong"), ("grant", "to.truong: leader A 2"), ("personal-link", "to.truong"), ("cut-off", "to.truong"),
            ("revoke", "to.truong: leader A 2"), ("disable", "to.truong"), ("enable", "to.truong"),
        })
        {
            var (actor, _, said, _) = Assert.Single(await LogAsync(action));
            Assert.Equal((AdminId, what), (actor, said));
        }

        await using var connection = await Database.DataSource.OpenConnectionAsync();
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("select count(*) from broken_access_log()"));
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>(
            "select count(*) from access_log l where l::text like '%' || @code || '%'", new { code = link.Split('/')[^1] }));
    }

    [Fact]
    public async Task The_last_administrator_is_taken_away_by_nobody_also_not_by_two_at_the_same_time()
    {
        var revoke = await Admin.PostAsync($"/people/{AdminId}", End().Match(await Admin.TextAsync($"/people/{AdminId}")).Value);
        var disable = await Admin.PostAsync($"/people/{AdminId}", "disable");

        // One who has never come in could not take over.
        await Accounts.AddAsync("chua.vao", null, AccountKind.Person, new GrantDraft(Roles.Admin), AdminActor, default);
        await Assert.ThrowsAsync<AccessException>(() => Accounts.DisableAsync(AdminId, AdminActor, default));

        Assert.Contains("class=\"notread\"", await revoke.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("class=\"notread\"", await disable.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await Admin.GetAsync("/people")).StatusCode);
        Assert.Empty(await LogAsync("disable"));

        // Two who end each other at the same time.
        var other = await TestAccounts.PersonAsync(Database.DataSource, "quan.tri.hai", "admin");

        var ended = await Task.WhenAll(EndAsync(AdminId), EndAsync(other));

        Assert.Single(ended, gone => gone);

        async Task<bool> EndAsync(int account)
        {
            try
            {
                await Accounts.DisableAsync(account, AdminActor, default);
                return true;
            }
            catch (AccessException fault) when (fault.Fault == AccessFault.LastAdministrator)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task A_grant_holds_from_its_beginning_to_its_end_without_anybody_doing_anything()
    {
        var own = await Assert.ThrowsAsync<AccessException>(() => Accounts.GrantAsync(AdminId, new GrantDraft(Roles.Ward, Ward: "A"), AdminActor, default));
        Assert.Equal(AccessFault.OwnAccount, own.Fault);
        var id = await TestAccounts.PersonAsync(Database.DataSource, "cho.ngay", "dpo");
        var visitor = await SignedInAsync("cho.ngay");
        var before = await visitor.GetAsync("/w/A");
        await Accounts.GrantAsync(id, new GrantDraft(Roles.Ward, Ward: "A") { From = DateTimeOffset.UtcNow.AddSeconds(2) }, AdminActor, default);
        var granted = await visitor.GetAsync("/w/A");
        await UntilAsync(visitor, "/w/A", HttpStatusCode.OK);

        await TestAccounts.RevokeAsync(Database.DataSource, id);
        await Accounts.GrantAsync(id, new GrantDraft(Roles.Ward, Ward: "A") { Until = DateTimeOffset.UtcNow.AddSeconds(2) }, AdminActor, default);
        await UntilAsync(visitor, "/w/A", HttpStatusCode.Forbidden);

        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [before.StatusCode, granted.StatusCode]);
    }

    [Fact]
    public async Task People_are_found_without_accents_by_role_place_and_standing_a_page_at_a_time()
    {
        for (var i = 0; i < 55; i++)
        {
            await Accounts.AddAsync($"nguoi{i:00}", $"Đặng Thị Tổ {i}", AccountKind.Person, new GrantDraft(Roles.Leader, Ward: "A", Group: "1"), null, default);
        }

        var people = Dashboard.Get<People>();
        var first = await people.ListAsync(new PeopleFilter("dang to", Roles.Leader, "A", AccountState.Invited), null, default);
        var second = await people.ListAsync(new PeopleFilter("dang to", Roles.Leader, "A", AccountState.Invited), first.Next, default);

        Assert.Equal((55, 50, 5), (first.Count, first.Items.Count, second.Items.Count));
        Assert.Null(second.Next);
        Assert.Empty(first.Items.Select(person => person.Name).Intersect(second.Items.Select(person => person.Name)));
        Assert.Equal(0, (await people.ListAsync(new PeopleFilter("dang to", Roles.Building, null, null), null, default)).Count);
        Assert.Equal(0, (await people.ListAsync(new PeopleFilter("%", null, null, null), null, default)).Count);
        Assert.Equal(AdminName, Assert.Single((await people.ListAsync(new PeopleFilter(null, Roles.Admin, null, AccountState.Active), null, default)).Items).Name);
    }

    [GeneratedRegex("/my-link/[A-Za-z0-9_-]{20,}")]
    private static partial Regex Link();

    [GeneratedRegex(@"cut-\d+")]
    private static partial Regex Cut();

    [GeneratedRegex(@"end-\d+")]
    private static partial Regex End();
}
