using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;

namespace Coordination.Benchmarks;

/// <summary>Events as a campaign sends them: each contract goes through its steps, one after the other, at its own times.</summary>
internal sealed class Events(int seed)
{
    private static readonly EventType[] Steps =
    [
        EventType.NoticeDelivered, EventType.ReviewReturned, EventType.ReviewVerified, EventType.InvitationSent,
        EventType.InvitationDelivered, EventType.ContractOpened, EventType.ContractSigned,
    ];

    private readonly Random _random = new(seed);
    private readonly Dictionary<(int Ward, int Contract), int> _steps = [];
    private int _number;

    /// <summary>The next event of a contract of one of the wards.</summary>
    public Arrival Next(int fromWard, int toWard)
    {
        var key = (Ward: _random.Next(fromWard, toWard), Contract: _random.Next(World.ContractsPerWard));
        var step = _steps.TryGetValue(key, out var done) ? done : 0;
        _steps[key] = step + 1;
        var type = Steps[step % Steps.Length];
        var data = type is EventType.InvitationSent or EventType.InvitationDelivered ? """{"batch":"T01-D01"}""" : """{"channel":"sms"}""";
        return new Arrival
        {
            Id = $"{seed}-{_number++}",
            Type = type,
            Subject = World.Code(key.Ward, key.Contract),
            Time = VietnamTime.Storable(DateTimeOffset.UtcNow.AddDays(-20 + (step * 2)).AddSeconds(_random.Next(86_400))),
            Data = data,
            Batch = data.Contains("batch", StringComparison.Ordinal) ? "T01-D01" : null,
            Body = default,
        };
    }
}
