using System.Diagnostics;

namespace Coordination.Benchmarks;

/// <summary>Single signed events over HTTP, acknowledged after commit, against a bare endpoint that inserts one row in its own transaction.</summary>
internal static class WebhookBenchmark
{
    private const int Connections = 64;
    private const int Requests = 20_000;
    private const int Rounds = 5;

    public static async Task RunAsync(int thousands)
    {
        var wards = thousands * 1_000 / World.ContractsPerWard;
        await using var world = await World.CreateAsync(wards);
        await BareEndpoint.PrepareAsync(world);
        await using var program = await ServedProgram.StartAsync(world);
        await using var bare = await ServedProgram.StartBareAsync(world);
        var ratios = new List<(double Rate, double Processor)>();
        for (var round = 0; round <= Rounds; round++)
        {
            var events = new Events(1_000 + round);
            var bodies = Enumerable.Range(0, Requests).Select(_ => Body(events, wards)).ToArray();
            var ours = await SendAsync("events", world, program, "/api/v1/events", bodies, print: round > 0);
            var baseline = await SendAsync("one insert and commit a request", world, bare, BareEndpoint.Path, bodies, print: round > 0);

            // The first round compiles both.
            if (round > 0)
            {
                ratios.Add((ours.Rate / baseline.Rate, baseline.Processor / ours.Processor));
            }
        }

        Console.WriteLine(
            $"webhook: median ratio {Timing.Percentile([.. ratios.Select(ratio => ratio.Rate).Order()], 0.5):0.00} in events/s, "
            + $"{Timing.Percentile([.. ratios.Select(ratio => ratio.Processor).Order()], 0.5):0.00} in processor time for each");
    }

    private static byte[] Body(Events events, int wards)
    {
        var next = events.Next(0, wards);
        return SignedEvent.Body(next.Id, next.Type, next.Subject, next.Time);
    }

    private static async Task<(double Rate, double Processor)> SendAsync(string what, World world, ServedProgram server, string path, byte[][] bodies, bool print)
    {
        // Signed before the clock starts, and with the same headers for both: the sender's work is not what is measured.
        var requests = bodies.Select((body, i) => SignedEvent.Bytes(server.Address, path, body, i)).ToArray();
        var sender = new RawSender(server.Address, Connections);
        using var self = Process.GetCurrentProcess();
        var (program, database, client) = (server.ProcessorTime, world.DatabaseProcessorTime, self.TotalProcessorTime);
        var clock = Stopwatch.StartNew();
        var times = await sender.SendAsync(requests);
        var rate = bodies.Length / clock.Elapsed.TotalSeconds;
        self.Refresh();
        double Each(TimeSpan from, TimeSpan to) => (to - from).TotalMicroseconds / bodies.Length;
        var (own, stored, sent) = (Each(program, server.ProcessorTime), Each(database, world.DatabaseProcessorTime), Each(client, self.TotalProcessorTime));
        if (print)
        {
            Console.WriteLine(
                $"  {what}: {rate:N0}/s, p50 {Timing.Percentile(times, 0.5):0.0} ms, p99 {Timing.Percentile(times, 0.99):0.0} ms; "
                + $"microseconds of processor each: program {own:0}, PostgreSQL {stored:0}, sender {sent:0}");
        }

        return (rate, own + stored + sent);
    }
}
