using System.Globalization;
using System.Text.Encodings.Web;

using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>A stage's piece of the stacked bar; positions are percentages as SVG writes them.</summary>
public sealed record StagePart(Stage Stage, int Count, double Share, string Left, string Width)
{
    /// <summary>A label in the piece. As markup, because the word for SVG text means something else to Razor.</summary>
    public MarkupString Label(string words) => new($"""<text x="{Left}" y="23" dx="10">{HtmlEncoder.Default.Encode(words)}</text>""");
}

/// <summary>Divides the bar: its pieces follow one another from signed to not started and fill it whole.</summary>
public static class StageParts
{
    public static IEnumerable<StagePart> Of(Unit unit)
    {
        var before = 0;
        foreach (var stage in StageColours.Order)
        {
            var count = unit.In(stage);
            if (count > 0)
            {
                yield return new StagePart(stage, count, (double)count / unit.Contracts, Of(before, unit), Of(count, unit));
            }

            before += count;
        }
    }

    private static string Of(int count, Unit unit) => (100.0 * count / unit.Contracts).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
