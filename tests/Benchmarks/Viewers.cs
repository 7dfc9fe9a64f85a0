using System.Net;

using Coordination.Support;

using Microsoft.Playwright;

using Npgsql;

namespace Coordination.Benchmarks;

/// <summary>Pages open in a real browser.</summary>
internal sealed class Viewers : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Viewers(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    public List<IPage> Pages { get; } = [];

    public static async Task<Viewers> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new Viewers(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage",
                "--disable-background-timer-throttling", "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows"],
        }));
    }

    /// <summary>Signs everybody in as one person who oversees the company.</summary>
    public async Task SignInAsync(string address, string connectionString)
    {
        await using var owner = NpgsqlDataSource.Create(connectionString);
        await TestAccounts.PersonAsync(owner, "viewer", "company");
        var page = await (await _browser.NewContextAsync()).NewPageAsync();
        await page.GotoAsync(address + "/sign-in");
        await page.FillAsync("[autocomplete=username]", "viewer");
        await page.FillAsync("[autocomplete=current-password]", TestAccounts.Password);
        await page.ClickAsync(".sign-in button[type=submit]");
        await page.WaitForSelectorAsync("[data-live='1']", new PageWaitForSelectorOptions { Timeout = 120_000 });
        await page.CloseAsync();
    }

    /// <summary>What the browser says who it is with.</summary>
    public async Task<CookieContainer> CookiesAsync(Uri address)
    {
        var cookies = new CookieContainer();
        foreach (var cookie in await _browser.Contexts[0].CookiesAsync([address.AbsoluteUri]))
        {
            cookies.Add(address, new System.Net.Cookie(cookie.Name, cookie.Value));
        }

        return cookies;
    }

    /// <summary>Opens pages until there are so many, each live.</summary>
    public async Task OpenAsync(string address, int count)
    {
        var context = _browser.Contexts.Count > 0 ? _browser.Contexts[0] : await _browser.NewContextAsync();
        while (Pages.Count < count)
        {
            var page = await context.NewPageAsync();
            await page.GotoAsync(address, new PageGotoOptions { Timeout = 120_000 });
            await page.WaitForSelectorAsync("[data-live='1']", new PageWaitForSelectorOptions { Timeout = 120_000 });
            Pages.Add(page);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
