using Coordination.Dashboard.Sample;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

using Xunit;

namespace Coordination.Dashboard.Tests.Sample;

public sealed class SampleCampaignTests
{
    private static readonly Lazy<IReadOnlyList<SampleEvent>> Usual = new(() => SampleCampaign.Until(SampleDays.Usual, SampleDays.Calendar));

    private static readonly Dictionary<Stage, (double Least, double Most)> Bands = new()
    {
        [Stage.Signed] = (58, 62),
        [Stage.Declined] = (0.3, 0.8),
        [Stage.NeedsHelp] = (0.7, 1.4),
        [Stage.DeliveryFailed] = (0.7, 1.4),
        [Stage.Overdue] = (3, 5),
        [Stage.AwaitingSignature] = (4.5, 7.5),
        [Stage.SpecialCase] = (1.2, 1.8),
        [Stage.Reviewed] = (7, 11),
        [Stage.InReview] = (6, 10),
        [Stage.Notified] = (5, 9),
        [Stage.NotStarted] = (1, 3),
    };

    /// <summary>Every day of a week, early and late, the turn of the year, Tết, and a leap day.</summary>
    public static TheoryData<string> Anchors { get; } =
    [
        "2026-11-16T00:05:00+07:00", "2026-11-17T08:00:00+07:00", "2026-11-18T15:20:00+07:00", "2026-11-19T12:00:00+07:00",
        "2026-11-20T17:45:00+07:00", "2026-11-21T10:00:00+07:00", "2026-11-22T23:50:00+07:00", "2026-11-23T09:00:00+07:00",
        "2026-12-29T11:00:00+07:00", "2027-01-03T16:00:00+07:00", "2027-02-10T10:00:00+07:00", "2028-02-29T13:00:00+07:00",
    ];

    /// <summary>Those on which a period can end at all.</summary>
    public static TheoryData<string> WorkingDays { get; } =
        [.. Anchors.Select(row => row.Data).Where(text => SampleDays.Calendar.IsWorkingDay(VietnamTime.DayOf(SampleDays.At(text))))];

    [Theory]
    [MemberData(nameof(Anchors))]
    public void Every_stage_has_a_believable_share_on_whatever_day_the_program_first_starts(string text)
    {
        var anchor = SampleDays.At(text);
        var events = SampleCampaign.Until(anchor, SampleDays.Calendar);

        var standings = Fold(events);

        Assert.All(Bands, band =>
        {
            var share = 100.0 * standings.Count(one => one.Standing.Stage == band.Key) / standings.Count;
            Assert.True(share >= band.Value.Least && share <= band.Value.Most, $"{band.Key} holds {share:F2} %.");
        });
        Assert.InRange(events.Count, 4 * standings.Count, 6 * standings.Count);
        var week = events.Count(one => one.Type == EventType.ContractSigned && one.Time > anchor.AddDays(-7));

        // A week of holidays, such as that of Tết, has fewer.
        var worked = Enumerable.Range(1, 7).Count(days => SampleDays.Calendar.IsWorkingDay(VietnamTime.DayOf(anchor.AddDays(-days))));
        Assert.True(week >= (worked >= 4 ? 900 : 500) && week <= 1_400, $"{week} signatures in the last week.");
        Assert.True(events[^1].Time <= anchor);
        Assert.DoesNotContain(standings, one => one.Standing.DueAt <= anchor);
        Assert.Contains(standings, one => one.Standing.SignedLate);
    }

    [Theory]
    [MemberData(nameof(WorkingDays))]
    public void Some_contracts_are_due_on_a_working_day(string text)
    {
        var today = VietnamTime.DayOf(SampleDays.At(text));

        var standings = Fold(SampleCampaign.Until(SampleDays.At(text), SampleDays.Calendar));

        Assert.Contains(standings, one => one.Standing.DueAt == VietnamTime.EndOf(today));
    }

    [Fact]
    public void The_same_instant_gives_the_same_events()
    {
        Assert.Equal(Usual.Value, SampleCampaign.Until(SampleDays.Usual, SampleDays.Calendar));
    }

    [Fact]
    public void Events_stand_in_the_order_of_their_times_and_none_has_the_id_of_another()
    {
        Assert.All(Usual.Value.Zip(Usual.Value.Skip(1)), pair => Assert.True(pair.First.Time <= pair.Second.Time));
        Assert.Equal(Usual.Value.Count, Usual.Value.Select(one => (one.Feed, one.Id)).Distinct().Count());
    }

    [Fact]
    public void Feeds_send_what_feeds_may_send_and_the_clock_the_rest()
    {
        Assert.All(Usual.Value, one =>
        {
            Assert.Equal(SampleFeeds.Of(one.Type), one.Feed);
            Assert.Equal(one.Type == EventType.DeadlinePassed ? JournalSource.Clock : one.Feed, one.Feed);
            Assert.True(one.Type == EventType.DeadlinePassed || (one.Type.MayComeFromFeed() && SampleFeeds.All.Contains(one.Feed)));
        });
    }

    [Fact]
    public void People_act_between_half_past_seven_and_nine_in_the_evening()
    {
        Assert.All(Usual.Value.Where(one => one.Type != EventType.DeadlinePassed), one =>
            Assert.InRange(VietnamTime.Local(one.Time).TimeOfDay, TimeSpan.FromHours(7.5), TimeSpan.FromHours(21)));
    }

    [Fact]
    public void An_ordinary_week_brings_about_a_thousand_signatures()
    {
        var week = Usual.Value.Count(one => one.Type == EventType.ContractSigned && one.Time > SampleDays.Usual.AddDays(-7));

        Assert.InRange(week, 1_000, 1_300);
    }

    [Fact]
    public void Working_days_see_more_signatures_than_Sundays()
    {
        var days = Usual.Value.Where(one => one.Type == EventType.ContractSigned)
            .CountBy(one => VietnamTime.Local(one.Time).DayOfWeek).ToDictionary();

        Assert.True(days[DayOfWeek.Wednesday] > 1.5 * days[DayOfWeek.Sunday]);
    }

    [Fact]
    public void Some_groups_are_far_ahead_and_some_lag()
    {
        var signed = Fold(Usual.Value).GroupBy(one => one.Customer.Home)
            .Select(group => (double)group.Count(one => one.Standing.Stage == Stage.Signed) / group.Count()).ToList();

        Assert.True(signed.Max() > 0.80);
        Assert.True(signed.Min() < 0.30);
    }

    [Fact]
    public void Batches_are_of_a_size_that_a_group_can_be_told_of()
    {
        var batches = Usual.Value.Where(one => one.Type == EventType.InvitationSent).GroupBy(one => one.Batch);

        Assert.All(batches, batch => Assert.InRange(batch.Select(one => one.Subject).Distinct().Count(), 15, 300));
    }

    [Fact]
    public void Deadlines_pass_when_the_rule_says()
    {
        var overdue = Fold(Usual.Value).Where(one => one.Standing.Stage == Stage.Overdue).ToList();

        Assert.All(overdue, one => Assert.Equal(one.Standing.Deadline, one.Standing.OverdueAt));
    }

    private static List<(SampleCustomer Customer, Standing Standing)> Fold(IReadOnlyList<SampleEvent> events)
    {
        var states = SampleCustomers.All.ToDictionary(customer => customer.Code, _ => ContractState.Unknown with { Listed = true });
        foreach (var one in events)
        {
            var fact = new Fact(one.Type, one.Time) { Batch = one.Batch, SpecialCase = one.SpecialCase };
            states[one.Subject] = states[one.Subject].Apply(fact);
        }

        return [.. SampleCustomers.All.Select(customer => (customer, Standing.Of(states[customer.Code], SampleDays.Calendar)))];
    }
}
