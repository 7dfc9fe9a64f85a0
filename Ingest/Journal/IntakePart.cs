using System.Diagnostics;

namespace Coordination.Ingest.Journal;

/// <summary>The share of a submission that one partition writes.</summary>
internal sealed class IntakePart(int partition, Submission submission)
{
    private readonly long _since = Stopwatch.GetTimestamp();

    public int Partition { get; } = partition;

    public string Source { get; } = submission.Source;

    public int CompanyId { get; } = submission.CompanyId;

    public DateTimeOffset ReceivedAt { get; } = submission.ReceivedAt;

    public List<JournalEntry> Entries { get; } = [];

    public IReadOnlyList<Misfit> Misfits { get; set; } = [];

    /// <summary>How much of a transaction the part takes up; see <see cref="Submission.Weight"/>.</summary>
    public int Weight { get; private set; }

    /// <summary>How long the part has been waiting to be written.</summary>
    public TimeSpan Waiting => Stopwatch.GetElapsedTime(_since);

    public void Add(JournalEntry entry, int weight)
    {
        Entries.Add(entry);
        Weight += weight;
    }

    /// <summary>Set after commit, or to the error that kept it from being written.</summary>
    public TaskCompletionSource<(int Recorded, int Duplicates)> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
