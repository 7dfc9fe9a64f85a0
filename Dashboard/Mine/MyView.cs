using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Mine;

/// <summary>What a leader's page shows, as its address says it: so it can be kept, sent back to after a form, and opened anew.</summary>
/// <param name="Place">The <see cref="MyPlace.Key"/> of one of their places.</param>
public sealed record MyView(string? Ward, string? Place, VisitFilter Show = VisitFilter.Unsigned, string? Search = null, string? After = null)
{
    public const string Page = "/my";
    public const string Print = "/my/print";
    public const string Stream = "/my/stream";
    public const string Entries = "/my/entries";

    /// <summary>Reads the values of an address or a form; what cannot be read is left out.</summary>
    public static MyView Read(Func<string, string?> value) => new(
        Text(value("ward")), Text(value("place")), Filter(value("show")), Text(value("q")), Text(value("after")));

    /// <summary>A filter's word; null for the usual one.</summary>
    public static string? Word(VisitFilter show) => show switch { VisitFilter.Today => "today", VisitFilter.All => "all", _ => null };

    /// <summary>The names and values that a form carries.</summary>
    public IEnumerable<(string Name, string Value)> Pairs() => new (string Name, string? Value)[]
    {
        ("ward", Ward), ("place", Place), ("show", Word(Show)), ("q", Search), ("after", After),
    }.Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!));

    /// <summary>An address of this view.</summary>
    /// <param name="further">What else it says.</param>
    public string At(string path, params IEnumerable<(string Name, string? Value)> further)
    {
        var pairs = Pairs().Concat(further.Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!)))
            .Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}");
        var query = string.Join('&', pairs);
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    /// <summary>The place that is meant: the first where none is named; null when what is named is not among them.</summary>
    public MyPlace? Of(IReadOnlyList<MyPlace> places) => Place is null
        ? places.FirstOrDefault(place => Ward is null || place.Ward == Ward)
        : places.FirstOrDefault(place => place.Key == Place && (Ward is null || place.Ward == Ward));

    private static VisitFilter Filter(string? word) => word switch { "today" => VisitFilter.Today, "all" => VisitFilter.All, _ => VisitFilter.Unsigned };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
