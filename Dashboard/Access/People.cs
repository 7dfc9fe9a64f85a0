using Coordination.Ingest.Record.Text;

using Dapper;

namespace Coordination.Dashboard.Access;

/// <summary>What a list of people is narrowed to; what is null narrows nothing.</summary>
/// <param name="Search">Words of the name or the sign-in name, with or without accents.</param>
/// <param name="Role">A role that they have or will have.</param>
/// <param name="Ward">The code of a ward where they have or will have one.</param>
public sealed record PeopleFilter(string? Search, string? Role, string? Ward, AccountState? State);

/// <summary>A page of people in the order of their sign-in names.</summary>
/// <param name="Next">After whom the next page begins; null at the end.</param>
public sealed record PeopleList(IReadOnlyList<PersonLine> Items, string? Next, int Count);

/// <summary>Reads accounts of people for those who look after them.</summary>
public sealed class People(AccessDatabase database, TimeProvider time)
{
    private const int PageSize = 50;

    private const string StateSql =
        """
        case when a.disabled_at is not null then 3 when c.locked_until > now() then 2
            when c.password_hash is null and c.pin_hash is null
                and not exists (select from external_login l where l.account_id = a.account_id) then 0
            else 1 end
        """;

    // Folded as Fold does it: no accents, no case, đ as d.
    private const string ChosenSql =
        """
        from account a left join credential c using (account_id)
        where a.kind = 1
            and lower(translate(regexp_replace(normalize(a.name || ' ' || a.display_name, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐðÐ', 'dddd'))
                like all (@words)
            and ((@Role::text is null and @Ward::text is null) or exists (select from access_grant g
                where g.account_id = a.account_id and g.revoked_at is null and (g.valid_until is null or g.valid_until > now())
                    and (@Role::text is null or g.role = @Role)
                    and (@Ward::text is null or g.ward_id = (select w.ward_id from ward w where w.code = @Ward))))
        """;

    private const string GrantSql =
        """
        select g.grant_id, g.account_id, g.role, e.name as enterprise, w.name as ward, r.name as "group", b.name as building,
            g.valid_from, g.valid_until, g.granted_at, giver.display_name as granted_by, g.revoked_at, taker.display_name as revoked_by
        from access_grant g
        left join enterprise e on e.enterprise_id = g.enterprise_id
        left join ward w on w.ward_id = g.ward_id
        left join residential_group r on r.ward_id = g.ward_id and r.group_id = g.group_id
        left join building b on b.ward_id = g.ward_id and b.building_id = g.building_id
        left join account giver on giver.account_id = g.granted_by
        left join account taker on taker.account_id = g.revoked_by
        """;

    public async Task<PeopleList> ListAsync(PeopleFilter filter, string? after, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var words = Fold.Key(filter.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Anywhere).ToArray();
        var parameters = new { words, filter.Role, filter.Ward, state = (int?)filter.State, after, size = PageSize + 1 };
        await using var connection = await database.Source.OpenConnectionAsync(token);
        var count = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            $"select count(*) {ChosenSql} and (@state::int is null or {StateSql} = @state)", parameters, cancellationToken: token));
        var found = (await connection.QueryAsync<PersonLine>(new CommandDefinition(
            $"""
            select a.account_id, a.name, a.display_name, {StateSql} as state {ChosenSql}
                and (@state::int is null or {StateSql} = @state) and (@after::text is null or a.name > @after)
            order by a.name limit @size
            """,
            parameters, cancellationToken: token))).AsList();
        var page = found.Take(PageSize).ToArray();
        var grants = (await GrantsAsync(page.Select(person => person.AccountId), token)).Where(grant => !grant.IsOver(time.GetUtcNow()))
            .ToLookup(grant => grant.AccountId);
        return new PeopleList(
            [.. page.Select(person => person with { Grants = [.. grants[person.AccountId]] })], found.Count > PageSize ? page[^1].Name : null, count);
    }

    /// <summary>A person with all that they were ever granted, the newest first; null when there is none of that number.</summary>
    public async Task<PersonLine?> FindAsync(int account, CancellationToken token)
    {
        await using var connection = await database.Source.OpenConnectionAsync(token);
        var person = await connection.QuerySingleOrDefaultAsync<PersonLine>(new CommandDefinition(
            $"""
            select a.account_id, a.name, a.display_name, {StateSql} as state, c.pin_hash is not null as has_pin, c.two_factor,
                greatest(
                    (select max(i.expires_at) from invitation i where i.account_id = a.account_id and i.used_at is null and i.expires_at > now()),
                    (select max(p.expires_at) from personal_link p where p.account_id = a.account_id and p.revoked_at is null)) as link_until
            from account a left join credential c using (account_id) where a.kind = 1 and a.account_id = @account
            """,
            new { account }, cancellationToken: token));
        return person is null ? null : person with { Grants = await GrantsAsync([account], token) };
    }

    /// <summary>Programs with a token, and what they may.</summary>
    public async Task<IReadOnlyList<PersonLine>> ProgramsAsync(CancellationToken token)
    {
        await using var connection = await database.Source.OpenConnectionAsync(token);
        var programs = (await connection.QueryAsync<PersonLine>(new CommandDefinition(
            "select account_id, name, display_name, 1 as state from account where kind = 2 and disabled_at is null order by name",
            cancellationToken: token))).AsList();
        var grants = (await GrantsAsync(programs.Select(program => program.AccountId), token)).Where(grant => !grant.IsOver(time.GetUtcNow()))
            .ToLookup(grant => grant.AccountId);
        return [.. programs.Select(program => program with { Grants = [.. grants[program.AccountId]] })];
    }

    private async Task<IReadOnlyList<GrantLine>> GrantsAsync(IEnumerable<int> people, CancellationToken token)
    {
        await using var connection = await database.Source.OpenConnectionAsync(token);
        return [.. await connection.QueryAsync<GrantLine>(new CommandDefinition(
            $"{GrantSql} where g.account_id = any (@people) order by g.grant_id desc", new { people = people.ToArray() }, cancellationToken: token))];
    }

    private static string Anywhere(string word) =>
        $"%{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
