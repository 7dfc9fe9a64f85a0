using System.Globalization;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>The periods that the company asks about most.</summary>
public enum CompanyPeriod
{
    Week,
    Month,

    /// <summary>The water company's reporting month: from the 15th to the 14th.</summary>
    Report,
    Campaign,
}

/// <summary>A period's first and last day, both included.</summary>
public readonly record struct DaySpan(DateOnly From, DateOnly To)
{
    /// <summary>The campaign began in April 2026.</summary>
    public static readonly DateOnly CampaignStart = new(2026, 4, 1);

    private const int MostDays = 1_100;

    public static DaySpan Of(CompanyPeriod period, DateOnly today) => period switch
    {
        CompanyPeriod.Month => new(new DateOnly(today.Year, today.Month, 1), today),
        CompanyPeriod.Report => today.Day >= 15
            ? new(new DateOnly(today.Year, today.Month, 15), today)
            : new(new DateOnly(today.Year, today.Month, 15).AddMonths(-1), today),
        CompanyPeriod.Campaign => new(CampaignStart < today ? CampaignStart : today, today),
        _ => new(today.AddDays(-6), today),
    };

    /// <summary>The two days of an address, written as ISO dates; null when they are no period.</summary>
    public static DaySpan? Parse(string? from, string? to) =>
        DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && DateOnly.TryParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last)
        && first.Year >= 2000 && last.Year <= 2200 && first <= last && last.DayNumber - first.DayNumber < MostDays
            ? new(first, last)
            : null;
}
