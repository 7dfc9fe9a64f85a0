using System.Text.RegularExpressions;

using Xunit;

using static Microsoft.Playwright.Assertions;

namespace Coordination.Journeys;

/// <summary>A clerk looks after what could not be used.</summary>
public sealed class QuarantineJourney(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Discarding_asks_first_and_the_first_focus_harms_nothing()
    {
        await site.SendAsync([
            ("contract.signed", 88_001, DateTimeOffset.UtcNow), ("contract.delighted", 1, DateTimeOffset.UtcNow),
            ("contract.opened", 2, DateTimeOffset.UtcNow.AddDays(3)), ("help.requested", 88_002, DateTimeOffset.UtcNow)]);
        var page = await site.PageAsync();
        await Site.OpenAsync(page, "/quarantine");
        var entries = page.Locator(".quarantine > li");
        await Expect(entries).ToHaveCountAsync(4);
        await Site.PictureAsync(page, "quarantine-desk");

        // The bytes are read when they are asked for, once: hidden and shown again is the same reading, and so is mending.
        await entries.First.Locator("button[aria-expanded]").ClickAsync();
        await Expect(entries.First.Locator("pre")).ToContainTextAsync("specversion");
        await entries.First.Locator("button[aria-expanded]").ClickAsync();
        await Expect(entries.First.Locator("pre")).ToHaveCountAsync(0);
        await entries.First.Locator("button:text-is('Sửa')").ClickAsync();
        await Expect(entries.First.Locator("textarea")).ToHaveValueAsync(new Regex("specversion"));
        await Site.PictureAsync(page, "quarantine-mend");
        await entries.First.Locator("button:text-is('Giữ lại')").ClickAsync();
        await entries.First.Locator("button[aria-expanded]").ClickAsync();
        Assert.Equal(1, await OpenedAsync());
        await page.SetViewportSizeAsync(360, 740);
        await Site.PictureAsync(page, "quarantine-phone");

        await entries.First.Locator(".is-risky").ClickAsync();
        await Expect(page.Locator(".rz-dialog button:focus")).ToHaveTextAsync("Giữ lại");
        await Site.PictureAsync(page, "quarantine-dialog");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".rz-dialog")).ToHaveCountAsync(0);
        await Expect(entries).ToHaveCountAsync(4);

        await entries.First.Locator(".is-risky").ClickAsync();
        await page.Locator(".rz-dialog .is-risky").ClickAsync();
        await Expect(entries).ToHaveCountAsync(3);
    }

    private async Task<int> OpenedAsync()
    {
        await using var command = site.Database.DataSource.CreateCommand("select count(*)::int from access_log where action = 'quarantine-open'");
        return (int)(await command.ExecuteScalarAsync())!;
    }
}
