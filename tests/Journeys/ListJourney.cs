using Xunit;

using static Microsoft.Playwright.Assertions;

namespace Coordination.Journeys;

/// <summary>A clerk works through a list while the ward goes on.</summary>
public sealed class ListJourney(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_open_list_offers_newer_figures_and_does_not_move_by_itself()
    {
        var page = await site.PageAsync();
        await Site.OpenAsync(page, $"/w/{Site.Ward}/contracts?stage=reviewed");
        var count = page.Locator("[data-figure='list.count']");
        var rows = page.Locator(".contracts > li");
        var before = int.Parse((await count.GetAttributeAsync("data-count"))!, System.Globalization.CultureInfo.InvariantCulture);
        var first = (await rows.First.Locator(".code").InnerTextAsync()).Trim();
        var place = await rows.Last.BoundingBoxAsync();
        await Expect(page.Locator(".offer button")).ToHaveCountAsync(0);

        await site.SendAsync([("contract.signed", int.Parse(first[2..], System.Globalization.CultureInfo.InvariantCulture), DateTimeOffset.UtcNow)]);

        var offer = page.Locator(".offer button");
        await Expect(offer).ToBeVisibleAsync();
        await Expect(rows).ToHaveCountAsync(before);
        Assert.Equal(place!.Y, (await rows.Last.BoundingBoxAsync())!.Y);
        await Site.PictureAsync(page, "list-moved");

        await offer.ClickAsync();

        await Expect(count).ToHaveAttributeAsync("data-count", (before - 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Expect(offer).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_a_provider_could_not_certify_is_found_from_the_ward_and_says_what_to_do()
    {
        // Customer 25 has signed in the site's story and asked for help since.
        var page = await site.PageAsync();
        await Site.OpenAsync(page, $"/w/{Site.Ward}");
        await page.Locator("[data-figure='ward.signedHelp']").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Đã ký, còn việc phải xử lý");

        await page.Locator(".contracts .who").First.ClickAsync();

        await Expect(page.Locator("h1")).ToContainTextAsync("còn việc phải xử lý");
        await Expect(page.Locator(".next")).Not.ToContainTextAsync("Không còn việc gì phải làm");
        await Site.PictureAsync(page, "contract-signed-help");
    }
}
