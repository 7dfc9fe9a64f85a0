namespace Coordination.Ingest.Journal;

/// <summary>The bounds of the intake.</summary>
public sealed record IntakeOptions
{
    /// <summary>Writer loops, each with its own wards. Two keep one busy while the other waits for its commit.</summary>
    public int Partitions { get; init; } = 2;

    /// <summary>Events in memory that are not committed yet, over all senders; an event counts once more for every kilobyte it has.</summary>
    public int MostEventsWaiting { get; init; } = 200_000;

    /// <summary>How long a sender waits for room before it is told to come again.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(5);
}
