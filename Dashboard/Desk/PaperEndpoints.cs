using System.Globalization;

using Coordination.Dashboard.Access;
using Coordination.Ingest.Register;
using Coordination.Reports.Documents;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Desk;

/// <summary>What a paper's page shows of it besides itself: the preview as it will print, and the files that are kept.</summary>
internal static class PaperEndpoints
{
    private static readonly string[] Roles =
    [
        PaperFileRoles.Pdf, PaperFileRoles.Docx, PaperFileRoles.Xlsx, PaperFileRoles.Scan, PaperFileRoles.Signed, PaperFileRoles.Sealed,
    ];

    public static string Preview(long id, int part) => string.Create(CultureInfo.InvariantCulture, $"/reports/{id}/preview?part={part}");

    /// <summary>Where a file is fetched: the newest of its role, or this one.</summary>
    public static string File(long id, string role, long? file = null) =>
        string.Create(CultureInfo.InvariantCulture, $"/reports/{id}/files/{role}{(file is { } one ? $"?version={one}" : "")}");

    public static void MapPapers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/reports/{id:long}/preview", PreviewAsync).RequireAuthorization(Policies.Papers).ExcludeFromDescription();
        app.MapPost(OwnMail.Path, OwnMail.PostAsync).RequireAuthorization(Policies.OwnAccount).ExcludeFromDescription();
        app.MapGet("/reports/{id:long}/files/{file}", FileAsync).RequireAuthorization(Policies.Papers).ExcludeFromDescription();
    }

    private static async Task<IResult> PreviewAsync(
        long id, int? part, HttpContext context, Viewer viewer, PaperSheets sheets, PaperDesk desk, CancellationToken token)
    {
        if (await sheets.ReadAsync(await viewer.ActorAsync(), id, token) is not { } sheet)
        {
            return Results.NotFound();
        }

        byte[] written;
        try
        {
            written = desk.Write(sheet, PaperFormat.Html, part ?? 0);
        }
        catch (PaperException unprintable)
        {
            return Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, detail: unprintable.Message);
        }

        // Shown in a frame of the paper's page alone: it holds its styles, and nothing in it may run or load but its letters.
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
            + $"font-src {context.Request.Scheme}://{context.Request.Host.Value}";
        var html = System.Text.Encoding.UTF8.GetString(written);
        return Results.Content(
            $"<!DOCTYPE html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>{System.Net.WebUtility.HtmlEncode(sheet.Line.Symbol ?? "")}</title><style>{PaperLetters.Styles}</style></head>"
            + $"<body style=\"margin:0;padding:1.5rem;background:#fff;color:#000\">{html}</body></html>",
            "text/html; charset=utf-8");
    }

    private static async Task<IResult> FileAsync(
        long id, string file, long? version, HttpContext context, Viewer viewer, PaperSheets sheets, HandedOut log, CancellationToken token)
    {
        var actor = await viewer.ActorAsync();
        if (!Roles.Contains(file) || await sheets.FileAsync(actor, id, file, token, version) is not var (kept, content))
        {
            return Results.NotFound();
        }

        await log.NoteAsync(actor, id, file, token);

        // What people brought is handed back as it came, to be saved and not to be opened in this place.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.ETag = $"\"{kept.Sha256}\"";
        return Results.File(content, kept.MediaType, kept.Name);
    }
}
