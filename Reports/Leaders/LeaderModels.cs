using Coordination.Ingest.Leaders;

namespace Coordination.Reports.Leaders;

/// <summary>A row of an edition as the actor sees it.</summary>
/// <param name="Row">The phone masked where the actor's role does not see it in full.</param>
/// <param name="IsOld">The group it was entered for is in force no more.</param>
/// <param name="TickedBy">Who compared it with the scan; null where nobody did.</param>
/// <param name="Account">The sign-in name that follows from it.</param>
public sealed record LeaderLine(int Line, LeaderDraft Row, int? GroupId, bool IsOld, string? TickedBy, DateTimeOffset? TickedAt, string? Account);

/// <summary>An edition without its rows.</summary>
public sealed record LeaderEdition
{
    public required int Edition { get; init; }

    public int? Request { get; init; }

    public required LeaderEditionState State { get; init; }

    /// <summary>To be handed back with a change, so that nothing unseen is overwritten.</summary>
    public required int Revision { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    public required string BegunBy { get; init; }

    /// <summary>What the paper itself says.</summary>
    public required LeaderDocument Document { get; init; }

    public DateTimeOffset? HandedAt { get; init; }

    public string? HandedBy { get; init; }

    public DateTimeOffset? CheckedAt { get; init; }

    public string? CheckedBy { get; init; }

    /// <summary>By what it is known to be the ward's; null: chưa đóng dấu.</summary>
    public LeaderProof? Proof { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public string? ConfirmedBy { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The last one; null while none follows it.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>To the one in force before, as they were when it was confirmed.</summary>
    public IReadOnlyList<LeaderDifference> Differences { get; init; } = [];

    /// <summary>Why it was given back or dropped.</summary>
    public string? Why { get; init; }

    public required int Lines { get; init; }

    public required int Scans { get; init; }
}

/// <summary>A scan without its bytes.</summary>
/// <param name="Sha256">In hexadecimal digits.</param>
/// <param name="Reading">What was read of digital signatures when it was brought, as JSON; null where there are none.</param>
public sealed record LeaderScan(int Scan, string Name, string MediaType, string Sha256, int Pages, string? Reading, DateTimeOffset BroughtAt, string BroughtBy);

/// <summary>An edition with everything of it.</summary>
/// <param name="Groups">The codes of the groups in force on the day asked for.</param>
/// <param name="Findings">What is to be said of its rows on that day.</param>
public sealed record LeaderSheet(
    LeaderEdition Edition, IReadOnlyList<LeaderLine> Lines, IReadOnlyList<LeaderScan> Scans, IReadOnlyList<string> Groups, IReadOnlyList<LeaderFinding> Findings);

/// <summary>How far a request has come.</summary>
public enum LeaderRequestState
{
    /// <summary>Đã đề nghị.</summary>
    Requested,

    /// <summary>Đã nhận: an edition was handed in.</summary>
    Received,

    /// <summary>Đã kiểm tra.</summary>
    Checked,

    /// <summary>Có hiệu lực.</summary>
    InForce,

    /// <summary>Đã thay thế: the edition it brought was followed by another.</summary>
    Superseded,

    Withdrawn,
}

/// <summary>What an enterprise asked a ward for.</summary>
/// <param name="Edition">The edition by which it goes on; null for none yet.</param>
/// <param name="Paper">The letter that asks for it.</param>
public sealed record LeaderRequest(
    int Request, DateTimeOffset AskedAt, string AskedBy, DateOnly DueOn, string? Note, long? Paper, LeaderRequestState State, int? Edition)
{
    public bool IsOpen => State is LeaderRequestState.Requested or LeaderRequestState.Received;
}

/// <summary>Whose list it is, and who asks for it.</summary>
public sealed record LeaderWard(string Code, string Name, string Enterprise, string EnterpriseCode);

/// <summary>How many of the groups of a day have a leader.</summary>
/// <param name="Edition">The one in force then; null for none.</param>
/// <param name="Groups">Groups in force.</param>
/// <param name="Led">Of these, how many have a leader whose term is not over.</param>
/// <param name="Interim">Of these, how many an interim one.</param>
/// <param name="IsOutdated">The groups changed after the edition came into force.</param>
public sealed record LeaderCoverage(int? Edition, DateOnly? EffectiveFrom, int Groups, int Led, int Interim, bool IsOutdated)
{
    public int Missing => Groups - Led;
}

/// <summary>A group of a day with who leads it.</summary>
/// <param name="Formerly">Where nobody does: who led the groups of which it was formed.</param>
public sealed record LedGroup(string Code, string Name, LeaderLine? Leader, IReadOnlyList<string> Formerly);
