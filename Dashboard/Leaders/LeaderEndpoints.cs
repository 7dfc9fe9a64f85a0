using System.Globalization;

using Coordination.Dashboard.Access;
using Coordination.Dashboard.Administration;
using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.Desk;
using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Leaders;
using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;
using Coordination.Reports.Documents;
using Coordination.Reports.Leaders;
using Coordination.Reports.Register;

using Microsoft.AspNetCore.Mvc;

using Npgsql;

namespace Coordination.Dashboard.Leaders;

/// <summary>The files of a ward's list of leaders: the paper to be stamped, a template, scans and their pages, exports, invitation letters.</summary>
internal static class LeaderEndpoints
{
    public static string List(string ward, int edition, string ending) =>
        string.Create(CultureInfo.InvariantCulture, $"{Paths.Leaders(ward)}/{edition}/list.{ending}");

    public static string Template(string ward) => $"{Paths.Leaders(ward)}/template.xlsx";

    public static string Scan(string ward, int edition) => string.Create(CultureInfo.InvariantCulture, $"{Paths.Leaders(ward)}/{edition}/scan");

    public static string ScanFile(string ward, int edition, int scan) => string.Create(CultureInfo.InvariantCulture, $"{Scan(ward, edition)}/{scan}/file");

    public static string ScanPage(string ward, int edition, int scan, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"{Scan(ward, edition)}/{scan}/{page}.jpg");

    public static string Export(string ward, int edition) => string.Create(CultureInfo.InvariantCulture, $"{Paths.Leaders(ward)}/{edition}/export.xlsx");

    public static string Invitations(string ward, Guid id) => $"{Paths.Leaders(ward)}/invitations/{id:N}.pdf";

    public static void MapLeaders(this IEndpointRouteBuilder app)
    {
        app.MapGet("/w/{ward}/leaders/{edition:int}/list.{ending}", ListAsync).RequireAuthorization(Policies.Leaders).ExcludeFromDescription();
        app.MapGet("/w/{ward}/leaders/template.xlsx", TemplateAsync).RequireAuthorization(Policies.EnterLeaders).ExcludeFromDescription();
        app.MapPost("/w/{ward}/leaders/{edition:int}/scan", BringAsync).RequireAuthorization(Policies.EnterLeaders).ExcludeFromDescription()
            .WithMetadata(new RequestSizeLimitAttribute(LeaderScanDesk.Largest + (1024 * 1024))).RequireOwnForm();
        app.MapGet("/w/{ward}/leaders/{edition:int}/scan/{scan:int}/file", FileAsync).RequireAuthorization(Policies.Leaders).ExcludeFromDescription();
        app.MapGet("/w/{ward}/leaders/{edition:int}/scan/{scan:int}/{page:int}.jpg", PageAsync).RequireAuthorization(Policies.Leaders).ExcludeFromDescription();
        app.MapPost("/w/{ward}/leaders/{edition:int}/export.xlsx", ExportAsync).RequireAuthorization(Policies.ExportLeaders).ExcludeFromDescription().RequireOwnForm();
        app.MapPost("/w/{ward}/leaders/invitations/{id:guid}.pdf", InvitationsAsync).RequireAuthorization(Policies.LeaderAccounts).ExcludeFromDescription().RequireOwnForm();
    }

    private static async Task<IResult> ListAsync(
        string ward, int edition, string ending, HttpContext context, Viewer viewer, LeaderListDesk desk, CancellationToken token)
    {
        PaperFormat? format = ending switch { "pdf" => PaperFormat.Pdf, "docx" => PaperFormat.Docx, "xlsx" => PaperFormat.Xlsx, _ => null };
        var code = Paths.Code(ward);
        try
        {
            return format is { } wanted && await desk.WriteAsync(await viewer.ActorAsync(), code, edition, wanted, token) is { } written
                ? Private(context, Results.File(written, PaperNames.MediaType(wanted), PaperNames.File("danh-sach-to-truong", $"{code}-{edition}") + "." + ending))
                : Results.NotFound();
        }
        catch (PaperException unprintable)
        {
            return Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, detail: unprintable.Message);
        }
    }

    // The groups in force, each on its row, with who is known: what carries over need not be typed.
    private static async Task<IResult> TemplateAsync(
        string ward, HttpContext context, Viewer viewer, LeaderLists lists, TimeProvider time, CancellationToken token)
    {
        var code = Paths.Code(ward);
        var groups = await lists.OnAsync(await viewer.ActorAsync(), code, VietnamTime.DayOf(time.GetUtcNow()), null, token);
        if (groups.Count == 0)
        {
            return Results.NotFound();
        }

        using var sheet = new MemoryStream();
        SheetWriter.WriteXlsx(sheet, groups.Select((group, i) => Row(i, group)).Prepend([.. LeaderFile.Template]));
        return Private(context, Results.File(sheet.ToArray(), PaperNames.MediaType(PaperFormat.Xlsx), PaperNames.File("mau-danh-sach-to-truong", code) + ".xlsx"));
    }

    private static string[] Row(int index, LedGroup group) => Cells(
        index, group.Code, group.Leader?.Row, group.Leader is null ? string.Join("; ", group.Formerly) : null);

    private static string[] Cells(int index, string group, LeaderDraft? row, string? note) =>
    [
        (index + 1).ToString(CultureInfo.InvariantCulture), group, row?.Name ?? "", row?.Born?.ToString(CultureInfo.InvariantCulture) ?? "", row?.Phone ?? "",
        row?.Address ?? "", row?.Households?.ToString(CultureInfo.InvariantCulture) ?? "",
        row?.Kind switch { LeaderKind.Leader => "Tổ trưởng", LeaderKind.Interim => "Tổ trưởng lâm thời", LeaderKind.Deputy => "Tổ phó", _ => "" },
        row?.Decision ?? "", Day(row?.DecidedOn), Term(row), note ?? row?.Note ?? "",
    ];

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    private static string Term(LeaderDraft? row) => row?.TermTo is not { } to ? "" : row.TermFrom is { } from ? $"{Day(from)} - {Day(to)}" : Day(to);

    private static async Task<IResult> BringAsync(
        string ward, int edition, HttpContext context, LeaderHands hands, LeaderScanDesk desk)
    {
        var code = Paths.Code(ward);
        var said = "scan";
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (form.Files is not [{ Length: > 0 } file, ..])
            {
                throw new LeaderRefusedException(LeaderRefusal.BadScan);
            }

            using var content = new MemoryStream((int)Math.Min(file.Length, LeaderScanDesk.Largest + 1));
            await using (var upload = file.OpenReadStream())
            {
                await upload.CopyToAsync(content, context.RequestAborted);
            }

            await desk.BringAsync(await hands.ForAsync(Policies.EnterLeaders), code, edition, file.FileName, content.ToArray(), CancellationToken.None);
        }
        catch (LeaderRefusedException refused)
        {
            said = refused.Why.ToString();
        }
        catch (Exception error) when (error is BadHttpRequestException or InvalidDataException)
        {
            said = nameof(LeaderRefusal.TooLarge);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            said = "away";
        }

        return Results.LocalRedirect($"{Paths.LeaderEdition(code, edition)}?said={said}#scan");
    }

    private static async Task<IResult> FileAsync(
        string ward, int edition, int scan, HttpContext context, Viewer viewer, LeaderLists lists, CancellationToken token)
    {
        if (await lists.ScanAsync(await viewer.ActorAsync(), Paths.Code(ward), edition, scan, token) is not var (kept, content))
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.ETag = $"\"{kept.Sha256}\"";
        return Private(context, Results.File(content, kept.MediaType, kept.Name));
    }

    private static async Task<IResult> PageAsync(
        string ward, int edition, int scan, int page, HttpContext context, Viewer viewer, LeaderLists lists, ScanPages pages, CancellationToken token)
    {
        if (await lists.ScanAsync(await viewer.ActorAsync(), Paths.Code(ward), edition, scan, token) is not var (kept, content) || page < 1 || page > kept.Pages)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        if (kept.MediaType != "application/pdf")
        {
            return Private(context, Results.Bytes(content, kept.MediaType));
        }

        return await pages.PictureAsync(content, page, token) is { } picture ? Private(context, Results.Bytes(picture, "image/jpeg")) : Results.NotFound();
    }

    private static async Task<IResult> ExportAsync(
        string ward, int edition, HttpContext context, Viewer viewer, LeaderLists lists, CancellationToken token)
    {
        var code = Paths.Code(ward);
        var purpose = CleanText.OrNull((await context.Request.ReadFormAsync(token))["purpose"]);
        if (purpose is null)
        {
            return Results.LocalRedirect($"{Paths.Leaders(code)}?said=purpose#export");
        }

        IReadOnlyList<LeaderDraft> rows;
        try
        {
            rows = await lists.ExportAsync(await viewer.ActorAsync(), code, edition, purpose, token);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return Results.NotFound();
        }

        if (rows.Count == 0)
        {
            return Results.NotFound();
        }

        using var sheet = new MemoryStream();
        SheetWriter.WriteXlsx(sheet, rows.Select((row, i) => Cells(i, row.Group, row, null)).Prepend([.. LeaderFile.Template]));
        return Private(context, Results.File(sheet.ToArray(), PaperNames.MediaType(PaperFormat.Xlsx), PaperNames.File("to-truong", $"{code}-{edition}") + ".xlsx"));
    }

    // Given out once: the record keeps only the links' hashes.
    private static async Task<IResult> InvitationsAsync(
        string ward, Guid id, HttpContext context, Viewer viewer, AccountPapers waiting, LeaderLists lists, PaperOfficeBook offices, Papers papers, DashboardOptions options,
        CancellationToken token)
    {
        var actor = await viewer.ActorAsync();
        if (await lists.WardAsync(actor, Paths.Code(ward), token) is not { } place)
        {
            return Results.NotFound();
        }

        var settings = OfficeSettings.Read(await offices.SettingsAsync(actor, place.EnterpriseCode, token));
        var from = options.PublicUrl ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}");
        var taken = waiting.Take(id, actor.AccountId);
        return taken.Count == 0
            ? Results.LocalRedirect($"{Paths.Leaders(place.Code)}?said=gone")
            : Private(context, Results.File(
                papers.RenderInvitations(
                [
                    .. taken.Select(paper => new LeaderInvitationContent(
                        settings.Issuer ?? place.Enterprise, settings.Superior, place.Name, paper.DisplayName, paper.Place, new Uri(from, paper.First.Path), settings.Hotline)),
                ]),
                PaperNames.MediaType(PaperFormat.Pdf), PaperNames.File("thu-moi-to-truong", place.Code) + ".pdf"));
    }

    // No copy of names and numbers stays in a browser.
    private static IResult Private(HttpContext context, IResult result)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        return result;
    }
}
