using System.Security.Cryptography;
using System.Text;

using Coordination.Ingest.Journal;
using Coordination.Ingest.Registry;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// The callbacks of Viettel vContract. The provider tries three times and then is silent for ever, so everything with the right token is
/// kept and answered 200 once stored, even what can only go to quarantine.
/// </summary>
public sealed class VContractDoor(Intake intake, FeedRegistry feeds, ContractNumbers numbers, SigningRounds rounds, RefusalCounter refusals,
    RefusalLimit limit, BodyBudget budget, TimeProvider time)
{
    // What the provider expects to read: base64 of this JSON.
    private static readonly string Thanks = Convert.ToBase64String("""{"message":"OK","success":true}"""u8);

    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var callback in new[] { "receive-result-contract", "receive-result-request" })
        {
            app.MapPost($"/api/v1/feeds/{{name}}/vcontract/{callback}", (HttpContext context, string name, VContractDoor door) =>
                    door.AnswerAsync(context, name))
                .WithName(callback).WithTags("Events").WithSummary("Callback of Viettel vContract.")
                .Produces<string>(200, "text/plain").ProducesProblem(401).ProducesProblem(413).ProducesProblem(429).ProducesProblem(503);
        }
    }

    private async Task<IResult> AnswerAsync(HttpContext context, string name)
    {
        try
        {
            var token = Token(context.Request.Headers.Authorization.ToString());
            var feed = await feeds.FindAsync(name, candidate => Matches(candidate, token), context.RequestAborted);
            if (feed is null)
            {
                refusals.Count(await feeds.CountedAsAsync(name, context.RequestAborted), "signature");
                return NotSigned.Answer(context, limit, "Unknown feed or wrong token. Nothing was recorded.");
            }

            using var body = await RequestBody.ReadAsync(context.Request, budget, context.RequestAborted);
            if (body is null)
            {
                refusals.Count(name, "too-large");
                return Results.Problem(statusCode: 413, detail: "The body is larger than 16 MiB. Nothing was recorded.");
            }

            var now = time.GetUtcNow();
            var items = VContractReader.Read(body.Bytes, new FeedRules(feed.Name, feed.Types, now));
            var arrivals = await numbers.TranslateAsync(feed.CompanyId, items.Arrivals, context.RequestAborted);
            await intake.SubmitAsync(
                new Submission
                {
                    Source = feed.Name,
                    CompanyId = feed.CompanyId,
                    ReceivedAt = now,
                    Arrivals = await rounds.MarkAsync(feed.CompanyId, arrivals, context.RequestAborted),
                    Misfits = items.Misfits,
                    KeepsHeld = true,
                },
                context.RequestAborted);
            return Results.Text(Thanks);
        }
        catch (Exception error) when (Unavailable.Is(error))
        {
            return Unavailable.Answer(context, error);
        }
    }

    private static string Token(string header) =>
        header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : header.Trim();

    // An empty token is refused whatever the feed's secret is.
    private static bool Matches(Feed feed, string token) =>
        token.Length > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(feed.SecretText));
}
