using Coordination.Ingest.Record;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Registry;

/// <summary>Somebody whom leaders and managers call, as a person enters them. Places by their codes; none of either: the whole ward.</summary>
/// <param name="Id">Null for a new one.</param>
public sealed record ContactDraft(string Ward, int? Id, string Name, string Phone, string[] Groups, string[] Buildings, bool Remove = false);

/// <summary>A session at which customers are helped, as a person enters it.</summary>
/// <param name="Id">Null for a new one.</param>
public sealed record SessionDraft(
    string Ward, int? Id, string[] Groups, string[] Buildings, DateTimeOffset Starts, DateTimeOffset Ends, string Venue, string? Note, bool Remove = false);

/// <summary>Whom to call, and when the next session is. Where somebody may arrange it, the database decides.</summary>
public sealed class Assistance(NpgsqlDataSource database)
{
    /// <summary>Enters, changes or removes a contact; false when there is no such place or contact, or it is not the actor's.</summary>
    public Task<bool> PutAsync(Actor actor, ContactDraft contact, CancellationToken token) => PutAsync(
        actor, "select put_area_contact(@Ward, @Id, @Name, @Phone, @Groups, @Buildings, @Remove)", contact, token);

    /// <summary>The same of a session.</summary>
    public Task<bool> PutAsync(Actor actor, SessionDraft session, CancellationToken token) => PutAsync(
        actor, "select put_assistance_session(@Ward, @Id, @Groups, @Buildings, @Starts, @Ends, @Venue, @Note, @Remove)",
        new
        {
            session.Ward,
            session.Id,
            session.Groups,
            session.Buildings,
            Starts = session.Starts.UtcDateTime,
            Ends = session.Ends.UtcDateTime,
            session.Venue,
            session.Note,
            session.Remove,
        },
        token);

    private async Task<bool> PutAsync(Actor actor, string sql, object draft, CancellationToken token)
    {
        await using var transaction = await ActorTransaction.BeginAsync(database, actor, token);
        var id = await transaction.Connection.ExecuteScalarAsync<int?>(new CommandDefinition(sql, draft, cancellationToken: token));
        await transaction.CommitAsync(token);
        return id is not null;
    }
}
