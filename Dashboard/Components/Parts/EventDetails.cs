using System.Text.Json;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>What an event's data say to a person; the rest stays folded as it was sent.</summary>
public static class EventDetails
{
    public static IReadOnlyList<string> Of(Words words, string? data)
    {
        if (string.IsNullOrEmpty(data))
        {
            return [];
        }

        try
        {
            using var json = JsonDocument.Parse(data);
            return json.RootElement.ValueKind != JsonValueKind.Object
                ? []
                : [.. json.RootElement.EnumerateObject()
                    .Where(field => field.Value.ValueKind == JsonValueKind.String && field.Value.GetString() is { Length: > 0 })
                    .Select(field => words.Detail(field.Name, field.Value.GetString()!)).OfType<string>()];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Kept as it came, even when it is no JSON or holds half a character: the fold shows it.
            return [];
        }
    }
}
