namespace Coordination.Benchmarks;

internal static class StartBenchmark
{
    public static Task RunAsync(int thousands) => Task.CompletedTask;
}
