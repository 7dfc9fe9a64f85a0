using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Components;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>
/// The days of a ward or place, and their chart as SVG: a column for the signatures of each day and the average of seven days as a line.
/// Drawn once for each language and shared by all viewers, whose pages hold no more than a reference to it.
/// </summary>
public sealed class TrendPicture(IReadOnlyList<TrendDay> days)
{
    private const int Top = 22;
    private const int Height = 180;
    private const int Labels = 5;

    private readonly ConcurrentDictionary<string, MarkupString> _charts = new(StringComparer.Ordinal);

    public IReadOnlyList<TrendDay> Days { get; } = days;

    /// <summary>Nothing was signed on any of the days.</summary>
    public bool IsEmpty => Days.All(day => day.Signed == 0);

    /// <summary>The chart with its labels in a language.</summary>
    public MarkupString Chart(Words words) => _charts.GetOrAdd(words.Code, static (_, its) => its.Item1.Draw(its.words), (this, words));

    private MarkupString Draw(Words words)
    {
        var most = Math.Max(1, Days.Max(day => day.Signed));
        var step = 100.0 / Days.Count;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture,
            $"""<svg class="chart" role="img" aria-label="{Safe(words.TrendFinding(Days))}" width="100%" height="{Top + Height + 24}">""");
        for (var i = 0; i < Days.Count; i++)
        {
            var height = (double)Days[i].Signed / most * Height;
            svg.Append(CultureInfo.InvariantCulture,
                $"""<g><title>{Safe(words.Day(Days[i].Day))}: {Safe(words.Number(Days[i].Signed))}</title><rect class="hit" x="{i * step:0.###}%" y="{Top}" width="{step:0.###}%" height="{Height}"/><rect class="column" x="{(i + 0.1) * step:0.###}%" y="{Top + Height - height:0.#}" width="{0.8 * step:0.###}%" height="{height:0.#}"/></g>""");
        }

        DrawAverage(svg, most);
        svg.Append(CultureInfo.InvariantCulture, $"""<line class="axis" x1="0" x2="100%" y1="{Top + Height}" y2="{Top + Height}"/>""");
        DrawLabels(svg, words, most, step);
        return new MarkupString(svg.Append("</svg>").ToString());
    }

    // Stretched to whatever width the page has; the line keeps its thickness by its style.
    private void DrawAverage(StringBuilder svg, int most)
    {
        svg.Append(CultureInfo.InvariantCulture,
            $"""<svg y="{Top}" width="100%" height="{Height}" viewBox="0 0 {Days.Count} {Height}" preserveAspectRatio="none"><polyline class="average" points=" """);
        for (var i = 6; i < Days.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"{i + 0.5:0.#},{Height - (AverageAt(i) / most * Height):0.#} ");
        }

        svg.Append("""
            "/></svg>
            """);
    }

    private void DrawLabels(StringBuilder svg, Words words, int most, double step)
    {
        for (var label = 0; label < Labels; label++)
        {
            var i = label * (Days.Count - 1) / (Labels - 1);
            var anchor = label == 0 ? "start" : label == Labels - 1 ? "end" : "middle";
            var x = label == 0 ? 0 : label == Labels - 1 ? 100 : (i + 0.5) * step;
            svg.Append(CultureInfo.InvariantCulture,
                $"""<text x="{x:0.###}%" y="{Top + Height + 18}" text-anchor="{anchor}">{Safe(words.ShortDay(Days[i].Day))}</text>""");
        }

        var best = Days.Index().MaxBy(day => day.Item.Signed);
        var (side, at) = best.Index > Days.Count / 2 ? ("end", (best.Index + 0.9) * step) : ("start", (best.Index + 0.1) * step);
        svg.Append(CultureInfo.InvariantCulture,
            $"""<text class="best" x="{at:0.###}%" y="{Top - 6}" text-anchor="{side}">{Safe(words.Number(most))}</text>""");
        var average = Safe("— " + words.AveragePerDay((int)Math.Round(AverageAt(Days.Count - 1))));
        var (other, end) = side == "end" ? ("start", 0) : ("end", 100);
        svg.Append(CultureInfo.InvariantCulture, $"""<text class="average-label" x="{end}%" y="{Top - 6}" text-anchor="{other}">{average}</text>""");
    }

    private double AverageAt(int index) =>
        Enumerable.Range(Math.Max(0, index - 6), Math.Min(7, index + 1)).Average(i => Days[i].Signed);

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
