using Coordination.Ingest.Leaders;

namespace Coordination.Dashboard.Leaders;

/// <summary>Reminds wards of the lists that they are asked for. Asked every minute; who was told today is not told again.</summary>
public sealed class LeaderClock(LeaderRequests requests, TimeProvider time, ILogger<LeaderClock> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        try
        {
            do
            {
                try
                {
                    await requests.RemindAsync(stoppingToken);
                }
                catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
                {
                    // Whatever it is, the next round is due.
                    Log.LeaderRoundFailed(logger, error.Message);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }
}
