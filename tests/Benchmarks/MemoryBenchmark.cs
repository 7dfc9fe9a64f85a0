namespace Coordination.Benchmarks;

internal static class MemoryBenchmark
{
    public static Task RunAsync(int thousands) => Task.CompletedTask;
}
