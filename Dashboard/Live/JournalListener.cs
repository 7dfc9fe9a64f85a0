using System.Globalization;

using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Reports;

using Dapper;

using Npgsql;

namespace Coordination.Dashboard.Live;

/// <summary>
/// The one listener of this process. A notice is a hint, the comparison of positions is the truth: it is made on every connection and every
/// few seconds, so that a lost notice costs at most that long. Nothing but the program's end stops the loop.
/// </summary>
public sealed class JournalListener(ReportsDatabase database, BoardKeeper keeper, TimeProvider time, ILogger<JournalListener> logger)
    : BackgroundService
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(3);

    // A database that stands still does not close the connection; after this long it is away.
    private const int PatienceSeconds = 4;

    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                if (keeper.Status.LostSince is null)
                {
                    Log.ListenerLost(logger, error.Message);
                    keeper.SetStatus(new LiveStatus(false, time.GetUtcNow()));
                }

                await Task.Delay(RetryInterval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(CancellationToken token)
    {
        // Not from the pool: a connection that has listened goes on listening when it is handed back, and the next user hears old notices.
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false, KeepAlive = 10 }.ConnectionString);
        await connection.OpenAsync(token);
        connection.Notification += (_, notice) =>
        {
            if (int.TryParse(notice.Payload, NumberStyles.None, CultureInfo.InvariantCulture, out var wardId))
            {
                keeper.Touch(wardId);
            }
        };
        await Reading.NameAsync(connection, Actor.Program, token);
        await connection.ExecuteAsync(new CommandDefinition($"listen {Notice.Channel}", cancellationToken: token));
        keeper.SetStatus(new LiveStatus(true, null));
        var polled = 0L;
        while (true)
        {
            if (polled == 0 || time.GetElapsedTime(polled) >= PollInterval)
            {
                polled = time.GetTimestamp();
                var heads = await connection.QueryAsync<(int WardId, long Position, long Revision)>(
                    new CommandDefinition("select ward_id, position, revision from ward_head", commandTimeout: PatienceSeconds, cancellationToken: token));
                keeper.Compare(heads.ToDictionary(
                    head => head.WardId, head => string.Create(CultureInfo.InvariantCulture, $"{head.Position}.{head.Revision}")));
            }

            await connection.WaitAsync(PollInterval, token);
        }
    }
}
