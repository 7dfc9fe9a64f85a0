using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using Microsoft.AspNetCore.Http;

namespace Coordination.Ingest.Feeds;

/// <summary>The answer to posted events as one write of known length: feeds get many thousands of it, and most are one event's.</summary>
internal sealed class WholeJson(EventsAnswer answer) : IResult
{
    private static readonly EventsJson Json = new(
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(answer, Json.EventsAnswer);
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.ContentLength = bytes.Length;
        await httpContext.Response.BodyWriter.WriteAsync(bytes);
    }
}

[JsonSerializable(typeof(EventsAnswer))]
internal sealed partial class EventsJson : JsonSerializerContext;
