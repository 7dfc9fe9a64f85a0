using System.Globalization;

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
    NpgsqlDataSource database, Intake intake, Quarantine quarantine, RefusalCounter refusals, CalendarBook calendar, TimeProvider time,
    ILogger<DeadlineClock> logger) : BackgroundService
{
    /// <summary>Well within the minute that is promised.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private const int MostAtOnce = 5_000;

    // A list that brings customers tries what waits for them at once; this is for what slipped in between.
    private const int RoundsPerReplay = 3;

    /// <summary>Writes the events of all deadlines that have passed by now; returns how many.</summary>
    public async Task<int> AnnounceAsync(CancellationToken token)
    {
        var total = 0;
        while (true)
        {
            var now = time.GetUtcNow();
            List<Due> due;
            await using (var connection = await database.OpenConnectionAsync(token))
            {
                due = (await connection.QueryAsync<Due>(new CommandDefinition(
                    $"""
                    select ward_id as WardId, contract_id as ContractId, customer_code as Code, due_at as DueAt from contract
                    where due_at <= @now order by due_at, ward_id, contract_id limit {MostAtOnce}
                    """,
                    new { now = now.UtcDateTime },
                    cancellationToken: token))).AsList();
            }

            if (due.Count == 0)
            {
                return total;
            }

            var recorded = await intake.RecordAsync(due.ConvertAll(row => Entry(row, now)), now);
            total += recorded;
            Log.DeadlinesPassed(logger, recorded);
            if (recorded == 0)
            {
                // Another process was quicker; what it did shows on the next round.
                return total;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var round = 0;
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await calendar.ReloadAsync(stoppingToken);
                await AnnounceAsync(stoppingToken);
                if (round++ % RoundsPerReplay == 0)
                {
                    await quarantine.ReplayKnownAsync(stoppingToken);
                }

                await refusals.FlushAsync(database, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                // Whatever it is, the next round is due: deadlines must not wait for a restart.
                Log.ClockFailed(logger, error.Message);
            }
        }
        while (await WaitAsync(timer, stoppingToken));
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
