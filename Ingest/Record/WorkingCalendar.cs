using System.Collections.Frozen;

namespace Coordination.Ingest.Record;

/// <summary>What a day of the calendar is when it differs from the week's pattern.</summary>
public enum DayKind : short
{
    /// <summary>A public holiday, or the day off given for one that falls on a weekend.</summary>
    Holiday = 1,

    /// <summary>A working day that was swapped for a Saturday.</summary>
    SwappedOff = 2,

    /// <summary>A Saturday or Sunday worked instead.</summary>
    MakeUpWorkingDay = 3,
}

/// <summary>Which days are worked: Monday to Friday, but for the announced exceptions, which are data.</summary>
public sealed class WorkingCalendar
{
    private readonly FrozenDictionary<DateOnly, DayKind> _exceptions;

    public WorkingCalendar(IEnumerable<KeyValuePair<DateOnly, DayKind>> exceptions)
    {
        _exceptions = exceptions.ToFrozenDictionary();
    }

    /// <summary>The plain week, without any holiday.</summary>
    public static WorkingCalendar Plain { get; } = new([]);

    public bool IsWorkingDay(DateOnly day) => _exceptions.TryGetValue(day, out var kind)
        ? kind == DayKind.MakeUpWorkingDay
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day itself when it is worked, else the next one that is.</summary>
    public DateOnly SameOrNextWorkingDay(DateOnly day)
    {
        // Ten thousand days off in a row cannot be meant; a wrong table must not hang the program.
        for (var i = 0; i < 10_000 && !IsWorkingDay(day); i++)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The last of so many working days after a day, which itself does not count.</summary>
    public DateOnly AfterWorkingDays(DateOnly day, int count)
    {
        for (; count > 0; count--)
        {
            day = SameOrNextWorkingDay(day.AddDays(1));
        }

        return day;
    }
}
