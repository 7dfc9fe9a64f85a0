using Coordination.Ingest.Leaders;

namespace Coordination.Reports.Leaders;

/// <summary>Times as the database gives them.</summary>
internal static class LeaderTimes
{
    public static DateTimeOffset Utc(DateTime at) => new(DateTime.SpecifyKind(at, DateTimeKind.Utc));

    public static DateTimeOffset? Utc(DateTime? at) => at is { } known ? Utc(known) : null;
}

/// <summary>An edition as the record keeps it.</summary>
internal sealed record EditionRow
{
    public int Edition { get; init; }

    public int? Request { get; init; }

    public short State { get; init; }

    public int Revision { get; init; }

    public DateTime BegunAt { get; init; }

    public string BegunBy { get; init; } = "";

    public string? DocumentNumber { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public string? Signer { get; init; }

    public string? SignerTitle { get; init; }

    public int? Declared { get; init; }

    public DateTime? HandedAt { get; init; }

    public string? HandedBy { get; init; }

    public DateTime? CheckedAt { get; init; }

    public string? CheckedBy { get; init; }

    public short? Proof { get; init; }

    public DateTime? ConfirmedAt { get; init; }

    public string? ConfirmedBy { get; init; }

    public DateOnly? EffectiveFrom { get; init; }

    public DateOnly? EffectiveTo { get; init; }

    public string? Differences { get; init; }

    public string? Why { get; init; }

    public int Lines { get; init; }

    public int Scans { get; init; }

    public LeaderEdition ToEdition() => new()
    {
        Edition = Edition,
        Request = Request,
        State = (LeaderEditionState)State,
        Revision = Revision,
        BegunAt = LeaderTimes.Utc(BegunAt),
        BegunBy = BegunBy,
        Document = new LeaderDocument(DocumentNumber, IssuedOn, Signer, SignerTitle, Declared),
        HandedAt = LeaderTimes.Utc(HandedAt),
        HandedBy = HandedBy,
        CheckedAt = LeaderTimes.Utc(CheckedAt),
        CheckedBy = CheckedBy,
        Proof = (LeaderProof?)Proof,
        ConfirmedAt = LeaderTimes.Utc(ConfirmedAt),
        ConfirmedBy = ConfirmedBy,
        EffectiveFrom = EffectiveFrom,
        EffectiveTo = EffectiveTo,
        Differences = LeaderDifference.Read(Differences),
        Why = Why,
        Lines = Lines,
        Scans = Scans,
    };
}

/// <summary>A row with what is known of it besides.</summary>
internal sealed record LineRow : LeaderRow
{
    public int? GroupId { get; init; }

    public DateTime? TickedAt { get; init; }

    public string? TickedBy { get; init; }

    public string? Account { get; init; }

    public bool Old { get; init; }

    public LeaderLine ToLine() => new(Line, Draft(), GroupId, Old, TickedBy, LeaderTimes.Utc(TickedAt), Account);
}

/// <summary>A request as the record keeps it, with the edition by which it goes on.</summary>
internal sealed record RequestRow
{
    public int Request { get; init; }

    public DateTime AskedAt { get; init; }

    public string AskedBy { get; init; } = "";

    public DateOnly DueOn { get; init; }

    public string? Note { get; init; }

    public long? PaperId { get; init; }

    public bool Withdrawn { get; init; }

    public int? Edition { get; init; }

    public short? State { get; init; }

    public bool Superseded { get; init; }

    public LeaderRequest ToRequest() => new(
        Request, LeaderTimes.Utc(AskedAt), AskedBy, DueOn, Note, PaperId,
        Withdrawn ? LeaderRequestState.Withdrawn : (LeaderEditionState?)State switch
        {
            LeaderEditionState.Received => LeaderRequestState.Received,
            LeaderEditionState.Checked => LeaderRequestState.Checked,
            LeaderEditionState.InForce => Superseded ? LeaderRequestState.Superseded : LeaderRequestState.InForce,
            _ => LeaderRequestState.Requested,
        },
        Edition);
}
