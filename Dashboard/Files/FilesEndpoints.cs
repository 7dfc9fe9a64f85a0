using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Files;

/// <summary>Hands back refused rows: of customer lists to who brings those, of lists of people to administrators.</summary>
internal static class FilesEndpoints
{
    public static string RefusedPath(Guid id) => $"/brought/{id:N}/refused";

    public static string RefusedPeoplePath(Guid id) => $"/people/file/{id:N}/refused";

    public static void MapFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/brought/{id:guid}/refused", RefusedAsync).RequireAuthorization(Policies.Import).ExcludeFromDescription();
        app.MapGet("/people/file/{id:guid}/refused", RefusedAsync).RequireAuthorization(Policies.People).ExcludeFromDescription();
    }

    private static async Task<IResult> RefusedAsync(Guid id, Viewer viewer, BroughtFiles files) =>
        files.Find(id, (await viewer.ActorAsync()).AccountId) is { } file && File.Exists(file.RefusedPath)
            ? Results.File(file.RefusedPath,
                file.Extension == ".xlsx" ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8",
                file.RefusedName)
            : Results.NotFound();
}
