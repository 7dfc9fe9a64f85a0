namespace Coordination.Dashboard.DataProtection;

/// <summary>What is done with personal data of one kind, and why: one line of the register of processing.</summary>
public sealed record ProcessingActivity
{
    /// <summary>By which its versions belong together.</summary>
    public required string Activity { get; init; }

    public int Version { get; init; }

    public required string Title { get; init; }

    public required string Purpose { get; init; }

    public required string LegalBasis { get; init; }

    public required string Subjects { get; init; }

    public required string DataKinds { get; init; }

    public required string Receivers { get; init; }

    public required string Retention { get; init; }

    public required string Safeguards { get; init; }

    public bool InForce { get; init; } = true;

    public DateTimeOffset WrittenAt { get; init; }

    /// <summary>Null for what the program began with.</summary>
    public string? Writer { get; init; }
}

/// <summary>How many people, and how much of them.</summary>
public sealed record SubjectCounts
{
    public required DateTimeOffset CountedAt { get; init; }

    public required long Contracts { get; init; }

    /// <summary>Holders, each counted once.</summary>
    public required long Subjects { get; init; }

    public required long Phones { get; init; }

    public required long IdNumbers { get; init; }

    public required long Accounts { get; init; }
}
