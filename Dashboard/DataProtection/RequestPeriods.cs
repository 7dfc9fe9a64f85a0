using Coordination.Ingest.Record;

namespace Coordination.Dashboard.DataProtection;

/// <summary>
/// The periods of Nghị định 356/2025/NĐ-CP, Điều 5: an answer within two working days, what was asked for within calendar days. Both are
/// counted as the Civil Code counts: the day of receipt does not count, and a last day that is off moves to the next working day.
/// </summary>
public static class RequestPeriods
{
    private const int AnswerWorkingDays = 2;

    /// <summary>The last day on which the asker must have been told that and how the request is dealt with.</summary>
    public static DateOnly AnswerBy(DateTimeOffset received, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.AfterWorkingDays(VietnamTime.DayOf(received), AnswerWorkingDays);
    }

    /// <summary>How many days the law gives.</summary>
    public static int Days(RequestKind kind, bool viaProcessor) => (kind, viaProcessor) switch
    {
        (RequestKind.View or RequestKind.Provide or RequestKind.Correct, false) => 10,
        (RequestKind.View or RequestKind.Provide or RequestKind.Correct, true) => 15,
        (RequestKind.Withdraw or RequestKind.Restrict or RequestKind.Object, false) => 15,
        (RequestKind.Withdraw or RequestKind.Restrict or RequestKind.Object, true) => 20,
        (RequestKind.Delete, false) => 20,
        (RequestKind.Delete, true) => 30,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The last day on which what was asked for must be done, before any extension.</summary>
    public static DateOnly DoneBy(DateTimeOffset received, RequestKind kind, bool viaProcessor, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.SameOrNextWorkingDay(VietnamTime.DayOf(received).AddDays(Days(kind, viaProcessor)));
    }

    /// <summary>The furthest day to which the one extension may go: the same number of days again.</summary>
    public static DateOnly ExtendedAtMost(DateTimeOffset received, RequestKind kind, bool viaProcessor, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.SameOrNextWorkingDay(DoneBy(received, kind, viaProcessor, calendar).AddDays(Days(kind, viaProcessor)));
    }
}
