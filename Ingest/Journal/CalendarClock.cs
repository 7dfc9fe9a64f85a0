using Coordination.Ingest.Tallies;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Coordination.Ingest.Journal;

/// <summary>
/// Derives the open deadlines of wards afresh that are behind the newest calendar. What is behind stands in the record, so it does not matter who
/// changed the calendar, nor who ended meanwhile. Apart from <see cref="DeadlineClock"/>, which must not wait for it.
/// </summary>
public sealed class CalendarClock(Rebuild rebuild, TimeProvider time, ILogger<CalendarClock> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(DeadlineClock.Interval, time);
        try
        {
            do
            {
                await StepAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; the next that runs goes on.
        }
    }

    private async Task StepAsync(CancellationToken token)
    {
        try
        {
            if (await rebuild.CatchUpAsync(token) is > 0 and var wards)
            {
                Log.CalendarApplied(logger, wards);
            }
        }
        catch (Exception error) when (!token.IsCancellationRequested)
        {
            Log.CalendarNotApplied(logger, error.Message);
        }
    }
}
