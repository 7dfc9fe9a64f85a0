using System.Text;

using Coordination.Support;

using Microsoft.Playwright;

using Xunit;

using static Microsoft.Playwright.Assertions;

namespace Coordination.Journeys;

/// <summary>An administrator lets people in, takes them out, and looks with their eyes.</summary>
public sealed class AdminJourney(Site site) : IClassFixture<Site>, IAsyncLifetime
{
    private const string Admin = "quan.tri";

    private static string? _admin;

    public async ValueTask InitializeAsync()
    {
        if (_admin is null)
        {
            await TestAccounts.PersonAsync(site.Database.DataSource, Admin, "admin");
            _admin = await site.SignInAsync(Admin);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_leader_is_added_by_keyboard_comes_in_by_the_paper_and_a_lost_phone_is_cut_off()
    {
        var page = await site.PageAsync(state: _admin);
        await page.GotoAsync("/people/new");
        await page.Locator("select[name=role]").FocusAsync();
        await PickAsync(page, "leader");
        await page.Keyboard.PressAsync("Tab");
        await PickAsync(page, Site.Ward);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/people/new?role=leader&ward=00235");
        await page.Locator("select[name='Form.Grant.Group']").FocusAsync();
        await PickAsync(page, "2");
        await page.Locator("[name='Form.DisplayName']").FocusAsync();
        await page.Keyboard.TypeAsync("Bà Tổ Trưởng");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("to.truong");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/people/*?done=added*");
        await page.ClickAsync("button:text('Cấp liên kết mới')");
        var link = (await page.Locator(".handout .address").TextContentAsync())!.Trim();
        await Site.PictureAsync(page, "admin-person");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Site.PictureAsync(page, "admin-paper");
        Assert.Contains("Tổ dân phố số 2", await page.Locator(".handout").TextContentAsync(), StringComparison.Ordinal);
        Assert.False(await page.Locator(".top").IsVisibleAsync() || await page.Locator("#grants-title").IsVisibleAsync());
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });

        var phone = await site.PageAsync(360, 740, "{}");
        await phone.GotoAsync(link);
        await phone.FillAsync("[name='Form.Pin']", "730285");
        await phone.FillAsync("[name='Form.Again']", "730285");
        await phone.ClickAsync(".sign-in button");
        await phone.GotoAsync("/account");
        await Expect(phone.Locator("h1")).ToBeVisibleAsync();
        await Expect(phone.Locator("[autocomplete=username]")).ToHaveCountAsync(0);

        await page.GotoAsync(page.Url.Split('?')[0]);
        await page.ClickAsync("button:text('Ngắt thiết bị')");
        await Expect(page.Locator(".moved")).ToBeVisibleAsync();
        await phone.ReloadAsync();

        await Expect(phone.Locator("[autocomplete=username]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_program_is_seen_as_somebody_else_without_a_circuit_and_left_again()
    {
        var clerk = await TestAccounts.PersonAsync(site.Database.DataSource, "cham.soc", "care", enterprise: "XN");
        var page = await site.PageAsync(360, 740, _admin);
        await page.GotoAsync($"/people/{clerk}/sees");
        await Expect(page.Locator("[data-ward='00235'] [data-figure='named']")).ToHaveTextAsync("120");
        await Site.PictureAsync(page, "admin-sees");
        await page.GotoAsync($"/people/{clerk}");
        await page.FillAsync("[name=Reason]", "hỏi về trang phường");
        await page.ClickAsync("button:text('Bắt đầu xem')");
        await Expect(page.Locator(".view-as")).ToBeVisibleAsync();
        await page.GotoAsync($"/w/{Site.Ward}");
        await Expect(page.Locator(".view-as")).ToContainTextAsync("cham.soc");
        await Expect(page.Locator("[data-figure='total.signed'], .headline").First).ToBeVisibleAsync();
        await Expect(page.Locator("[data-live='1']")).ToHaveCountAsync(0);
        await Site.PictureAsync(page, "admin-view-as", whole: false);
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

        await page.ClickAsync("button:text('Thôi xem')");
        await page.WaitForURLAsync($"**/people/{clerk}");

        Assert.True(overflow <= 0, $"the page is {overflow} px too wide while it is seen as somebody else");
        await Expect(page.Locator(".view-as")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Every_page_of_the_administrator_opens_on_a_phone_and_is_fit_for_everyone()
    {
        var leader = await TestAccounts.PersonAsync(site.Database.DataSource, "ba.hoa", "leader", Site.Ward, group: "1");
        var page = await site.PageAsync(360, 740, _admin);
        var faults = new List<string>();
        page.Console += (_, message) => faults.AddRange(message.Type == "error" ? [message.Text] : []);
        page.PageError += (_, error) => faults.Add(error);
        string[] paths =
        [
            "/people?q=hoa&lang=en", "/people?lang=vi", "/people/new?role=area&ward=00235", $"/people/{leader}?role=leader&ward=00235",
            $"/people/{leader}/sees", "/people/file", "/settings", "/settings/calendar", "/settings/feeds", "/settings/tokens?role=enterprise",
        ];
        foreach (var path in paths)
        {
            await CheckAsync(page, path, path.Trim('/').Split('?')[0].Replace('/', '-'), faults);
        }

        await page.GotoAsync("/people/file");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "người dùng.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(
                "Tên đăng nhập,Họ tên,Vai trò,Phường,Tổ\nmoi.mot,Lê Thị Mới,Tổ trưởng,Đống Đa,2\nmoi.hai,Trần Văn Mới,Tổ trưởng,Đống Đa,99\n"),
        });
        await page.ClickAsync("button:text('Đọc và xem trước')");
        await Expect(page.Locator("[data-figure='import.refused']")).ToHaveTextAsync("1");
        await CheckAsync(page, null, "people-file-preview", faults);
        await page.ClickAsync("[data-import='confirm']");
        await page.ClickAsync("[data-import='done'] a.action[href^='/people/papers/']");
        await page.ClickAsync("button:text('Lấy ra để in')");
        await Expect(page.Locator(".handout")).ToHaveCountAsync(1);
        await CheckAsync(page, null, "people-papers", faults);

        Assert.Empty(faults);
    }

    /// <summary>Chooses in the list that has the focus, as somebody without a mouse does.</summary>
    private static async Task PickAsync(IPage page, string value)
    {
        for (var i = 0; i < 20 && await page.EvaluateAsync<string>("document.activeElement.value") != value; i++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }
    }

    private static async Task CheckAsync(IPage page, string? path, string picture, List<string> faults)
    {
        if (path is not null)
        {
            await page.GotoAsync(path);
        }

        await Site.PictureAsync(page, $"admin-{picture}");
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        faults.AddRange(overflow > 0 ? [$"{picture} is {overflow} px too wide for 360 px"] : []);
        faults.AddRange((await Barriers.FindAsync(page)).Select(barrier => $"{picture} {barrier}"));
        if (Environment.GetEnvironmentVariable("COORDINATION_PICTURES") is { Length: > 0 })
        {
            await page.SetViewportSizeAsync(1280, 900);
            await Site.PictureAsync(page, $"admin-{picture}-desk");
            await page.SetViewportSizeAsync(360, 740);
        }
    }
}
