using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

using Coordination.Dashboard.Sample;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Record;

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

using Xunit;

namespace Coordination.Dashboard.Tests.Sample;

public sealed class SimulatorTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly FakeTimeProvider _time = new(SampleDays.Usual);
    private readonly List<FeedSecret> _secrets =
        [.. SampleFeeds.All.Select((feed, index) => new FeedSecret(feed, [(byte)index, 1, 2, 3]))];

    [Fact]
    public async Task Every_request_is_signed_and_readable_for_the_webhook()
    {
        var door = new Door(_time);
        using var http = door.Client();
        using var simulator = Simulator(http);

        for (var step = 0; step < 200; step++)
        {
            await simulator.StepAsync(TestContext.Current.CancellationToken);
        }

        Assert.All(door.Requests, request =>
        {
            var feed = request["x-feed"];
            var secret = _secrets.Single(secret => secret.Feed == feed).Secret;
            Assert.Equal("/api/v1/events", request.Path);
            Assert.True(StandardWebhook.Verify(
                secret, request["webhook-id"], request["webhook-timestamp"], request["webhook-signature"], request.Body,
                _time.GetUtcNow()));
            var batch = request.Form == "application/cloudevents-batch+json";
            var items = CloudEventReader.ReadJson(request.Body, batch, new FeedRules(feed, null, _time.GetUtcNow()));
            Assert.Empty(items.Misfits);
            Assert.NotEmpty(items.Arrivals);
        });
        var types = door.Requests.SelectMany(request => Types(request.Body)).ToHashSet();
        Assert.Superset(
            new HashSet<string>(["invitation.sent", "invitation.delivered", "contract.opened", "contract.signed", "help.requested"]), types);
        Assert.Contains(door.Requests, request => request.Form == "application/cloudevents-batch+json");
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task The_same_request_is_sent_again_after_the_time_that_the_server_asks_for(HttpStatusCode busy)
    {
        var door = new Door(_time) { Busy = busy };
        using var http = door.Client();
        using var simulator = Simulator(http);

        Assert.True(await LetPassUntilDoneAsync(simulator.StepAsync(TestContext.Current.CancellationToken)));

        Assert.Equal(2, door.Requests.Count);
        Assert.InRange(door.Requests[1].At - door.Requests[0].At, Door.RetryAfter, Door.RetryAfter + TimeSpan.FromSeconds(5));
        Assert.Equal(door.Requests[0].Body, door.Requests[1].Body);
        Assert.Equal(door.Requests[0]["webhook-id"], door.Requests[1]["webhook-id"]);
        Assert.NotEqual(door.Requests[0]["webhook-signature"], door.Requests[1]["webhook-signature"]);
    }

    [Fact]
    public async Task A_refused_request_is_given_up()
    {
        var door = new Door(_time) { Busy = HttpStatusCode.Unauthorized };
        using var http = door.Client();
        using var simulator = Simulator(http);

        Assert.False(await simulator.StepAsync(TestContext.Current.CancellationToken));

        Assert.Single(door.Requests);
    }

    [Fact]
    public async Task A_record_that_does_not_answer_does_not_end_the_program()
    {
        var asked = 0;
        var door = new Door(_time);
        using var http = door.Client();
        using var simulator = new Simulator(
            http,
            _secrets,
            (_, _, _) => ++asked > 3 ? Task.FromResult<IReadOnlyList<string>>(["DD0000001"]) : throw new InvalidOperationException("away"),
            _time,
            NullLogger<Simulator>.Instance);

        await simulator.StartAsync(TestContext.Current.CancellationToken);
        await LetPassUntilDoneAsync(door.First);
        await simulator.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(asked > 3);
        Assert.True(simulator.ExecuteTask!.IsCompletedSuccessfully);
    }

    private Simulator Simulator(HttpClient http) => new(
        http,
        _secrets,
        (stage, count, _) => Task.FromResult<IReadOnlyList<string>>(
            [.. Enumerable.Range(0, count).Select(number => $"DD{(int)stage:D3}{number:D4}")]),
        _time,
        NullLogger<Simulator>.Instance);

    // The clock goes on a second at a time, and the code that waits for it is let run in between.
    private async Task<T> LetPassUntilDoneAsync<T>(Task<T> task)
    {
        for (var second = 0; second < 300 && !task.IsCompleted; second++)
        {
            await Task.WhenAny(task, Task.Delay(10, TestContext.Current.CancellationToken));
            _time.Advance(TimeSpan.FromSeconds(task.IsCompleted ? 0 : 1));
        }

        return await task.WaitAsync(Limit, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Types(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        return [.. (root.ValueKind == JsonValueKind.Array ? root.EnumerateArray() : Enumerable.Repeat(root, 1))
            .Select(one => one.GetProperty("type").GetString()!)];
    }

    private sealed record Request(string Path, string? Form, Dictionary<string, string> Headers, byte[] Body, DateTimeOffset At)
    {
        public string this[string header] => Headers[header];
    }

    /// <summary>A webhook that keeps what it is sent and may be busy the first time.</summary>
    private sealed class Door(TimeProvider time) : HttpMessageHandler
    {
        public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(7);

        private readonly TaskCompletionSource<bool> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public HttpStatusCode? Busy { get; init; }

        public List<Request> Requests { get; } = [];

        public Task<bool> First => _first.Task;

        public HttpClient Client() => new(this) { BaseAddress = new Uri("http://door.test") };

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add(new Request(
                request.RequestUri!.AbsolutePath,
                request.Content!.Headers.ContentType?.MediaType,
                request.Headers.ToDictionary(header => header.Key, header => header.Value.Single()),
                await request.Content.ReadAsByteArrayAsync(cancellationToken),
                time.GetUtcNow()));
            _first.TrySetResult(true);
            if (Busy is not { } status || Requests.Count > 1)
            {
                return new HttpResponseMessage(HttpStatusCode.OK);
            }

            var busy = new HttpResponseMessage(status);
            busy.Headers.RetryAfter = new RetryConditionHeaderValue(RetryAfter);
            return busy;
        }
    }
}
