using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Coordination.Reports.Numbers;

/// <summary>
/// What of an event's data is shown to whom. A feed may send anything, and people write what they like into a note, so only the fields that
/// events are agreed to have are shown to everybody; phone and ID numbers and addresses of mail are masked wherever they stand.
/// </summary>
public static partial class ShownData
{
    /// <summary>Stands where something was left out.</summary>
    public const string Masked = "***";

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // Codes of ours and of providers; long ones of digits are no phones.
    private static readonly FrozenSet<string> Codes =
        new[] { "channel", "kind", "outcome", "batch", "documentId", "session", "group", "building", "groupId", "buildingId", "row" }.ToFrozenSet();

    private static readonly FrozenSet<string> Words = new[] { "note", "reason", "error", "by" }.ToFrozenSet();

    /// <summary>The data as JSON text, as far as somebody may read it; null for none.</summary>
    public static string? Of(string? data, PersonalLevel level)
    {
        if (data is null)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(data);
            using var text = new MemoryStream();
            using (var writer = new Utf8JsonWriter(text, Writing))
            {
                Write(writer, json.RootElement, level, outer: true);
            }

            return Encoding.UTF8.GetString(text.ToArray());
        }
        catch (JsonException)
        {
            // Deeper than anybody reads.
            return $"\"{Masked}\"";
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value, PersonalLevel level, bool outer)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var field in value.EnumerateObject())
                {
                    var name = Name(field);
                    writer.WritePropertyName(MaskedText(name));
                    WriteField(writer, name, field.Value, level, outer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item, level, outer: false);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(level == PersonalLevel.None ? Masked : MaskedText(Text(value)));
                break;
            default:
                // A phone that a spreadsheet made a number of.
                WriteAs(writer, value, MaskedText(value.GetRawText()) == value.GetRawText());
                break;
        }
    }

    private static void WriteField(Utf8JsonWriter writer, string name, JsonElement value, PersonalLevel level, bool outer)
    {
        var plain = value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);
        if (outer && plain && (Codes.Contains(name) || (Words.Contains(name) && level == PersonalLevel.Contact)))
        {
            WriteAs(writer, value, whole: true);
        }
        else if (outer && value.ValueKind == JsonValueKind.String && Words.Contains(name))
        {
            writer.WriteStringValue(MaskedText(Text(value)));
        }
        else
        {
            Write(writer, value, level, outer: false);
        }
    }

    // Letter by letter: it may be JSON and yet no text, such as half of a character.
    private static void WriteAs(Utf8JsonWriter writer, JsonElement value, bool whole)
    {
        if (whole)
        {
            writer.WriteRawValue(value.GetRawText(), skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(Masked);
        }
    }

    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Masked;
        }
    }

    private static string Name(JsonProperty field)
    {
        try
        {
            return field.Name;
        }
        catch (InvalidOperationException)
        {
            return Masked;
        }
    }

    private static string MaskedText(string text) => Private().Replace(text, found => found.Groups["day"].Success ? found.Value : Masked);

    // Six digits and more, however they are grouped, but for a day; and an address of mail.
    [GeneratedRegex(
        @"(?<day>(?<!\d)(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d))|\d(?:[\s.\-()]{0,2}\d){5,}|[^\s@,;<>]+@[^\s@,;<>]+",
        RegexOptions.CultureInvariant)]
    private static partial Regex Private();
}
