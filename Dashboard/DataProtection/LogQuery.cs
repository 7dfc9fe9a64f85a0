using System.Globalization;

using Coordination.Ingest.Record;

namespace Coordination.Dashboard.DataProtection;

/// <summary>A search of the access log as it stands in an address, so that page, file and a colleague's link mean the same.</summary>
public static class LogQuery
{
    private const string DayForm = "yyyy-MM-dd";
    private const string InstantForm = "yyyy-MM-ddTHH:mm";

    /// <summary>What does not parse says nothing.</summary>
    public static LogFilter Read(Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new LogFilter
        {
            Person = Text(value("person")),
            Ward = Text(value("ward")),
            Code = Text(value("code")),
            Action = Text(value("action")),
            Purpose = Text(value("purpose")),
            From = Day(value("from")),
            To = Day(value("to")),
            Text = Text(value("q")),
        };
    }

    /// <summary>The same as part of an address, with its question mark; empty when it says nothing.</summary>
    public static string Of(LogFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var pairs = Pairs(filter).ToArray();
        return pairs.Length == 0 ? "" : "?" + string.Join('&', pairs.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
    }

    /// <summary>A time of Việt Nam as a form gives it, to the minute; null where it is none.</summary>
    public static DateTimeOffset? Instant(string? text) =>
        DateTime.TryParseExact(text, InstantForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, VietnamTime.Offset) : null;

    /// <summary>A time as a form takes it.</summary>
    public static string Form(DateTimeOffset instant) => VietnamTime.Local(instant).ToString(InstantForm, CultureInfo.InvariantCulture);

    public static string Form(DateOnly? day) => day?.ToString(DayForm, CultureInfo.InvariantCulture) ?? "";

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static IEnumerable<(string Name, string Value)> Pairs(LogFilter filter) => new (string Name, string? Value)[]
    {
        ("person", filter.Person), ("ward", filter.Ward), ("code", filter.Code), ("action", filter.Action), ("purpose", filter.Purpose),
        ("from", Text(Form(filter.From))), ("to", Text(Form(filter.To))), ("q", filter.Text),
    }.Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!));

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
