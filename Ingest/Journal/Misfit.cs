namespace Coordination.Ingest.Journal;

/// <summary>An event that cannot be applied now; it is kept with its bytes until someone mends it or the reason goes away.</summary>
/// <param name="Id">The event's id where it could be read.</param>
/// <param name="Subject">The customer code where it could be read.</param>
/// <param name="Reason">One of <see cref="QuarantineReason"/>.</param>
/// <param name="Detail">One English sentence that says what is wrong, for the sender.</param>
/// <param name="Body">The event's own bytes as they came.</param>
public sealed record Misfit(string? Id, string? Subject, string Reason, string Detail, ReadOnlyMemory<byte> Body)
{
    /// <summary>True when an adapter of ours made the event, so that a replay lets it bear types that no feed can send.</summary>
    public bool ByAdapter { get; init; }

    /// <summary>See <see cref="Submission.Weight"/>.</summary>
    internal int Weight => 1 + (Body.Length / 1024);
}
