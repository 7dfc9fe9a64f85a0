using Coordination.Ingest.Register;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Register;

/// <summary>A paper as lists show it.</summary>
public sealed record PaperLine
{
    public required long PaperId { get; init; }

    public required string Kind { get; init; }

    public string? Enterprise { get; init; }

    public string? EnterpriseName { get; init; }

    public string? Ward { get; init; }

    public string? WardName { get; init; }

    public string? GroupCode { get; init; }

    public string? BuildingCode { get; init; }

    public string? BuildingName { get; init; }

    public required ReportPeriod Period { get; init; }

    /// <summary>Until which day it was asked for, where the period reaches only as far as the figures did.</summary>
    public DateOnly? AskedTo { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required PaperState State { get; init; }

    public string? Symbol { get; init; }

    public DateOnly? IssuedOn { get; init; }

    /// <summary>The paper that it corrects.</summary>
    public long? Replaces { get; init; }

    /// <summary>Has it been given out at all?</summary>
    public bool IsIssued => State is PaperState.Issued or PaperState.Recalled or PaperState.Replaced;
}
