using System.Text.RegularExpressions;

using Coordination.Dashboard.Desk;
using Coordination.Ingest.Leaders;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Reports.Numbers;
using Coordination.Support;


using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

using Npgsql;

using Xunit;

namespace Coordination.Journeys;

/// <summary>Every page, on a phone and on a desk: no error, nothing missing, nothing wider than the screen, fit for everyone.</summary>
public sealed class PageHealthJourney(Site site) : IClassFixture<Site>
{
    // By who opens them. A page that takes an answer before it, such as the second factor, is looked at as it is without one.
    private static readonly Dictionary<string, string[]> Pages = new(StringComparer.Ordinal)
    {
        ["enterprise"] =
        [
            "/", "/w/00235", "/w/00235?view=tiles&sort=left", "/w/00235?wall", "/w/00235/g/7A", "/w/00235/g/-", "/w/00235/b/chung%20cu%20song%20hong",
            "/w/00235/contracts?stage=overdue", "/w/00235/contracts?q=anh%2012", "/w/00235/c/KH00005", "/w/00235/import", "/w/00235/assistance",
            "/w/00235/charts", "/w/00235/leaders", "/w/00235/leaders/1", "/w/00235/leaders/1/access", "/w/00235/leaders/2", "/w/00235/leaders/3",
            "/w/00235/leaders/handover/7A",
            "/feeds", "/quarantine", "/company", "/reports", "/reports/new", "/reports/register", "/reports/settings", "/reports/1", "/account",
            "/account/authenticator", "/w/00235?lang=en",
        ],
        ["ward"] = ["/reports/ward-settings"],
        ["leader"] = ["/my", "/my/print"],
        ["dpo"] =
        [
            "/data-protection", "/data-protection/log", "/data-protection/requests", "/data-protection/requests/1", "/data-protection/requests/1/extract",
            "/data-protection/incidents", "/data-protection/incidents/1", "/data-protection/incidents/1/form", "/data-protection/retention",
            "/data-protection/register",
        ],
        ["admin"] =
        [
            "/people", "/people/new", "/people/file", "/people/1", "/people/1/sees", "/people/papers/00000000-0000-0000-0000-000000000000",
            "/settings", "/settings/calendar", "/settings/feeds", "/settings/tokens",
        ],
        ["nobody"] =
        [
            "/sign-in", "/first-sign-in", "/two-factor", "/invitation/khong-co", "/my-link/khong-co", "/verify", "/verify/KHONG-CO", "/error", "/not-found",
        ],
    };

    // What these addresses name does not exist, and the page says so.
    private static readonly string[] Nothing = ["khong-co", "KHONG-CO", "00000000-", "/error", "/not-found", "/requests/1", "/incidents/1", "/people/papers"];

    public static TheoryData<string> Who => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Who))]
    public async Task Pages_have_no_fault_and_no_barrier_on_a_phone_and_on_a_desk(string who)
    {
        var page = await site.PageAsync(360, 740, await StateAsync(who));
        var faults = new List<string>();
        foreach (var path in Pages[who])
        {
            await page.SetViewportSizeAsync(360, 740);
            using (Watch(page, path, faults))
            {
                await page.GotoAsync(path);
                await page.Locator("main, [role=main]").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
                if (await page.Locator("script[src*='blazor.web']").CountAsync() > 0)
                {
                    await page.Locator("[data-live='1']").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
                }

                await page.WaitForTimeoutAsync(300);
            }

            faults.AddRange(await PageHealth.FaultsAsync(page, path));
        }

        await page.Context.CloseAsync();
        Assert.Empty(faults);
    }

    [Fact]
    public void Every_page_of_the_program_is_looked_at()
    {
        var looked = Pages.Values.SelectMany(paths => paths).Select(path => path.Split('?')[0]).ToArray();
        var pages = site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct().ToArray();

        Assert.True(pages.Length > 40, $"The program has only {pages.Length} pages.");
        Assert.DoesNotContain(pages, page => !looked.Any(path => Regex.IsMatch(path, $"^{Regex.Replace(Regex.Escape(page), @"\\\{[^}]+}", "[^/]+")}$")));
    }

    [Theory]
    [InlineData("/w/00235/c/KH00025", "double-text-contract")]
    [InlineData("/quarantine", "double-text-quarantine")]
    public async Task A_page_with_text_of_twice_the_size_fits_a_phone(string path, string picture)
    {
        var page = await site.PageAsync(360, 740);
        await Site.OpenAsync(page, path);

        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        await page.WaitForTimeoutAsync(300);
        await Site.PictureAsync(page, picture);

        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{path} is {overflow} px too wide for 360 px");
    }

    [Fact]
    public async Task The_wall_comes_to_its_trend_by_itself()
    {
        var page = await site.PageAsync(1920, 1080);
        await Site.OpenAsync(page, "/w/00235?wall");
        await Site.PictureAsync(page, "wall-ward");

        await page.Locator(".wall .trend svg.chart").WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        await Site.PictureAsync(page, "wall-trend");

        var overflow = await page.EvaluateAsync<int>("document.querySelector('.wall').scrollHeight - document.querySelector('.wall').clientHeight");
        Assert.True(overflow <= 0, $"the trend is {overflow} px too high for the screen");
    }

    private async Task<string?> StateAsync(string who)
    {
        if (who is "nobody")
        {
            return "{}";
        }

        if (who is "enterprise")
        {
            await site.Services.GetRequiredService<PaperDesk>().DraftAsync(
                Actor.Program, Hand.Program,
                new PaperAsk("progress-ward", "XN", Site.Ward, null, null, ReportPeriod.Week(DateOnly.FromDateTime(DateTime.UtcNow)), null), CancellationToken.None);
            await ListsOfLeadersAsync();
            return null;
        }

        await TestAccounts.PersonAsync(site.Database.DataSource, $"health-{who}", who, who is "ward" or "leader" ? Site.Ward : null, group: who is "leader" ? "1" : null);
        return await site.SignInAsync($"health-{who}");
    }

    // In force with a gap and an interim leader, handed in with a scan, and a draft with something to be mended.
    private async Task ListsOfLeadersAsync()
    {
        var steps = new LeaderSteps(site.Services.GetRequiredService<NpgsqlDataSource>(), TimeProvider.System);
        await steps.Requests.AskAsync(Hand.Program, Site.Ward, VietnamTime.DayOf(DateTimeOffset.UtcNow), "gấp", CancellationToken.None);
        await steps.InForceAsync(
            Site.Ward, VietnamTime.DayOf(DateTimeOffset.UtcNow), LeaderSteps.Leader("1", "Nguyễn Thị Hòa", "0300000201"),
            LeaderSteps.Leader("2", "Trần Văn Bình", "0300000202", LeaderKind.Interim), LeaderSteps.Leader("7A", "Nguyễn Hoàng Thị Phương Thảo Nguyên Của Tổ Bảy A Có Tên Dài", "0300000203"));
        var received = await steps.HandedInAsync(Site.Ward, [LeaderSteps.Leader("1", "Lê Thị Mới", "0300000204")]);
        await steps.Scans.BringAsync(Hand.Program, Site.Ward, received, new LeaderScanFile("scan.pdf", "application/pdf", LeaderSteps.Pdf(), 1, null), CancellationToken.None);
        var draft = await steps.Book.BeginAsync(Hand.Program, Site.Ward, LeaderStart.FromInForce, CancellationToken.None);
        await steps.Book.PutAsync(Hand.Program, Site.Ward, draft, 0, null, LeaderSteps.Leader("99", "Ai Đó"), CancellationToken.None);
    }

    private static Watching Watch(IPage page, string path, List<string> faults) =>
        new(page, path, faults, Nothing.Any(part => path.Contains(part, StringComparison.Ordinal)));

    /// <summary>What goes wrong while a page is opened.</summary>
    private sealed class Watching : IDisposable
    {
        private readonly IPage _page;
        private readonly EventHandler<IConsoleMessage> _console;
        private readonly EventHandler<IResponse> _response;
        private readonly EventHandler<string> _error;

        public Watching(IPage page, string path, List<string> faults, bool isMissing)
        {
            _page = page;
            _console = (_, message) => faults.AddRange((message.Type == "error" || message.Text.StartsWith("Failed to", StringComparison.Ordinal)) && !isMissing ? [$"{path}: {message.Text}"] : []);
            _response = (_, response) => faults.AddRange(response.Status >= (isMissing ? 501 : 400) ? [$"{path}: {response.Status} {response.Url}"] : []);
            _error = (_, error) => faults.Add($"{path}: {error}");
            page.Console += _console;
            page.Response += _response;
            page.PageError += _error;
        }

        public void Dispose()
        {
            _page.Console -= _console;
            _page.Response -= _response;
            _page.PageError -= _error;
        }
    }
}
