using System.Globalization;
using System.Runtime.ExceptionServices;

using Coordination.Ingest.Feeds;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

using Dapper;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using Npgsql;

namespace Coordination.Ingest.Journal;

/// <summary>
/// The program's clock: writes <c>deadline.passed</c> for every deadline that has passed, tries quarantined events again whose customer
/// has come, and writes the counts of refusals. Several processes may run it side by side; the event's id makes it one event.
/// </summary>
public sealed class DeadlineClock(
    NpgsqlDataSource database, Intake intake, Quarantine quarantine, RefusalCounter refusals, TimeProvider time,
    ILogger<DeadlineClock> logger) : BackgroundService
{
    /// <summary>Well within the minute that is promised.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private const int MostAtOnce = 5_000;

    // A list that brings customers tries what waits for them at once; this is for what slipped in between.
    private const int RoundsPerReplay = 3;

    /// <summary>Writes the events of all deadlines that have passed by now; returns how many.</summary>
    /// <exception cref="IntakeUnavailableException">Those of a ward that somebody holds are not written yet; all others are.</exception>
    public Task<int> AnnounceAsync(CancellationToken token) => AnnounceAsync(MostAtOnce, token);

    /// <summary>The same, before anything is served; what cannot be written now is logged and left to the next round.</summary>
    public Task CatchUpAsync(CancellationToken token) => StepAsync(AnnounceAsync, token);

    internal async Task<int> AnnounceAsync(int mostAtOnce, CancellationToken token)
    {
        var total = 0;

        // However much is due in a ward that cannot be written now, it must not fill the pages of the others.
        var failed = new Dictionary<int, Exception>();
        while (true)
        {
            var now = time.GetUtcNow();
            List<Due> due;
            await using (var connection = await database.OpenConnectionAsync(token))
            {
                due = (await connection.QueryAsync<Due>(new CommandDefinition(
                    $"""
                    select ward_id as WardId, contract_id as ContractId, customer_code as Code, due_at as DueAt from contract
                    where due_at <= @now and ward_id <> all (@failed) order by due_at, ward_id, contract_id limit {mostAtOnce}
                    """,
                    new { now = now.UtcDateTime, failed = failed.Keys.ToArray() },
                    cancellationToken: token))).AsList();
            }

            if (due.Count == 0)
            {
                break;
            }

            var (recorded, failing) = await intake.RecordAsync(due.ConvertAll(row => Entry(row, now)), now);
            total += recorded;
            Log.DeadlinesPassed(logger, recorded);
            foreach (var (ward, error) in failing)
            {
                failed.TryAdd(ward, error);
            }

            if (recorded + failing.Count == 0)
            {
                // Another process was quicker; what it did shows on the next round.
                break;
            }
        }

        if (failed.Count > 0)
        {
            ExceptionDispatchInfo.Throw(failed.Values.First());
        }

        return total;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var round = 0;
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            await StepAsync(AnnounceAsync, stoppingToken);
            if (round++ % RoundsPerReplay == 0)
            {
                await StepAsync(quarantine.ReplayKnownAsync, stoppingToken);
            }

            await StepAsync(token => refusals.FlushAsync(database, token), stoppingToken);
        }
        while (await WaitAsync(timer, stoppingToken));
    }

    // Whatever it is, the next step is due: nothing must wait for a restart, nor for a ward that an import holds.
    private async Task StepAsync(Func<CancellationToken, Task> step, CancellationToken token)
    {
        try
        {
            await step(token);
        }
        catch (Exception error) when (!token.IsCancellationRequested)
        {
            Log.ClockFailed(logger, error.Message);
        }
        catch (OperationCanceledException)
        {
            // The program ends; so does the loop.
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

    private static JournalEntry Entry(Due due, DateTimeOffset now)
    {
        var deadline = new DateTimeOffset(due.DueAt, TimeSpan.Zero);
        return new JournalEntry
        {
            WardId = due.WardId,
            ContractId = due.ContractId,
            Source = JournalSource.Clock,
            EventId = string.Create(CultureInfo.InvariantCulture, $"{due.Code}/{deadline:yyyy-MM-ddTHH:mm:ssZ}"),
            Fact = new Fact(EventType.DeadlinePassed, deadline),
            ReceivedAt = now,
        };
    }

    private sealed record Due
    {
        public required int WardId { get; init; }

        public required int ContractId { get; init; }

        public required string Code { get; init; }

        public required DateTime DueAt { get; init; }
    }
}
