using Microsoft.AspNetCore.Http;

namespace Coordination.Ingest.Feeds;

/// <summary>The refusal of whoever is not known yet by a signature or token: 401 as a rule, and 429 when that comes too often from one address.</summary>
internal static class NotSigned
{
    public static IResult Answer(HttpContext context, RefusalLimit limit, string detail, int status = StatusCodes.Status401Unauthorized) =>
        Results.Problem(statusCode: limit.Refuses(context) ? StatusCodes.Status429TooManyRequests : status, detail: detail);
}
