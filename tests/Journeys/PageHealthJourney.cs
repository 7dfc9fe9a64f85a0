using Deque.AxeCore.Playwright;

using Microsoft.Playwright;

using Xunit;

namespace Coordination.Journeys;

/// <summary>Every page, on a phone and on a desk: no error, nothing missing, nothing wider than the screen, fit for everyone.</summary>
public sealed class PageHealthJourney(Site site) : IClassFixture<Site>
{
    public static readonly TheoryData<string> Pages =
    [
        "/", "/w/00235", "/w/00235?view=tiles&sort=left", "/w/00235?wall", "/w/00235/g/7A", "/w/00235/g/-", "/w/00235/b/chung%20cu%20song%20hong",
        "/w/00235/contracts?stage=overdue", "/w/00235/contracts?q=anh%2012", "/w/00235/c/KH00005", "/w/00235/import", "/feeds", "/quarantine",
        "/w/00235?lang=en",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_opens_on_a_phone_without_error_or_sideways_scrolling(string path)
    {
        var page = await site.PageAsync(360, 740);
        var faults = Watch(page);

        await Site.OpenAsync(page, path);
        await page.WaitForTimeoutAsync(300);

        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.Empty(faults);
        Assert.True(overflow <= 0, $"{path} is {overflow} px too wide for 360 px");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_serious_accessibility_fault(string path)
    {
        var page = await site.PageAsync();
        await Site.OpenAsync(page, path);

        var result = await page.RunAxe();

        var serious = result.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Nodes.First().Html}");
        Assert.Empty(serious);
    }

    private static List<string> Watch(IPage page)
    {
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                faults.Add(message.Text);
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                faults.Add($"{response.Status} {response.Url}");
            }
        };
        page.PageError += (_, error) => faults.Add(error);
        return faults;
    }
}
