namespace Coordination.Ingest.Journal;

/// <summary>The bounds of the intake.</summary>
public sealed record IntakeOptions
{
    /// <summary>Writer loops, each with its own wards. Two keep one busy while the other waits for its commit.</summary>
    public int Partitions { get; init; } = 2;

    /// <summary>Events in memory that are not committed yet, over all senders; an event counts once more for every kilobyte it has.</summary>
    public int MostEventsWaiting { get; init; } = 200_000;

    /// <summary>
    /// Bytes of request bodies in memory, over all senders, from their first byte until their answer. The bytes as they came alone: what is read
    /// out of them takes several times as much again, which <see cref="MostEventsWaiting"/> bounds.
    /// </summary>
    public long MostBodyBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>How long a sender waits for room before it is told to come again.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long events wait for a ward that an import or a rebuild holds before their sender is told to come again.</summary>
    public TimeSpan LongestHeld { get; init; } = TimeSpan.FromSeconds(10);
}
