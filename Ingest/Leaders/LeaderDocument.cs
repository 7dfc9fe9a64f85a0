namespace Coordination.Ingest.Leaders;

/// <summary>What the paper itself says, as it is copied from it.</summary>
/// <param name="Number">Of the công văn with which it came: 152/UBND-VX.</param>
/// <param name="Declared">The number of people in its closing sentence.</param>
public sealed record LeaderDocument(string? Number, DateOnly? IssuedOn, string? Signer, string? SignerTitle, int? Declared);
