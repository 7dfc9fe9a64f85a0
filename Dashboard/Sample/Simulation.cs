using Coordination.Ingest.Feeds;
using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Sample;

/// <summary>Runs the simulator against a serving program, through its own address.</summary>
internal sealed class Simulation : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly Simulator _simulator;

    private Simulation(HttpClient http, Simulator simulator)
    {
        _http = http;
        _simulator = simulator;
    }

    public static async Task<Simulation?> StartAsync(WebApplication app, double perSecond, CancellationToken token)
    {
        var feeds = (await app.Services.GetRequiredService<FeedRegistry>().AllAsync(token))
            .Where(feed => SampleFeeds.All.Contains(feed.Name)).Select(feed => new FeedSecret(feed.Name, feed.Secret)).ToArray();
        if (feeds.Length == 0 || await app.Services.GetRequiredService<Wards>().IdAsync(Actor.Program, SampleWard.Code, token) is not { } ward)
        {
            await Console.Error.WriteLineAsync("--simulate plays the sample ward's customers, and this record has no sample ward.");
            return null;
        }

        var contracts = app.Services.GetRequiredService<Contracts>();
        var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var simulator = new Simulator(
            http, feeds, InStageAsync, app.Services.GetRequiredService<TimeProvider>(), app.Services.GetRequiredService<ILogger<Simulator>>())
        {
            PerSecond = perSecond,
        };
        await simulator.StartAsync(token);
        return new Simulation(http, simulator);

        async Task<IReadOnlyList<string>> InStageAsync(Stage stage, int count, CancellationToken stop)
        {
            // From a random place in the list on, so that all groups move and not only the first.
            var start = Random.Shared.Next(SampleCustomers.All.Count).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var page = await contracts.PageAsync(Actor.Program, null, ward, new ContractFilter { Stage = stage }, start, count, stop);
            return [.. page.Items.Select(line => line.Code)];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _simulator.StopAsync(CancellationToken.None);
        _simulator.Dispose();
        _http.Dispose();
    }
}
