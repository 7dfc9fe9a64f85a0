using System.Globalization;

using Coordination.Ingest.Record;

namespace Coordination.Reports.Numbers;

/// <summary>What contracts are counted for day by day, see <see cref="TrendDay"/>.</summary>
public enum DayStep
{
    Invited,
    Opened,
    Signed,
    Overdue,
}

/// <summary>A day on which contracts count for a step: what stands behind one figure of the trend.</summary>
public readonly record struct ContractDay(DayStep Step, DateOnly Day)
{
    private const string Form = "yyyy-MM-dd";

    // Days beyond these are mistakes, and the very first and last are not even days to the database.
    private const int FirstYear = 2000;
    private const int LastYear = 2200;

    /// <summary>The day's column in the daily tallies.</summary>
    internal string Column => Step.ToString().ToLowerInvariant();

    /// <summary>The contract's time that falls on the day; one of an earlier signing round does not count.</summary>
    internal string TimeSql => Step switch
    {
        DayStep.Invited => "c.invited_at",
        DayStep.Opened => "case when c.contract_opened < c.contract_voided then null else c.contract_opened end",
        DayStep.Signed => "c.signed_at",
        _ => "c.overdue_at",
    };

    internal DateTime Start => VietnamTime.StartOf(Day).UtcDateTime;

    internal DateTime End => VietnamTime.EndOf(Day).UtcDateTime;

    /// <summary>Reads what <see cref="ToString"/> writes, such as <c>signed-2026-06-02</c>; null for anything else.</summary>
    public static ContractDay? Parse(string? text) =>
        text?.Split('-', 2) is [var name, var date] && name.All(char.IsAsciiLetter) && Enum.TryParse<DayStep>(name, true, out var step)
            && DateOnly.TryParseExact(date, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= FirstYear and <= LastYear
            ? new ContractDay(step, day)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Column}-{Day:yyyy-MM-dd}");
}
