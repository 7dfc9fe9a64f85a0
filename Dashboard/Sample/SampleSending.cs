using System.Globalization;

using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Sample;

/// <summary>One batch of invitations of one group.</summary>
/// <param name="Open">True when its five days have not ended yet.</param>
internal sealed record SampleSending(string Batch, DateTimeOffset Time, bool Open)
{
    /// <summary>Batches of a group that are over: few a week when the group began, more of them lately.</summary>
    public static SampleSending Closed(SampleClock clock, int group, SamplePace pace, int number, int count)
    {
        var first = clock.FirstInvitations.AddDays((int)((1 - pace.Invited) * 110) + (group * 5 % 9));
        var last = clock.OpenDays[0].AddDays(-1);

        // The last batch of one group went out yesterday, as it were, that of another some days before.
        var done = Math.Pow((number + 0.3 + (group * 0.37 % 0.7)) / count, 0.8);
        var day = clock.SameOrEarlierSendingDay(first.AddDays((int)((last.DayNumber - first.DayNumber) * done)));
        return new SampleSending(NameOf(group, number), At(day, 8.5, group, number), false);
    }

    /// <summary>Batches whose five days are running, spread over the days on which that can be.</summary>
    public static SampleSending Running(SampleClock clock, int group, int number, int index, int count)
    {
        var days = clock.OpenDays;
        var day = days[((index * days.Count / count) + group) % days.Count];
        return new SampleSending(NameOf(group, number), At(day, 8.25, group, number), true);
    }

    private static string NameOf(int group, int number) => string.Create(CultureInfo.InvariantCulture, $"T{group + 1:D2}-D{number + 1:D2}");

    // In the morning, batch after batch, so that they do not all begin at one minute.
    private static DateTimeOffset At(DateOnly day, double hour, int group, int number) =>
        VietnamTime.StartOf(day).AddHours(hour).AddMinutes(((group * 7) + (number * 13)) % 120);
}
