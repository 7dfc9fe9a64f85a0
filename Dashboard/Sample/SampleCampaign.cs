using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Sample;

/// <summary>
/// What happened in the sample ward until the instant at which the sample is made: a campaign in its eighth month, somewhat past half-way.
/// The same instant and calendar always give the same events.
/// </summary>
public static class SampleCampaign
{
    private const ulong Seed = 0x382_5202_6052_8017;
    private const double SpecialCases = 0.0166;

    /// <summary>
    /// All events in the order of their times, none of them after the anchor. Deadlines that passed are among them, under the name
    /// of the program's clock, so that a first start does not have to wait for it.
    /// </summary>
    public static IReadOnlyList<SampleEvent> Until(DateTimeOffset anchor, WorkingCalendar calendar)
    {
        var clock = new SampleClock(anchor, calendar);
        var events = new List<SampleEvent>(SampleCustomers.All.Count * 6);
        var number = 0;
        for (var group = 0; group < SampleWard.Groups.Count; group++)
        {
            var count = SampleWard.Groups[group].Households;
            Add(clock, group, number, count, events);
            number += count;
        }

        // A stable sort: events of one instant keep the order of the customers.
        return [.. events.OrderBy(happened => happened.Time)];
    }

    private static void Add(SampleClock clock, int group, int first, int count, List<SampleEvent> events)
    {
        var pace = SamplePace.Of(group);
        var invited = (int)Math.Round(pace.Invited * count);
        var open = (int)Math.Round(pace.Open * count);
        var closed = invited - open;

        // Batches of some 80 to 150 contracts; of those that still run there are two or three.
        var batches = Math.Max(1, closed / (80 + (group * 17 % 70)));
        var running = Math.Clamp(open / 45, 1, clock.OpenDays.Count);
        for (var place = 0; place < count; place++)
        {
            var random = SplitMix64.For(Seed, first + place);
            var story = new SampleStory(clock, group, place, new SampleLife(SampleCustomers.All[first + place].Code, clock, events));
            var ahead = (double)(place - invited) / Math.Max(1, count - invited);
            if (ahead < 0.62 && random.Chance(SpecialCases))
            {
                story.SpecialCase(ref random);
            }
            else if (place < closed)
            {
                var batch = place * batches / closed;
                story.Invited(ref random, SampleSending.Closed(clock, group, pace, batch, batches));
            }
            else if (place < invited)
            {
                var batch = (place - closed) * running / open;
                story.Invited(ref random, SampleSending.Running(clock, group, batches + batch, batch, running));
            }
            else
            {
                story.NotInvited(ref random, ahead);
            }
        }
    }
}
