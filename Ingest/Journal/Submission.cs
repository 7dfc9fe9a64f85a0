namespace Coordination.Ingest.Journal;

/// <summary>What one request, file or screen hands in at once.</summary>
public sealed record Submission
{
    /// <summary>The feed's name, or the part of the program that speaks.</summary>
    public required string Source { get; init; }

    /// <summary>Whose customer codes the subjects are.</summary>
    public required int CompanyId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required IReadOnlyList<Arrival> Arrivals { get; init; }

    public IReadOnlyList<Misfit> Misfits { get; init; } = [];

    /// <summary>Is an event that the record cannot hold set aside in quarantine? Else the submission fails.</summary>
    internal bool SetsAside { get; init; } = true;

    /// <summary>
    /// Is what waits for a ward that somebody else holds kept in quarantine when that lasts too long? Else the sender is told to come again.
    /// </summary>
    internal bool KeepsHeld { get; init; }

    /// <summary>What it takes up of the intake: events and kilobytes, so that neither many small nor few huge ones fill the memory.</summary>
    internal int Weight => Arrivals.Sum(arrival => arrival.Weight) + Misfits.Sum(misfit => misfit.Weight);
}

/// <summary>What became of a submission, after commit.</summary>
/// <param name="Recorded">Events new to the journal.</param>
/// <param name="Duplicates">Events that the journal already had.</param>
/// <param name="Quarantined">Those kept aside, with id and reason.</param>
public sealed record Receipt(int Recorded, int Duplicates, IReadOnlyList<Misfit> Quarantined)
{
    public int Received => Recorded + Duplicates + Quarantined.Count;
}
