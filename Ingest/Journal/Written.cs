namespace Coordination.Ingest.Journal;

/// <summary>What became of a part, after commit.</summary>
/// <param name="SetAside">Those that the record could not hold, now in quarantine.</param>
internal sealed record Written(int Recorded, int Duplicates, IReadOnlyList<Misfit> SetAside)
{
    public static Written operator +(Written a, Written b) =>
        new(a.Recorded + b.Recorded, a.Duplicates + b.Duplicates, a.SetAside.Count == 0 ? b.SetAside : [.. a.SetAside, .. b.SetAside]);
}
