using System.Globalization;
using System.Text.RegularExpressions;

namespace Coordination.Ingest.Record.Text;

/// <summary>
/// Dates as Vietnamese files write them: the day comes first, always. A text that only the American order could read is
/// not read at all, because guessing would turn 5 March into 3 May on other rows.
/// </summary>
public static partial class VietnamDate
{
    /// <summary>Việt Nam keeps no summer time, so one offset holds for every date that a file can bring.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    // Two-digit years up to this one are of this century: signing dates are recent, dates of birth are not.
    private const int LastYearOfThisCentury = 49;

    /// <summary>A date without a time; a time that stands beside it is left out.</summary>
    public static bool TryParseDate(string? text, out DateOnly date)
    {
        var read = TryParseMoment(text, out var moment);
        date = read ? DateOnly.FromDateTime(moment.DateTime) : default;
        return read;
    }

    /// <summary>A date with or without a time; midnight where none is given, +07:00 where no offset is.</summary>
    public static bool TryParseMoment(string? text, out DateTimeOffset moment)
    {
        moment = default;
        var clean = CleanText.Of(text);
        var match = DayFirst().Match(clean);
        match = match.Success ? match : TimeFirst().Match(clean);
        match = match.Success ? match : YearFirst().Match(clean);
        if (!match.Success || !TryDate(match, out var date) || !TryTime(match, out var time) || !TryOffset(match, out var offset))
        {
            return false;
        }

        moment = new DateTimeOffset(date.Add(time), offset);
        return true;
    }

    /// <summary>A date cell of a spreadsheet, which knows no offset.</summary>
    public static DateTimeOffset FromCell(DateTime date) => new(DateTime.SpecifyKind(date, DateTimeKind.Unspecified), Offset);

    private static bool TryDate(Match match, out DateTime date)
    {
        date = default;
        var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
        if (match.Groups["y"].Length == 2)
        {
            year += year <= LastYearOfThisCentury ? 2000 : 1900;
        }

        if (year < 1900 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        return true;
    }

    private static bool TryTime(Match match, out TimeSpan time)
    {
        var (hour, minute, second) = (Number(match, "h"), Number(match, "min"), Number(match, "s"));
        hour = match.Groups["half"].Value.ToUpperInvariant() switch
        {
            "AM" or "SA" => hour == 12 ? 0 : hour,
            "PM" or "CH" => hour < 12 ? hour + 12 : hour,
            _ => hour,
        };
        time = new TimeSpan(hour, minute, second);
        if (match.Groups["f"].Success)
        {
            time += TimeSpan.FromSeconds(double.Parse("0." + match.Groups["f"].Value, CultureInfo.InvariantCulture));
        }

        return hour < 24 && minute < 60 && second < 60;
    }

    private static bool TryOffset(Match match, out TimeSpan offset)
    {
        offset = Offset;
        if (!match.Groups["zone"].Success)
        {
            return true;
        }

        offset = match.Groups["zone"].Value is "Z" or "z"
            ? TimeSpan.Zero
            : new TimeSpan(Number(match, "zh"), Number(match, "zm"), 0) * (match.Groups["zone"].Value[0] == '-' ? -1 : 1);
        return offset.Duration() <= TimeSpan.FromHours(14);
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private const string Day = @"(?<d>[0-9]{1,2})(?<sep>[/\-.])(?<m>[0-9]{1,2})\k<sep>(?<y>[0-9]{4}|[0-9]{2})";

    private const string Time = @"(?<h>[0-9]{1,2})(?::|h| giờ )(?<min>[0-9]{2})"
        + @"(?::(?<s>[0-9]{2})(?:\.(?<f>[0-9]{1,7})[0-9]*)?)?(?: ?(?<half>AM|PM|SA|CH))?";

    [GeneratedRegex($"^(?:ngày )?{Day}(?:,? (?:lúc )?{Time})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayFirst();

    [GeneratedRegex($"^{Time},? (?:ngày )?{Day}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TimeFirst();

    [GeneratedRegex(
        $@"^(?<y>[0-9]{{4}})(?<sep>[\-/.])(?<m>[0-9]{{1,2}})\k<sep>(?<d>[0-9]{{1,2}})"
            + $@"(?:[T ]{Time} ?(?<zone>Z|[+\-](?<zh>[0-9]{{2}}):?(?<zm>[0-9]{{2}}))?)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YearFirst();
}
