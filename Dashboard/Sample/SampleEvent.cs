using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Sample;

/// <summary>An event of the sample ward, before or after it became a CloudEvent.</summary>
/// <param name="Feed">The feed that sends it, or the clock.</param>
/// <param name="Id">Unique within the feed.</param>
/// <param name="Subject">The customer's code.</param>
/// <param name="Time">When it happened, in UTC.</param>
/// <param name="Data">JSON text, or null.</param>
/// <param name="Batch">The batch that the data names, for invitations.</param>
/// <param name="SpecialCase">The kind that the data names, for special cases.</param>
public sealed record SampleEvent(
    string Feed,
    string Id,
    EventType Type,
    string Subject,
    DateTimeOffset Time,
    string? Data = null,
    string? Batch = null,
    string? SpecialCase = null)
{
    /// <summary>The event in the form in which the journal takes it; its bytes are those that the webhook would have brought.</summary>
    public Arrival ToArrival() => new()
    {
        Id = Id,
        Type = Type,
        Subject = Subject,
        Time = Time,
        Data = Data,
        Batch = Batch,
        SpecialCase = SpecialCase,
        Body = CloudEventText.One(this),
    };
}
