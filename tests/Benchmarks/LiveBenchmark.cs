using Coordination.Dashboard;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using Npgsql;

namespace Coordination.Benchmarks;

/// <summary>From an acknowledged event to changed text in a real browser, with one and with many open viewers.</summary>
internal static class LiveBenchmark
{
    private const int Changes = 60;

    public static async Task RunAsync(int thousands)
    {
        await using var world = await World.CreateAsync(Math.Max(1, thousands * 1_000 / World.ContractsPerWard));
        await using var app = DashboardApplication.Build(
            new DashboardOptions { ConnectionString = world.ConnectionString, DataFolder = world.Folder, Urls = "http://127.0.0.1:0" },
            builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
        await app.StartAsync();
        await using var viewers = await Viewers.StartAsync();
        var contract = 0;
        foreach (var count in new[] { 1, 50, 200 })
        {
            await viewers.OpenAsync(app.Urls.First() + "/w/W000", count);
            var page = viewers.Pages[0];
            await page.EvaluateAsync(
                """
                () => {
                    const figure = () => document.querySelector('[data-figure="ward.signed"]')?.textContent;
                    window.changedAt = 0;
                    let last = figure();
                    new MutationObserver(() => { if (figure() !== last) { last = figure(); window.changedAt = Date.now(); } })
                        .observe(document.body, { subtree: true, childList: true, characterData: true });
                }
                """);
            var delays = new List<double>();
            var queries = await QueriesAsync(app);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            for (var i = 0; i < Changes; i++)
            {
                await page.EvaluateAsync("window.changedAt = 0");
                var acknowledged = await SignAsync(app, contract++);
                var handle = await page.WaitForFunctionAsync("() => window.changedAt", null, new() { PollingInterval = 5, Timeout = 30_000 });
                delays.Add(await handle.JsonValueAsync<double>() - acknowledged.ToUnixTimeMilliseconds());
                await Task.Delay(120);
            }

            var perSecond = (await QueriesAsync(app) - queries) / clock.Elapsed.TotalSeconds;
            delays.Sort();
            Console.WriteLine(
                $"live, {count} viewers: p50 {Timing.Percentile(delays, 0.5):0} ms, p99 {Timing.Percentile(delays, 0.99):0} ms; "
                + $"{perSecond:0} transactions/s in the database for {Changes / clock.Elapsed.TotalSeconds:0.0} changes/s");
        }
    }

    private static async Task<DateTimeOffset> SignAsync(WebApplication app, int contract)
    {
        await app.Services.GetRequiredService<Intake>().SubmitAsync(
            new Submission
            {
                Source = "live",
                CompanyId = 1,
                ReceivedAt = DateTimeOffset.UtcNow,
                Arrivals =
                [
                    new Arrival
                    {
                        Id = $"live-{contract}", Type = EventType.ContractSigned, Subject = World.Code(0, contract),
                        Time = VietnamTime.Storable(DateTimeOffset.UtcNow), Body = default,
                    },
                ],
            },
            CancellationToken.None);
        return DateTimeOffset.UtcNow;
    }

    private static async Task<long> QueriesAsync(WebApplication app)
    {
        await using var command = app.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(
            "select pg_stat_force_next_flush(), xact_commit from pg_stat_database where datname = current_database()");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return reader.GetInt64(1);
    }
}
