using System.Diagnostics;
using System.Globalization;

using Coordination.Ingest.Record;

using Microsoft.Playwright;

using Npgsql;

namespace Coordination.Benchmarks;

/// <summary>
/// From an acknowledged event to changed text in one real browser, with one and with many open viewers of the ward; the others are circuits
/// without a browser, each of which must be sent every change. Events come at the same rate whatever the viewers, so that what the
/// database does can be compared.
/// </summary>
internal static class LiveBenchmark
{
    private const int WarmUp = 20;
    private const int Changes = 120;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(400);
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static async Task RunAsync(int thousands)
    {
        await using var world = await World.CreateAsync(Math.Max(1, thousands * 1_000 / World.ContractsPerWard));
        await using var database = NpgsqlDataSource.Create(world.ConnectionString);
        await using var program = await ServedProgram.StartAsync(world);
        await using var sender = new Sender(program.Address);

        // Figures of four digits are found in a batch without doubt.
        await sender.SignAsync(1_000);
        await using var viewers = await Viewers.StartAsync();
        await viewers.SignInAsync(program.Address.AbsoluteUri.TrimEnd('/'), world.ConnectionString);
        await viewers.OpenAsync(new Uri(program.Address, "/w/W000").AbsoluteUri, 1);
        await using var audience = new Audience(new Uri(program.Address, "/w/W000"), await viewers.CookiesAsync(program.Address));
        foreach (var count in new[] { 1, 50, 200 })
        {
            await audience.GrowAsync(count - 1);
            await RunAsync(WarmUp, sender, audience);
            await MeasureAsync(database, program, sender, audience, viewers.Pages[0]);
        }
    }

    private static async Task MeasureAsync(NpgsqlDataSource database, ServedProgram program, Sender sender, Audience audience, IPage page)
    {
        await page.EvaluateAsync(
            """
            () => {
                const figure = () => Number(document.querySelector('[data-figure="ward.signed"]').textContent.replace(/\D/g, ''));
                window.watching?.disconnect();
                window.shown = [];
                let last = figure();
                window.watching = new MutationObserver(() => {
                    if (figure() !== last) { last = figure(); window.shown.push([last, Date.now()]); }
                });
                window.watching.observe(document.body, { subtree: true, childList: true, characterData: true });
            }
            """);
        var (batches, bytes, busy, transactions) = (audience.Batches, audience.Bytes, program.ProcessorTime, await TransactionsAsync(database));
        var clock = Stopwatch.StartNew();
        var sent = await RunAsync(Changes, sender, audience);
        var seconds = clock.Elapsed.TotalSeconds;
        var perSecond = (await TransactionsAsync(database) - transactions) / seconds;
        var processor = (program.ProcessorTime - busy).TotalMilliseconds / Changes;
        await page.WaitForFunctionAsync("last => window.shown.some(([figure]) => figure >= last)", sent[^1].Signed, new() { Timeout = 30_000 });
        var shown = await page.EvaluateAsync<double[][]>("window.shown");

        // Two changes may come in one; the earlier is seen with the later.
        var delays = sent.Select(change => shown.First(at => at[0] >= change.Signed)[1] - change.AcknowledgedAt).Order().ToArray();
        var last = sent.Select(change => change.LastCircuit).Order().ToArray();
        Console.WriteLine(
            $"live, {audience.Count + 1} viewers: p50 {Timing.Percentile(delays, 0.5):0} ms, p99 {Timing.Percentile(delays, 0.99):0} ms; "
            + $"{perSecond:0.0} transactions/s in the database for {Changes / seconds:0.00} changes/s; {processor:0} ms of the program's processor a change");
        if (audience.Count > 0)
        {
            double received = (audience.Batches - batches) / (double)(Changes * audience.Count);
            Console.WriteLine(
                $"  all {audience.Count} circuits were sent every change, the last p50 {Timing.Percentile(last, 0.5):0} ms, p99 {Timing.Percentile(last, 0.99):0} ms "
                + $"after its event; {received:0.00} batches a change of {(audience.Bytes - bytes) / (audience.Batches - batches):N0} bytes");
        }
    }

    private static async Task<List<Change>> RunAsync(int changes, Sender sender, Audience audience)
    {
        var sent = new List<Change>();
        for (var i = 0; i < changes; i++)
        {
            var next = Task.Delay(Interval);
            var expected = audience.Expect((sender.Signed + 1).ToString("#,0", Vietnamese));
            await sender.SignAsync(1);
            var (acknowledgedAt, acknowledged) = (DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(), Stopwatch.GetTimestamp());
            await audience.HearAsync(expected);
            var last = audience.Count == 0 ? 0 : Stopwatch.GetElapsedTime(acknowledged, expected.MetAt).TotalMilliseconds;
            sent.Add(new Change(sender.Signed, acknowledgedAt, last));
            await next;
        }

        return sent;
    }

    private static async Task<long> TransactionsAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand(
            "select pg_stat_force_next_flush(), xact_commit from pg_stat_database where datname = current_database()");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return reader.GetInt64(1);
    }

    private readonly record struct Change(int Signed, long AcknowledgedAt, double LastCircuit);

    /// <summary>Signs the first ward's contracts, one after the other.</summary>
    private sealed class Sender(Uri address) : IAsyncDisposable
    {
        private readonly HttpClient _http = new();
        private readonly string _events = new Uri(address, "/api/v1/events").AbsoluteUri;

        public int Signed { get; private set; }

        public async Task SignAsync(int contracts)
        {
            for (var i = 0; i < contracts; i++)
            {
                var body = SignedEvent.Body($"live-{Signed}", EventType.ContractSigned, World.Code(0, Signed), VietnamTime.Storable(DateTimeOffset.UtcNow));
                using var request = SignedEvent.Request(_events, body, Signed);
                using var response = await _http.SendAsync(request);
                response.EnsureSuccessStatusCode();
                Signed++;
            }
        }

        public ValueTask DisposeAsync()
        {
            _http.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
