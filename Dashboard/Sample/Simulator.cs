using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Sample;

/// <summary>
/// Plays the customers of the sample ward through the real webhook, so that the pages move. It knows nothing of the record but which
/// contracts are in a stage, and it never ends the program: what goes wrong is logged, waited out and tried anew.
/// </summary>
public sealed class Simulator : BackgroundService
{
    // A step that finds nobody in its stage is followed by another at once, but not for ever.
    private const int MostTries = 8;

    // A rate of nothing would be a wait without end.
    private const double SlowestRate = 0.01;
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly SignedSender _sender;
    private readonly SimulatedCustomers _customers;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <param name="http">Its base address is that of the serving program.</param>
    /// <param name="secrets">The feeds of <see cref="SampleFeeds"/> with their secrets; steps of a feed without one are left out.</param>
    /// <param name="contracts">Gives up to so many customer codes of contracts that are in a stage now, best in a mixed order.</param>
    /// <param name="seed">The same seed and the same answers give the same steps.</param>
    public Simulator(
        HttpClient http,
        IReadOnlyList<FeedSecret> secrets,
        Func<Stage, int, CancellationToken, Task<IReadOnlyList<string>>> contracts,
        TimeProvider time,
        ILogger<Simulator> logger,
        ulong seed = 1)
    {
        _sender = new SignedSender(http, secrets, time, logger);
        _customers = new SimulatedCustomers(contracts, time, seed);
        _time = time;
        _logger = logger;
    }

    /// <summary>How many requests a second are sent.</summary>
    public double PerSecond { get; init; } = 2;

    /// <summary>Plays one step: true when a request was acknowledged.</summary>
    public async Task<bool> StepAsync(CancellationToken token)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            var events = await _customers.NextAsync(token);
            if (events.Count > 0 && _sender.Knows(events[0].Feed))
            {
                return await _sender.SendAsync(events, token);
            }
        }

        return false;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        SampleLog.Started(_logger, PerSecond);
        var interval = TimeSpan.FromSeconds(1 / Math.Max(PerSecond, SlowestRate));
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = interval;
            try
            {
                await StepAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                // Whatever the source of contracts throws, the host goes on serving.
                SampleLog.StepFailed(_logger, error.Message);
                wait = AfterFailure;
            }

            await Task.Delay(wait, _time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
