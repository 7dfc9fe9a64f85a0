using System.Globalization;

using Coordination.Dashboard.Access;
using Coordination.Dashboard.Desk;
using Coordination.Ingest.Register;
using Coordination.Reports.Documents;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Mine;

/// <summary>Hands out the issued sheets of one's own group or building, with the bytes of their issue.</summary>
public static class MySheets
{
    public static string At(OwnSheet sheet) => string.Create(CultureInfo.InvariantCulture, $"/my/sheets/{sheet.PaperId}?part={sheet.Part}");

    public static string Name(OwnSheet own) =>
        $"{PaperNames.File(own.Line.Kind, own.Line.BuildingName ?? "")}-{own.Line.Period.To:yyyy-MM-dd}.pdf";

    internal static async Task<IResult> GetAsync(long id, int? part, Viewer viewer, OwnSheets sheets, HandedOut log, CancellationToken token)
    {
        var actor = await viewer.ActorAsync();
        var own = (await sheets.ReadAsync(actor, id, token)).FirstOrDefault(sheet => part is null || sheet.Part == part);
        if (own is not { Content: { } content })
        {
            return Results.NotFound();
        }

        await log.NoteAsync(actor, id, PaperFileRoles.Pdf, token);
        return Results.File(content, PaperNames.MediaType(PaperFormat.Pdf), Name(own));
    }
}
