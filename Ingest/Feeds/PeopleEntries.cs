using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;
using Coordination.Ingest.Registry;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// What people record goes the way of every feed: an event with an id of its own, through the intake, into the journal. Before that the database
/// itself allows it, in the person's name; the journal takes no entry of a person that was not allowed.
/// </summary>
public sealed class PeopleEntries(NpgsqlDataSource database, Intake intake, TimeProvider time)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Records one of <see cref="PersonEntry.Kinds"/> about a customer.</summary>
    /// <param name="once">The form's own id: the same form sent again is the same entry.</param>
    /// <exception cref="IntakeUnavailableException">Nothing was acknowledged; the same again is safe.</exception>
    /// <exception cref="NpgsqlException">The database did not answer; likewise.</exception>
    public async Task<EntryOutcome> RecordAsync(
        Actor actor, string ward, string customer, string kind, string? note, Guid once, CancellationToken token)
    {
        if (!EntryNote.TryRead(note, out var kept))
        {
            return EntryOutcome.UnfitNote;
        }

        var id = EventId(actor, once, customer, kind);
        return await AllowAsync(actor, ward, customer, id, token) is { } allowed
            ? await SubmitAsync(actor, allowed, customer, id, PersonEntry.TypeOf(kind), kind, kept)
            : EntryOutcome.Refused;
    }

    /// <summary>
    /// Takes the person's last entry about a customer back by a further event. Help that somebody else asked for before stays asked for: then
    /// only the entry is taken back and not the request.
    /// </summary>
    /// <param name="position">Where in the ward's journal the entry stands.</param>
    /// <exception cref="IntakeUnavailableException">Nothing was acknowledged; the same again is safe.</exception>
    public async Task<EntryOutcome> TakeBackAsync(Actor actor, string ward, string customer, long position, Guid once, CancellationToken token)
    {
        var id = EventId(actor, once, customer, PersonEntry.TakenBack);
        if (await AllowAsync(actor, ward, customer, id, token) is not { } allowed)
        {
            return EntryOutcome.Refused;
        }

        await using var connection = await database.OpenConnectionAsync(token);
        var last = await connection.QuerySingleOrDefaultAsync<(long Position, string Id, short Type, string? By, bool AskedBefore)?>(new CommandDefinition(
            """
            select j.position, j.event_id, j.type, j.data ->> 'by', exists (
                select from journal o where o.ward_id = j.ward_id and o.contract_id = j.contract_id and o.type = @asked and o.position <> j.position
                    and o.time > coalesce((select max(r.time) from journal r where r.ward_id = j.ward_id and r.contract_id = j.contract_id and r.type = @settled), '-infinity'))
            from journal j where j.ward_id = @WardId and j.contract_id = @ContractId and j.source = @people order by j.position desc limit 1
            """,
            new { allowed.WardId, allowed.ContractId, people = JournalSource.People, asked = (short)EventType.HelpRequested, settled = (short)EventType.HelpResolved },
            cancellationToken: token));
        if (last is not { } entry || (entry.Position != position && entry.Id != id) || entry.By != Account(actor))
        {
            return EntryOutcome.Outdated;
        }

        var type = (EventType)entry.Type == EventType.HelpRequested && !entry.AskedBefore ? EventType.HelpResolved : EventType.ContactRecorded;
        return await SubmitAsync(actor, allowed, customer, id, type, PersonEntry.TakenBack, null);
    }

    private static string Account(Actor actor) => actor.AccountId.ToString(CultureInfo.InvariantCulture);

    private static string EventId(Actor actor, Guid once, string customer, string kind) => $"{Account(actor)}/{once:N}/{customer}/{kind}";

    private Task<Allowed?> AllowAsync(Actor actor, string ward, string customer, string id, CancellationToken token) => Collision.RetryAsync(async () =>
    {
        await using var transaction = await ActorTransaction.BeginAsync(database, actor, token);
        var allowed = await transaction.Connection.QuerySingleOrDefaultAsync<Allowed>(new CommandDefinition(
            "select ward_id as WardId, contract_id as ContractId, company_id as CompanyId from take_entry(@ward, @customer, @id)", new { ward, customer, id }, cancellationToken: token));
        await transaction.CommitAsync(token);
        return allowed;
    });

    private async Task<EntryOutcome> SubmitAsync(
        Actor actor, Allowed allowed, string customer, string id, EventType type, string kind, string? note)
    {
        var data = new JsonObject { ["by"] = Account(actor), [type == EventType.ContactRecorded ? "outcome" : "kind"] = kind };
        if (note is not null)
        {
            data["note"] = note;
        }

        var json = data.ToJsonString(Readable);
        var now = time.GetUtcNow();

        var submission = new Submission
        {
            Source = JournalSource.People,
            CompanyId = allowed.CompanyId,
            ReceivedAt = now,
            Arrivals =
            [
                new Arrival
                {
                    Id = id, Type = type, Subject = customer, Time = VietnamTime.Storable(now), Data = json,
                    Body = System.Text.Encoding.UTF8.GetBytes(json),
                },
            ],
            SetsAside = false,
        };
        try
        {
            // Not with the caller's token: a phone that has lost its line has still said it.
            var receipt = await intake.SubmitAsync(submission, CancellationToken.None);
            return receipt.Recorded == 1 ? EntryOutcome.Recorded : receipt.Duplicates == 1 ? EntryOutcome.Already : EntryOutcome.Refused;
        }
        catch (IntakeUnavailableException error) when (error.InnerException is { } inner && Refusal.IsAboutContent(inner))
        {
            return EntryOutcome.Refused;
        }
    }

    private sealed record Allowed
    {
        public required int WardId { get; init; }

        public required int ContractId { get; init; }

        public required int CompanyId { get; init; }
    }
}
