using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// Translates vContract callbacks into events. Payloads may be partial and of odd content types; what cannot be translated is kept as it
/// came. The provider gives no event id: the natural key (feed, document, status, time) makes a retry the same event. Where it gives no
/// time either, <see cref="SigningRounds"/> tells a retry from the same status in a new round.
/// </summary>
internal static class VContractReader
{
    private static readonly string[] TimeFields = ["time", "eventTime", "signedDate", "updatedDate", "updatedAt", "createdDate"];

    /// <summary>Reads the body of either callback: one result, or a list of them.</summary>
    public static FeedItems Read(ReadOnlyMemory<byte> body, FeedRules rules)
    {
        rules = rules with { ByAdapter = true };
        var items = new FeedItems();
        if (Parse(body) is not JsonObject payload)
        {
            items.Add((null, Kept(body, "The callback is not a JSON object.")));
            return items;
        }

        foreach (var result in Results(payload))
        {
            items.Add(result is JsonObject one
                ? OrKept(body, () => Translate(one, payload, rules))
                : (null, Kept(Encoding.UTF8.GetBytes(result?.ToJsonString() ?? "null"), "The result is not a JSON object.")));
        }

        return items;
    }

    private static JsonNode?[] Results(JsonObject payload)
    {
        try
        {
            return payload["listContractResult"] is JsonArray results ? [.. results] : [payload];
        }
        catch (Exception error) when (IsUnreadable(error))
        {
            return [payload];
        }
    }

    // A field given twice, half of a character, too many levels: JSON that parses, but cannot be read. It is kept as it came.
    private static (Arrival? Arrival, Misfit? Misfit) OrKept(
        ReadOnlyMemory<byte> body, Func<(Arrival? Arrival, Misfit? Misfit)> translate)
    {
        try
        {
            return translate();
        }
        catch (Exception error) when (IsUnreadable(error))
        {
            return (null, Kept(body, "The callback cannot be read: a field given twice, bytes that are no text, or too many levels."));
        }
    }

    private static bool IsUnreadable(Exception error) => error is ArgumentException or InvalidOperationException or JsonException;

    private static Misfit Kept(ReadOnlyMemory<byte> body, string detail) =>
        new(null, null, QuarantineReason.BadEvent, detail, body.ToArray()) { ByAdapter = true };

    private static (Arrival? Arrival, Misfit? Misfit) Translate(JsonObject result, JsonObject payload, FeedRules rules)
    {
        if (result != payload)
        {
            // Each result stands alone afterwards, with what the whole says of it.
            result = (JsonObject)result.DeepClone();
            result["requestCode"] ??= payload["requestCode"]?.DeepClone();
        }

        var code = Text(result, "contractCode");
        var status = (Text(result, "status") ?? Text(result, "contractStatus"))?.ToUpperInvariant();
        if (code is null || status is null || VContractStatus.EventOf(status) is not { } type)
        {
            var detail = code is null ? "The callback names no contractCode."
                : status is null ? "The callback names no status."
                : $"The status {status} is not one that is known.";
            return (null, new Misfit(null, code, status is null || code is null ? QuarantineReason.BadEvent : QuarantineReason.UnknownType,
                detail, Encoding.UTF8.GetBytes(result.ToJsonString()))
            { ByAdapter = true });
        }

        var given = TimeFields.Select(field => Text(result, field)).FirstOrDefault(text => text is not null);
        var time = given is not null && EventTime.TryParse(given, out var own) ? own : rules.Now;
        var data = (JsonObject)result.DeepClone();
        data["documentId"] ??= Text(result, "requestCode");
        if (type == EventType.HelpRequested)
        {
            data["by"] = "vcontract";
            data["note"] = "MOIT_ERROR " + Text(result, "errorCode");
        }

        var json = new JsonObject
        {
            ["specversion"] = "1.0",
            ["source"] = rules.Source,
            ["id"] = Key(result, code, status, given),
            ["type"] = type.Name(),
            ["subject"] = code,
            ["time"] = time.ToString("yyyy-MM-ddTHH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture),
            ["data"] = data,
        };
        using var document = JsonDocument.Parse(json.ToJsonString());
        var (arrival, misfit) = CloudEvent.Read(document.RootElement, Encoding.UTF8.GetBytes(document.RootElement.GetRawText()), rules);
        return (arrival is null ? null : arrival with { IsUndated = given is null }, misfit);
    }

    private static string Key(JsonObject result, string code, string status, string? time)
    {
        var key = string.Join('/', code, Text(result, "requestCode"), Text(result, "type"), status, time);
        return key.Length <= 200 ? key : status + "/" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    private static JsonNode? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            var node = JsonNode.Parse(body.Span);

            // Some gateways wrap the whole object in a JSON string.
            return node is JsonValue value && value.TryGetValue<string>(out var text) ? JsonNode.Parse(text) : node;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject from, string name) => from[name] switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim(),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.ToJsonString(),
        _ => null,
    };
}
