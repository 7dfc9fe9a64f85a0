using System.Globalization;

using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Tests.Sample;

/// <summary>Instants and the calendar that the tests of the sample share.</summary>
internal static class SampleDays
{
    /// <summary>A Wednesday afternoon.</summary>
    public static readonly DateTimeOffset Usual = At("2026-11-18T15:20:00+07:00");

    public static readonly WorkingCalendar Calendar = new(new Dictionary<DateOnly, DayKind>
    {
        [new(2026, 4, 27)] = DayKind.Holiday,
        [new(2026, 4, 30)] = DayKind.Holiday,
        [new(2026, 5, 1)] = DayKind.Holiday,
        [new(2026, 8, 22)] = DayKind.MakeUpWorkingDay,
        [new(2026, 8, 31)] = DayKind.SwappedOff,
        [new(2026, 9, 1)] = DayKind.Holiday,
        [new(2026, 9, 2)] = DayKind.Holiday,
        [new(2026, 11, 24)] = DayKind.Holiday,
        [new(2027, 1, 1)] = DayKind.Holiday,
        [new(2027, 2, 5)] = DayKind.Holiday,
        [new(2027, 2, 8)] = DayKind.Holiday,
        [new(2027, 2, 9)] = DayKind.Holiday,
    });

    public static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
}
