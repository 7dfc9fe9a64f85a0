using System.Globalization;

using Coordination.Support;

using Dapper;

using Microsoft.Playwright;

using Xunit;

using static Microsoft.Playwright.Assertions;

namespace Coordination.Journeys;

/// <summary>What an official sees of a ward.</summary>
public sealed class WardJourney(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_figure_changes_on_the_open_page_after_a_signed_webhook()
    {
        var page = await site.PageAsync();
        await Site.OpenAsync(page, $"/w/{Site.Ward}");
        var signed = page.Locator("[data-figure='ward.signed']").First;
        var before = Number(await signed.InnerTextAsync());

        await site.SendAsync([("contract.signed", 0, DateTimeOffset.UtcNow)]);

        await Expect(signed).ToHaveTextAsync((before + 1).ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Every_figure_of_the_ward_leads_to_as_many_contracts_as_it_says()
    {
        var page = await site.PageAsync();
        await Site.OpenAsync(page, $"/w/{Site.Ward}");
        var figures = await page.Locator("a[data-figure][href*='/contracts']").EvaluateAllAsync<Figure[]>(
            "links => links.map(a => ({ name: a.dataset.figure, text: a.textContent, href: a.getAttribute('href') }))");
        Assert.True(figures.Length > 20, $"only {figures.Length} figures lead to contracts");

        foreach (var figure in figures.DistinctBy(figure => figure.Href))
        {
            await Site.OpenAsync(page, figure.Href);
            var count = page.Locator("[data-figure='list.count']").First;
            await Expect(count).ToHaveAttributeAsync("data-count", Number(figure.Text).ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task Groups_and_buildings_each_sum_to_the_ward()
    {
        var page = await site.PageAsync();
        await Site.OpenAsync(page, $"/w/{Site.Ward}");
        var total = Number(await page.Locator("[data-figure='ward.contracts']").First.InnerTextAsync());

        var groups = await SumAsync(page, "group");
        var buildings = await SumAsync(page, "building");

        Assert.Equal((120, 120, 120), (total, groups, buildings));
    }

    [Fact]
    public async Task The_language_can_be_switched_and_stays()
    {
        var page = await site.PageAsync();
        await Site.OpenAsync(page, $"/w/{Site.Ward}");
        Assert.Contains("hợp đồng", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);

        await page.Locator("a.language").ClickAsync();
        await page.WaitForURLAsync("**lang=en**");
        await Site.OpenAsync(page, $"/w/{Site.Ward}/g/1");

        Assert.DoesNotContain("hộ", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_and_a_number_that_were_opened_leave_the_open_page_with_the_right_to_them()
    {
        var account = await TestAccounts.PersonAsync(site.Database.DataSource, "het.quyen", "care");
        var page = await site.PageAsync(state: await site.SignInAsync("het.quyen"));
        await Site.OpenAsync(page, $"/w/{Site.Ward}/c/{Site.Code(3)}");
        await page.Locator(".unmask summary").ClickAsync();
        await page.Locator(".unmask input").FillAsync("khách hẹn gọi lại");
        await page.Locator(".unmask button").ClickAsync();
        await Expect(page.Locator("a[href='tel:0300000003']")).ToBeVisibleAsync();
        await Expect(page.Locator(".facts")).ToContainTextAsync("Nguyễn Thị Ánh 3");

        // A role that sees the contract and no name: the page stays.
        await using var owner = await site.Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await owner.ExecuteAsync(
            """
            update access_grant set role = 'ward-leader', enterprise_id = null, ward_id = (select ward_id from ward where code = @Ward)
            where account_id = @account
            """,
            new { account, Site.Ward });

        await Expect(page.Locator(".facts")).Not.ToContainTextAsync("Nguyễn Thị Ánh 3");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("0300000003");
        await Expect(page.Locator(".facts")).ToBeVisibleAsync();
    }

    private static async Task<int> SumAsync(IPage page, string kind)
    {
        var texts = await page.Locator($"[data-figure^='{kind}.'][data-figure$='.contracts']").AllInnerTextsAsync();
        return texts.Sum(Number);
    }

    private static int Number(string text) => int.Parse(text.Replace(".", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);

    private sealed record Figure
    {
        public string Name { get; init; } = "";

        public string Text { get; init; } = "";

        public string Href { get; init; } = "";
    }
}
