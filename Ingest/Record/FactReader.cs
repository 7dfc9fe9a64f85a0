using System.Text.Json;

namespace Coordination.Ingest.Record;

/// <summary>Reads from an event's stored data the few fields that the fold looks at; the same for a live event and for a rebuild.</summary>
public static class FactReader
{
    /// <summary>The types whose data the fold looks at.</summary>
    public static bool NeedsData(EventType type) => type is EventType.InvitationSent or EventType.InvitationDelivered
        or EventType.InvitationFailed or EventType.ReviewSpecialCase or EventType.CustomerListed;

    /// <summary>The fact of an event of the journal.</summary>
    /// <param name="data">JSON text as the journal has it, or null.</param>
    public static Fact Read(EventType type, DateTimeOffset time, string? data)
    {
        var fact = new Fact(type, time);
        if (data is null || !NeedsData(type))
        {
            return fact;
        }

        using var document = JsonDocument.Parse(data);
        var fields = document.RootElement;
        return type switch
        {
            EventType.CustomerListed => fact with { Place = new Placement(Number(fields, "groupId"), Number(fields, "buildingId")) },
            EventType.ReviewSpecialCase => fact with { SpecialCase = Text(fields, "kind") },
            _ => fact with { Batch = Text(fields, "batch") },
        };
    }

    /// <summary>A text field, or a number as its text; null when it is absent or neither.</summary>
    public static string? Text(JsonElement fields, string name) => fields.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;

    private static int Number(JsonElement fields, string name) =>
        fields.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : 0;
}
