namespace Coordination.Ingest.Tests.Large;

/// <summary>The most live memory that was seen above that of the start, looked at every so many rows.</summary>
internal sealed class LiveMemory(int every) : IProgress<int>
{
    private readonly long _start = GC.GetTotalMemory(forceFullCollection: true);
    private int _seen;

    public long MostMiB { get; private set; }

    /// <summary>How often it looked.</summary>
    public int Looks { get; private set; }

    public void Report(int value)
    {
        if (value - _seen >= every)
        {
            _seen = value;
            Looks++;
            MostMiB = Math.Max(MostMiB, (GC.GetTotalMemory(forceFullCollection: true) - _start) / (1024 * 1024));
        }
    }
}
