using Coordination.Ingest.Record;

namespace Coordination.Ingest.Feeds;

/// <summary>What one feed may send, and the time against which its events are judged.</summary>
/// <param name="Source">The feed's name, which every event must bear as its source.</param>
/// <param name="Types">The types it may send; null for every published one.</param>
/// <param name="Now">When the events came.</param>
public sealed record FeedRules(string Source, IReadOnlySet<EventType>? Types, DateTimeOffset Now)
{
    /// <summary>Clocks of senders differ; more than this ahead is a mistake, not a difference.</summary>
    public static readonly TimeSpan MostAhead = TimeSpan.FromHours(1);

    /// <summary>Set for events that an adapter of ours made: they may bear the provider's own types.</summary>
    public bool ByAdapter { get; init; }

    /// <summary>No paper contract is moved before this; older times are mistakes such as a clock at its epoch.</summary>
    public static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
