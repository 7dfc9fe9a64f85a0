using System.Globalization;

using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>The addresses of pages. Codes are people's own and may hold any sign, so each is escaped.</summary>
public static class Paths
{
    public const string Wards = "/";
    public const string Company = "/company";
    public const string Feeds = "/feeds";
    public const string Quarantine = "/quarantine";
    public const string Reports = "/reports";
    public const string NewReport = "/reports/new";
    public const string ReportRegister = "/reports/register";
    public const string ReportSettings = "/reports/settings";
    public const string WardOffice = "/reports/ward-settings";

    public static string Ward(string ward) => $"/w/{Uri.EscapeDataString(ward)}";

    public static string Place(string ward, PlaceKind kind, string code) =>
        $"{Ward(ward)}/{(kind == PlaceKind.Group ? 'g' : 'b')}/{Uri.EscapeDataString(code)}";

    public static string Contract(string ward, string code) => $"{Ward(ward)}/c/{Uri.EscapeDataString(code)}";

    public static string Import(string ward) => $"{Ward(ward)}/import";

    /// <summary>The charts of the whole ward.</summary>
    public static string Charts(string ward) => $"{Ward(ward)}/charts";

    /// <summary>Whom to call in the ward, and the sessions to come.</summary>
    public static string Assistance(string ward) => $"{Ward(ward)}/assistance";

    /// <summary>The list of group leaders of a ward.</summary>
    public static string Leaders(string ward) => $"{Ward(ward)}/leaders";

    /// <summary>One edition of that list.</summary>
    public static string LeaderEdition(string ward, int edition) => string.Create(CultureInfo.InvariantCulture, $"{Leaders(ward)}/{edition}");

    /// <summary>What an edition does to the accounts of leaders.</summary>
    public static string LeaderAccess(string ward, int edition) => LeaderEdition(ward, edition) + "/access";

    /// <summary>A blank review form of the ward.</summary>
    public static string BlankForm(string ward) => $"{Ward(ward)}/review-form.pdf";

    /// <summary>The review form of one customer.</summary>
    public static string ReviewForm(string ward, string code) => $"{Contract(ward, code)}/review-form.pdf";

    /// <summary>The review forms of those of a group whom nobody has reviewed yet, by packs.</summary>
    public static string ReviewForms(string ward, string group, int part) =>
        string.Create(CultureInfo.InvariantCulture, $"{Place(ward, PlaceKind.Group, group)}/review-forms.pdf?part={part}");

    public static string Report(long id) => string.Create(CultureInfo.InvariantCulture, $"/reports/{id}");

    /// <summary>The list behind a figure.</summary>
    public static string Contracts(string ward, ContractFilter filter) => $"{Ward(ward)}/contracts{ContractQuery.Of(filter)}";

    /// <summary>A code as it stands in a route: the server leaves an escaped slash escaped, so that it does not part the path.</summary>
    public static string Code(string routed) => routed.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
