using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Coordination.Ingest.Record;

namespace Coordination.Support;

/// <summary>An event as a feed would send it; every field may be changed to be wrong.</summary>
public sealed record EventDraft(string Type, string Subject)
{
    private static int _count;

    public string Id { get; init; } = $"e-{Interlocked.Increment(ref _count)}";

    public string Source { get; init; } = IngestHost.Feed;

    public DateTimeOffset Time { get; init; } = IngestHost.Start.AddHours(-1);

    /// <summary>JSON of the data, or null for none.</summary>
    public string? Data { get; init; }

    public EventDraft(EventType type, string subject)
        : this(type.Name(), subject)
    {
    }

    public string Json()
    {
        var json = new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = Id,
            ["source"] = Source,
            ["type"] = Type,
            ["subject"] = Subject,
            ["time"] = Time.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        };
        if (Data is not null)
        {
            json["data"] = JsonNode.Parse(Data);
        }

        return json.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public byte[] Bytes() => Encoding.UTF8.GetBytes(Json());

    /// <summary>A JSON array of several.</summary>
    public static byte[] Batch(IEnumerable<EventDraft> events) =>
        Encoding.UTF8.GetBytes("[" + string.Join(',', events.Select(draft => draft.Json())) + "]");
}
