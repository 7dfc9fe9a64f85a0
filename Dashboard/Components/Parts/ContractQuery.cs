using System.Globalization;

using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>A filter as the query of an address, and back. What cannot be read is left out: a mistyped address still gives a list.</summary>
public static class ContractQuery
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>The query with its question mark; empty when nothing is filtered.</summary>
    public static string Of(ContractFilter filter, string? after = null)
    {
        var parts = Pairs(filter).Append(("after", after)).Where(pair => !string.IsNullOrEmpty(pair.Item2))
            .Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2!)}");
        var query = string.Join('&', parts);
        return query.Length == 0 ? "" : "?" + query;
    }

    /// <summary>The names and values of a filter, as a form's hidden fields carry them.</summary>
    public static IEnumerable<(string Name, string? Value)> Pairs(ContractFilter filter) =>
    [
        ("stage", filter.Stage?.Name()),
        ("group", filter.Group),
        ("building", filter.Building),
        ("reached", filter.Reached is { } reached ? Name(reached) : null),
        ("due", filter.DueOn?.ToString(DayForm, CultureInfo.InvariantCulture)),
        ("signedFrom", filter.SignedFrom?.ToString(DayForm, CultureInfo.InvariantCulture)),
        ("on", filter.On?.ToString()),
        ("since", filter.Since?.ToString()),
        ("late", filter.Late ? "1" : null),
        ("certified", filter.Certified ? "1" : null),
        ("help", filter.SignedHelp ? "signed" : null),
        ("unsigned", filter.Unsigned ? "1" : null),
        ("batch", filter.Batch),
        ("q", filter.Search),
    ];

    /// <summary>Reads a filter from the values of an address.</summary>
    public static ContractFilter Read(Func<string, string?> value) => new()
    {
        Stage = Stages.Parse(value("stage")),
        Group = Text(value("group")),
        Building = Text(value("building")),
        Reached = Step(value("reached")),
        DueOn = Day(value("due")),
        SignedFrom = Day(value("signedFrom")),
        On = ContractDay.Parse(value("on")),
        Since = StageSpan.Parse(value("since")),
        Late = Flag(value("late")),
        Certified = Flag(value("certified")),
        SignedHelp = value("help") == "signed",
        Unsigned = Flag(value("unsigned")),
        Batch = Text(value("batch")),
        Search = Text(value("q")),
    };

    /// <summary>A step's name in addresses and figures.</summary>
    public static string Name(Reached step) => step.ToString().ToLowerInvariant();

    private static Reached? Step(string? text) => Enum.TryParse<Reached>(text, true, out var step) && Enum.IsDefined(step) ? step : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool Flag(string? text) => text is "1" or "true";

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
