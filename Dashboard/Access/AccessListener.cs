using System.Globalization;

using Dapper;

using Npgsql;

namespace Coordination.Dashboard.Access;

/// <summary>
/// The one listener of this process for changes of accounts. A notice is a hint: whoever is served is looked up again every few seconds
/// all the same, so that a lost one costs at most that long.
/// </summary>
public sealed class AccessListener(AccessDatabase database, AccountBook accounts, TimeProvider time, ILogger<AccessListener> logger)
    : BackgroundService
{
    private const string Channel = "coordination_access";
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(1);
    private bool _lost;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                if (!_lost)
                {
                    _lost = true;
                    Log.AccessListenerLost(logger, error.Message);
                }

                await Task.Delay(RetryInterval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(CancellationToken token)
    {
        // Not from the pool: a connection that has listened goes on listening when it is handed back.
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false, KeepAlive = 10 }.ConnectionString);
        await connection.OpenAsync(token);
        connection.Notification += (_, notice) =>
        {
            if (int.TryParse(notice.Payload, NumberStyles.None, CultureInfo.InvariantCulture, out var account))
            {
                accounts.Drop(account);
            }
        };
        await connection.ExecuteAsync(new CommandDefinition($"listen {Channel}", cancellationToken: token));
        _lost = false;

        // What changed while nobody listened is not known.
        accounts.Drop(null);
        while (true)
        {
            await connection.WaitAsync(token);
        }
    }
}
