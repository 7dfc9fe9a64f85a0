namespace Coordination.Ingest.Leaders;

/// <summary>A row of the list as it is entered; what is not known is null.</summary>
/// <param name="Group">The group's code: 7, 12A.</param>
/// <param name="Name">Họ và tên.</param>
public sealed record LeaderDraft(string Group, string Name)
{
    public LeaderKind Kind { get; init; } = LeaderKind.Leader;

    public int? Born { get; init; }

    /// <summary>In the national form, or as it was written where it is none.</summary>
    public string? Phone { get; init; }

    public string? Address { get; init; }

    public int? Households { get; init; }

    /// <summary>The number of the decision by which they were recognised: 15/QĐ-UBND.</summary>
    public string? Decision { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public DateOnly? TermFrom { get; init; }

    /// <summary>The last day of the term.</summary>
    public DateOnly? TermTo { get; init; }

    public string? Note { get; init; }

    /// <summary>The day after which an interim leader is one too long; null for others, and where nothing is known of the beginning.</summary>
    public DateOnly? LongestUntil => Kind == LeaderKind.Interim && (TermFrom ?? DecidedOn) is { } from ? from.AddMonths(MostMonths) : null;

    /// <summary>So long somebody may lead a group without being chosen.</summary>
    public const int MostMonths = 6;

    // A person's data do not find their way into a log by a careless line.
    public override string ToString() => $"{nameof(LeaderDraft)} {Group}";
}
