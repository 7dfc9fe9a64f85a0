using Coordination.Ingest.Record;

using Dapper;

namespace Coordination.Reports.Register;

/// <summary>An organisation that issues papers, as its settings' page shows it.</summary>
public sealed record OfficeLine
{
    /// <summary>The enterprise's code; null for the company or a ward.</summary>
    public string? Enterprise { get; init; }

    public string? Ward { get; init; }

    public required string Name { get; init; }

    /// <summary>JSON; null where nothing was set yet.</summary>
    public string? Settings { get; init; }

    public DateOnly? Since { get; init; }

    /// <summary>To be named by who writes over what they have read.</summary>
    public required int Revision { get; init; }
}

/// <summary>A number of the register.</summary>
public sealed record RegisterLine
{
    public required int Number { get; init; }

    public required string Series { get; init; }

    public required DateOnly GivenOn { get; init; }

    public long? PaperId { get; init; }

    public string? Symbol { get; init; }

    public string? Kind { get; init; }

    public string? WardName { get; init; }

    public short? State { get; init; }

    public string? Reason { get; init; }
}

/// <summary>Which offices may the actor look after, and what stands in their registers?</summary>
public sealed class PaperOfficeBook(ReportsDatabase database)
{
    /// <summary>The offices in which the actor holds one of the roles.</summary>
    public async Task<IReadOnlyList<OfficeLine>> ReadAsync(Actor actor, string[] roles, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return (await reading.Connection.QueryAsync<OfficeLine>(new CommandDefinition(
            """
            select x.enterprise, x.ward, x.name, o.settings::text as settings, o.since, coalesce(o.revision, 0) as revision from (
                select null::int as enterprise_id, null::int as ward_id, null::text as enterprise, null::text as ward, c.name from company c
                union all select e.enterprise_id, null, e.code, null, e.name from enterprise e
            ) x left join paper_office o on o.enterprise_id is not distinct from x.enterprise_id and o.ward_id is not distinct from x.ward_id
            where may_work_on_paper(x.enterprise_id, x.ward_id, @roles) order by x.ward nulls first, x.enterprise nulls first
            """,
            new { roles },
            cancellationToken: token))).AsList();
    }

    /// <summary>The offices of the wards in which the actor holds one of the roles.</summary>
    public async Task<IReadOnlyList<OfficeLine>> WardOfficesAsync(Actor actor, string[] roles, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return (await reading.Connection.QueryAsync<OfficeLine>(new CommandDefinition(
            "select ward, name, settings, since, revision from ward_offices(@roles)", new { roles }, cancellationToken: token))).AsList();
    }

    /// <summary>The settings of an enterprise, or of the company where none is named; null where nothing was set that the actor may see.</summary>
    public async Task<string?> SettingsAsync(Actor actor, string? enterprise, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return await reading.Connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            """
            select o.settings::text from paper_office o left join enterprise e using (enterprise_id)
            where o.ward_id is null and e.code is not distinct from @enterprise
            """,
            new { enterprise },
            cancellationToken: token));
    }

    /// <summary>The settings of a ward's own office; null where nothing was set that the actor may see.</summary>
    public async Task<string?> WardSettingsAsync(Actor actor, string ward, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return await reading.Connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select o.settings::text from paper_office o join ward w on w.ward_id = o.ward_id where w.code = @ward", new { ward }, cancellationToken: token));
    }

    /// <summary>The codes of the wards about whose papers the actor may work by one of the roles.</summary>
    public async Task<IReadOnlySet<string>> WardsAsync(Actor actor, string[] roles, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return (await reading.Connection.QueryAsync<string>(new CommandDefinition(
            "select code from ward where ward_id = any ((select wards_by_role(array_remove(@roles, 'company')))::int[])",
            new { roles },
            cancellationToken: token))).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The register of an office's year, newest number first.</summary>
    public async Task<IReadOnlyList<RegisterLine>> RegisterAsync(Actor actor, string? enterprise, int year, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return (await reading.Connection.QueryAsync<RegisterLine>(new CommandDefinition(
            """
            select n.number, n.series, n.given_on, n.paper_id, p.symbol, p.kind, w.name as ward_name, p.state, n.reason
            from paper_number n join paper_office o using (office_id) left join enterprise e on e.enterprise_id = o.enterprise_id
            left join paper p on p.paper_id = n.paper_id left join ward w on w.ward_id = p.ward_id
            where n.year = @year and o.ward_id is null and e.code is not distinct from @enterprise
            order by n.series, n.number desc limit 2000
            """,
            new { enterprise, year },
            cancellationToken: token))).AsList();
    }
}
