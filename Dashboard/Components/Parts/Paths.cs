using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>The addresses of pages. Codes are people's own and may hold any sign, so each is escaped.</summary>
public static class Paths
{
    public const string Wards = "/";
    public const string Feeds = "/feeds";
    public const string Quarantine = "/quarantine";

    public static string Ward(string ward) => $"/w/{Uri.EscapeDataString(ward)}";

    public static string Place(string ward, PlaceKind kind, string code) =>
        $"{Ward(ward)}/{(kind == PlaceKind.Group ? 'g' : 'b')}/{Uri.EscapeDataString(code)}";

    public static string Contract(string ward, string code) => $"{Ward(ward)}/c/{Uri.EscapeDataString(code)}";

    public static string Import(string ward) => $"{Ward(ward)}/import";

    /// <summary>The list behind a figure.</summary>
    public static string Contracts(string ward, ContractFilter filter) => $"{Ward(ward)}/contracts{ContractQuery.Of(filter)}";

    /// <summary>A code as it stands in a route: the server leaves an escaped slash escaped, so that it does not part the path.</summary>
    public static string Code(string routed) => routed.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
