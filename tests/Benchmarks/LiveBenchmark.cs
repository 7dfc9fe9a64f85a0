namespace Coordination.Benchmarks;

internal static class LiveBenchmark
{
    public static Task RunAsync(int thousands) => Task.CompletedTask;
}
