using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Support;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

using Xunit;

using static Microsoft.Playwright.Assertions;

namespace Coordination.Journeys;

/// <summary>A leader of group 1 walks from door to door with a phone; the same person manages a building.</summary>
public sealed class LeaderJourney(Site site) : IClassFixture<Site>, IAsyncLifetime
{
    private string _phone = "";

    public async ValueTask InitializeAsync()
    {
        var name = $"to.truong.{Guid.NewGuid():N}";
        var account = await TestAccounts.PersonAsync(site.Database.DataSource, name, "leader", Site.Ward, group: "1");
        await TestAccounts.GrantAsync(site.Database.DataSource, account, "building", Site.Ward, building: "chung cu song hong");
        _phone = await site.SignInAsync(name);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Without_a_script_a_tap_is_recorded_shown_and_moves_the_wards_page()
    {
        var start = DateTimeOffset.UtcNow.AddDays(2);
        var assistance = site.Services.GetRequiredService<Assistance>();
        await assistance.PutAsync(Actor.Program, new ContactDraft(Site.Ward, null, "Trần Thu Hà", "0300000101", ["1"], []), CancellationToken.None);
        await assistance.PutAsync(
            Actor.Program, new SessionDraft(Site.Ward, null, [], [], start, start.AddHours(2), "nhà văn hóa tổ 1", null), CancellationToken.None);
        var office = await site.PageAsync();
        await Site.OpenAsync(office, $"/w/{Site.Ward}");
        var needsHelp = office.Locator("[data-figure='ward.needsHelp']").First;
        var before = int.Parse(await needsHelp.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        var page = await site.PageAsync(360, 740, _phone, script: false);
        await page.GotoAsync("/my");
        await Expect(page.Locator("h1")).ToContainTextAsync("hộ đã ký");
        await Expect(page.Locator("a[href='tel:0300000101']").First).ToBeVisibleAsync();
        await Expect(page.Locator(".session").First).ToContainTextAsync("nhà văn hóa tổ 1");

        // Number 1 lives in group 1 and has nothing but a notice.
        var row = page.Locator("#c-" + Site.Code(1));
        await row.Locator("summary").ClickAsync();
        await row.Locator("input[name=note]").FillAsync("không có điện thoại thông minh");
        await Site.PictureAsync(page, "my-phone-form", whole: false);
        await row.GetByText("Cần hỗ trợ", new LocatorGetByTextOptions { Exact = true }).Last.ClickAsync();

        await Expect(row.Locator("[role=status]")).ToHaveTextAsync("Đã ghi xong.");
        await Expect(row.Locator(".entry")).ToContainTextAsync("không có điện thoại thông minh");
        await Expect(needsHelp).ToHaveTextAsync((before + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Site.PictureAsync(page, "my-phone");

        await row.Locator("summary").ClickAsync();
        await row.Locator("button.is-risky").ClickAsync();
        await Expect(row.Locator(".entry")).ToHaveCountAsync(0);
        await Expect(needsHelp).ToHaveTextAsync(before.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task With_a_script_the_figure_moves_by_itself_and_no_circuit_is_opened()
    {
        var page = await site.PageAsync(360, 740, _phone);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        page.WebSocket += (_, socket) => asked.Add("_blazor " + socket.Url);
        await page.GotoAsync("/my?place=g1");
        var headline = page.Locator("h1");
        var before = await headline.InnerTextAsync();
        var signed = int.Parse(before.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

        await site.SendAsync([("contract.signed", 11, DateTimeOffset.UtcNow)]);

        await Expect(headline).ToHaveTextAsync(before.Replace($"{signed} trên", $"{signed + 1} trên", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, url => url.Contains("_blazor", StringComparison.Ordinal) || url.Contains("blazor.web", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, url => url.EndsWith(".woff2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_building_is_one_tap_away_and_its_list_can_be_printed()
    {
        var page = await site.PageAsync(360, 740, _phone);
        await page.GotoAsync("/my");
        await page.GetByText("Chung cư Sông Hồng").First.ClickAsync();
        await page.GetByText("In danh sách này").ClickAsync();

        await Expect(page.Locator(".print tbody tr").First).ToBeVisibleAsync();
        await Expect(page.Locator(".print tfoot")).ToContainTextAsync("không cung cấp cho bên thứ ba");
        Assert.DoesNotContain("03000", await page.Locator(".print").InnerTextAsync(), StringComparison.Ordinal);
        await Site.PictureAsync(page, "my-print-phone");
        await page.SetViewportSizeAsync(794, 1123);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Site.PictureAsync(page, "my-print-paper");
    }

    [Theory]
    [InlineData("/my")]
    [InlineData("/my?show=all&q=anh")]
    [InlineData("/my?lang=en")]
    [InlineData("/my/print")]
    public async Task A_leaders_page_is_readable_at_twice_the_size_and_fit_for_everyone(string path)
    {
        var page = await site.PageAsync(360, 740, _phone);
        await page.GotoAsync(path);
        foreach (var summary in (await page.Locator("summary").AllAsync()).Take(2))
        {
            await summary.ClickAsync();
        }

        var small = await page.Locator("main button:visible, main .action:visible, main .filter a:visible, main summary:visible, main input:visible").EvaluateAllAsync<string[]>(
            "targets => targets.filter(t => t.getBoundingClientRect().height < 47.5).map(t => t.outerHTML.slice(0, 80))");
        var barriers = await Barriers.FindAsync(page);
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        await Site.PictureAsync(page, "my-double" + path.Replace('/', '-').Split('?')[0], whole: false);
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

        Assert.Empty(small);
        Assert.Empty(barriers);
        Assert.True(overflow <= 0, $"{path} is {overflow} px too wide at twice the size");
    }

    [Fact]
    public async Task Staff_enter_whom_to_call_and_change_it()
    {
        var page = await site.PageAsync();
        await page.GotoAsync($"/w/{Site.Ward}/assistance");
        await page.FillAsync("[name='Contact.Name']", "Lê Minh Quân");
        await page.FillAsync("[name='Contact.Phone']", "0300 000 102");
        await page.FillAsync("[name='Contact.Groups']", "2, 3");
        await page.ClickAsync("#contact button.is-main");
        var entered = page.Locator("li", new PageLocatorOptions { HasText = "Lê Minh Quân" });
        await Expect(entered).ToContainTextAsync("0300000102");

        await entered.GetByText("Sửa").ClickAsync();
        await page.FillAsync("[name='Contact.Groups']", "99");
        await page.ClickAsync("#contact button.is-main");
        await Expect(page.Locator("[role=alert]")).ToContainTextAsync("không có trong phường");
        await Site.PictureAsync(page, "assistance");
        await page.FillAsync("[name='Contact.Groups']", "4");
        await page.ClickAsync("#contact button.is-main");
        await Expect(entered).ToContainTextAsync("4");

        Assert.Empty(await Barriers.FindAsync(page));
    }
}
