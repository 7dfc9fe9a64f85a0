namespace Coordination.Ingest.Record;

/// <summary>What of an event the fold looks at: its type, its own time, and the few fields of its data that have a meaning here.</summary>
public readonly record struct Fact(EventType Type, DateTimeOffset Time)
{
    public Placement Place { get; init; }

    public string? Batch { get; init; }

    public string? SpecialCase { get; init; }
}
