using System.Globalization;

using Coordination.Ingest.Journal;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// <c>POST /api/v1/events</c>: signed CloudEvents, acknowledged after commit. Only a wrong signature or an unreadable body is refused;
/// one bad event never costs its neighbours.
/// </summary>
public sealed class WebhookDoor(
    Intake intake, FeedRegistry feeds, RefusalCounter refusals, RefusalLimit limit, BodyBudget budget, TimeProvider time)
{
    private const string One = "application/cloudevents+json";
    private const string Batch = "application/cloudevents-batch+json";
    private const string Lines = "application/x-ndjson";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/api/v1/events", (HttpContext context, WebhookDoor door) => door.AnswerAsync(context))
            .WithName("PostEvents").WithTags("Events")
            .WithSummary("Takes signed CloudEvents; answers after they are committed.")
            .Accepts<object>(One, Batch, Lines)
            .Produces<EventsAnswer>()
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(413).ProducesProblem(415).ProducesProblem(429).ProducesProblem(503);

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var form = MediaType(request.ContentType);
        if (form is not (One or Batch or Lines))
        {
            return Problem(415, $"Send {One}, {Batch} or {Lines}.");
        }

        var name = request.Headers["x-feed"].ToString();
        try
        {
            // Before the feed is looked up: whether there is one is nobody's to learn from what is announced.
            if (request.ContentLength > RequestBody.Largest)
            {
                return await TooLargeAsync(context, name);
            }

            // Nobody unknown makes us read and keep sixteen megabytes.
            var now = time.GetUtcNow();
            if (await feeds.FindAsync(name, static _ => true, context.RequestAborted) is null)
            {
                refusals.Count(RefusalCounter.Unknown, "signature");
                return Refused(context);
            }

            using var body = await RequestBody.ReadAsync(request, budget, context.RequestAborted);
            if (body is null)
            {
                return await TooLargeAsync(context, name);
            }

            var bytes = body.Bytes;
            var feed = await feeds.FindAsync(name, candidate => IsSigned(candidate, request, bytes, now), context.RequestAborted);
            if (feed is null)
            {
                refusals.Count(name, "signature");
                return Refused(context);
            }

            var rules = new FeedRules(feed.Name, feed.Types, now);
            var items = form == Lines ? CloudEventReader.ReadLines(bytes, rules) : CloudEventReader.ReadJson(bytes, form == Batch, rules);
            var receipt = await intake.SubmitAsync(
                new Submission
                {
                    Source = feed.Name,
                    CompanyId = feed.CompanyId,
                    ReceivedAt = now,
                    Arrivals = items.Arrivals,
                    Misfits = items.Misfits,
                },
                context.RequestAborted);
            return new WholeJson(EventsAnswer.Of(receipt));
        }
        catch (UnreadableBodyException error)
        {
            refusals.Count(name, "unreadable");
            return Problem(400, error.Message + " Nothing was recorded.");
        }
        catch (Exception error) when (Unavailable.Is(error))
        {
            return Unavailable.Answer(context, error);
        }
    }

    private static bool IsSigned(Feed feed, HttpRequest request, ReadOnlyMemory<byte> body, DateTimeOffset now) => StandardWebhook.Verify(
        feed.Secret,
        request.Headers["webhook-id"],
        request.Headers["webhook-timestamp"],
        request.Headers["webhook-signature"],
        body.Span,
        now);

    private static string MediaType(string? contentType) =>
        (contentType ?? "").Split(';')[0].Trim().ToLower(CultureInfo.InvariantCulture);

    // The same answer for an unknown feed and for a wrong signature: a stranger learns nothing.
    private IResult Refused(HttpContext context) => NotSigned.Answer(
        context, limit, "Unknown feed, wrong signature, or a timestamp more than five minutes off. Nothing was recorded.");

    private async Task<IResult> TooLargeAsync(HttpContext context, string name)
    {
        refusals.Count(await feeds.CountedAsAsync(name, context.RequestAborted), "too-large");
        return NotSigned.Answer(context, limit, "The body is larger than 16 MiB; send it in parts. Nothing was recorded.", StatusCodes.Status413PayloadTooLarge);
    }

    private static IResult Problem(int status, string detail) => Results.Problem(statusCode: status, detail: detail);
}
