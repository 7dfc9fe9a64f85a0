using System.Globalization;

using Coordination.Dashboard.Access;
using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;
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
        var api = app.MapGroup("/api/v1").WithTags("Progress").RequireAuthorization(Policies.Read);
        api.MapGet("/wards", WardsAsync).WithName("GetWards").WithSummary("The wards in scope.");
        api.MapGet("/wards/{ward}/progress", ProgressAsync).WithName("GetProgress")
            .WithSummary("All figures of a ward at one position of its journal.")
            .Produces<ProgressAnswer>().Produces(304).ProducesProblem(404);
        api.MapGet("/wards/{ward}/trend", TrendAsync).WithName("GetTrend").WithSummary("Per day: invited, opened, signed, overdue.");
        api.MapGet("/company/progress", CompanyAsync).WithName("GetCompanyProgress").WithSummary("Per enterprise and ward.")
            .RequireAuthorization(Policies.Company);
    }

    private static async Task<Results<Ok<Page<WardAnswer>>, ProblemHttpResult>> WardsAsync(
        string? after, int? limit, Viewer viewer, Wards wards, CancellationToken token)
    {
        if (PageSize.Refuse(limit) is { } refused)
        {
            return refused;
        }

        var size = limit ?? PageSize.Largest;
        var rest = (await wards.ReadAsync(await viewer.ActorAsync(), token))
            .OrderBy(ward => ward.Code, StringComparer.Ordinal).SkipWhile(ward => string.CompareOrdinal(ward.Code, after) <= 0).Take(size + 1).ToArray();
        return TypedResults.Ok(new Page<WardAnswer>([.. rest.Take(size).Select(WardAnswer.Of)], rest.Length > size ? rest[size - 1].Code : null));
    }

    private static async Task<IResult> ProgressAsync(string ward, HttpContext context, Viewer viewer, Scopes scopes, WardBoards boards, CancellationToken token)
    {
        var actor = await viewer.ActorAsync();
        if (await scopes.ReadAsync(actor, ward, token) is not { } scope || (await boards.ReadAsync(actor, ward, token))?.Within(scope) is not { } board)
        {
            return NoWard(ward);
        }

        // The same position says something else on another day, and to somebody who sees another part.
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{board.Version}.{board.Today:yyyyMMdd}.{scope.Version}\""));
        context.Response.Headers.ETag = tag.ToString();
        context.Response.Headers.CacheControl = "private, no-cache";
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))
            ? Results.StatusCode(304)
            : Results.Json(ProgressAnswer.Of(board));
    }

    private static async Task<Results<Ok<Page<TrendDay>>, ProblemHttpResult>> TrendAsync(
        string ward, DateOnly? from, DateOnly? to, Viewer viewer, Scopes scopes, Trend trend, TimeProvider time, CancellationToken token)
    {
        var actor = await viewer.ActorAsync();
        if (await scopes.ReadAsync(actor, ward, token) is not { } scope)
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

        // The days of a building's manager are the building's; no group is theirs.
        PlaceKind? kind = !scope.Whole && scope.Groups.Count == 0 ? PlaceKind.Building : null;
        return TypedResults.Ok(new Page<TrendDay>(await trend.ReadAsync(actor, scope.WardId, kind, null, first, last, token), null));
    }

    private static async Task<CompanyAnswer> CompanyAsync(Viewer viewer, Wards wards, CancellationToken token) =>
        CompanyAnswer.Of(await wards.ReadAsync(await viewer.ActorAsync(), token));

    internal static IResult NoWard(string ward) => Missing(ward);

    private static ProblemHttpResult Missing(string ward) =>
        TypedResults.Problem(statusCode: 404, detail: $"There is no ward with the code {ward}.");
}
