namespace Coordination.Dashboard.DataProtection;

/// <summary>How long something is kept that is no record.</summary>
public sealed record RetentionRule
{
    /// <summary>The name of a row of <c>retention_rule</c>, e.g. access-log, files, devices.</summary>
    public required string Rule { get; init; }

    public required int Version { get; init; }

    public required int Amount { get; init; }

    /// <summary>day or month.</summary>
    public required string Unit { get; init; }

    /// <summary>Is it applied by the clock every month, besides by hand?</summary>
    public required bool ByClock { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    public string? Setter { get; init; }

    /// <summary>What is older than this goes.</summary>
    public DateTimeOffset Before(DateTimeOffset now) => Unit == "day" ? now.AddDays(-Amount) : now.AddMonths(-Amount);
}

/// <summary>A rule with what it would remove now.</summary>
public sealed record RetentionPreview(RetentionRule Rule, DateTimeOffset Before, long Count);

/// <summary>The protocol of a removal.</summary>
public sealed record RetentionRun
{
    public required int RunId { get; init; }

    public required string Rule { get; init; }

    public required string Period { get; init; }

    public required DateTimeOffset Before { get; init; }

    public required long Removed { get; init; }

    public required DateTimeOffset RanAt { get; init; }

    /// <summary>Null for the program's clock.</summary>
    public string? Runner { get; init; }

    public required bool ByClock { get; init; }
}
