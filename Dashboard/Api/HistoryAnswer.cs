using System.Text.Json;
using System.Text.Json.Serialization;

using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Api;

/// <summary>One event of a contract's history as the API gives it; of its data what the caller may read.</summary>
public sealed record HistoryAnswer(
    long Position, string Id, string Source, string Type, DateTimeOffset Time, DateTimeOffset ReceivedAt,
    [property: JsonConverter(typeof(HistoryAnswer.AsSent))] JsonElement? Data)
{
    public static HistoryAnswer Of(HistoryEvent entry) => new(
        entry.Position, entry.Id, entry.Source, entry.Type.Name(), VietnamTime.Local(entry.Time), VietnamTime.Local(entry.ReceivedAt),
        entry.Data is null ? null : JsonElement.Parse(entry.Data));

    /// <summary>Gives the data back letter by letter: it may hold what is JSON and yet no text, such as half of a character.</summary>
    public sealed class AsSent : JsonConverter<JsonElement?>
    {
        public override JsonElement? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonElement.ParseValue(ref reader);

        public override void Write(Utf8JsonWriter writer, JsonElement? value, JsonSerializerOptions options)
        {
            ArgumentNullException.ThrowIfNull(writer);
            if (value is { } data)
            {
                writer.WriteRawValue(data.GetRawText(), skipInputValidation: true);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
