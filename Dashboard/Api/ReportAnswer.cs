using System.Text.Json;
using System.Text.Json.Nodes;

using Coordination.Ingest.Record;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Api;

/// <summary>A paper as the API lists it.</summary>
/// <param name="State">draft, checked, approved, issued, recalled or replaced.</param>
public sealed record ReportAnswer(
    long Id, string Kind, string State, string? Number, DateOnly? IssuedOn, string? Ward, string? Group, string? Building, string Period, DateOnly From,
    DateOnly To, DateTimeOffset AsOf, long? Replaces)
{
    public static ReportAnswer Of(PaperLine line) => new(
        line.PaperId, line.Kind, JsonNamingPolicy.CamelCase.ConvertName(line.State.ToString()), line.Symbol, line.IssuedOn, line.Ward, line.GroupCode, line.BuildingCode,
        JsonNamingPolicy.CamelCase.ConvertName(line.Period.Kind.ToString()), line.Period.From, line.Period.To, VietnamTime.Local(line.AsOf), line.Replaces);
}

/// <summary>A paper with its frozen figures.</summary>
/// <param name="Positions">How much of each ward's journal is in the figures.</param>
/// <param name="Sha256">Of the issued PDF.</param>
/// <param name="Figures">One a paper; several of a pack.</param>
public sealed record ReportFigures(
    ReportAnswer Report, string? Code, string? Sha256, IReadOnlyList<ReportFigures.At> Positions, IReadOnlyList<JsonNode?> Figures)
{
    public static ReportFigures Of(PaperSheet sheet) => new(
        ReportAnswer.Of(sheet.Line), sheet.Code, sheet.File("pdf")?.Sha256,
        [.. sheet.Positions.Select(position => new At(position.Ward, position.Position)).Distinct()],
        [.. sheet.Figures.Select(part => JsonNode.Parse(part))]);

    /// <summary>A ward and the last event of its journal that counts.</summary>
    public sealed record At(string Ward, long Position);
}
