using System.Globalization;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>
/// One cell: its text as a person would type it, and the typed value where the spreadsheet kept one. A formula counts as the value
/// that was stored with it; nothing is calculated.
/// </summary>
public readonly record struct SourceCell(string? Text, DateTime? Date = null, double? Number = null)
{
    // Spreadsheets keep fifteen digits; what is longer has been rounded and must be seen to be so.
    private const double FirstRounded = 1e15;

    public static SourceCell Of(object? value) => value switch
    {
        null => default,
        string text => new SourceCell(FormulaGuard.Remove(text)),
        DateTime date => OfDate(date),
        double number => new SourceCell(Digits(number), Number: number),
        bool truth => new SourceCell(truth ? "TRUE" : "FALSE"),
        IFormattable other => new SourceCell(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => new SourceCell(value.ToString()),
    };

    // A moment is kept as a fraction of a day, so it comes back a hair off the full second.
    private static SourceCell OfDate(DateTime date)
    {
        var seconds = (date.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond;
        var second = new DateTime(seconds * TimeSpan.TicksPerSecond, DateTimeKind.Unspecified);
        var format = second.TimeOfDay == TimeSpan.Zero ? "dd/MM/yyyy" : "dd/MM/yyyy HH:mm:ss";
        return new SourceCell(second.ToString(format, CultureInfo.InvariantCulture), second);
    }

    private static string Digits(double number) => number == Math.Floor(number) && Math.Abs(number) < FirstRounded
        ? number.ToString("0", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}
