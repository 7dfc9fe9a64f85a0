using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

using Coordination.Dashboard;
using Coordination.Ingest;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Record;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Coordination.Benchmarks;

/// <summary>Single signed events over HTTP, acknowledged after commit, against a bare endpoint that inserts one row in its own transaction.</summary>
internal static class WebhookBenchmark
{
    private const int Connections = 64;
    private const int Requests = 20_000;
    private const int Rounds = 4;

    private static readonly byte[] Secret = [.. Enumerable.Repeat((byte)0xab, 32)];

    public static async Task RunAsync(int thousands)
    {
        var wards = thousands * 1_000 / World.ContractsPerWard;
        await using var world = await World.CreateAsync(wards);
        await using var app = DashboardApplication.Build(
            new DashboardOptions { ConnectionString = world.ConnectionString, DataFolder = world.Folder, Urls = "http://127.0.0.1:0" },
            builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
        await app.StartAsync();
        await using var bare = await StartBareAsync(world.ConnectionString);
        for (var round = 0; round < Rounds; round++)
        {
            var events = new Events(1_000 + round);
            var bodies = Enumerable.Range(0, Requests).Select(_ => Body(events, wards)).ToArray();
            var ours = await SendAsync(app.Urls.First() + "/api/v1/events", bodies);
            var baseline = await SendAsync(bare.Urls.First() + "/rows", bodies);
            if (round == 0)
            {
                // The first round compiles both.
                continue;
            }

            Console.WriteLine($"webhook: {ours:N0} events/s, one insert and commit a request {baseline:N0}/s, ratio {ours / baseline:0.00}");
        }
    }

    private static byte[] Body(Events events, int wards)
    {
        var next = events.Next(0, wards);
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            specversion = "1.0",
            id = next.Id,
            source = "bench",
            type = next.Type.Name(),
            subject = next.Subject,
            time = next.Time,
            data = new { channel = "sms" },
        });
    }

    private static async Task<double> SendAsync(string address, byte[][] bodies)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = Connections };
        using var http = new HttpClient(handler);
        var next = -1;

        // Signed before the clock starts, and with the same headers for both: the sender's work is not what is measured.
        var requests = bodies.Select((body, i) => Request(address, body, i)).ToArray();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            int i;
            while ((i = Interlocked.Increment(ref next)) < bodies.Length)
            {
                using var request = requests[i];
                using var response = await http.SendAsync(request);
                response.EnsureSuccessStatusCode();
            }
        })));
        return bodies.Length / clock.Elapsed.TotalSeconds;
    }

    private static HttpRequestMessage Request(string address, byte[] body, int number)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents+json");
        var now = DateTimeOffset.UtcNow;
        request.Headers.Add("x-feed", "bench");
        request.Headers.Add("webhook-id", $"msg_{number}");
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", StandardWebhook.Sign(Secret, $"msg_{number}", now, body));
        return request;
    }

    private static async Task<WebApplication> StartBareAsync(string connectionString)
    {
        var database = IngestServices.OpenDatabase(connectionString);
        await using (var create = database.CreateCommand("create table if not exists bare (id bigint generated always as identity primary key, body json)"))
        {
            await create.ExecuteNonQueryAsync();
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost("/rows", async (HttpRequest request) =>
        {
            using var body = new StreamReader(request.Body);
            await using var insert = database.CreateCommand("insert into bare (body) values ($1::json)");
            insert.Parameters.Add(new Npgsql.NpgsqlParameter<string> { TypedValue = await body.ReadToEndAsync() });
            await insert.ExecuteNonQueryAsync();
            return Results.Ok();
        });
        await app.StartAsync();
        return app;
    }
}
