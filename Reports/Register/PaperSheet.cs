using Coordination.Ingest.Register;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Register;

/// <summary>One paper with everything that stands behind it.</summary>
public sealed record PaperSheet
{
    public required PaperLine Line { get; init; }

    public required int Revision { get; init; }

    /// <summary>Frozen figures; more than one of a pack.</summary>
    public required IReadOnlyList<string> Figures { get; init; }

    /// <summary>JSON of the texts by key.</summary>
    public required string Texts { get; init; }

    /// <summary>Keys of texts that somebody wrote before the figures beneath them were read anew.</summary>
    public IReadOnlyList<string> TextsBehind { get; init; } = [];

    /// <summary>Whose sheet each part is, and what it said when it was issued; none of a paper that is about no such places.</summary>
    public IReadOnlyList<SheetPart> Sheets { get; init; } = [];

    /// <summary>JSON of the letterhead as it was approved or printed; null before that.</summary>
    public string? Letterhead { get; init; }

    public int? Number { get; init; }

    public string? Code { get; init; }

    public string? VerifyAt { get; init; }

    /// <summary>The letters it was set in.</summary>
    public string? Font { get; init; }

    /// <summary>Which make of the program wrote it; null before its issue, and where nobody noted it.</summary>
    public string? Writer { get; init; }

    /// <summary>JSON of the settings of its office; null where they are nobody's yet.</summary>
    public string? Office { get; init; }

    /// <summary>The report that a covering letter brings.</summary>
    public PaperLink? Brings { get; init; }

    /// <summary>The letter that brings a report.</summary>
    public long? Letter { get; init; }

    /// <summary>What it corrects.</summary>
    public PaperLink? Predecessor { get; init; }

    /// <summary>What has taken its place.</summary>
    public PaperLink? Successor { get; init; }

    /// <summary>The paper of the same kind about the same place that was issued before it.</summary>
    public PaperLink? Last { get; init; }

    public required IReadOnlyList<WardPosition> Positions { get; init; }

    /// <summary>Empty for those who see the paper but not the desk it came over.</summary>
    public required IReadOnlyList<PaperStep> Steps { get; init; }

    public required IReadOnlyList<KeptFile> Files { get; init; }

    /// <summary>Why it was recalled; null when it was not.</summary>
    public string? RecallReason { get; init; }

    public KeptFile? File(string role) => Files.LastOrDefault(file => file.Role == role);
}

/// <summary>One sheet of a paper about groups or buildings.</summary>
/// <param name="Texts">JSON of its texts by key as issued; null before that.</param>
/// <param name="Letterhead">JSON of its letterhead as issued; null before that.</param>
public sealed record SheetPart(int Part, int WardId, int? GroupId, int? BuildingId, string? Texts, string? Letterhead)
{
    /// <summary>Are both about the same group or building? Its code may have changed since, its number in the record has not.</summary>
    public bool IsOfSamePlace(SheetPart other) => (WardId, GroupId, BuildingId) == (other.WardId, other.GroupId, other.BuildingId);
}

/// <summary>Another paper that this one is tied to.</summary>
/// <param name="Figures">Its frozen figures; of a pack those of the first.</param>
/// <param name="Parts">Its frozen figures, one for each paper of a pack.</param>
/// <param name="Texts">JSON of its texts by key.</param>
/// <param name="Letterhead">JSON of the letterhead as printed.</param>
public sealed record PaperLink(
    long PaperId, string? Symbol, DateOnly? IssuedOn, string Figures, IReadOnlyList<string> Parts, string Texts, string? Letterhead = null)
{
    /// <summary>Whose sheet each part is.</summary>
    public IReadOnlyList<SheetPart> Sheets { get; init; } = [];
}

/// <summary>Who did what, when.</summary>
public sealed record PaperStep(DateTimeOffset At, string Name, PaperAct Act, string? Note);

/// <summary>A file beside a paper, without its bytes.</summary>
/// <param name="Sha256">In small hex digits.</param>
/// <param name="Detail">JSON of what was read of its signatures.</param>
public sealed record KeptFile(long FileId, string Role, string Name, string MediaType, long Length, string Sha256, DateTimeOffset MadeAt, string MadeBy, string? Detail);

/// <summary>What the actor may do where the paper belongs.</summary>
public sealed record PaperRights(bool Prepare, bool Approve, bool Issue)
{
    public static readonly PaperRights None = new(false, false, false);
}
