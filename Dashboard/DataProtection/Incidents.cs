using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

using Dapper;

using Npgsql;

namespace Coordination.Dashboard.DataProtection;

/// <summary>The record of incidents. An amendment is a new version; what was written before stays.</summary>
public sealed class Incidents(OfficerDatabase database)
{
    private const string VersionSql = """
        insert into incident_version (incident_id, version, detected_at, happened, kind, what, involved, data_kinds, records, subjects, consequences,
            measures, contact)
        values (@id, @version, @detected, @Happened, @kind, @What, @Involved, @DataKinds, @Records, @Subjects, @Consequences, @Measures, @Contact)
        """;

    /// <summary>Every incident, the newest first.</summary>
    public Task<IReadOnlyList<Incident>> ListAsync(Actor actor, CancellationToken token) => ReadAsync(actor, null, token);

    /// <summary>One incident; null when there is none.</summary>
    public async Task<Incident?> FindAsync(Actor actor, int id, CancellationToken token) => (await ReadAsync(actor, id, token)).SingleOrDefault();

    /// <summary>Opens an incident; its number.</summary>
    public Task<int> AddAsync(Actor actor, IncidentVersion draft, CancellationToken token) => database.DoAsync(actor, async connection =>
    {
        var id = await connection.ExecuteScalarAsync<int>(OfficerDatabase.Command("insert into incident default values returning incident_id", null, token));
        await connection.ExecuteAsync(OfficerDatabase.Command(VersionSql, Parameters(id, 1, draft), token));
        return id;
    }, token);

    /// <summary>Adds what is known now to the version that was read.</summary>
    /// <exception cref="RegistryException">Somebody else has amended it in the meantime.</exception>
    public async Task AmendAsync(Actor actor, int id, int read, IncidentVersion draft, CancellationToken token)
    {
        try
        {
            await database.DoAsync(
                actor, connection => connection.ExecuteAsync(OfficerDatabase.Command(VersionSql, Parameters(id, read + 1, draft), token)), token);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw new RegistryException("Somebody else has amended this incident; read it again.");
        }
    }

    /// <summary>Keeps that something was done.</summary>
    /// <exception cref="RegistryException">The incident is closed already, or is to be closed with neither a notice nor the reason why none was due.</exception>
    public Task StepAsync(Actor actor, int id, string kind, DateTimeOffset at, string said, CancellationToken token) =>
        StepsAsync(actor, id, [new IncidentAct(kind, at, said)], token);

    /// <summary>Closes an incident together with what became of the notice to the authority.</summary>
    /// <exception cref="RegistryException">The incident is closed already.</exception>
    public Task CloseAsync(Actor actor, int id, IncidentAct notice, IncidentAct closed, CancellationToken token) => StepsAsync(actor, id, [notice, closed], token);

    private async Task StepsAsync(Actor actor, int id, IReadOnlyList<IncidentAct> acts, CancellationToken token)
    {
        try
        {
            await database.DoAsync(actor, connection => connection.ExecuteAsync(OfficerDatabase.Command(
                "insert into incident_step (incident_id, kind, at, said) values (@id, @Kind, @at, @Said)",
                acts.Select(act => new { id, act.Kind, at = act.At.UtcDateTime, act.Said }), token)), token);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw new RegistryException("The incident is closed already.");
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.CheckViolation)
        {
            throw new RegistryException(error.MessageText);
        }
    }

    private static object Parameters(int id, int version, IncidentVersion draft) => new
    {
        id,
        version,
        detected = draft.DetectedAt.UtcDateTime,
        draft.Happened,
        kind = draft.Kind.ToString().ToLowerInvariant(),
        draft.What,
        draft.Involved,
        draft.DataKinds,
        draft.Records,
        draft.Subjects,
        draft.Consequences,
        draft.Measures,
        draft.Contact,
    };

    private Task<IReadOnlyList<Incident>> ReadAsync(Actor actor, int? id, CancellationToken token) =>
        database.DoAsync<IReadOnlyList<Incident>>(actor, async connection =>
        {
            var versions = await connection.QueryAsync<IncidentVersion>(OfficerDatabase.Command(
                """
                select v.*, a.display_name as writer from incident_version v left join account a on a.account_id = v.written_by
                where @id::int is null or v.incident_id = @id order by v.incident_id desc, v.version desc
                """,
                new { id },
                token));
            var steps = (await connection.QueryAsync<IncidentStep>(OfficerDatabase.Command(
                """
                select s.incident_id, s.kind, s.at, s.said, a.display_name as writer from incident_step s left join account a on a.account_id = s.written_by
                where @id::int is null or s.incident_id = @id order by s.step_id
                """,
                new { id },
                token))).ToLookup(step => step.IncidentId);
            return [.. versions.GroupBy(version => version.IncidentId).Select(group => new Incident(group.Key, [.. group], [.. steps[group.Key]]))];
        }, token);
}
