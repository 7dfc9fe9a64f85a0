namespace Coordination.Benchmarks;

internal static class ImportBenchmark
{
    public static Task RunAsync(int thousands) => Task.CompletedTask;
}
