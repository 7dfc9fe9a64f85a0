using System.Text;

using Microsoft.Playwright;

using Xunit;

using static Microsoft.Playwright.Assertions;

namespace Coordination.Journeys;

/// <summary>A clerk brings a customer list.</summary>
public sealed class ImportJourney(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_list_is_shown_first_then_written_and_its_refused_rows_come_back()
    {
        var page = await site.PageAsync();
        await Site.OpenAsync(page, $"/w/{Site.Ward}/import");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "danh sách.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("Mã KH,Họ tên,SĐT,Tổ\nKH90001,Trần Văn Thử,0300000001,3\nKH90002,Lê Thị Thử,\"9,12E+08\",3\n"),
        });
        await Expect(page.Locator("[data-import='preview']")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-figure='import.taken']")).ToHaveTextAsync("1");
        await Expect(page.Locator("[data-figure='import.refused']")).ToHaveTextAsync("1");

        await page.Locator("[data-import='confirm']").ClickAsync();
        await Expect(page.Locator("[data-import='done']")).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-import='refused-file']").ClickAsync());

        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        var refused = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("KH90002", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("KH90001", refused, StringComparison.Ordinal);
        await Site.OpenAsync(page, $"/w/{Site.Ward}/c/KH90001");
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused_in_words()
    {
        var page = await site.PageAsync();
        await Site.OpenAsync(page, $"/w/{Site.Ward}/import");

        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "anh.xlsx",
            MimeType = "application/octet-stream",
            Buffer = [1, 2, 3, 4],
        });

        await Expect(page.Locator("[data-import='problem']")).ToContainTextAsync("anh.xlsx");
    }
}
