namespace Coordination.Ingest.Tallies;

/// <summary>What a rebuild found.</summary>
/// <param name="Wards">Wards folded afresh.</param>
/// <param name="Contracts">Contracts folded afresh.</param>
/// <param name="Differences">What the record had otherwise than its journal says, in words; cut after a thousand.</param>
public sealed record RebuildOutcome(int Wards, int Contracts, IReadOnlyList<string> Differences);
