using System.Collections.Frozen;

namespace Coordination.Ingest.Record.Text;

/// <summary>The numbering plan as far as it matters here, in one place, because operators are given new prefixes.</summary>
internal static class PhonePrefixes
{
    /// <summary>The three digits with which the ten digits of a mobile number begin.</summary>
    public static readonly FrozenSet<string> Mobile = new[]
    {
        "032", "033", "034", "035", "036", "037", "038", "039", "086", "096", "097", "098", // Viettel
        "081", "082", "083", "084", "085", "088", "091", "094", // VinaPhone
        "070", "076", "077", "078", "079", "089", "090", "093", // MobiFone
        "052", "056", "058", "092", // Vietnamobile
        "059", "099", // Gmobile
        "087", // iTel
        "055", // Wintel
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Prefixes of the eleven-digit mobile numbers that ended in 2018, and those which took their place.</summary>
    public static readonly FrozenDictionary<string, string> Before2018 = new Dictionary<string, string>
    {
        ["0120"] = "070",
        ["0121"] = "079",
        ["0122"] = "077",
        ["0126"] = "076",
        ["0128"] = "078",
        ["0123"] = "083",
        ["0124"] = "084",
        ["0125"] = "085",
        ["0127"] = "081",
        ["0129"] = "082",
        ["0162"] = "032",
        ["0163"] = "033",
        ["0164"] = "034",
        ["0165"] = "035",
        ["0166"] = "036",
        ["0167"] = "037",
        ["0168"] = "038",
        ["0169"] = "039",
        ["0186"] = "056",
        ["0188"] = "058",
        ["0199"] = "059",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
