namespace Coordination.Ingest.Postgres;

/// <summary>How long to wait before the next start: short at first, because most crashes are single, longer when starts keep failing.</summary>
internal sealed class RestartDelay
{
    private static readonly double[] Seconds = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30];

    /// <summary>A server that ran this long was healthy; its end starts the count anew.</summary>
    private static readonly TimeSpan Healthy = TimeSpan.FromMinutes(1);

    private int _failures;

    public TimeSpan After(TimeSpan ran)
    {
        _failures = ran >= Healthy ? 0 : _failures;
        return TimeSpan.FromSeconds(Seconds[Math.Min(_failures++, Seconds.Length - 1)]);
    }
}
