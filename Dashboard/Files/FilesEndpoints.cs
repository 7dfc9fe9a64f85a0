namespace Coordination.Dashboard.Files;

/// <summary>Hands back refused rows.</summary>
internal static class FilesEndpoints
{
    public static string RefusedPath(Guid id) => $"/brought/{id:N}/refused";

    public static void MapFiles(this IEndpointRouteBuilder app) => app.MapGet("/brought/{id:guid}/refused", (Guid id, BroughtFiles files) =>
        files.Find(id) is { } file && File.Exists(file.RefusedPath)
            ? Results.File(file.RefusedPath,
                file.Extension == ".xlsx" ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8",
                file.RefusedName)
            : Results.NotFound()).ExcludeFromDescription();
}
