using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Api;

/// <summary>Is the record at hand? Anybody may ask, so however many do, the database is asked once a second.</summary>
internal sealed class Readiness(RecordHealth health, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Task<long>? _answer;
    private long _askedAt;

    /// <summary>The record's position; an answer is a second old at most, and so is a failure.</summary>
    public Task<long> PositionAsync(CancellationToken token)
    {
        lock (_lock)
        {
            if (_answer is null || (_answer.IsCompleted && time.GetElapsedTime(_askedAt) >= Kept))
            {
                (_answer, _askedAt) = (Task.Run(() => health.PositionAsync(CancellationToken.None), CancellationToken.None), time.GetTimestamp());
            }

            return _answer.WaitAsync(token);
        }
    }
}
