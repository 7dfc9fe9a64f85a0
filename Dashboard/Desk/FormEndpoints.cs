using Coordination.Dashboard.Access;
using Coordination.Dashboard.Components.Parts;
using Coordination.Reports.Documents;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Desk;

/// <summary>
/// Review forms as files: blank for whoever sees the ward, made out for those who go to the customers. The access log keeps each that bears a name, so a
/// form of ours asks for it and no link.
/// </summary>
internal static class FormEndpoints
{
    public static void MapForms(this IEndpointRouteBuilder app)
    {
        app.MapGet("/w/{ward}/review-form.pdf", BlankAsync).RequireAuthorization(Policies.Figures).ExcludeFromDescription();
        app.MapPost("/w/{ward}/c/{code}/review-form.pdf", OneAsync).RequireAuthorization(Policies.ReviewForms).ExcludeFromDescription().RequireOwnForm();
        app.MapPost("/w/{ward}/g/{group}/review-forms.pdf", GroupAsync).RequireAuthorization(Policies.ReviewForms).ExcludeFromDescription().RequireOwnForm();
    }

    private static async Task<IResult> BlankAsync(string ward, HttpContext context, Viewer viewer, FormSubjects subjects, FormDesk desk, CancellationToken token) =>
        await AnswerAsync(await subjects.BlankAsync(await viewer.ActorAsync(), Paths.Code(ward), token), "trong", context, viewer, desk);

    private static async Task<IResult> OneAsync(
        string ward, string code, HttpContext context, Viewer viewer, FormSubjects subjects, FormDesk desk, CancellationToken token) =>
        await AnswerAsync(await subjects.OneAsync(await viewer.ActorAsync(), Paths.Code(ward), Paths.Code(code), token), Paths.Code(code), context, viewer, desk);

    private static async Task<IResult> GroupAsync(
        string ward, string group, int? part, HttpContext context, Viewer viewer, FormSubjects subjects, FormDesk desk, CancellationToken token) =>
        await AnswerAsync(
            await subjects.GroupAsync(await viewer.ActorAsync(), Paths.Code(ward), Paths.Code(group), part ?? 1, token),
            $"{Paths.Code(ward)}-to-{Paths.Code(group)}-{part ?? 1}", context, viewer, desk);

    private static async Task<IResult> AnswerAsync(FormPack? pack, string mark, HttpContext context, Viewer viewer, FormDesk desk)
    {
        if (pack is null)
        {
            return Results.NotFound();
        }

        // No copy of a name and an address stays in a browser.
        context.Response.Headers.CacheControl = "private, no-store";
        try
        {
            return Results.File(desk.Write(pack, await viewer.DisplayNameAsync() ?? ""), PaperNames.MediaType(PaperFormat.Pdf), PaperNames.File("phieu-ra-soat", mark) + ".pdf");
        }
        catch (PaperException unprintable)
        {
            return Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, detail: unprintable.Message);
        }
    }
}
