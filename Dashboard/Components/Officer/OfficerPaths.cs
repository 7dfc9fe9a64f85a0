using System.Globalization;

using Coordination.Dashboard.DataProtection;

namespace Coordination.Dashboard.Components.Officer;

/// <summary>The addresses of the officer's pages and files.</summary>
public static class OfficerPaths
{
    public const string Start = "/data-protection";
    public const string Log = Start + "/log";
    public const string Requests = Start + "/requests";
    public const string Incidents = Start + "/incidents";
    public const string Retention = Start + "/retention";
    public const string Register = Start + "/register";

    /// <summary>The entries that a filter means, as a page or, with its ending, as a file.</summary>
    public static string LogOf(LogFilter filter, string ending = "") => Log + ending + LogQuery.Of(filter);

    public static string Request(int id) => string.Create(CultureInfo.InvariantCulture, $"{Requests}/{id}");

    /// <summary>Where an extract is asked for; nothing is read before its form is sent.</summary>
    public static string Extract(int id, string code) => $"{Request(id)}/extract?code={Uri.EscapeDataString(code)}";

    public static string ExtractFile(int id) => $"{Request(id)}/extract.json";

    public static string Incident(int id) => string.Create(CultureInfo.InvariantCulture, $"{Incidents}/{id}");

    public static string IncidentForm(int id) => Incident(id) + "/form";

    public static string Affected(string person, string from, string to) =>
        $"{Start}/affected.csv?person={Uri.EscapeDataString(person)}&from={Uri.EscapeDataString(from)}&to={Uri.EscapeDataString(to)}";
}
