using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

using Coordination.Ingest.Feeds;
using Coordination.Ingest.Record;

namespace Coordination.Benchmarks;

/// <summary>Single events as the bench feed sends them: CloudEvents, signed as Standard Webhooks.</summary>
internal static class SignedEvent
{
    private static readonly byte[] Secret = [.. Enumerable.Repeat((byte)0xab, 32)];

    public static byte[] Body(string id, EventType type, string subject, DateTimeOffset time) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        specversion = "1.0",
        id,
        source = "bench",
        type = type.Name(),
        subject,
        time,
        data = new { channel = "sms" },
    });

    /// <summary>The same request as it goes over the wire.</summary>
    public static byte[] Bytes(Uri address, string path, byte[] body, int number)
    {
        var now = DateTimeOffset.UtcNow;
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            POST {path} HTTP/1.1
            Host: {address.Authority}
            Content-Type: application/cloudevents+json
            Content-Length: {body.Length}
            x-feed: bench
            webhook-id: msg_{number}
            webhook-timestamp: {now.ToUnixTimeSeconds()}
            webhook-signature: {StandardWebhook.Sign(Secret, $"msg_{number}", now, body)}


            """);
        return [.. Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n")), .. body];
    }

    public static HttpRequestMessage Request(string address, byte[] body, int number)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents+json");
        var now = DateTimeOffset.UtcNow;
        request.Headers.Add("x-feed", "bench");
        request.Headers.Add("webhook-id", $"msg_{number}");
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", StandardWebhook.Sign(Secret, $"msg_{number}", now, body));
        return request;
    }
}
