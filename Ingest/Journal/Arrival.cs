using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

using Coordination.Ingest.Record;

namespace Coordination.Ingest.Journal;

/// <summary>
/// An event on its way into the journal, readable and allowed, whose customer is not yet looked up.
/// </summary>
public sealed record Arrival
{
    /// <summary>Unique within the source: the same (source, id) twice is one event.</summary>
    public required string Id { get; init; }

    public required EventType Type { get; init; }

    /// <summary>Customer code, trimmed and in capitals.</summary>
    public required string Subject { get; init; }

    /// <summary>When it happened; UTC, to the microsecond.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>JSON text of the event's data as it was sent, or null.</summary>
    public string? Data { get; init; }

    /// <summary>JSON object of the attributes beyond the known ones, or null.</summary>
    public string? Attributes { get; init; }

    public string? Batch { get; init; }

    public string? SpecialCase { get; init; }

    /// <summary>The event's own bytes, kept if it must go to quarantine after all.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>True when an adapter of ours made the event.</summary>
    public bool ByAdapter { get; init; }

    /// <summary>True when the sender gave no time and the time of receipt stands in for it.</summary>
    public bool IsUndated { get; init; }

    /// <summary>One for an ordinary event, more for a large one: every kilobyte counts.</summary>
    internal int Weight => 1 + (Body.Length / 1024);

    internal Misfit Unfit(string reason, string detail) => new(Id, Subject, reason, detail, Body) { ByAdapter = ByAdapter };

    /// <summary>
    /// What keeps it until nobody else holds its ward. Which signing round it is of cannot be told meanwhile; so that it is not taken for the
    /// same step of an earlier round, one without a time of its own bears the time of its receipt in its id.
    /// </summary>
    internal Misfit Held()
    {
        var held = Unfit(QuarantineReason.WardHeld, "The record of its ward was being written by someone else; it is tried again by itself.");
        if (!IsUndated)
        {
            return held;
        }

        var json = JsonNode.Parse(Body.Span)!;
        var id = string.Create(CultureInfo.InvariantCulture, $"{json["id"]}@{Time.UtcDateTime:yyyyMMddTHHmmss.ffffff}");
        json["id"] = id;
        return held with { Id = id, Body = Encoding.UTF8.GetBytes(json.ToJsonString()) };
    }

    internal Fact Fact => new(Type, Time) { Batch = Batch, SpecialCase = SpecialCase };
}
