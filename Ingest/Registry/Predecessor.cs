using System.Globalization;
using System.Text.RegularExpressions;

using Coordination.Ingest.Record.Text;

namespace Coordination.Ingest.Registry;

/// <summary>A residential group of which a new one was formed.</summary>
/// <param name="Code">Its code before the change.</param>
/// <param name="IsPartial">Only a part of it went into the new group; its customers are not known to have moved.</param>
public sealed partial record Predecessor(string Code, bool IsPartial)
{
    /// <summary>
    /// Reads a cell such as “1, 2, 12, một phần 15, 16 (một phần)”; empty when it says nothing.
    /// </summary>
    public static IReadOnlyList<Predecessor> Parse(string? text)
    {
        var found = new List<Predecessor>();

        // A cell with one group a line comes with spaces for the line breaks.
        var parts = Separators().Split(CleanText.Of(text)).SelectMany(part => Codes().IsMatch(part) ? part.Split(' ') : [part]);
        foreach (var part in parts.Where(part => part.Length > 0))
        {
            var rest = Part().Replace(part, " ");
            found.Add(new Predecessor(GroupCode.TryParse(rest, out var code) ? code : part, rest != part));
        }

        // Said twice, once whole: whole.
        return [.. found.GroupBy(one => one.Code, StringComparer.Ordinal).Select(same => new Predecessor(same.Key, same.All(one => one.IsPartial)))];
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsPartial ? "một phần " : "")}{Code}");

    [GeneratedRegex(@"\s*(?:[,;+\n]|\bvà\b)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^[0-9]{1,4}[A-Za-z]?(?: [0-9]{1,4}[A-Za-z]?)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();

    [GeneratedRegex(@"\(?\s*\b(?:một|1) phần\b(?: của)?(?: tổ| tdp)?\s*\)?|\(\s*p\s*\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Part();
}
