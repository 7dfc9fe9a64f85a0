using Coordination.Ingest.Record;

namespace Coordination.Ingest.Journal;

/// <summary>An event whose ward and contract are known, ready for that ward's journal.</summary>
internal sealed record JournalEntry
{
    public required int WardId { get; init; }

    public required int ContractId { get; init; }

    public required string Source { get; init; }

    public required string EventId { get; init; }

    public required Fact Fact { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public string? Data { get; init; }

    public string? Attributes { get; init; }

    /// <summary>The event as it came, for quarantine if the record cannot hold it; null for what the program itself says.</summary>
    public Arrival? CameAs { get; init; }

    public int Weight => CameAs?.Weight ?? 1;
}
