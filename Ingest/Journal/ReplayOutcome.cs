namespace Coordination.Ingest.Journal;

/// <summary>What a replay came to.</summary>
/// <param name="Replayed">Entries that are now in the journal.</param>
/// <param name="Duplicates">Entries that the journal had already; closed as well.</param>
/// <param name="Remaining">Entries that still cannot be applied, or not by who asked.</param>
public sealed record ReplayOutcome(int Replayed, int Duplicates, int Remaining)
{
    public static ReplayOutcome operator +(ReplayOutcome a, ReplayOutcome b) =>
        new(a.Replayed + b.Replayed, a.Duplicates + b.Duplicates, a.Remaining + b.Remaining);
}
