namespace Coordination.Benchmarks;

internal static class WebhookBenchmark
{
    public static Task RunAsync(int thousands) => Task.CompletedTask;
}
