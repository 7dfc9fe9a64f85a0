namespace Coordination.Ingest.Record;

/// <summary>
/// The five days in which a customer signs, counted as the Civil Code 2015 counts (articles 147 and 148): the day of receipt does not
/// count, the period ends with the fifth day at 24:00 in Việt Nam, and with the next working day when that day is off.
/// </summary>
public static class SigningDeadline
{
    public const int Days = 5;

    /// <summary>The last day of the period for a message received at an instant.</summary>
    public static DateOnly LastDay(DateTimeOffset received, WorkingCalendar calendar) =>
        calendar.SameOrNextWorkingDay(VietnamTime.DayOf(received).AddDays(Days));

    /// <summary>The instant at which the period ends: 24:00 of its last day.</summary>
    public static DateTimeOffset Of(DateTimeOffset received, WorkingCalendar calendar) =>
        VietnamTime.EndOf(LastDay(received, calendar)).ToUniversalTime();
}
