using System.Globalization;

using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Sample;

/// <summary>
/// Writes the events of one contract in their order. What would happen after the sample's last instant does not happen, nor does
/// anything after it; a period that ended unsigned brings the deadline's passing, as the program's clock would have written it.
/// </summary>
internal sealed class SampleLife(string code, SampleClock clock, List<SampleEvent> events)
{
    private readonly int[] _counts = new int[EventTypes.MilestoneSlots];
    private DateTimeOffset _last = DateTimeOffset.MinValue;
    private DateTimeOffset? _period;
    private string? _batch;

    /// <summary>True when the present has been reached.</summary>
    public bool Over { get; private set; }

    /// <summary>The end of the period in force, or the present where none runs.</summary>
    public DateTimeOffset Deadline => _period is { } start ? SigningDeadline.Of(start, clock.Calendar) : clock.Anchor;

    /// <summary>The time of the last event.</summary>
    public DateTimeOffset Last => _last;

    /// <summary>Adds an event; one that would stand before the last one follows it at once.</summary>
    public void Add(EventType type, DateTimeOffset time, string? data = null, string? specialCase = null)
    {
        time = time > _last ? time : _last.AddSeconds(7);
        if (Over || time > clock.Anchor)
        {
            Over = true;
            return;
        }

        if (type is EventType.InvitationSent or EventType.ContractSigned or EventType.ContractVoided)
        {
            EndPeriod(time);
        }

        if (type is EventType.InvitationSent or EventType.InvitationDelivered)
        {
            _period = time;
        }

        _last = time;
        Write(type, time, data, specialCase);
    }

    /// <summary>An invitation's event, which names its batch.</summary>
    public void Invitation(EventType type, DateTimeOffset time, string batch, string? error = null)
    {
        _batch = batch;
        Add(type, time, error is null ? $$"""{"batch":"{{batch}}"}""" : $$"""{"batch":"{{batch}}","error":"{{error}}"}""");
    }

    /// <summary>Ends the life at the present.</summary>
    public void End() => EndPeriod(clock.Anchor);

    private void EndPeriod(DateTimeOffset until)
    {
        if (_period is not null && Deadline is var deadline && deadline <= until)
        {
            Write(EventType.DeadlinePassed, deadline, null, null);
        }

        _period = null;
    }

    private void Write(EventType type, DateTimeOffset time, string? data, string? specialCase)
    {
        // The clock names what it writes by the contract and the deadline, so that the same deadline is never announced twice.
        var id = type == EventType.DeadlinePassed
            ? string.Create(CultureInfo.InvariantCulture, $"{code}/{time.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}")
            : string.Create(CultureInfo.InvariantCulture, $"{code}-{type.Name()}-{++_counts[(int)type]}");
        var batch = type is EventType.InvitationSent or EventType.InvitationDelivered or EventType.InvitationFailed ? _batch : null;
        events.Add(new SampleEvent(SampleFeeds.Of(type), id, type, code, time.ToUniversalTime(), data, batch, specialCase));
    }
}
