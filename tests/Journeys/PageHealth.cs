using Microsoft.Playwright;

namespace Coordination.Journeys;

/// <summary>Is the page that is open fit for everyone, on a phone and on a desk, with the keyboard alone?</summary>
internal static class PageHealth
{
    // What is there to be used and shown: it takes the focus, and shows that it has it.
    private const string Unreachable = """
        () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button], [role=link], [role=tab], [onclick]')]
            .filter(e => e.checkVisibility({ checkVisibilityCSS: true }) && !e.disabled && e.type !== 'hidden' && !e.closest('[inert], [aria-hidden=true]'))
            .filter(e => {
                e.focus({ focusVisible: true, preventScroll: true });
                const style = getComputedStyle(e);
                const shows = style.outlineStyle !== 'none' || style.boxShadow !== 'none'
                    || (e.labels && [...e.labels].some(label => getComputedStyle(label).outlineStyle !== 'none'));
                return e.tabIndex < 0 || document.activeElement !== e || !shows;
            })
            .map(e => e.outerHTML.slice(0, 160))
        """;

    /// <returns>What is wider than the screen, what axe finds, and what the keyboard does not reach; each with where it is.</returns>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string path)
    {
        var faults = new List<string>();
        foreach (var (width, height) in new[] { (360, 740), (1280, 900) })
        {
            await page.SetViewportSizeAsync(width, height);
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            faults.AddRange(overflow > 0 ? [$"{path} is {overflow} px too wide for {width} px"] : []);
            faults.AddRange((await Barriers.FindAsync(page)).Select(barrier => $"{path} at {width} px, {barrier}"));
            faults.AddRange((await page.EvaluateAsync<string[]>(Unreachable)).Select(what => $"{path} at {width} px, not to be reached by keyboard: {what}"));
            faults.AddRange(await StuckAsync(page) is { } stuck ? [$"{path} at {width} px, the focus stays on {stuck}"] : []);
            await Site.PictureAsync(page, $"health-{width}{path.Replace('/', '-').Replace('?', '-')}");
        }

        return faults;
    }

    /// <summary>Goes through the page by the key for it, field by field; where it goes on to nothing else, that.</summary>
    private static async Task<string?> StuckAsync(IPage page)
    {
        // A day has three parts, each of which takes the key.
        await page.EvaluateAsync("() => { document.activeElement?.blur(); window.scrollTo(0, 0); window.visited = new Set(); }");
        for (var step = 0; step < 12; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            await page.EvaluateAsync("() => window.visited.add(document.activeElement)");
        }

        return await page.EvaluateAsync<string?>(
            """
            () => window.visited.size < Math.min(3, [...document.querySelectorAll('a[href], button, input, select')].filter(e => e.checkVisibility()).length)
                ? document.activeElement.outerHTML.slice(0, 160) : null
            """);
    }
}
