using System.Collections.Concurrent;

using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Administration;

/// <summary>What one person is handed: who they are, what they are granted, and the link that is theirs.</summary>
/// <param name="First">The link and the typed code; secrets.</param>
public sealed record Paper(string Name, string DisplayName, string Role, string Place, FirstLink First);

/// <summary>
/// Links that were made together and wait to be printed: kept in memory only, for who made them, for an hour, and given out once. The
/// record has their hashes alone, so what is not taken is made anew.
/// </summary>
public sealed class AccountPapers(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<Guid, (int Owner, DateTimeOffset Until, IReadOnlyList<Paper> Papers)> _waiting = new();

    /// <summary>Keeps papers; the number by which their maker takes them.</summary>
    public Guid Keep(int owner, IReadOnlyList<Paper> papers)
    {
        Forget();
        var id = Guid.NewGuid();
        _waiting[id] = (owner, time.GetUtcNow() + Kept, papers);
        return id;
    }

    /// <summary>How many wait under a number for somebody; 0 for another's, as when there are none.</summary>
    public int Count(Guid id, int owner)
    {
        Forget();
        return _waiting.TryGetValue(id, out var kept) && kept.Owner == owner ? kept.Papers.Count : 0;
    }

    /// <summary>Gives them out, once; empty when they were, or are another's.</summary>
    public IReadOnlyList<Paper> Take(Guid id, int owner)
    {
        Forget();
        return _waiting.TryGetValue(id, out var kept) && kept.Owner == owner && _waiting.TryRemove(id, out kept) ? kept.Papers : [];
    }

    private void Forget()
    {
        foreach (var (id, kept) in _waiting)
        {
            if (kept.Until <= time.GetUtcNow())
            {
                _waiting.TryRemove(id, out _);
            }
        }
    }
}
