using System.Globalization;
using System.Text;
using System.Text.Json;

using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components;
using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Record;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.DataProtection;

/// <summary>What the officer takes away as a file. The access log keeps each of them, so a form asks for it and no link.</summary>
internal static class DataProtectionEndpoints
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly JsonSerializerOptions Readable =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void MapOfficer(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/data-protection").RequireAuthorization(Policies.DataProtection).ExcludeFromDescription();
        group.MapPost("/log.xlsx", (HttpContext context, Viewer viewer, AccessLog log) => LogAsync(context, viewer, log, xlsx: true)).RequireOwnForm();
        group.MapPost("/log.csv", (HttpContext context, Viewer viewer, AccessLog log) => LogAsync(context, viewer, log, xlsx: false)).RequireOwnForm();
        group.MapPost("/affected.csv", AffectedAsync).RequireOwnForm();
        group.MapPost("/register.xlsx", RegisterAsync).RequireOwnForm();
        app.MapPost("/data-protection/requests/{id:int}/extract.json", ExtractAsync)
            .RequireAuthorization(Policies.KeepDataProtection).ExcludeFromDescription().RequireOwnForm();
    }

    private static async Task<IResult> LogAsync(HttpContext context, Viewer viewer, AccessLog log, bool xlsx)
    {
        var words = WordsOf(context);
        var filter = LogQuery.Read(name => context.Request.Query[name]);
        if (await log.ExportAsync(await viewer.ActorAsync(), filter, context.RequestAborted) is not { } entries)
        {
            return Results.Text(words.LogTooMany(AccessLog.LargestExport), "text/plain", Encoding.UTF8, StatusCodes.Status413PayloadTooLarge);
        }

        var lines = entries.Select(entry => new[]
        {
            Moment(entry.At), words.LogPerson(entry), entry.ByPerson ?? "", entry.Origin ?? "", words.LogAction(entry.Action), words.LogPurpose(entry.Purpose),
            entry.Reason ?? "", entry.Filter ?? "", entry.Ward ?? "", entry.Records.ToString(CultureInfo.InvariantCulture), Cell(entry.Codes),
            entry.Key,
        }).Prepend(words.LogColumns);
        return Sheet(lines, "nhat-ky-truy-cap", xlsx);
    }

    private static async Task<IResult> AffectedAsync(HttpContext context, Viewer viewer, AffectedRecords affected)
    {
        var words = WordsOf(context);
        if (context.Request.Query["person"] is not [{ Length: > 0 } person] || LogQuery.Instant(context.Request.Query["from"]) is not { } from
            || LogQuery.Instant(context.Request.Query["to"]) is not { } to)
        {
            return Results.NotFound();
        }

        var records = await affected.ExportAsync(await viewer.ActorAsync(), person, from, to, context.RequestAborted);
        return Sheet(
            records.Select(record => new[]
            {
                record.Ward ?? "", record.Code ?? "", record.Times.ToString(CultureInfo.InvariantCulture), Moment(record.First), Moment(record.Last),
            }).Prepend(words.AffectedColumns),
            "du-lieu-bi-anh-huong",
            xlsx: false);
    }

    private static async Task<IResult> RegisterAsync(HttpContext context, Viewer viewer, ProcessingRegister register, HandedOut log)
    {
        var words = WordsOf(context);
        var actor = await viewer.ActorAsync();
        var activities = await register.ReadAsync(actor, context.RequestAborted);
        await log.NoteAsync(actor, null, "register.xlsx", context.RequestAborted);
        return Sheet(
            activities.GroupBy(activity => activity.Activity).Select(versions => versions.First()).Where(activity => activity.InForce)
                .Select(a => new[] { a.Title, a.Purpose, a.LegalBasis, a.Subjects, a.DataKinds, a.Receivers, a.Retention, a.Safeguards })
                .Prepend(words.RegisterColumns),
            "dang-ky-hoat-dong-xu-ly",
            xlsx: true);
    }

    private static async Task<IResult> ExtractAsync(int id, HttpContext context, Viewer viewer, DataRequests requests)
    {
        if ((await context.Request.ReadFormAsync(context.RequestAborted))["code"] is not [{ Length: > 0 } code])
        {
            return Results.NotFound();
        }

        var extracts = await requests.GatherAsync(await viewer.ActorAsync(), id, code, context.RequestAborted);
        return extracts.Count == 0
            ? Results.NotFound()
            : Results.File(
                JsonSerializer.SerializeToUtf8Bytes(extracts, Readable), "application/json",
                string.Create(CultureInfo.InvariantCulture, $"yeu-cau-{id}.json"));
    }

    private static Words WordsOf(HttpContext context) => Words.Of(LanguageChoice.Of(context.Request));

    private static string Moment(DateTimeOffset at) => VietnamTime.Local(at).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    // The most that a workbook's cell holds.
    private static string Cell(string? text) => text is { Length: > 32_000 } ? text[..32_000] + "…" : text ?? "";

    private static IResult Sheet(IEnumerable<string[]> lines, string name, bool xlsx)
    {
        using var content = new MemoryStream();
        if (xlsx)
        {
            SheetWriter.WriteXlsx(content, lines);
        }
        else
        {
            SheetWriter.WriteCsv(content, lines);
        }

        return Results.File(content.ToArray(), xlsx ? Xlsx : "text/csv; charset=utf-8", name + (xlsx ? ".xlsx" : ".csv"));
    }
}
