namespace Coordination.Reports.Documents;

/// <summary>The report that a covering letter brings, as far as it has its number.</summary>
/// <param name="Symbol">Its number and symbol: 07/BC-XNĐĐ; null before its issue.</param>
public sealed record BroughtPaper(string? Symbol, DateOnly? IssuedOn);
