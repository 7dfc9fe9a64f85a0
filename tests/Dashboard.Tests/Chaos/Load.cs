using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Coordination.Dashboard.Tests.Api;
using Coordination.Ingest.Record;
using Coordination.Support;

namespace Coordination.Dashboard.Tests.Chaos;

/// <summary>Senders that keep their own list of what was acknowledged, and send again what was not.</summary>
internal sealed class Load : IAsyncDisposable
{
    private const int Senders = 4;
    private const int BatchSize = 10;

    // Each moves its contract to another stage than the one before, so that what is lost or doubled shows in the figures.
    private static readonly EventType[] Round =
    [
        EventType.InvitationSent, EventType.InvitationDelivered, EventType.ContractOpened, EventType.HelpRequested, EventType.HelpResolved,
        EventType.ContractSigned, EventType.ContractVoided,
    ];

    private readonly ServedProgram _program;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly CancellationTokenSource _stop = new();
    private readonly Task[] _senders;

    public Load(ServedProgram program)
    {
        _program = program;
        _senders = [.. Enumerable.Range(0, Senders).Select(sender => Task.Run(() => SendAsync(sender)))];
    }

    /// <summary>Ids that were answered with 200.</summary>
    public ConcurrentBag<string> Acknowledged { get; } = [];

    /// <summary>Answers that were neither 200 nor "come again" with a time; there should be none.</summary>
    public ConcurrentBag<string> Wrong { get; } = [];

    /// <summary>Waits until so many more events are acknowledged.</summary>
    public async Task MoreAsync(int events)
    {
        var goal = Acknowledged.Count + events;
        for (var limit = DateTime.UtcNow.AddSeconds(60); Acknowledged.Count < goal;)
        {
            if (DateTime.UtcNow > limit)
            {
                throw new TimeoutException($"{Acknowledged.Count} of {goal} events are acknowledged.");
            }

            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_senders);
        _http.Dispose();
        _stop.Dispose();
    }

    private async Task SendAsync(int sender)
    {
        var run = Guid.NewGuid().ToString("N")[..6];
        for (var n = 0; !_stop.IsCancellationRequested; n++)
        {
            var events = Enumerable.Range(0, BatchSize).Select(i =>
                new EventDraft(Round[(n + i) % Round.Length], CustomerList.Code(ServedProgram.Wards[i % 2], ((n + i) % ServedProgram.Customers) + 1))
                {
                    Id = $"{run}-{sender}-{n}-{i}",
                    Time = DateTimeOffset.UtcNow,
                }).ToArray();
            var body = EventDraft.Batch(events);
            while (!await TryAsync(body))
            {
                if (_stop.IsCancellationRequested)
                {
                    return;
                }

                await Task.Delay(50);
            }

            foreach (var sent in events)
            {
                Acknowledged.Add(sent.Id);
            }
        }
    }

    private async Task<bool> TryAsync(byte[] body)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_program.Address, "/api/v1/events"));
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(TestDashboard.Batch);
            TestDashboard.Sign(request, body, IngestHost.Feed, _program.Secret);
            using var response = await _http.SendAsync(request);
            if (response is { IsSuccessStatusCode: false } and not { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter: not null })
            {
                Wrong.Add($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
            }

            return response.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
