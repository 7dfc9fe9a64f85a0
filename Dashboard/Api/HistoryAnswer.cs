using System.Text.Json;

using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Api;

/// <summary>One event of a contract's history as the API gives it.</summary>
public sealed record HistoryAnswer(
    long Position, string Id, string Source, string Type, DateTimeOffset Time, DateTimeOffset ReceivedAt, JsonElement? Data)
{
    public static HistoryAnswer Of(HistoryEvent entry) => new(
        entry.Position, entry.Id, entry.Source, entry.Type.Name(), VietnamTime.Local(entry.Time), VietnamTime.Local(entry.ReceivedAt),
        entry.Data is null ? null : JsonElement.Parse(entry.Data));
}
