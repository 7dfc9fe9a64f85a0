using System.Diagnostics;

namespace Coordination.Benchmarks;

/// <summary>The few statistics that the benchmarks print.</summary>
internal static class Timing
{
    /// <summary>Runs an action a number of times after some warm-up, and answers each run's milliseconds in order of length.</summary>
    public static async Task<double[]> MeasureAsync(int warmUp, int runs, Func<Task> action)
    {
        for (var i = 0; i < warmUp; i++)
        {
            await action();
        }

        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await action();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return [.. times.Order()];
    }

    public static double Percentile(IReadOnlyList<double> ordered, double part) => ordered[(int)Math.Min(ordered.Count - 1, ordered.Count * part)];
}
