using Coordination.Dashboard.DataProtection;
using Coordination.Ingest.Record;

using Xunit;

namespace Coordination.Dashboard.Tests.Officer;

public sealed class PeriodTests
{
    // As announced for 2026: see 0002-calendar.sql.
    private static readonly WorkingCalendar Calendar = new(new Dictionary<DateOnly, DayKind>
    {
        [new(2026, 8, 22)] = DayKind.MakeUpWorkingDay,
        [new(2026, 8, 31)] = DayKind.SwappedOff,
        [new(2026, 9, 1)] = DayKind.Holiday,
        [new(2026, 9, 2)] = DayKind.Holiday,
        [new(2026, 11, 24)] = DayKind.Holiday,
    });

    [Theory]
    [InlineData("2026-06-10T09:00:00+07:00", "2026-06-12")]
    [InlineData("2026-06-11T16:00:00+07:00", "2026-06-15")]
    [InlineData("2026-06-06T10:00:00+07:00", "2026-06-09")]
    [InlineData("2026-06-10T17:30:00Z", "2026-06-15")]
    [InlineData("2026-08-20T08:00:00+07:00", "2026-08-22")]
    [InlineData("2026-08-28T08:00:00+07:00", "2026-09-04")]
    [InlineData("2026-11-23T08:00:00+07:00", "2026-11-26")]
    public void An_answer_is_due_after_two_working_days(string received, string last) =>
        Assert.Equal(Day(last), RequestPeriods.AnswerBy(At(received), Calendar));

    [Theory]
    [InlineData(RequestKind.View, false, "2026-06-22")]
    [InlineData(RequestKind.Provide, false, "2026-06-22")]
    [InlineData(RequestKind.Correct, true, "2026-06-25")]
    [InlineData(RequestKind.Withdraw, false, "2026-06-25")]
    [InlineData(RequestKind.Restrict, true, "2026-06-30")]
    [InlineData(RequestKind.Object, false, "2026-06-25")]
    [InlineData(RequestKind.Delete, false, "2026-06-30")]
    [InlineData(RequestKind.Delete, true, "2026-07-10")]
    public void What_is_asked_is_done_within_the_days_of_its_kind(RequestKind kind, bool viaProcessor, string last) =>
        Assert.Equal(Day(last), RequestPeriods.DoneBy(At("2026-06-10T09:00:00+07:00"), kind, viaProcessor, Calendar));

    [Theory]
    [InlineData("2026-08-21T08:00:00+07:00", "2026-09-03")]
    [InlineData("2026-08-12T08:00:00+07:00", "2026-08-22")]
    [InlineData("2026-11-14T08:00:00+07:00", "2026-11-25")]
    public void A_last_day_that_is_off_moves_to_the_next_working_day(string received, string last) =>
        Assert.Equal(Day(last), RequestPeriods.DoneBy(At(received), RequestKind.View, false, Calendar));

    [Fact]
    public void The_one_extension_goes_no_further_than_the_period_again() => Assert.Equal(
        Day("2026-07-02"), RequestPeriods.ExtendedAtMost(At("2026-06-10T09:00:00+07:00"), RequestKind.View, false, Calendar));

    [Fact]
    public void Seventy_two_hours_count_nights_weekends_and_holidays()
    {
        var detected = At("2026-08-31T22:15:00+07:00");
        var countdown = Countdown.From(detected, null);

        Assert.Equal(At("2026-09-03T22:15:00+07:00"), countdown.Deadline);
        Assert.Equal(TimeSpan.FromMinutes(90), countdown.Left(At("2026-09-03T20:45:00+07:00")));
        Assert.False(countdown.IsLate(countdown.Deadline));
        Assert.True(countdown.IsLate(countdown.Deadline.AddSeconds(1)));
    }

    [Fact]
    public void A_notice_stops_the_hours()
    {
        var detected = At("2026-06-10T09:00:00+07:00");

        Assert.False(Countdown.From(detected, detected.AddHours(71)).IsLate(detected.AddDays(30)));
        Assert.True(Countdown.From(detected, detected.AddHours(73)).IsLate(detected.AddDays(30)));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
