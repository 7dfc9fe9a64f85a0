using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>Somebody whom leaders and managers call. Without places: for the whole ward.</summary>
public sealed record AreaContact(int Id, string Name, string Phone, IReadOnlyList<string> Groups, IReadOnlyList<string> Buildings);

/// <summary>A session at which customers are helped. Without places: for the whole ward.</summary>
public sealed record AssistanceSession(
    int Id, IReadOnlyList<string> Groups, IReadOnlyList<string> Buildings, DateTimeOffset Starts, DateTimeOffset Ends, string Venue, string? Note);

/// <summary>What is arranged for a place or a ward: whom to call, and the sessions to come.</summary>
public sealed record ArrangedHelp(IReadOnlyList<AreaContact> Contacts, IReadOnlyList<AssistanceSession> Sessions);

/// <summary>Whom do I call, and when is the next session?</summary>
public sealed class Arranged(ReportsDatabase database, TimeProvider time)
{
    private const string PlacesSql = """
        array(select g.code from residential_group g where g.ward_id = a.ward_id and g.group_id = any (a.groups) order by g.group_id),
        array(select b.code from building b where b.ward_id = a.ward_id and b.building_id = any (a.buildings) order by b.building_id)
        """;

    /// <summary>Everything that is arranged in a ward, as far as the actor sees it.</summary>
    public Task<ArrangedHelp> OfWardAsync(Actor actor, int wardId, CancellationToken token) => ReadAsync(actor, wardId, "true", 0, token);

    /// <summary>For one place: those of the place itself before those of the whole ward.</summary>
    public Task<ArrangedHelp> OfPlaceAsync(Actor actor, MyPlace place, CancellationToken token) => ReadAsync(
        actor, place.WardId,
        $"(@place = any (a.{(place.Kind == PlaceKind.Group ? "groups" : "buildings")}) or a.groups = '{{}}' and a.buildings = '{{}}')", place.Id, token);

    private async Task<ArrangedHelp> ReadAsync(Actor actor, int wardId, string where, int place, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        await using var answers = await reading.Connection.QueryMultipleAsync(new CommandDefinition(
            $"""
            select a.contact_id, a.name, a.phone, {PlacesSql} from area_contact a
            where a.ward_id = @wardId and {where} order by cardinality(a.groups || a.buildings) = 0, a.contact_id limit 100;
            select a.session_id, a.starts_at, a.ends_at, a.venue, a.note, {PlacesSql} from assistance_session a
            where a.ward_id = @wardId and a.ends_at > @now and {where} order by a.starts_at, a.session_id limit 100
            """,
            new { wardId, place, now = time.GetUtcNow().UtcDateTime },
            cancellationToken: token));
        var contacts = await answers.ReadAsync<(int Id, string Name, string Phone, string[] Groups, string[] Buildings)>();
        var sessions = await answers.ReadAsync<(int Id, DateTime Starts, DateTime Ends, string Venue, string? Note, string[] Groups, string[] Buildings)>();
        return new ArrangedHelp(
            [.. contacts.Select(contact => new AreaContact(contact.Id, contact.Name, contact.Phone, contact.Groups, contact.Buildings))],
            [.. sessions.Select(session => new AssistanceSession(session.Id, session.Groups, session.Buildings,
                new DateTimeOffset(session.Starts, TimeSpan.Zero), new DateTimeOffset(session.Ends, TimeSpan.Zero), session.Venue, session.Note))]);
    }
}
