namespace Coordination.Ingest.Journal;

/// <summary>The share of a submission that one partition writes.</summary>
internal sealed class IntakePart(int partition, Submission submission)
{
    public int Partition { get; } = partition;

    public string Source { get; } = submission.Source;

    public int CompanyId { get; } = submission.CompanyId;

    public DateTimeOffset ReceivedAt { get; } = submission.ReceivedAt;

    public List<JournalEntry> Entries { get; } = [];

    public IReadOnlyList<Misfit> Misfits { get; set; } = [];

    public int Size => Entries.Count + Misfits.Count;

    /// <summary>Set after commit, or to the error that kept it from being written.</summary>
    public TaskCompletionSource<(int Recorded, int Duplicates)> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
