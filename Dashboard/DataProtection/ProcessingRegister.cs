using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

using Npgsql;

namespace Coordination.Dashboard.DataProtection;

/// <summary>The register of processing, from which the impact assessment is written. Every version stays.</summary>
public sealed class ProcessingRegister(OfficerDatabase database)
{
    /// <summary>All versions of all activities: what the program knows first, then what the officer added; newest version first.</summary>
    public Task<IReadOnlyList<ProcessingActivity>> ReadAsync(Actor actor, CancellationToken token) => database.ListAsync<ProcessingActivity>(
        actor,
        """
        select p.*, a.display_name as writer from processing_activity p left join account a on a.account_id = p.written_by
        order by array_position(array['holder', 'phone', 'id-number', 'journal', 'leaders', 'accounts', 'access-log', 'feeds', 'requests'], p.activity),
            p.activity, p.version desc
        """,
        null,
        token);

    /// <summary>Adds an activity's next version, or the first one of a new activity.</summary>
    /// <exception cref="RegistryException">Somebody else has just written it.</exception>
    public async Task WriteAsync(Actor actor, ProcessingActivity next, CancellationToken token)
    {
        try
        {
            await database.ValueAsync<int>(
                actor,
                """
                insert into processing_activity (activity, version, title, purpose, legal_basis, subjects, data_kinds, receivers, retention,
                    safeguards, in_force)
                values (@Activity, @Version, @Title, @Purpose, @LegalBasis, @Subjects, @DataKinds, @Receivers, @Retention,
                    @Safeguards, @InForce) returning version
                """,
                next,
                token);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw new RegistryException("Somebody else has just written this; read it again.");
        }
    }

    /// <summary>The newest count of data subjects; made now only where there was none yet.</summary>
    public Task<SubjectCounts> CountAsync(Actor actor, CancellationToken token) => CountSinceAsync(actor, DateTimeOffset.UnixEpoch, token);

    /// <summary>Counts unless that was done since an instant.</summary>
    public async Task<SubjectCounts> CountSinceAsync(Actor actor, DateTimeOffset since, CancellationToken token) =>
        (await database.ListAsync<SubjectCounts>(actor, "select * from count_subjects(@since)", new { since = since.UtcDateTime }, token))[0];

    /// <summary>Whom data subjects and authorities write to; null when nobody was named yet.</summary>
    public Task<string?> ContactAsync(Actor actor, CancellationToken token) => database.ValueAsync<string>(
        actor, "select contact from officer_contact order by contact_id desc limit 1", null, token);

    public Task SetContactAsync(Actor actor, string contact, CancellationToken token) => database.ValueAsync<int>(
        actor, "insert into officer_contact (contact) values (@contact) returning contact_id", new { contact }, token);
}
