namespace Coordination.Dashboard.DataProtection;

/// <summary>How it stands with the holder of one contract that a request names.</summary>
public sealed record SubjectHold
{
    public required string Code { get; init; }

    public required string Ward { get; init; }

    /// <summary>Why the law has the holder kept: signed; null where nothing does.</summary>
    public string? Duty { get; init; }

    /// <summary>erased or restricted; null where the data stand as they came.</summary>
    public string? Hold { get; init; }

    public DateTimeOffset? Since { get; init; }
}
