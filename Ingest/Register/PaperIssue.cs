namespace Coordination.Ingest.Register;

/// <summary>How a paper is numbered and printed by its office's settings at the moment of its issue.</summary>
/// <param name="TypeCode">BC, TB; empty for a công văn; null for a kind that bears no number.</param>
/// <param name="Series">The series of numbers it takes its own from.</param>
/// <param name="Letterhead">JSON of the letterhead as it is printed.</param>
/// <param name="Base">The address under which people reach the program, for the QR code; null where none was set.</param>
/// <param name="Font">The letters it is set in.</param>
public sealed record PaperIssue(string? TypeCode, string Series, string Abbreviation, string DraftingUnit, string Letterhead, Uri? Base, string Font)
{
    /// <summary>Which make of the program writes it.</summary>
    public string? Writer { get; init; }

    /// <summary>Where anybody can ask about a code.</summary>
    public Uri? Verify(string code) => Base is null ? null : new(Base, "/verify/" + code);
}

/// <summary>What a paper got with its issue.</summary>
/// <param name="Code">By which anybody can ask whether it is ours.</param>
public sealed record PaperIssued(long Id, int? Number, string? Symbol, DateOnly On, string Code);
