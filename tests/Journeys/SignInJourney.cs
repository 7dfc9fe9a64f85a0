using Coordination.Support;

using Microsoft.Playwright;

using Xunit;

namespace Coordination.Journeys;

/// <summary>The pages on the way in, as those see them whom they wait for: each is there for one moment only.</summary>
public sealed class SignInJourney(Site site) : IClassFixture<Site>
{
    private const string Pin = "730285";

    private readonly List<string> _faults = [];

    [Fact]
    public async Task A_leaders_link_asks_for_a_PIN_of_their_own_and_on_another_phone_for_that_PIN()
    {
        var leader = await TestAccounts.PersonAsync(site.Database.DataSource, "to.truong.moi", "leader", Site.Ward, group: "1");
        var link = await LinkAsync(leader);
        var phone = await site.PageAsync(360, 740, "{}");
        await phone.GotoAsync(link);
        await LookAsync(phone, "pin-choose");
        await phone.FillAsync("[name='Form.Pin']", Pin);
        await phone.FillAsync("[name='Form.Again']", "730286");
        await phone.ClickAsync(".sign-in button");
        await phone.Locator("[role=alert]").WaitForAsync();
        await LookAsync(phone, "pin-differs");
        await phone.FillAsync("[name='Form.Pin']", Pin);
        await phone.FillAsync("[name='Form.Again']", Pin);
        await phone.ClickAsync(".sign-in button");
        await phone.WaitForURLAsync("**/my**");

        var other = await site.PageAsync(360, 740, "{}");
        await other.GotoAsync(link);
        await LookAsync(other, "pin-ask");
        await other.FillAsync("[name='Form.Pin']", Pin);
        await other.ClickAsync(".sign-in button");
        await other.WaitForURLAsync("**/my**");

        Assert.Empty(_faults);
    }

    [Fact]
    public async Task An_invitation_asks_for_a_password_and_an_authenticator_for_its_code()
    {
        var clerk = await TestAccounts.PersonAsync(site.Database.DataSource, "cham.soc.moi", "care");
        var page = await site.PageAsync(state: "{}");
        await page.GotoAsync(await LinkAsync(clerk));
        await LookAsync(page, "invitation");
        const string password = "cay da gieng nuoc san dinh";
        await page.FillAsync("[name='Form.Password']", password);
        await page.FillAsync("[name='Form.Again']", password);
        await page.ClickAsync(".sign-in button");
        await page.WaitForURLAsync(address => !address.Contains("/invitation/", StringComparison.Ordinal));

        await page.GotoAsync("/account/authenticator");
        await page.ClickAsync("main button.is-main");
        var key = (await page.Locator("main code").First.TextContentAsync())!;
        await LookAsync(page, "authenticator-scan");
        await page.FillAsync("[name=Code]", Authenticator.Code(key));
        await page.ClickAsync("main button.is-main");
        await page.Locator("main pre").WaitForAsync();
        await LookAsync(page, "authenticator-codes");
        await page.GotoAsync("/account/authenticator");
        await LookAsync(page, "authenticator-on");

        var again = await site.PageAsync(state: "{}");
        await again.GotoAsync("/sign-in?returnUrl=%2Faccount");
        await again.FillAsync("[autocomplete=username]", "cham.soc.moi");
        await again.FillAsync("[autocomplete=current-password]", password);
        await again.ClickAsync(".sign-in button[type=submit]");
        await again.WaitForURLAsync("**/two-factor**");
        await LookAsync(again, "second-factor");
        await again.FillAsync("[name=Code]", "000000");
        await again.ClickAsync(".sign-in button");
        await again.Locator("[role=alert]").WaitForAsync();
        await LookAsync(again, "second-factor-refused");
        await again.FillAsync("[name=Code]", Authenticator.Code(key, 1));
        await again.ClickAsync(".sign-in button");
        await again.WaitForURLAsync("**/account");

        Assert.Empty(_faults);
    }

    private async Task LookAsync(IPage page, string name) => _faults.AddRange(await PageHealth.FaultsAsync(page, name));

    /// <summary>The link that an administrator hands somebody on paper.</summary>
    private async Task<string> LinkAsync(int account)
    {
        var admin = $"quan.tri.{account}";
        await TestAccounts.PersonAsync(site.Database.DataSource, admin, "admin");
        var page = await site.PageAsync(state: await site.SignInAsync(admin));
        await page.GotoAsync($"/people/{account}");
        await page.ClickAsync("button:text('Cấp liên kết mới')");
        return (await page.Locator(".handout p.address").TextContentAsync())!.Trim();
    }
}
