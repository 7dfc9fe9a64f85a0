using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Sample;

/// <summary>
/// The days of the campaign, counted back from the day on which the sample is made, and the hours at which people do things.
/// </summary>
internal sealed class SampleClock
{
    // The campaign is in its eighth month; the first contracts went out seven weeks after it began.
    private const int DaysSinceStart = 232;
    private const int DaysOfPreparation = 48;

    // Customers at home sign in the morning and after supper; at a desk in working hours.
    private static readonly int[] CustomerHours = [3, 8, 11, 11, 8, 4, 4, 6, 7, 7, 6, 6, 10, 9];
    private static readonly int[] CustomerDays = [36, 24, 14, 9, 8, 9, 3, 1];

    public SampleClock(DateTimeOffset anchor, WorkingCalendar calendar)
    {
        Anchor = VietnamTime.Storable(anchor);
        Calendar = calendar;
        Today = VietnamTime.DayOf(anchor);
        Start = calendar.SameOrNextWorkingDay(Today.AddDays(-DaysSinceStart));
        OpenDays = [.. OpenWindow().Reverse()];
    }

    public DateTimeOffset Anchor { get; }

    public WorkingCalendar Calendar { get; }

    public DateOnly Today { get; }

    public DateOnly Start { get; }

    public DateOnly FirstInvitations => Start.AddDays(DaysOfPreparation);

    /// <summary>The days of sending whose five days have not ended yet, oldest first.</summary>
    public IReadOnlyList<DateOnly> OpenDays { get; }

    /// <summary>Messages go out on working days and on Saturdays that are no holidays.</summary>
    public bool IsSendingDay(DateOnly day) =>
        Calendar.IsWorkingDay(day) || (day.DayOfWeek == DayOfWeek.Saturday && Calendar.IsWorkingDay(day.AddDays(-1)));

    public DateOnly SameOrEarlierSendingDay(DateOnly day)
    {
        while (!IsSendingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>A time at which staff work, on that day or the last working day before it.</summary>
    public DateTimeOffset Office(ref SplitMix64 random, DateOnly day) =>
        VietnamTime.StartOf(SameOrEarlierSendingDay(day)).AddSeconds(random.Between(8 * 3600, (17 * 3600) + 1800));

    /// <summary>
    /// A time at which a customer acts, some days after a message and before a limit; null when that person finds no time.
    /// Working days see more of it than Saturdays, and those more than Sundays and holidays.
    /// </summary>
    public DateTimeOffset? Customer(ref SplitMix64 random, DateTimeOffset after, DateTimeOffset limit, int stretch = 1)
    {
        var first = VietnamTime.DayOf(after);
        for (var attempt = 0; attempt < 24; attempt++)
        {
            var day = first.AddDays((random.Weighted(CustomerDays) * stretch) + random.Below(stretch));
            var time = VietnamTime.StartOf(day).AddSeconds(HourOfCustomer(ref random));
            if (random.Chance(Liveliness(day)) && time > after.AddMinutes(3) && time < limit)
            {
                return time;
            }
        }

        return null;
    }

    private double Liveliness(DateOnly day) =>
        Calendar.IsWorkingDay(day) ? 1 : day.DayOfWeek == DayOfWeek.Saturday ? 0.6 : 0.4;

    // 07:30 to 21:00: the first and the last of the hours count half.
    private static int HourOfCustomer(ref SplitMix64 random)
    {
        var hour = 7 + random.Weighted(CustomerHours);
        var second = random.Below(3600);
        return (hour * 3600) + (hour == 7 ? 1800 + (second / 2) : second);
    }

    private IEnumerable<DateOnly> OpenWindow()
    {
        // Messages of the very day only when half of it is over, so that the morning's batch has gone out.
        var day = VietnamTime.Local(Anchor).Hour >= 12 ? Today : Today.AddDays(-1);
        var found = false;
        for (; !found || IsOpen(day); day = day.AddDays(-1))
        {
            if (IsSendingDay(day))
            {
                found = true;
                yield return day;
            }
        }
    }

    private bool IsOpen(DateOnly day) => SigningDeadline.LastDay(VietnamTime.StartOf(day), Calendar) >= Today;
}
