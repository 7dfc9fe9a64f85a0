using System.Text;
using System.Text.Json;

using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;

namespace Coordination.Ingest.Feeds;

/// <summary>Reads one event: the known attributes are checked, the unknown ones kept.</summary>
internal static class CloudEvent
{
    // Long enough for any id in use; an index entry has room for it.
    private const int LongestText = 256;

    // What is recorded must be readable by everything that reads JSON with the usual limit of 64, inside an envelope of its own.
    private const int MostLevels = 60;

    private static readonly string[] Known = ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"];

    private static readonly HashSet<string> SpecialCases =
        ["holder-change", "missing-papers", "holder-deceased", "disputed", "other"];

    public static (Arrival? Arrival, Misfit? Misfit) Read(JsonElement json, ReadOnlyMemory<byte> body, FeedRules rules)
    {
        string? id = null;
        string? subject = null;
        try
        {
            if (json.ValueKind != JsonValueKind.Object)
            {
                throw new Unfit(QuarantineReason.BadEvent, "An event must be a JSON object.");
            }

            if (IsDeeperThan(json, MostLevels))
            {
                throw new Unfit(QuarantineReason.BadEvent, $"The event is nested deeper than {MostLevels} levels.");
            }

            id = Text(json, "id");
            subject = Subject.Canonical(Text(json, "subject"));
            if (Text(json, "specversion") is not "1.0")
            {
                throw new Unfit(QuarantineReason.BadEvent, "The attribute specversion must be \"1.0\".");
            }

            if (Text(json, "source") != rules.Source)
            {
                throw new Unfit(QuarantineReason.WrongSource, $"The attribute source must be the feed's name, {rules.Source}.");
            }

            var type = Type(Text(json, "type"), rules);
            var time = EventTime.Read(json, rules);
            var data = Data(json);
            var arrival = new Arrival
            {
                Id = id,
                Type = type,
                Subject = subject,
                Time = time,
                Data = data?.GetRawText(),
                Attributes = Unknown(json),
                Batch = type is EventType.InvitationSent or EventType.InvitationDelivered or EventType.InvitationFailed
                    ? Field(data, "batch") : null,
                SpecialCase = type == EventType.ReviewSpecialCase ? SpecialCase(data) : null,
                Body = body.ToArray(),
                ByAdapter = rules.ByAdapter,
            };
            return (arrival, null);
        }
        catch (Unfit unfit)
        {
            return (null, new Misfit(id, subject, unfit.Reason, unfit.Message, body.ToArray()) { ByAdapter = rules.ByAdapter });
        }
        catch (InvalidOperationException)
        {
            // A name with half of a surrogate pair, written as an escape, cannot even be compared with the names that are looked for.
            const string detail = "A name in the event holds half of a character.";
            return (null, new Misfit(id, subject, QuarantineReason.BadEvent, detail, body.ToArray()) { ByAdapter = rules.ByAdapter });
        }
    }

    private static bool IsDeeperThan(JsonElement json, int levels) => levels == 0 || json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Any(property => IsDeeperThan(property.Value, levels - 1)),
        JsonValueKind.Array => json.EnumerateArray().Any(item => IsDeeperThan(item, levels - 1)),
        _ => false,
    };

    private static EventType Type(string name, FeedRules rules)
    {
        if (!EventTypes.TryParse(name, out var type) || !(type.MayComeFromFeed() || (rules.ByAdapter && type.MayComeFromAdapter())))
        {
            throw new Unfit(QuarantineReason.UnknownType, $"The type {name} is not one that a feed can send.");
        }

        return rules.Types?.Contains(type) is false
            ? throw new Unfit(QuarantineReason.TypeNotAllowed, $"This feed is not registered for the type {name}.")
            : type;
    }

    private static JsonElement? Data(JsonElement json)
    {
        if (!json.TryGetProperty("data", out var data) || data.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return data.ValueKind == JsonValueKind.Object ? data : throw new Unfit(QuarantineReason.BadData, "data must be a JSON object.");
    }

    private static string SpecialCase(JsonElement? data) =>
        Field(data, "kind") is { } kind && SpecialCases.Contains(kind)
            ? kind
            : throw new Unfit(QuarantineReason.BadData, $"data.kind must be one of {string.Join(", ", SpecialCases)}.");

    /// <summary>A text field of the data that the fold looks at; a number is taken as its text, anything else is an error.</summary>
    private static string? Field(JsonElement? data, string name)
    {
        if (data is not { } fields || !fields.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => Checked(value, "data." + name),
            JsonValueKind.Number when value.GetRawText() is { Length: <= LongestText } number => number,
            _ => throw new Unfit(QuarantineReason.BadData, $"data.{name} must be text of at most {LongestText} characters."),
        };
    }

    private static string Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? Checked(value, name)
            : throw new Unfit(QuarantineReason.BadEvent, $"The attribute {name} is missing or is not text.");

    private static string Checked(JsonElement value, string name)
    {
        string? text;
        try
        {
            text = value.GetString();
        }
        catch (InvalidOperationException)
        {
            // A lone half of a surrogate pair, written as an escape: valid JSON, but no text.
            text = null;
        }

        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText || text.Any(char.IsControl))
        {
            throw new Unfit(QuarantineReason.BadEvent, $"{name} must be text of 1 to {LongestText} characters without control characters.");
        }

        return text;
    }

    private static string? Unknown(JsonElement json)
    {
        if (!json.EnumerateObject().Any(property => !Known.Contains(property.Name)))
        {
            return null;
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var property in json.EnumerateObject().Where(property => !Known.Contains(property.Name)))
            {
                writer.WritePropertyName(property.Name);
                writer.WriteRawValue(property.Value.GetRawText());
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
