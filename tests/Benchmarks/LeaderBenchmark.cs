using System.Text.Json;

using Coordination.Support;

using Microsoft.Playwright;

using Npgsql;

namespace Coordination.Benchmarks;

/// <summary>
/// The leader's static page against the interactive page of the same group, on a phone of a quarter of this machine's speed and a slow 3G line
/// (400 kbit/s, 400 ms there and back): bytes over the line, time to the first figure, and time until a tap does something. Each load is a first one.
/// </summary>
internal static class LeaderBenchmark
{
    private const int Loads = 5;
    private const double BytesPerSecond = 400_000 / 8;
    private const double RoundTrip = 400;

    // When the figure stands in the document and the frame that shows it is done, and when the page can be used.
    private const string Watch = """
        (() => {
            const at = window.measured = {};
            const look = () => {
                if (!at.figure && document.querySelector('h1.headline')?.textContent.trim()) requestAnimationFrame(() => setTimeout(() => at.figure ??= performance.now()));
                if (!at.usable && (document.querySelector("[data-live='1']") || (document.readyState !== 'loading' && document.querySelector('.visits form')))) at.usable = performance.now();
            };
            new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
            document.addEventListener('DOMContentLoaded', look);
        })()
        """;

    public static async Task RunAsync(int thousands)
    {
        await using var world = await World.CreateAsync(1);
        await using var database = NpgsqlDataSource.Create(world.ConnectionString);
        await TestAccounts.PersonAsync(database, "leader", "leader", "W000", group: "2");
        await TestAccounts.PersonAsync(database, "office", "enterprise", "W000");
        await using var program = await ServedProgram.StartAsync(world);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        var address = program.Address.AbsoluteUri.TrimEnd('/');
        var leader = await MeasureAsync(browser, address, await SignInAsync(browser, address, "leader"), "/my");
        var office = await MeasureAsync(browser, address, await SignInAsync(browser, address, "office"), "/w/W000/g/2");
        Print("leader's page", leader);
        Print("interactive page of the group", office);
        Console.WriteLine(
            $"leader: {leader.Bytes / office.Bytes:0.00} of the bytes, first figure after {leader.Figure / office.Figure:0.00} and usable after {leader.Usable / office.Usable:0.00} of the time");
    }

    private static void Print(string page, Load load) => Console.WriteLine(
        $"{page}: {load.Bytes / 1000:0} KB over the line ({load.WithoutFonts / 1000:0} KB without fonts), first figure {load.Figure / 1000:0.0} s, usable {load.Usable / 1000:0.0} s");

    private static async Task<Load> MeasureAsync(IBrowser browser, string address, string session, string path)
    {
        // The program is warm: the phone and its line are what is measured.
        await LoadAsync(browser, address, session, path, slow: false);
        var loads = new List<Load>();
        for (var i = 0; i < Loads; i++)
        {
            loads.Add(await LoadAsync(browser, address, session, path, slow: true));
        }

        double Median(Func<Load, double> value) => loads.Select(value).Order().ElementAt(Loads / 2);
        return new(Median(load => load.Bytes), Median(load => load.WithoutFonts), Median(load => load.Figure), Median(load => load.Usable));
    }

    private static async Task<Load> LoadAsync(IBrowser browser, string address, string session, string path, bool slow)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            StorageState = session,
            ViewportSize = new ViewportSize { Width = 360, Height = 740 },

            // For what waits here; the page itself asks for nothing that its policy forbids.
            BypassCSP = true,
        });
        var page = await context.NewPageAsync();
        var phone = await context.NewCDPSessionAsync(page);
        var fonts = new HashSet<string>();
        double bytes = 0, ofFonts = 0;
        phone.Event("Network.responseReceived").OnEvent += (_, answer) =>
        {
            if (answer?.GetProperty("type").GetString() == "Font")
            {
                fonts.Add(answer.Value.GetProperty("requestId").GetString()!);
            }
        };
        phone.Event("Network.loadingFinished").OnEvent += (_, done) => Count(done!.Value);
        phone.Event("Network.webSocketFrameReceived").OnEvent += (_, frame) =>
            bytes += frame!.Value.GetProperty("response").GetProperty("payloadData").GetString()!.Length * 0.75;
        await phone.SendAsync("Network.enable");
        if (slow)
        {
            await phone.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
            {
                ["offline"] = false,
                ["latency"] = RoundTrip,
                ["downloadThroughput"] = BytesPerSecond,
                ["uploadThroughput"] = BytesPerSecond,
            });
            await phone.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 4 });
        }

        await page.AddInitScriptAsync(Watch);
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load, Timeout = 120_000 });
        await page.WaitForFunctionAsync("window.measured.figure && window.measured.usable", null, new() { Timeout = 120_000 });
        await page.WaitForTimeoutAsync(3_000);
        var at = await page.EvaluateAsync<JsonElement>("window.measured");
        return new(bytes, bytes - ofFonts, at.GetProperty("figure").GetDouble(), at.GetProperty("usable").GetDouble());

        void Count(JsonElement done)
        {
            var length = done.GetProperty("encodedDataLength").GetDouble();
            bytes += length;
            ofFonts += fonts.Contains(done.GetProperty("requestId").GetString()!) ? length : 0;
        }
    }

    private static async Task<string> SignInAsync(IBrowser browser, string address, string name)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = address });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in?returnUrl=%2Faccount");
        await page.FillAsync("[autocomplete=username]", name);
        await page.FillAsync("[autocomplete=current-password]", TestAccounts.Password);
        await page.ClickAsync(".sign-in button[type=submit]");
        await page.WaitForURLAsync("**/account");
        return await context.StorageStateAsync();
    }

    private sealed record Load(double Bytes, double WithoutFonts, double Figure, double Usable);
}
