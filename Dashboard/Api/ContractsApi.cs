using System.Globalization;

using Coordination.Dashboard.Access;
using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Http.HttpResults;

namespace Coordination.Dashboard.Api;

/// <summary>Contracts behind the figures, and their history.</summary>
internal static class ContractsApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1/wards/{ward}/contracts").WithTags("Contracts").RequireAuthorization(Policies.Read);
        api.MapGet("", ContractsAsync).WithName("GetContracts").WithSummary("The contracts of a ward that a filter means.");
        api.MapGet("/{code}/history", HistoryAsync).WithName("GetHistory").WithSummary("A contract's events in journal order.");
    }

    private static async Task<Results<Ok<Page<ContractAnswer>>, ProblemHttpResult>> ContractsAsync(
        string ward, string? group, string? building, string? stage, string? batch, string? q, string? after, int? limit,
        Viewer viewer, Wards wards, Contracts contracts, CancellationToken token)
    {
        if (stage is not null && Stages.Parse(stage) is null)
        {
            return Problem(400, $"stage must be one of {string.Join(", ", Stages.All.Select(known => known.Name()))}.");
        }

        if (PageSize.Refuse(limit) is { } refused)
        {
            return refused;
        }

        var actor = await viewer.ActorAsync();
        if (await wards.IdAsync(actor, ward, token) is not { } id)
        {
            return Problem(404, $"There is no ward with the code {ward}.");
        }

        var filter = new ContractFilter { Group = group, Building = building, Stage = Stages.Parse(stage), Batch = batch, Search = q };
        var page = await contracts.PageAsync(actor, "api", id, filter, after, limit ?? PageSize.Usual, token);
        return TypedResults.Ok(new Page<ContractAnswer>([.. page.Items.Select(ContractAnswer.Of)], page.Next));
    }

    private static async Task<Results<Ok<Page<HistoryAnswer>>, ProblemHttpResult>> HistoryAsync(
        string ward, string code, string? after, int? limit, Viewer viewer, Wards wards, Contracts contracts, ContractHistory history,
        CancellationToken token)
    {
        if (PageSize.Refuse(limit) is { } refused)
        {
            return refused;
        }

        var actor = await viewer.ActorAsync();
        if (await wards.IdAsync(actor, ward, token) is not { } id || await contracts.FindAsync(actor, "api", id, code, token) is not { } contract)
        {
            return Problem(404, $"There is no customer {code} in a ward {ward}.");
        }

        var size = limit ?? PageSize.Usual;
        var first = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0;
        var events = await history.ReadAsync(actor, id, contract.ContractId, first, size, token);
        var next = events.Count == size ? events[^1].Position.ToString(CultureInfo.InvariantCulture) : null;
        return TypedResults.Ok(new Page<HistoryAnswer>([.. events.Select(HistoryAnswer.Of)], next));
    }

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(statusCode: status, detail: detail);
}
