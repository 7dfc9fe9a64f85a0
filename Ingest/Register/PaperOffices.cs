using Coordination.Ingest.Record;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Register;

/// <summary>The organisations that issue papers, with their settings.</summary>
public sealed class PaperOffices(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Writes the settings of the company (neither is named), an enterprise or a ward.</summary>
    /// <param name="settings">JSON.</param>
    /// <param name="since">From which day its schedule counts; null leaves it as it is, or begins today.</param>
    /// <param name="revision">The one that was read; null to write over whatever stands.</param>
    /// <exception cref="PaperRefusedException">
    /// There is no such office, it is not theirs, somebody was quicker, or numbers would be counted otherwise in the middle of a year.
    /// </exception>
    public async Task WriteAsync(
        Hand hand, string? enterprise, string? ward, string settings, DateOnly? since, CancellationToken token, int? revision = null)
    {
        await using var work = await PaperTransaction.BeginAsync(database, hand, token);
        var (enterpriseId, wardId) = await work.Connection.QuerySingleAsync<(int?, int?)>(new CommandDefinition(
            "select (select enterprise_id from enterprise where code = @enterprise), (select ward_id from ward where code = @ward)",
            new { enterprise, ward },
            cancellationToken: token));
        if ((enterprise is not null && enterpriseId is null) || (ward is not null && wardId is null))
        {
            throw new PaperRefusedException(PaperRefusal.NotThere);
        }

        await work.DemandAsync(enterpriseId, wardId, token);
        var today = VietnamTime.DayOf(time.GetUtcNow());
        var office = await IdAsync(work.Connection, ward is null ? enterpriseId : null, wardId, today, token);
        await RefuseChangedAsync(work.Connection, office, revision, token);
        if (await RecountsAsync(work.Connection, office, settings, today.Year, token))
        {
            throw new PaperRefusedException(PaperRefusal.SeriesInUse);
        }

        await work.Connection.ExecuteAsync(new CommandDefinition(
            """
            update paper_office set settings = @settings::json, since = coalesce(@since::date, since), changed_at = @now, changed_by = @by,
                revision = revision + 1
            where office_id = @office
            """,
            new { office, settings, since, now = time.GetUtcNow().UtcDateTime, by = hand.Name },
            cancellationToken: token));
        await work.NoteAsync("office-set", ward ?? enterprise ?? "company", token);
        await work.CommitAsync(token);
    }

    /// <summary>Makes the company and every enterprise an office where they are none yet, and gives all of them.</summary>
    public async Task<IReadOnlyList<PaperOffice>> AllAsync(CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        return (await connection.QueryAsync<PaperOffice>(new CommandDefinition(
            """
            insert into paper_office (company_id, enterprise_id, since)
            select x.company_id, x.enterprise_id, @today::date
            from (select company_id, null::int as enterprise_id from company union all select company_id, enterprise_id from enterprise) x
            where not exists (select from paper_office o where o.company_id = x.company_id and o.ward_id is null
                and o.enterprise_id is not distinct from x.enterprise_id)
            on conflict do nothing;
            select o.office_id, e.code as enterprise, array(select w.code from ward w where w.enterprise_id = o.enterprise_id order by w.code) as wards,
                o.settings::text as settings, o.since
            from paper_office o left join enterprise e using (enterprise_id) where o.ward_id is null order by o.office_id
            """,
            new { today = VietnamTime.DayOf(time.GetUtcNow()) },
            cancellationToken: token))).AsList();
    }

    // Under the lock in which numbers are given: of two who write over the same reading, the second is told of the first.
    private static async Task RefuseChangedAsync(NpgsqlConnection connection, int office, int? revision, CancellationToken token)
    {
        var (stands, by) = await connection.QuerySingleAsync<(int, string?)>(new CommandDefinition(
            "select revision, changed_by from paper_office where office_id = @office for update", new { office }, cancellationToken: token));
        if (revision is { } read && read != stands)
        {
            throw new PaperRefusedException(PaperRefusal.Changed) { By = by };
        }
    }

    // One series for all and one for each type both begin with 01: two papers would bear one number.
    private static Task<bool> RecountsAsync(NpgsqlConnection connection, int office, string settings, int year, CancellationToken token) =>
        connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            """
            select coalesce((settings ->> 'seriesPerType')::boolean, false) <> coalesce((@settings::json ->> 'seriesPerType')::boolean, false)
                and exists (select from paper_number n where n.office_id = o.office_id and n.year = @year)
            from paper_office o where office_id = @office
            """,
            new { office, settings, year },
            cancellationToken: token));

    internal static async Task<int> IdAsync(NpgsqlConnection connection, int? enterprise, int? ward, DateOnly today, CancellationToken token) =>
        await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            """
            insert into paper_office (company_id, enterprise_id, ward_id, since) select min(company_id), @enterprise, @ward, @today from company
            on conflict do nothing;
            select office_id from paper_office where enterprise_id is not distinct from @enterprise and ward_id is not distinct from @ward
            """,
            new { enterprise, ward, today },
            cancellationToken: token));
}

/// <summary>An office as the schedule sees it.</summary>
public sealed record PaperOffice
{
    public required int OfficeId { get; init; }

    /// <summary>The enterprise's code; null for the company.</summary>
    public string? Enterprise { get; init; }

    /// <summary>The codes of its wards; empty for the company.</summary>
    public required string[] Wards { get; init; }

    /// <summary>JSON.</summary>
    public required string Settings { get; init; }

    public required DateOnly Since { get; init; }
}
