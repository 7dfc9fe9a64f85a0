using Deque.AxeCore.Commons;

using Microsoft.Playwright;

namespace Coordination.Journeys;

/// <summary>What axe-core finds on a page that keeps somebody out.</summary>
internal static class Barriers
{
    private static readonly string Axe = Script();

    /// <summary>The serious and critical violations, each as the rule's name and the first element that breaks it.</summary>
    /// <remarks>
    /// Runs in the page itself. Deque's own binding for Playwright ends each run in a tab of its own; after some hundred of them Chromium opens no
    /// more, and the run fails or waits without end.
    /// </remarks>
    public static async Task<string[]> FindAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .filter(violation => violation.impact === 'serious' || violation.impact === 'critical')
                .map(violation => `${violation.id}: ${violation.nodes[0].html}`)
            """);
    }

    private static string Script()
    {
        var assembly = typeof(AxeResult).Assembly;
        using var script = assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")
            ?? throw new InvalidOperationException($"{assembly.GetName()} has no axe.min.js in it.");
        using var reader = new StreamReader(script);
        return reader.ReadToEnd();
    }
}
