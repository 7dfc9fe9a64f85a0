using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.Http.HttpResults;

namespace Coordination.Dashboard.Api;

/// <summary>How many items a page may have; the same for every list.</summary>
internal static class PageSize
{
    public const int Usual = 100;
    public const int Largest = Contracts.LargestPage;

    /// <summary>What to answer to a size that no list has; null when it may be given.</summary>
    public static ProblemHttpResult? Refuse(int? limit) => limit is < 1 or > Largest
        ? TypedResults.Problem(statusCode: StatusCodes.Status400BadRequest, detail: $"limit must be from 1 to {Largest}.")
        : null;
}
