namespace Coordination.Dashboard.DataProtection;

/// <summary>What kind of act an incident is.</summary>
public enum IncidentKind
{
    Disclosure,
    Access,
    Loss,
    Alteration,
    Theft,
    Other,
}

/// <summary>What is known of an incident at a time: the fields that Mẫu 08 of Nghị định 356/2025/NĐ-CP asks for.</summary>
public sealed record IncidentVersion
{
    public int IncidentId { get; init; }

    public int Version { get; init; }

    public required DateTimeOffset DetectedAt { get; init; }

    /// <summary>When and where it happened, as far as known.</summary>
    public required string Happened { get; init; }

    public required IncidentKind Kind { get; init; }

    public required string What { get; init; }

    public required string Involved { get; init; }

    public required string DataKinds { get; init; }

    /// <summary>How many records; null while nobody knows.</summary>
    public int? Records { get; init; }

    /// <summary>How many people; null while nobody knows.</summary>
    public int? Subjects { get; init; }

    public required string Consequences { get; init; }

    public required string Measures { get; init; }

    public required string Contact { get; init; }

    public DateTimeOffset WrittenAt { get; init; }

    public string? Writer { get; init; }
}

/// <summary>What was done about an incident.</summary>
public sealed record IncidentStep
{
    public required int IncidentId { get; init; }

    /// <summary>notified, not-due or closed.</summary>
    public required string Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The authority's reference, the reason, or the outcome.</summary>
    public required string Said { get; init; }

    public string? Writer { get; init; }
}

/// <summary>Something that is to be kept as done.</summary>
/// <param name="Kind">notified, not-due or closed.</param>
public sealed record IncidentAct(string Kind, DateTimeOffset At, string Said);

/// <summary>An incident: its newest version, the ones before it, and what was done.</summary>
/// <param name="Versions">Newest first.</param>
public sealed record Incident(int IncidentId, IReadOnlyList<IncidentVersion> Versions, IReadOnlyList<IncidentStep> Steps)
{
    public IncidentVersion Now => Versions[0];

    public IncidentStep? Notified => Steps.FirstOrDefault(step => step.Kind == "notified");

    /// <summary>The decision that the authority need not be notified, where nothing was notified after it.</summary>
    public IncidentStep? NotDue => Notified is null ? Steps.LastOrDefault(step => step.Kind == "not-due") : null;

    public IncidentStep? Closed => Steps.FirstOrDefault(step => step.Kind == "closed");

    public Countdown Countdown => Countdown.From(Now.DetectedAt, Notified?.At);

    /// <summary>Do the hours still run?</summary>
    public bool IsCounting => Notified is null && NotDue is null && Closed is null;
}
