using Coordination.Ingest.Journal;

namespace Coordination.Ingest.Feeds;

/// <summary>The answer to posted events; received = recorded + duplicates + quarantined.</summary>
public sealed record EventsAnswer(int Received, int Recorded, int Duplicates, IReadOnlyList<EventsAnswer.Kept> Quarantined)
{
    public static EventsAnswer Of(Receipt receipt) => new(
        receipt.Received,
        receipt.Recorded,
        receipt.Duplicates,
        [.. receipt.Quarantined.Select(misfit => new Kept(misfit.Id, misfit.Reason, misfit.Detail))]);

    /// <summary>One event that waits in quarantine.</summary>
    /// <param name="Reason">A code such as <c>unknown-subject</c>.</param>
    /// <param name="Detail">The reason in a sentence.</param>
    public sealed record Kept(string? Id, string Reason, string Detail);
}
