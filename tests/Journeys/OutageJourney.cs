using System.Globalization;
using System.Net;

using Microsoft.Playwright;

using Xunit;

using static Microsoft.Playwright.Assertions;

namespace Coordination.Journeys;

/// <summary>The database goes away while people look, and comes back.</summary>
public sealed class OutageJourney(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_open_page_stays_readable_says_since_when_and_resumes_by_itself()
    {
        var page = await site.PageAsync();
        await Site.OpenAsync(page, $"/w/{Site.Ward}");
        var signed = page.Locator("[data-figure='ward.signed']").First;
        var status = page.Locator(".status");
        await Expect(status).ToContainTextAsync("Trực tiếp");
        await page.EvaluateAsync("window.stayed = true");
        var before = await signed.InnerTextAsync();

        await using (await site.CloseDatabaseAsync())
        {
            await Expect(status).ToContainTextAsync("Không nhận được số liệu mới từ");
            await Expect(status).ToContainTextAsync("số liệu tính đến");
            await Expect(signed).ToHaveTextAsync(before);
            await Site.PictureAsync(page, "outage-desk");

            using var refused = await site.PostAsync([("contract.signed", 0, DateTimeOffset.UtcNow)]);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        }

        await Expect(status).ToContainTextAsync("Trực tiếp", new LocatorAssertionsToContainTextOptions { Timeout = 10_000 });
        await site.SendAsync([("contract.signed", 0, DateTimeOffset.UtcNow)]);
        await Expect(signed).ToHaveTextAsync((int.Parse(before, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture));
        Assert.True(await page.EvaluateAsync<bool>("window.stayed === true"));
    }

    [Fact]
    public async Task A_page_that_is_opened_meanwhile_shows_what_was_read_last_and_resumes_without_any_event()
    {
        var page = await site.PageAsync(360, 740);
        await Site.OpenAsync(page, $"/w/{Site.Ward}");
        var signed = await page.Locator("[data-figure='ward.signed']").First.InnerTextAsync();

        await using (await site.CloseDatabaseAsync())
        {
            await Site.OpenAsync(page, $"/w/{Site.Ward}?view=tiles");
            await Expect(page.Locator(".notread").First).ToContainTextAsync("tính đến");
            await Expect(page.Locator("[data-figure='ward.signed']").First).ToHaveTextAsync(signed);
            await Site.PictureAsync(page, "outage-phone");

            await Site.OpenAsync(page, $"/w/{Site.Ward}/contracts?stage=signed");
            await Expect(page.Locator("#list .notread")).ToBeVisibleAsync();
            await Expect(page.Locator("#list .empty")).ToHaveCountAsync(0);
            await Site.PictureAsync(page, "outage-list-phone");
        }

        await Expect(page.Locator(".notread")).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = 10_000 });
        await Expect(page.Locator("[data-figure='list.count']")).ToHaveAttributeAsync("data-count", signed);
    }
}
