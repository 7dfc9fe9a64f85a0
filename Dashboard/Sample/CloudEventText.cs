using System.Buffers;
using System.Text.Json;

using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Sample;

/// <summary>Writes CloudEvents 1.0 in structured JSON, as a provider would.</summary>
internal static class CloudEventText
{
    /// <summary>One event.</summary>
    public static byte[] One(SampleEvent happened)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json, happened);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Several events as a JSON array.</summary>
    public static byte[] Batch(IReadOnlyList<SampleEvent> happened)
    {
        var buffer = new ArrayBufferWriter<byte>(256 * happened.Count);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var one in happened)
            {
                Write(json, one);
            }

            json.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SampleEvent happened)
    {
        json.WriteStartObject();
        json.WriteString("specversion", "1.0");
        json.WriteString("id", happened.Id);
        json.WriteString("source", happened.Feed);
        json.WriteString("type", happened.Type.Name());
        json.WriteString("subject", happened.Subject);
        json.WriteString("time", VietnamTime.Local(happened.Time));
        if (happened.Data is not null)
        {
            json.WritePropertyName("data");
            json.WriteRawValue(happened.Data, skipInputValidation: true);
        }

        json.WriteEndObject();
    }
}
