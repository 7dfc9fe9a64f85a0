using System.Text.Json;

using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.DataProtection;

/// <summary>Everything that the record holds about the holder of one contract, phone and ID number masked.</summary>
public sealed record SubjectExtract
{
    public required string Code { get; init; }

    public string? Ward { get; init; }

    public string? Group { get; init; }

    public string? Building { get; init; }

    public string? Unit { get; init; }

    public string? Category { get; init; }

    public string? ContractNumber { get; init; }

    /// <summary>Does the newest customer list still name the contract?</summary>
    public bool Listed { get; init; }

    public required Stage Stage { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    public DateTimeOffset? SignedAt { get; init; }

    public string? Name { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public string? IdNumber { get; init; }

    public IReadOnlyList<SubjectEvent> Events { get; init; } = [];

    public IReadOnlyList<SubjectReading> Readings { get; init; } = [];

    /// <summary>With what events say masked as the rest is: a note may name another person's number.</summary>
    internal SubjectExtract Masked() => this with
    {
        Events = [.. Events.Select(happened => happened with
        {
            Data = ShownData.Of(happened.Data?.GetRawText(), PersonalLevel.Named) is { } shown ? JsonElement.Parse(shown) : null,
        })],
    };
}

/// <summary>What happened to the contract, as the journal has it.</summary>
public sealed record SubjectEvent(EventType Type, DateTimeOffset Time, string Source, JsonElement? Data);

/// <summary>That somebody read the holder's data, and for what.</summary>
public sealed record SubjectReading(DateTimeOffset At, string Action, string Purpose);
