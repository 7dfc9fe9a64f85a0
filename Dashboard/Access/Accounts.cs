using System.Text.RegularExpressions;

using Coordination.Ingest.Record;

using Dapper;

namespace Coordination.Dashboard.Access;

/// <summary>An account as commands list it.</summary>
public sealed record AccountLine
{
    public required int AccountId { get; init; }

    public required string Name { get; init; }

    public required string DisplayName { get; init; }

    public required bool Disabled { get; init; }

    /// <summary>Roles with their places, as a person reads them.</summary>
    public required string[] Grants { get; init; }
}

/// <summary>
/// Makes, lists and ends accounts and their grants. Each change is one transaction in somebody's name, the operator's when nobody is
/// named, with its entry in the access log.
/// </summary>
public sealed partial class Accounts(AccessDatabase database)
{
    /// <summary>Is there any account, besides those whose names begin so?</summary>
    public async Task<bool> AnyBesideAsync(string begin, CancellationToken token) =>
        await database.ValueAsync<bool>("select exists (select from account where not starts_with(name, @begin))", new { begin }, token);

    /// <summary>Makes an account with its first grant.</summary>
    /// <exception cref="AccessException">The name is taken or is none, or the grant does not fit.</exception>
    public async Task<int> AddAsync(string name, string? displayName, short kind, GrantDraft grant, Actor? by, CancellationToken token)
    {
        await using var change = await AccountChange.BeginAsync(database, by, token);
        var id = await AddAsync(change, name, displayName, kind, grant, token);
        await change.CommitAsync(token);
        return id;
    }

    internal static async Task<int> AddAsync(
        AccountChange change, string name, string? displayName, short kind, GrantDraft grant, CancellationToken token)
    {
        var known = Name(name);
        var place = await grant.ResolveAsync(change.Connection, token);
        var id = await change.ValueAsync<int?>(
            """
            insert into account (kind, name, display_name) values (@kind, @known, @display)
            on conflict (name) do update set disabled_at = null, display_name = excluded.display_name
                where account.disabled_at is not null and account.kind = excluded.kind and account.kind = 2
            returning account_id
            """,
            new { kind, known, display = displayName ?? name.Trim() }, token)
            ?? throw new AccessException(AccessFault.NameTaken, $"There is an account {known} already; choose another name.", known);
        change.Note(0, kind == AccountKind.Machine ? "token-add" : "account-add", known);
        await InsertAsync(change, id, known, grant, place, token);
        return id;
    }

    /// <summary>The number of an account in use.</summary>
    /// <exception cref="AccessException">There is none of that name and kind.</exception>
    public async Task<int> IdAsync(string name, short kind, CancellationToken token) => await database.ValueAsync<int?>(
        "select account_id from account where name = @name and kind = @kind and disabled_at is null",
        new { name = Known(name), kind }, token)
        ?? throw new AccessException(AccessFault.NoAccount, $"There is no account {Known(name)}.", Known(name));

    public async Task<IReadOnlyList<AccountLine>> ListAsync(short kind, CancellationToken token)
    {
        await using var connection = await database.Source.OpenConnectionAsync(token);
        return [.. await connection.QueryAsync<AccountLine>(new CommandDefinition(
            """
            select a.account_id, a.name, a.display_name, a.disabled_at is not null as disabled,
                coalesce(array_agg(concat_ws(' ', g.role, e.code, w.code, r.code, b.code) order by g.grant_id) filter (where g.grant_id is not null), '{}')
                    as grants
            from account a
            left join grant_in_force g using (account_id)
            left join enterprise e on e.enterprise_id = g.enterprise_id
            left join ward w on w.ward_id = g.ward_id
            left join residential_group r on r.ward_id = g.ward_id and r.group_id = g.group_id
            left join building b on b.ward_id = g.ward_id and b.building_id = g.building_id
            where a.kind = @kind group by a.account_id order by a.name
            """,
            new { kind }, cancellationToken: token))];
    }

    /// <summary>A name as it is kept and compared.</summary>
    public static string Known(string name) => name.Trim().Normalize().ToLowerInvariant();

    /// <summary>The name as it is kept, when it can be one.</summary>
    /// <exception cref="AccessException">It cannot.</exception>
    internal static string Name(string name) => Known(name) is var known && Usable().IsMatch(known)
        ? known
        : throw new AccessException(
            AccessFault.NameUnusable,
            $"\"{name}\" cannot be an account's name: up to 100 letters, digits and . _ - + @, without spaces.", name);

    private static async Task<string> NameOfAsync(AccountChange change, int account, CancellationToken token) =>
        await change.ValueAsync<string>("select name from account where account_id = @account", new { account }, token)
        ?? throw new AccessException(AccessFault.NoAccount, $"There is no account {account}.");

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}._@+-]{0,99}$", RegexOptions.CultureInvariant)]
    private static partial Regex Usable();
}
