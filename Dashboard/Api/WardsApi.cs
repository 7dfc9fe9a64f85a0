using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Coordination.Dashboard.Api;

/// <summary>Wards, their progress and their trend.</summary>
internal static class WardsApi
{
    // Days beyond these are mistakes, and the very first and last are not even days to the database.
    private const int FirstYear = 2000;
    private const int LastYear = 2200;

    public static void Map(IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").WithTags("Progress");
        api.MapGet("/wards", WardsAsync).WithName("GetWards").WithSummary("The wards in scope.");
        api.MapGet("/wards/{ward}/progress", ProgressAsync).WithName("GetProgress")
            .WithSummary("All figures of a ward at one position of its journal.")
            .Produces<ProgressAnswer>().Produces(304).ProducesProblem(404);
        api.MapGet("/wards/{ward}/trend", TrendAsync).WithName("GetTrend").WithSummary("Per day: invited, opened, signed, overdue.");
        api.MapGet("/company/progress", CompanyAsync).WithName("GetCompanyProgress").WithSummary("Per enterprise and ward.");
    }

    private static async Task<Page<WardAnswer>> WardsAsync(Wards wards, CancellationToken token) =>
        new([.. (await wards.ReadAsync(token)).Select(WardAnswer.Of)], null);

    private static async Task<IResult> ProgressAsync(string ward, HttpContext context, WardBoards boards, CancellationToken token)
    {
        if (await boards.ReadAsync(ward, token) is not { } board)
        {
            return NoWard(ward);
        }

        var tag = new EntityTagHeaderValue($"\"{board.Version}\"");
        context.Response.Headers.ETag = tag.ToString();
        context.Response.Headers.CacheControl = "private, no-cache";
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))
            ? Results.StatusCode(304)
            : Results.Json(ProgressAnswer.Of(board));
    }

    private static async Task<Results<Ok<Page<TrendDay>>, ProblemHttpResult>> TrendAsync(
        string ward, DateOnly? from, DateOnly? to, Wards wards, Trend trend, TimeProvider time, CancellationToken token)
    {
        if (await wards.IdAsync(ward, token) is not { } id)
        {
            return Missing(ward);
        }

        var last = to ?? VietnamTime.DayOf(time.GetUtcNow());
        if (last.Year is < FirstYear or > LastYear)
        {
            return TypedResults.Problem(statusCode: 400, detail: $"to must be a day of the years {FirstYear} to {LastYear}.");
        }

        var first = from ?? last.AddDays(-89);
        if (first > last || last.DayNumber - first.DayNumber >= Trend.MostDays)
        {
            return TypedResults.Problem(statusCode: 400, detail: $"from must not be after to, and the span at most {Trend.MostDays} days.");
        }

        return TypedResults.Ok(new Page<TrendDay>(await trend.ReadAsync(id, null, null, first, last, token), null));
    }

    private static async Task<CompanyAnswer> CompanyAsync(Wards wards, CancellationToken token) =>
        CompanyAnswer.Of(await wards.ReadAsync(token));

    internal static IResult NoWard(string ward) => Missing(ward);

    private static ProblemHttpResult Missing(string ward) =>
        TypedResults.Problem(statusCode: 404, detail: $"There is no ward with the code {ward}.");
}
