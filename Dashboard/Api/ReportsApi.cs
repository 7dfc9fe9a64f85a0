using System.Globalization;

using Coordination.Dashboard.Access;
using Coordination.Dashboard.Desk;
using Coordination.Reports.Documents;
using Coordination.Reports.Numbers;
using Coordination.Reports.Register;

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Coordination.Dashboard.Api;

/// <summary>Papers: the list of a ward's, and one of them in each format.</summary>
internal static class ReportsApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").WithTags("Reports").RequireAuthorization(Policies.Papers);
        api.MapGet("/wards/{ward}/reports", ListAsync).WithName("GetReports").WithSummary("The papers about a ward, newest first.");
        api.MapGet("/reports/{id:long}.json", FiguresAsync).WithName("GetReport").WithSummary("A paper's frozen figures, with the journal positions they stand at.");
        foreach (var (ending, format) in new[] { ("pdf", PaperFormat.Pdf), ("docx", PaperFormat.Docx), ("xlsx", PaperFormat.Xlsx) })
        {
            api.MapGet($"/reports/{{id:long}}.{ending}", (long id, HttpContext context, Viewer viewer, PaperSheets sheets, PaperDesk desk, HandedOut log, CancellationToken token) =>
                    FileAsync(id, ending, format, context, viewer, sheets, desk, log, token))
                .WithName("GetReport" + format).WithSummary("The bytes as they were issued; of a draft, as it would print now.")
                .Produces<byte[]>(200, PaperNames.MediaType(format)).ProducesProblem(404).ProducesProblem(422);
        }
    }

    private static async Task<Results<Ok<Page<ReportAnswer>>, ProblemHttpResult>> ListAsync(
        string ward, string? kind, string? after, int? limit, Viewer viewer, Wards wards, PaperList papers, CancellationToken token)
    {
        if (PageSize.Refuse(limit) is { } refused)
        {
            return refused;
        }

        var actor = await viewer.ActorAsync();
        if (await wards.IdAsync(actor, ward, token) is null)
        {
            return Problem(404, $"There is no ward with the code {ward}.");
        }

        var size = limit ?? PageSize.Usual;
        var before = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (long?)null;
        var lines = await papers.ReadAsync(actor, ward, kind, null, before, size, token);
        return TypedResults.Ok(new Page<ReportAnswer>(
            [.. lines.Select(ReportAnswer.Of)], lines.Count == size ? lines[^1].PaperId.ToString(CultureInfo.InvariantCulture) : null));
    }

    private static async Task<Results<Ok<ReportFigures>, ProblemHttpResult>> FiguresAsync(long id, Viewer viewer, PaperSheets sheets, CancellationToken token) =>
        await sheets.ReadAsync(await viewer.ActorAsync(), id, token) is { } sheet ? TypedResults.Ok(ReportFigures.Of(sheet)) : Missing(id);

    private static async Task<IResult> FileAsync(
        long id, string role, PaperFormat format, HttpContext context, Viewer viewer, PaperSheets sheets, PaperDesk desk, HandedOut log, CancellationToken token)
    {
        var actor = await viewer.ActorAsync();
        if (await sheets.FileAsync(actor, id, role, token) is var (kept, content))
        {
            await log.NoteAsync(actor, id, role, token);

            // Issued bytes never change.
            var tag = new EntityTagHeaderValue($"\"{kept.Sha256}\"");
            return Results.File(content, kept.MediaType, kept.Name, entityTag: tag);
        }

        if (await sheets.ReadAsync(actor, id, token) is not { } sheet || (sheet.Figures.Count > 1 && format != PaperFormat.Pdf) || sheet.Line.IsIssued
            || !PaperNames.Formats(sheet.Line.Kind).Any(known => known.Format == format))
        {
            return Missing(id);
        }

        context.Response.Headers.CacheControl = "private, no-store";
        byte[] written;
        try
        {
            written = desk.Write(sheet, format);
        }
        catch (PaperException unprintable)
        {
            return Problem(422, unprintable.Message);
        }

        await log.NoteAsync(actor, id, role, token);
        return Results.File(written, PaperNames.MediaType(format), $"{PaperNames.File(sheet.Line.Kind, "draft")}.{role}");
    }

    private static ProblemHttpResult Missing(long id) => Problem(404, $"There is no report {id} in this format.");

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(statusCode: status, detail: detail);
}
