using System.Globalization;

using Coordination.Dashboard.Access;
using Coordination.Ingest.Leaders;
using Coordination.Ingest.Record;
using Coordination.Reports.Leaders;

using Microsoft.AspNetCore.Http.HttpResults;

namespace Coordination.Dashboard.Api;

/// <summary>The leader of a group by the list in force.</summary>
/// <param name="Phone">Masked where the caller's role does not see it in full.</param>
/// <param name="Kind">leader or interim.</param>
/// <param name="DocumentNumber">Of the ward's letter with which the stamped list came.</param>
public sealed record LeaderAnswer(
    string Group, string Name, string? Phone, string Kind, DateOnly? TermTo, int Edition, string? DocumentNumber, DateOnly? IssuedOn, DateOnly EffectiveFrom);

/// <summary>Who leads which group now.</summary>
internal static class LeadersApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/v1/wards/{ward}/leaders", ReadAsync).WithTags("Leaders")
        .RequireAuthorization(Policies.Leaders).WithName("GetLeaders").WithSummary("The leaders of a ward's groups by the list in force.");

    private static async Task<Results<Ok<Page<LeaderAnswer>>, ProblemHttpResult>> ReadAsync(
        string ward, string? after, int? limit, Viewer viewer, LeaderLists lists, TimeProvider time, CancellationToken token)
    {
        if (PageSize.Refuse(limit) is { } refused)
        {
            return refused;
        }

        var (actor, today) = (await viewer.ActorAsync(), VietnamTime.DayOf(time.GetUtcNow()));
        if (await lists.WardAsync(actor, ward, token) is null)
        {
            return TypedResults.Problem(statusCode: 404, detail: $"There is no ward with the code {ward}.");
        }

        if (await lists.InForceAsync(actor, ward, today, token) is not { } edition)
        {
            return TypedResults.Ok(new Page<LeaderAnswer>([], null));
        }

        var (size, begin) = (limit ?? PageSize.Usual, int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0);
        LeaderAnswer[] all =
        [
            .. (await lists.OnAsync(actor, ward, today, null, token)).Where(group => group.Leader is not null).Select(group => new LeaderAnswer(
                group.Code, group.Leader!.Row.Name, group.Leader.Row.Phone, group.Leader.Row.Kind == LeaderKind.Interim ? "interim" : "leader",
                group.Leader.Row.TermTo, edition.Edition, edition.Document.Number, edition.Document.IssuedOn, edition.EffectiveFrom!.Value)),
        ];
        return TypedResults.Ok(new Page<LeaderAnswer>(
            [.. all.Skip(begin).Take(size)], begin + size < all.Length ? (begin + size).ToString(CultureInfo.InvariantCulture) : null));
    }
}
