namespace Coordination.Ingest.Feeds.Files;

/// <summary>A customer as a list brings it; everything but the code may be unknown.</summary>
public sealed record CustomerRow
{
    public required int Row { get; init; }

    public required string Code { get; init; }

    public string? Holder { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public string? IdNumber { get; init; }

    public string? GroupCode { get; init; }

    public string? Building { get; init; }

    public string? Unit { get; init; }

    public string? Category { get; init; }

    public string? ContractNumber { get; init; }

    // A row that finds its way into a log must not take a person's data with it.
    public override string ToString() => $"{nameof(CustomerRow)} {Row}";
}
