namespace Coordination.Benchmarks;

internal static class BoardBenchmark
{
    public static Task RunAsync(int thousands) => Task.CompletedTask;
}
