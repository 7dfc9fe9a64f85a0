using Coordination.Ingest.Record;

namespace Coordination.Dashboard.DataProtection;

/// <summary>
/// Verifies the access log and counts data subjects every night, and applies the retention rules every month. Several processes may run it side by side: the database
/// lets one of them.
/// </summary>
internal sealed class DataProtectionClock(
    ChainChecks checks, ProcessingRegister register, Retention retention, TimeProvider time, ILogger<DataProtectionClock> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    // When nobody reads and writes much.
    private static readonly TimeSpan Night = TimeSpan.FromHours(2);

    /// <summary>What is due now.</summary>
    public async Task RunAsync(CancellationToken token)
    {
        var now = time.GetUtcNow();
        var today = VietnamTime.DayOf(now - Night);
        if (await checks.VerifyOnceAsync(VietnamTime.StartOf(today) + Night, token) is { IsWhole: false } broken)
        {
            Log.AccessLogBroken(logger, broken.Faults.Count, broken.Faults[0].Ward, broken.Faults[0].Entry);
        }

        await register.CountSinceAsync(Actor.Program, VietnamTime.StartOf(today) + Night, token);
        var month = new DateOnly(today.Year, today.Month, 1);
        foreach (var (rule, removed) in await retention.RunOnceAsync(VietnamTime.StartOf(month) + Night, token))
        {
            Log.RetentionRan(logger, rule, removed);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await WaitAsync(timer, stoppingToken))
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                // Whatever it is, the next round is due.
                Log.DataProtectionClockFailed(logger, error.Message);
            }
        }
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken token)
    {
        try
        {
            return await timer.WaitForNextTickAsync(token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
