using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

using Coordination.Dashboard;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Registry;
using Coordination.Support;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

using Npgsql;

using Xunit;

namespace Coordination.Journeys;

/// <summary>The whole product on a real port over a real database, with a small ward, and a real browser to look at it.</summary>
public sealed class Site : IAsyncLifetime
{
    public const string Ward = "00235";
    public const string Manager = "quan.ly";

    private readonly TestFolder _folder = new();
    private TestDatabase? _database;
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _session;
    private Feed? _feed;

    public string Address { get; private set; } = "";

    public IServiceProvider Services => _app!.Services;

    /// <summary>To make more accounts in.</summary>
    public TestDatabase Database => _database!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _app = DashboardApplication.Build(
            new DashboardOptions { ConnectionString = _database.ConnectionString, DataFolder = _folder.Path, Urls = "http://127.0.0.1:0" },
            builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
        await FillAsync();
        await _app.StartAsync();
        Address = _app.Urls.First();
        await SendAsync(Enumerable.Range(0, 120).SelectMany(Story));

        // A machine that is busy with other things is no fault of a page.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        await TestAccounts.PersonAsync(_database.DataSource, Manager, "enterprise");
        _session = await SignInAsync(Manager);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>Lets nobody into the database until disposed.</summary>
    public Task<Closed> CloseDatabaseAsync() =>
        Closed.CloseAsync(_database!.ConnectionString, new NpgsqlConnectionStringBuilder(_database.ConnectionString).Database!);

    public static string Code(int number) => $"KH{number:00000}";

    /// <summary>A new page of a manager of the enterprise, or of whose browser state is given; with an empty state of nobody.</summary>
    public async Task<IPage> PageAsync(int width = 1280, int height = 900, string? state = null, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            StorageState = state ?? _session,
            JavaScriptEnabled = script,
        });
        return await context.NewPageAsync();
    }

    /// <summary>Signs somebody in on the page that people use; what their browser keeps of it.</summary>
    public async Task<string> SignInAsync(string name)
    {
        await using var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { BaseURL = Address });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in?returnUrl=%2Faccount");
        await page.FillAsync("[autocomplete=username]", name);
        await page.FillAsync("[autocomplete=current-password]", TestAccounts.Password);
        await page.ClickAsync(".sign-in button[type=submit]");
        await page.WaitForURLAsync("**/account");
        return await context.StorageStateAsync();
    }

    /// <summary>Opens an address and waits until its circuit lives and has read what the page shows.</summary>
    public static async Task OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.Locator("[data-live='1']:not(:has(.loading))").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }

    /// <summary>Keeps a picture of what the page looks like now, where COORDINATION_PICTURES names a folder for people to look at.</summary>
    public static async Task PictureAsync(IPage page, string name, bool whole = true)
    {
        if (Environment.GetEnvironmentVariable("COORDINATION_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = whole });
        }
    }

    /// <summary>Sends events through the signed webhook; fails unless all of them are acknowledged.</summary>
    public async Task SendAsync(IEnumerable<(string Type, int Customer, DateTimeOffset Time)> events)
    {
        using var response = await PostAsync(events);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The same, whatever the answer.</summary>
    public async Task<HttpResponseMessage> PostAsync(IEnumerable<(string Type, int Customer, DateTimeOffset Time)> events)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(events.Select(e => new
        {
            specversion = "1.0",
            id = $"{e.Type}-{e.Customer}-{e.Time.Ticks}",
            source = _feed!.Name,
            type = e.Type,
            subject = Code(e.Customer),
            time = e.Time,
        }));
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, Address + "/api/v1/events") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents-batch+json");
        var now = DateTimeOffset.UtcNow;
        var id = Guid.NewGuid().ToString("N");
        request.Headers.Add("x-feed", _feed!.Name);
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", StandardWebhook.Sign(_feed.Secret, id, now, body));
        return await http.SendAsync(request);
    }

    // Customers come to rest at different steps, so that every stage has some.
    private static IEnumerable<(string, int, DateTimeOffset)> Story(int customer)
    {
        var start = DateTimeOffset.UtcNow.AddDays(-12);
        string[] all = ["notice.delivered", "review.returned", "review.verified", "invitation.sent", "invitation.delivered", "contract.opened", "contract.signed"];
        for (var step = 0; step < Math.Min(customer % 9, all.Length); step++)
        {
            // Every other one was invited lately, so that some wait and some are overdue.
            yield return (all[step], customer, start.AddHours((step * 5) + (customer % 2 * 240)));
        }

        if (customer % 20 == 5)
        {
            yield return ("help.requested", customer, start.AddDays(11));
        }

        if (customer % 20 == 14)
        {
            yield return ("invitation.failed", customer, start.AddDays(11.5));
        }
    }

    private async Task FillAsync()
    {
        var places = Services.GetRequiredService<PlaceRegistry>();
        await places.AddEnterpriseAsync("XN", "Xí nghiệp thử", CancellationToken.None);
        await places.AddWardAsync(Ward, "Phường Đống Đa", "XN", CancellationToken.None);
        _feed = await Services.GetRequiredService<FeedRegistry>().AddAsync("provider", "XN", null, CancellationToken.None);
        var list = new StringBuilder("Mã KH;Họ tên;Địa chỉ;SĐT;Tổ;Chung cư\n");
        for (var i = 0; i < 120; i++)
        {
            var group = i % 7 == 6 ? "" : $"Tổ {(i % 5 == 0 ? "7A" : (i % 5).ToString(System.Globalization.CultureInfo.InvariantCulture))}";
            list.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"{Code(i)};Nguyễn Thị Ánh {i};Số {i} ngõ 12 Thái Thịnh;03000{i:00000};{group};{(i % 4 == 0 ? "Chung cư Sông Hồng" : "")}\n");
        }

        using var table = TableReader.Open(
            new MemoryStream(Encoding.UTF8.GetBytes(list.ToString())), "list.csv", new TableOptions(ColumnNames.Customers));
        var outcome = await Services.GetRequiredService<CustomerImport>()
            .RunAsync(Ward, table, new ImportOptions(), null, CancellationToken.None);
        Assert.Equal(120, outcome.Taken);
    }
}
