using Coordination.Ingest.Record;

namespace Coordination.Ingest.Feeds.Files;

/// <summary>A line of a status export.</summary>
public sealed record StatusRow
{
    public required int Row { get; init; }

    public required string Code { get; init; }

    /// <summary>
    /// The event that the word stands for; null for words that change nothing (the deadline is ours) and are only compared.
    /// </summary>
    public required EventType? Type { get; init; }

    public required DateTimeOffset Time { get; init; }

    public string? Reason { get; init; }

    public string? Document { get; init; }

    /// <summary>The word as the file has it.</summary>
    public required string StatusWord { get; init; }
}
