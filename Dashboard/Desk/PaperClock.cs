using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Desk;

/// <summary>
/// Prepares what is due, and sends what waits to be sent. Several processes may run it side by side; after a pause of any length it makes up
/// what was missed.
/// </summary>
public sealed class PaperClock(
    PaperOffices offices, PaperRuns runs, PaperDrafts drafts, PaperMailer mailer, TimeProvider time, ILogger<PaperClock> logger) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    // What this process has entered already; a year of a hundred wards is some ten thousand.
    private readonly HashSet<PaperDue> _planned = [];
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>One round: enters what has become due, makes the drafts that are owed, sends mail.</summary>
    /// <returns>How many runs were tried.</returns>
    public async Task<int> RoundAsync(CancellationToken token)
    {
        await _turn.WaitAsync(token);
        try
        {
            await PlanAsync(token);
            var tried = 0;
            while (await runs.MakeNextAsync(PrepareAsync, Failed, token))
            {
                tried++;
            }

            await mailer.SendAsync(token);
            return tried;
        }
        finally
        {
            _turn.Release();
        }
    }

    public override void Dispose()
    {
        _turn.Dispose();
        base.Dispose();
    }

    private async Task PlanAsync(CancellationToken token)
    {
        var now = time.GetUtcNow();
        var due = (await offices.AllAsync(token)).SelectMany(office => PaperSchedule.Due(office, now)).Where(run => !_planned.Contains(run)).ToArray();
        await runs.PlanAsync(due, token);
        _planned.UnionWith(due);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                try
                {
                    await RoundAsync(stoppingToken);
                }
                catch (Exception error) when (error is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
                {
                    // Whatever it is, the next round is due.
                    Log.PaperRoundFailed(logger, error.Message);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private string Failed(PaperRun run, Exception error)
    {
        Log.PaperNotPrepared(logger, run.Kind, run.Ward ?? "", error);
        return PaperFaults.Of(error);
    }

    // Where no list has brought a customer yet there is nothing to report, and of a pack of no places there is nothing to print.
    private async Task<PaperDraft?> PrepareAsync(PaperRun run, CancellationToken token)
    {
        var ask = new PaperAsk(
            run.Kind, run.Enterprise, run.Ward, null, null, new ReportPeriod(run.PeriodFrom, run.PeriodTo, (PeriodKind)run.PeriodKind));
        return await drafts.HasAnythingAsync(Actor.Program, ask, token) ? CoverLetters.With(await drafts.ReadAsync(Actor.Program, ask, token)) : null;
    }
}
