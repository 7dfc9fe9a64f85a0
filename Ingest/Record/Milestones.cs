namespace Coordination.Ingest.Record;

/// <summary>
/// For each milestone type the latest time at which an event of it happened, or none. Immutable. Times are UTC, to the microsecond.
/// Because each is a maximum, the order, repetition and batching of events do not matter.
/// </summary>
public sealed class Milestones : IEquatable<Milestones>
{
    // One slot per event type, in UTC ticks; 0 is "never", since no event may be older than the year 2000.
    private readonly long[] _ticks;

    private Milestones(long[] ticks)
    {
        _ticks = ticks;
    }

    public static Milestones None { get; } = new(new long[EventTypes.MilestoneSlots]);

    public DateTimeOffset? this[EventType type] => _ticks[(int)type] is var ticks and not 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>These milestones after an event; the same instance when it changes nothing.</summary>
    public Milestones With(EventType type, DateTimeOffset time)
    {
        if (_ticks[(int)type] >= time.UtcTicks)
        {
            return this;
        }

        var ticks = (long[])_ticks.Clone();
        ticks[(int)type] = time.UtcTicks;
        return new Milestones(ticks);
    }

    /// <summary>Builds milestones from stored values; the function gives null for a milestone that is absent.</summary>
    public static Milestones From(Func<EventType, DateTimeOffset?> stored)
    {
        var ticks = new long[EventTypes.MilestoneSlots];
        for (var slot = 1; slot < ticks.Length; slot++)
        {
            ticks[slot] = stored((EventType)slot)?.UtcTicks ?? 0;
        }

        return new Milestones(ticks);
    }

    /// <summary>Those that are present, in the order of their types.</summary>
    public IEnumerable<KeyValuePair<EventType, DateTimeOffset>> Present()
    {
        for (var slot = 1; slot < _ticks.Length; slot++)
        {
            if (_ticks[slot] != 0)
            {
                yield return new((EventType)slot, new DateTimeOffset(_ticks[slot], TimeSpan.Zero));
            }
        }
    }

    public bool Equals(Milestones? other) => other is not null && _ticks.AsSpan().SequenceEqual(other._ticks);

    public override bool Equals(object? obj) => Equals(obj as Milestones);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var ticks in _ticks)
        {
            hash.Add(ticks);
        }

        return hash.ToHashCode();
    }
}
