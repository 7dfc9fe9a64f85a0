using System.Globalization;
using System.Text.Encodings.Web;

using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>A stage's piece of the stacked bar; positions are percentages as SVG writes them.</summary>
public sealed record StagePart(Stage Stage, int Count, double Share, string Left, string Width)
{
    // A letter and the room beside the words, in parts of the bar: as it is on a desk, and on a phone where it is less than half as wide.
    private const double Letter = 0.012;
    private const double Beside = 0.025;
    private const double Phone = 2.2;

    /// <summary>A label in the piece, or nothing where it would be cut off. As markup, because the word for SVG text means something else to Razor.</summary>
    public MarkupString Label(string words)
    {
        var needed = Beside + (Letter * words.Length);
        if (Share < needed)
        {
            return default;
        }

        var desk = Share < needed * Phone ? " class=\"desk\"" : "";
        return new($"""<text x="{Left}" y="23" dx="10"{desk}>{HtmlEncoder.Default.Encode(words)}</text>""");
    }
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
