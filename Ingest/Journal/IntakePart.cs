using System.Diagnostics;

namespace Coordination.Ingest.Journal;

/// <summary>The share of a submission that one partition writes.</summary>
internal sealed class IntakePart(int partition, Submission submission)
{
    private long _since = Stopwatch.GetTimestamp();

    public int Partition { get; } = partition;

    public string Source => submission.Source;

    public int CompanyId => submission.CompanyId;

    public DateTimeOffset ReceivedAt => submission.ReceivedAt;

    public List<JournalEntry> Entries { get; private init; } = [];

    public List<Misfit> Misfits { get; private init; } = [];

    /// <summary>How much of a transaction the part takes up; see <see cref="Submission.Weight"/>.</summary>
    public int Weight { get; private set; }

    /// <summary>How long the part has been waiting to be written.</summary>
    public TimeSpan Waiting => Stopwatch.GetElapsedTime(_since);

    /// <summary>Those of the misfits that came as events and turned out to be none that the record can hold.</summary>
    public IReadOnlyList<Misfit> SetAside { get; private init; } = [];

    /// <summary>Set after commit, or to the error that kept it from being written.</summary>
    public TaskCompletionSource<Written> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Add(JournalEntry entry)
    {
        Entries.Add(entry);
        Weight += entry.Weight;
    }

    public void Add(Misfit misfit)
    {
        Misfits.Add(misfit);
        Weight += misfit.Weight;
    }

    /// <summary>Puts two parts in the place of this one, which is done when both are; the misfits go with the first.</summary>
    public (IntakePart Those, IntakePart Others) Split(Predicate<JournalEntry> those) =>
        Divide(Share(Entries.FindAll(those), Misfits), Share(Entries.FindAll(entry => !those(entry)), []));

    /// <summary>Puts two smaller parts in the place of this one; null when it is a single event.</summary>
    public (IntakePart One, IntakePart Other)? Halve()
    {
        if (Entries.Count > 0 && Misfits.Count > 0)
        {
            return Divide(Share(Entries, []), Share([], Misfits));
        }

        var (entries, misfits) = (Entries.Count / 2, Misfits.Count / 2);
        return Entries.Count + Misfits.Count < 2
            ? null
            : Divide(Share(Entries[..entries], Misfits[..misfits]), Share(Entries[entries..], Misfits[misfits..]));
    }

    /// <summary>Puts in the place of a single event what keeps it in quarantine; null when the submission wants none of its own kept there.</summary>
    public IntakePart? Aside(string detail)
    {
        if (!submission.SetsAside || Entries is not [{ CameAs: { } arrival }])
        {
            return null;
        }

        return Kept([arrival.Unfit(QuarantineReason.BadData, detail)]);
    }

    /// <summary>Puts in the place of events whose ward somebody else holds what keeps them in quarantine; null when their sender comes again.</summary>
    public IntakePart? AsideWhileHeld() => submission.KeepsHeld && Entries.TrueForAll(entry => entry.CameAs is not null)
        ? Kept(Entries.ConvertAll(entry => entry.CameAs!.Held()))
        : null;

    private IntakePart Kept(List<Misfit> misfits)
    {
        var part = Share([], misfits, misfits);
        _ = JoinAsync(part);
        return part;
    }

    private IntakePart Share(List<JournalEntry> entries, List<Misfit> misfits, IReadOnlyList<Misfit>? setAside = null) => new(Partition, submission)
    {
        _since = _since,
        Entries = entries,
        Misfits = misfits,
        SetAside = setAside ?? (SetAside.Count > 0 ? misfits : []),
        Weight = entries.Sum(entry => entry.Weight) + misfits.Sum(misfit => misfit.Weight),
    };

    private (IntakePart, IntakePart) Divide(IntakePart one, IntakePart other)
    {
        _ = JoinAsync(one, other);
        return (one, other);
    }

    private async Task JoinAsync(params IntakePart[] parts)
    {
        try
        {
            Done.TrySetResult((await Task.WhenAll(parts.Select(part => part.Done.Task))).Aggregate((sum, written) => sum + written));
        }
        catch (Exception error)
        {
            Done.TrySetException(error);
        }
    }
}
