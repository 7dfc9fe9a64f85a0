using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

using Coordination.Ingest.Feeds;

namespace Coordination.Dashboard.Sample;

/// <summary>
/// Posts events to the webhook as a provider does: signed, and the same again after the time that the server asks for. A request that
/// is sent again keeps its id and is signed afresh, since a signature is good for minutes only.
/// </summary>
internal sealed class SignedSender(HttpClient http, IReadOnlyList<FeedSecret> secrets, TimeProvider time, ILogger logger)
{
    private static readonly Uri Door = new("/api/v1/events", UriKind.Relative);
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(5);

    // A server that asks for longer is asked again all the same, lest a wrong header end the simulation.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, byte[]> _secrets = secrets.ToDictionary(secret => secret.Feed, secret => secret.Secret);

    /// <summary>True for a feed whose secret is known.</summary>
    public bool Knows(string feed) => _secrets.ContainsKey(feed);

    /// <summary>Sends events of one feed; true once they are acknowledged, false when they were refused.</summary>
    public async Task<bool> SendAsync(IReadOnlyList<SampleEvent> events, CancellationToken token)
    {
        var feed = events[0].Feed;
        var body = events.Count == 1 ? CloudEventText.One(events[0]) : CloudEventText.Batch(events);
        var form = events.Count == 1 ? "application/cloudevents+json" : "application/cloudevents-batch+json";
        while (true)
        {
            var wait = UsualWait;
            string reason;
            try
            {
                using var request = Request(feed, "msg-" + events[0].Id, body, form);
                using var response = await http.SendAsync(request, token);
                if (response.IsSuccessStatusCode)
                {
                    return true;
                }

                if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable))
                {
                    SampleLog.Refused(logger, feed, (int)response.StatusCode);
                    return false;
                }

                wait = Wait(response.Headers.RetryAfter);
                reason = string.Create(CultureInfo.InvariantCulture, $"status {(int)response.StatusCode}");
            }
            catch (HttpRequestException error)
            {
                reason = error.Message;
            }
            catch (OperationCanceledException) when (!token.IsCancellationRequested)
            {
                reason = "no answer in time";
            }

            SampleLog.Waiting(logger, reason, wait.TotalSeconds);
            await Task.Delay(wait, time, token);
        }
    }

    private HttpRequestMessage Request(string feed, string id, byte[] body, string form)
    {
        var now = time.GetUtcNow();
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(form);
        var request = new HttpRequestMessage(HttpMethod.Post, Door) { Content = content };
        request.Headers.Add("x-feed", feed);
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", StandardWebhook.Sign(_secrets[feed], id, now, body));
        return request;
    }

    private TimeSpan Wait(RetryConditionHeaderValue? after)
    {
        var asked = after?.Delta ?? (after?.Date is { } date ? date - time.GetUtcNow() : UsualWait);
        return asked < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : asked > LongestWait ? LongestWait : asked;
    }
}
