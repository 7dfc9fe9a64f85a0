using System.Runtime.InteropServices;

using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;

namespace Coordination.Ingest.Journal;

/// <summary>
/// What one transaction will write, decided from the locked wards and the offered events alone: no clock, no database.
/// </summary>
internal sealed class WritePlan
{
    private WritePlan()
    {
    }

    public List<(JournalEntry Entry, long Position)> Journal { get; } = [];

    public Dictionary<(int Ward, int Contract), (ContractState State, Standing Standing)> Changed { get; } = [];

    public TallyChange Tallies { get; } = new();

    /// <summary>The new last position of each ward that got events.</summary>
    public Dictionary<int, long> Positions { get; } = [];

    public Dictionary<FeedHour, FeedHourCounts> FeedHours { get; } = [];

    /// <summary>For each offered event, in order: true when it is new.</summary>
    public required bool[] IsNew { get; init; }

    public static WritePlan Of(IReadOnlyList<JournalEntry> offered, WardSnapshot snapshot)
    {
        var plan = new WritePlan { IsNew = new bool[offered.Count] };
        var states = new Dictionary<(int, int), ContractState>();

        for (var i = 0; i < offered.Count; i++)
        {
            var entry = offered[i];
            var isNew = plan.IsNew[i] = snapshot.Known.Add((entry.WardId, entry.Source, entry.EventId));
            plan.CountFeed(entry, isNew);
            if (!isNew)
            {
                continue;
            }

            ref var position = ref CollectionsMarshal.GetValueRefOrAddDefault(plan.Positions, entry.WardId, out var seen);
            position = (seen ? position : snapshot.Positions[entry.WardId]) + 1;
            plan.Journal.Add((entry, position));

            var key = (entry.WardId, entry.ContractId);
            if (entry.ContractId != 0)
            {
                ref var state = ref CollectionsMarshal.GetValueRefOrAddDefault(states, key, out var begun);
                state = (begun ? state! : snapshot.Contracts[key].State).Apply(entry.Fact);
            }
        }

        foreach (var (key, state) in states)
        {
            var old = snapshot.Contracts[key];
            if (state.Equals(old.State))
            {
                continue;
            }

            var standing = Standing.Of(state, snapshot.Calendars[key.Item1]);
            plan.Changed.Add(key, (state, standing));
            plan.Tallies.Count(key.Item1, old.State, old.Standing, -1);
            plan.Tallies.Count(key.Item1, state, standing, +1);
        }

        return plan;
    }

    private void CountFeed(JournalEntry entry, bool isNew)
    {
        var hour = FeedHour.Of(entry.WardId, entry.Source, entry.ReceivedAt);
        ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(FeedHours, hour, out _);
        counts = counts.With(entry, isNew);
    }
}

/// <summary>A row of the feeds' activity: a source in a ward in an hour.</summary>
internal readonly record struct FeedHour(int WardId, string Source, DateTimeOffset Hour)
{
    /// <summary>The hour in which something was received.</summary>
    public static FeedHour Of(int wardId, string source, DateTimeOffset received) => new(
        wardId,
        source,
        new DateTimeOffset(received.Year, received.Month, received.Day, received.Hour, 0, 0, received.Offset).ToUniversalTime());
}

/// <summary>What the row counts.</summary>
internal readonly record struct FeedHourCounts(int Recorded, int Duplicates, DateTimeOffset LastTime, DateTimeOffset LastReceived)
{
    public FeedHourCounts With(JournalEntry entry, bool isNew) => new(
        Recorded + (isNew ? 1 : 0),
        Duplicates + (isNew ? 0 : 1),
        LastTime < entry.Fact.Time ? entry.Fact.Time : LastTime,
        LastReceived < entry.ReceivedAt ? entry.ReceivedAt : LastReceived);
}
