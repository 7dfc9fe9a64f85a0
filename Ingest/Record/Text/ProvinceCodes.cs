using System.Collections.Frozen;

namespace Coordination.Ingest.Record.Text;

/// <summary>
/// Codes of the provinces with which identity numbers begin. These are the 63 from before the mergers; numbers keep them for life,
/// and the 34 provinces of today use codes out of the same list.
/// </summary>
internal static class ProvinceCodes
{
    private static readonly FrozenSet<string> All = new[]
    {
        "001", "002", "004", "006", "008", "010", "011", "012", "014", "015", "017", "019", "020", "022", "024", "025",
        "026", "027", "030", "031", "033", "034", "035", "036", "037", "038", "040", "042", "044", "045", "046", "048",
        "049", "051", "052", "054", "056", "058", "060", "062", "064", "066", "067", "068", "070", "072", "074", "075",
        "077", "079", "080", "082", "083", "084", "086", "087", "089", "091", "092", "093", "094", "095", "096",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when the twelve digits begin with a province.</summary>
    public static bool Begins(string number) => All.Contains(number[..3]);
}
