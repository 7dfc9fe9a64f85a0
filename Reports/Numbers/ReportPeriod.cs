using System.Globalization;
using System.Text.Json.Serialization;

namespace Coordination.Reports.Numbers;

/// <summary>What a report's period is named after.</summary>
public enum PeriodKind
{
    /// <summary>Seven days that end on the weekday on which the week is closed.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>From the 15th to the 14th, as state bodies close their monthly figures (Nghị định 09/2019/NĐ-CP).</summary>
    AdministrativeMonth,

    /// <summary>From the first day of the campaign.</summary>
    Campaign,

    /// <summary>The days of one signing batch.</summary>
    Batch,

    /// <summary>Any other days.</summary>
    Days,
}

/// <summary>The days on which a paper reports, as days in Việt Nam, both included.</summary>
/// <param name="Name">The batch's own, of the days of a batch; null where nobody chose one.</param>
public sealed record ReportPeriod(DateOnly From, DateOnly To, PeriodKind Kind, string? Name = null)
{
    /// <summary>The campaign began with April 2026.</summary>
    public static readonly DateOnly CampaignStart = new(2026, 4, 1);

    [JsonIgnore]
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The number of a week by ISO 8601, by the week's last day.</summary>
    [JsonIgnore]
    public int WeekNumber => ISOWeek.GetWeekOfYear((Kind == PeriodKind.Week ? End : To).ToDateTime(TimeOnly.MinValue));

    /// <summary>The day on which it will be over; the campaign's is not known.</summary>
    [JsonIgnore]
    public DateOnly End => Kind switch
    {
        PeriodKind.Week => From.AddDays(6),
        PeriodKind.Month or PeriodKind.AdministrativeMonth => From.AddMonths(1).AddDays(-1),
        PeriodKind.Campaign => DateOnly.MaxValue,
        PeriodKind.Batch or PeriodKind.Days => To,
        _ => throw new InvalidOperationException($"Unknown period {Kind}."),
    };

    /// <summary>A week or month that was not over when its figures were read: they reach no further than <see cref="To"/>.</summary>
    [JsonIgnore]
    public bool IsRunning => Kind != PeriodKind.Campaign && To < End;

    /// <summary>
    /// The period with which this one is compared; null for the campaign, which has none before it. Against one that is still running stands
    /// as much of the one before: a week to its Wednesday against a week to its Wednesday.
    /// </summary>
    [JsonIgnore]
    public ReportPeriod? Before => Kind switch
    {
        PeriodKind.Month or PeriodKind.AdministrativeMonth =>
            new ReportPeriod(From.AddMonths(-1), IsRunning ? Earlier(From.AddMonths(-1).AddDays(Days - 1), From.AddDays(-1)) : From.AddDays(-1), Kind),
        PeriodKind.Campaign => null,
        PeriodKind.Week => new ReportPeriod(From.AddDays(-7), To.AddDays(-7), Kind),
        PeriodKind.Batch or PeriodKind.Days => new ReportPeriod(From.AddDays(-Days), From.AddDays(-1), Kind),
        _ => throw new InvalidOperationException($"Unknown period {Kind}."),
    };

    /// <summary>The same period as far as figures of a day can tell of it: not beyond that day, and not beyond its own end.</summary>
    public ReportPeriod Until(DateOnly day) => this with { To = day < From ? From : Earlier(day, End) };

    /// <summary>The week that holds a day, closed on a weekday: by Friday's close it runs from Saturday to Friday.</summary>
    public static ReportPeriod Week(DateOnly day, DayOfWeek closes = DayOfWeek.Friday)
    {
        var end = day.AddDays(((int)closes - (int)day.DayOfWeek + 7) % 7);
        return new ReportPeriod(end.AddDays(-6), end, PeriodKind.Week);
    }

    public static ReportPeriod Month(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new ReportPeriod(first, first.AddMonths(1).AddDays(-1), PeriodKind.Month);
    }

    /// <summary>The month of state reporting, 15th to 14th, that holds a day.</summary>
    public static ReportPeriod AdministrativeMonth(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 15);
        first = day.Day < 15 ? first.AddMonths(-1) : first;
        return new ReportPeriod(first, first.AddMonths(1).AddDays(-1), PeriodKind.AdministrativeMonth);
    }

    public static ReportPeriod Campaign(DateOnly today) => new(CampaignStart, today < CampaignStart ? CampaignStart : today, PeriodKind.Campaign);

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
