using System.Text;

using Coordination.Dashboard.Access;

using Microsoft.AspNetCore.Antiforgery;

namespace Coordination.Dashboard.Administration;

/// <summary>Gives waiting links out as a table for a mail merge, once. By a form, because it takes them away.</summary>
internal static class AccountPapersEndpoint
{
    public static string Path(Guid id) => $"/people/papers/{id}/file";

    public static void MapAccountPapers(this IEndpointRouteBuilder app) => app.MapPost("/people/papers/{id:guid}/file", FileAsync)
        .RequireAuthorization(Policies.People).ExcludeFromDescription();

    private static async Task<IResult> FileAsync(
        Guid id, HttpContext context, IAntiforgery antiforgery, AccountPapers papers, Viewer viewer, DashboardOptions options)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        var from = options.PublicUrl ?? new Uri($"{context.Request.Scheme}://{context.Request.Host}");
        var taken = papers.Take(id, (await viewer.ActorAsync()).AccountId);
        return taken.Count == 0 ? Results.NotFound() : Results.File(Csv(taken, from), "text/csv; charset=utf-8", "lien-ket.csv");
    }

    // With the mark by which Excel knows the letters.
    private static byte[] Csv(IReadOnlyList<Paper> papers, Uri from)
    {
        var text = new StringBuilder("\uFEFFTên đăng nhập,Họ và tên,Vai trò,Nơi,Liên kết,Mã\r\n");
        foreach (var paper in papers)
        {
            text.AppendJoin(',', new[] { paper.Name, paper.DisplayName, paper.Role, paper.Place, new Uri(from, paper.First.Path).ToString(), paper.First.Typed ?? "" }.Select(Cell))
                .Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // What begins like a formula is told to be text.
    private static string Cell(string text) =>
        $"\"{(text is ['=' or '+' or '-' or '@', ..] ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
