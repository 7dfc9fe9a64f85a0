using Coordination.Dashboard.Access;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;

using Microsoft.AspNetCore.Antiforgery;

using Npgsql;

namespace Coordination.Dashboard.Mine;

/// <summary>
/// Takes the small forms of the leaders' pages and sends the browser back to the page, which says what became of it. Not a form of the page's own
/// component: one that was opened long ago gets an answer in words too.
/// </summary>
internal static class MyEntries
{
    /// <summary>The name under which a form carries what is recorded, or the position of what is taken back.</summary>
    public const string Kind = "kind";

    public static async Task<IResult> PostAsync(
        HttpContext context, IAntiforgery antiforgery, Viewer viewer, PeopleEntries entries, MyBoards boards, Reports.Numbers.MyPlaces places)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var view = MyView.Read(name => form[name]);
        var customer = Subject.Canonical(form["customer"].ToString());
        var said = "stale";
        if (await antiforgery.IsRequestValidAsync(context))
        {
            try
            {
                var actor = await viewer.ActorAsync();
                said = await RecordAsync(actor, view, customer, form[Kind].ToString(), form, entries);
                if (said == Said(EntryOutcome.Recorded) && view.Of(await places.ReadAsync(actor, context.RequestAborted)) is { } place)
                {
                    boards.Touch(place.WardId);
                }
            }
            catch (Exception error) when (error is IntakeUnavailableException or NpgsqlException or TimeoutException)
            {
                said = "away";
            }
        }

        return Results.LocalRedirect(view.At(MyView.Page, ("said", said), ("of", customer)) + "#c-" + Uri.EscapeDataString(customer));
    }

    /// <summary>The word by which the page is told.</summary>
    public static string Said(EntryOutcome outcome) => outcome switch
    {
        EntryOutcome.Recorded => "recorded",
        EntryOutcome.Already => "already",
        EntryOutcome.UnfitNote => "note",
        EntryOutcome.Outdated => "outdated",
        _ => "refused",
    };

    private static async Task<string> RecordAsync(
        Actor actor, MyView view, string customer, string kind, IFormCollection form, PeopleEntries entries)
    {
        if (view.Ward is null || !Guid.TryParseExact(form["once"], "N", out var once))
        {
            return "stale";
        }

        if (long.TryParse(kind, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var position))
        {
            return Said(await entries.TakeBackAsync(actor, view.Ward, customer, position, once, CancellationToken.None));
        }

        return PersonEntry.Kinds.Contains(kind)
            ? Said(await entries.RecordAsync(actor, view.Ward, customer, kind, form["note"], once, CancellationToken.None))
            : "choose";
    }
}
