namespace Coordination.Reports.Documents;

/// <summary>The issued paper that a new one takes the place of: what it said makes the page of differences.</summary>
/// <param name="Symbol">Its number and symbol: 07/BC-XNĐĐ; null for a paper without a number.</param>
/// <param name="Figures">Its frozen figures.</param>
/// <param name="Texts">Its adapted texts; null where they are not known, and so not compared.</param>
/// <param name="Letterhead">To whom it went and who signed; null as with the texts.</param>
public sealed record CorrectedPaper(
    string? Symbol, DateOnly IssuedOn, string Figures, IReadOnlyDictionary<string, string>? Texts = null, Letterhead? Letterhead = null);
