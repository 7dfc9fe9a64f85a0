using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// Reads CloudEvents 1.0 (structured JSON: one, a batch, or one a line) into arrivals and misfits. Only a body that is not JSON at all
/// is refused as a whole; anything wrong with one event concerns that event alone.
/// </summary>
public static class CloudEventReader
{
    // Deep enough that no real event is refused for it, and shallow enough for whatever reads the journal later.
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 500 };

    /// <summary>Reads a body of one event or, when <paramref name="batch"/> is set, an array of events.</summary>
    /// <exception cref="UnreadableBodyException">Not UTF-8, not JSON, or not of the announced form.</exception>
    public static FeedItems ReadJson(ReadOnlyMemory<byte> body, bool batch, FeedRules rules)
    {
        body = CheckedText(body);
        using var document = Parse(body, "the body");
        var items = new FeedItems();
        if (!batch)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new UnreadableBodyException("The body must be one JSON object; a batch is sent as application/cloudevents-batch+json.");
            }

            items.Add(CloudEvent.Read(document.RootElement, body, rules));
            return items;
        }

        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw new UnreadableBodyException("A batch must be a JSON array of events.");
        }

        foreach (var element in document.RootElement.EnumerateArray())
        {
            items.Add(CloudEvent.Read(element, Encoding.UTF8.GetBytes(element.GetRawText()), rules));
        }

        return items;
    }

    /// <summary>Reads one event a line; empty lines are passed over.</summary>
    /// <exception cref="UnreadableBodyException">A line is not JSON; the message says which.</exception>
    public static FeedItems ReadLines(ReadOnlyMemory<byte> body, FeedRules rules)
    {
        body = CheckedText(body);
        var items = new FeedItems();
        for (var number = 1; body.Length > 0; number++)
        {
            var end = body.Span.IndexOf((byte)'\n');
            var line = Trim(end < 0 ? body : body[..end]);
            body = end < 0 ? default : body[(end + 1)..];
            if (line.Length > 0)
            {
                using var document = Parse(line, $"line {number}");
                items.Add(CloudEvent.Read(document.RootElement, line, rules));
            }
        }

        return items;
    }

    private static ReadOnlyMemory<byte> CheckedText(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
        {
            throw new UnreadableBodyException("The body is not valid UTF-8.");
        }

        return body.Span.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> json, string where)
    {
        try
        {
            return JsonDocument.Parse(json, Strict);
        }
        catch (JsonException error)
        {
            throw new UnreadableBodyException(
                $"In {where}: not valid JSON (near line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}).");
        }
    }

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> line)
    {
        var span = line.Span;
        var start = 0;
        var end = span.Length;
        while (start < end && span[start] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            start++;
        }

        while (end > start && span[end - 1] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            end--;
        }

        return line[start..end];
    }
}
