namespace Coordination.Dashboard.DataProtection;

/// <summary>One entry of the access log, for its officer.</summary>
public sealed record LogEntry
{
    /// <summary>The chain that it stands in: a ward's, or 0 for what concerns none.</summary>
    public required int WardId { get; init; }

    public string? Ward { get; init; }

    public required long Entry { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The account whose scope held; 0 is the program and its operator.</summary>
    public required int Actor { get; init; }

    public string? Person { get; init; }

    /// <summary>Who really looked, where an administrator saw the program as somebody else.</summary>
    public string? ByPerson { get; init; }

    public string? Origin { get; init; }

    public required string Action { get; init; }

    public required string Purpose { get; init; }

    public string? Reason { get; init; }

    public string? Filter { get; init; }

    public required int Records { get; init; }

    /// <summary>How many contracts were read.</summary>
    public required int Contracts { get; init; }

    /// <summary>Customer codes of the first of them.</summary>
    public string? Codes { get; init; }

    /// <summary>To be handed back for the page after this entry.</summary>
    public string Key => $"{WardId}-{Entry}";
}
