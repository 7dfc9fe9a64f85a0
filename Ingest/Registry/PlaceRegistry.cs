using Coordination.Ingest.Journal;
using Coordination.Ingest.Record.Text;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Registry;

/// <summary>A place that a file or a sample brings.</summary>
/// <param name="Code">A group's code; for a building null where it has none but its name.</param>
/// <param name="FormedOf">The groups of which a group was formed; null where nothing is said of it.</param>
public sealed record PlaceDraft(string? Code, string? Name, DateOnly? ValidFrom = null, DateOnly? ValidTo = null, int? Households = null,
    string? Address = null, IReadOnlyList<Predecessor>? FormedOf = null);

/// <summary>What became of a list of places.</summary>
/// <param name="Unknown">The groups that were said to be formed of groups which the record lacks, and the codes of these.</param>
public sealed record PlacesOutcome(int Added, int Changed, IReadOnlyList<(PlaceDraft Place, IReadOnlyList<string> Codes)> Unknown);

/// <summary>Enterprises, wards, groups and buildings. Names may be changed by adding again; codes are identities.</summary>
public sealed class PlaceRegistry(NpgsqlDataSource database)
{
    private static readonly DateOnly Always = new(2000, 1, 1);

    /// <exception cref="RegistryException">The code is unusable.</exception>
    public async Task AddEnterpriseAsync(string code, string name, CancellationToken token)
    {
        CheckCode(code, "enterprise");
        await using var connection = await database.OpenConnectionAsync(token);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into enterprise (company_id, code, name) select min(company_id), @code, @name from company
            on conflict (code) do update set name = excluded.name
            """,
            new { code, name },
            cancellationToken: token));
    }

    /// <exception cref="RegistryException">The code is unusable, or there is no such enterprise, or the ward is another enterprise's.</exception>
    public async Task AddWardAsync(string code, string name, string enterpriseCode, CancellationToken token)
    {
        CheckCode(code, "ward");
        await using var connection = await database.OpenConnectionAsync(token);
        await using var transaction = await connection.BeginTransactionAsync(token);
        var enterprise = await connection.ExecuteScalarAsync<int?>(new CommandDefinition(
            "select enterprise_id from enterprise where code = @enterpriseCode", new { enterpriseCode }, cancellationToken: token))
            ?? throw new RegistryException($"There is no enterprise with the code {enterpriseCode}; add it with: enterprise add.");
        var wardId = await connection.ExecuteScalarAsync<int?>(new CommandDefinition(
            """
            insert into ward (enterprise_id, code, name) values (@enterprise, @code, @name)
            on conflict (code) do update set name = excluded.name where ward.enterprise_id = excluded.enterprise_id
            returning ward_id
            """,
            new { enterprise, code, name },
            cancellationToken: token))
            ?? throw new RegistryException($"The ward {code} is already registered under another enterprise.");
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into ward_head (ward_id) values (@wardId) on conflict (ward_id) do update set revision = ward_head.revision + 1
            """,
            new { wardId },
            cancellationToken: token));
        await transaction.CommitAsync(token);
    }

    /// <summary>Adds or renames groups, and keeps of which groups they were formed.</summary>
    public Task<PlacesOutcome> PutGroupsAsync(
        string wardCode, IReadOnlyCollection<PlaceDraft> groups, CancellationToken token, bool dryRun = false) =>
        // An end alone comes before what bears the number from then on: else the list's order would decide which of the two the known group is.
        PutAsync(wardCode, [.. groups.OrderBy(group => group is not { ValidFrom: null, ValidTo: not null })], PutGroupAsync, dryRun, token);

    /// <summary>Adds or renames buildings.</summary>
    public Task<PlacesOutcome> PutBuildingsAsync(
        string wardCode, IReadOnlyCollection<PlaceDraft> buildings, CancellationToken token, bool dryRun = false) =>
        PutAsync(wardCode, buildings, PutBuildingAsync, dryRun, token);

    /// <summary>The ward's number and company.</summary>
    /// <exception cref="RegistryException">There is no such ward.</exception>
    public async Task<(int WardId, int CompanyId)> WardAsync(string wardCode, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        return await WardAsync(connection, wardCode, token);
    }

    internal static async Task<(int WardId, int CompanyId)> WardAsync(NpgsqlConnection connection, string wardCode, CancellationToken token) =>
        await connection.QuerySingleOrDefaultAsync<(int, int)?>(new CommandDefinition(
            "select w.ward_id, e.company_id from ward w join enterprise e using (enterprise_id) where w.code = @wardCode",
            new { wardCode },
            cancellationToken: token))
        ?? throw new RegistryException($"There is no ward with the code {wardCode}; add it with: ward add {wardCode} --name … --enterprise ….");

    /// <summary>
    /// Adds a group unless it is there: one of that code from that day, or without a day the one in force, or the one that ends on the given
    /// day. A group in force that a customer list made without a day takes the day that a list of groups brings, unless that list says of
    /// which groups it was formed: then it is another, and the old one ends. The ward's head must be locked.
    /// </summary>
    internal static async Task<(int Id, bool Added, bool Changed)> PutGroupAsync(
        NpgsqlConnection connection, int wardId, PlaceDraft group, CancellationToken token)
    {
        var code = group.Code!;
        var known = await connection.QuerySingleOrDefaultAsync<(int Id, DateOnly From)?>(new CommandDefinition(
            """
            select group_id, valid_from from residential_group
            where ward_id = @wardId and code = @code and case when @from::date is null then @to::date is null or valid_from < @to
                else valid_from = @from or (valid_from = @always and valid_to is null and not @formed) end
            order by valid_from = @from desc, valid_to is not distinct from @to desc, valid_to is null desc, valid_from desc limit 1
            """,
            new { wardId, code, from = group.ValidFrom, to = group.ValidTo, always = Always, formed = group.FormedOf is { Count: > 0 } },
            cancellationToken: token));
        if (known is { } old)
        {
            var changed = await connection.ExecuteAsync(new CommandDefinition(
                """
                update residential_group set name = coalesce(@name, name), valid_from = coalesce(@from, valid_from),
                    valid_to = coalesce(@to, valid_to), households = coalesce(@households, households)
                where ward_id = @wardId and group_id = @id
                    and (name, valid_from, valid_to, households) is distinct from
                        (coalesce(@name, name), coalesce(@from, valid_from), coalesce(@to, valid_to), coalesce(@households, households))
                """,
                new { wardId, id = old.Id, name = group.Name, from = group.ValidFrom, to = group.ValidTo, households = group.Households },
                cancellationToken: token));
            return (old.Id, false, changed > 0);
        }

        // A number given anew ends the group that bore it: a number alone is not an identity, and two of one number cannot both hold.
        var id = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            """
            update residential_group set valid_to = @from
            where ward_id = @wardId and code = @code and valid_from < @from and (valid_to is null or valid_to > @from);
            with head as (update ward_head set groups = groups + 1, revision = revision + 1 where ward_id = @wardId returning groups)
            insert into residential_group (ward_id, group_id, code, name, valid_from, valid_to, households)
            select @wardId, groups, @code, @name, @from,
                coalesce(@to, (select min(valid_from) from residential_group where ward_id = @wardId and code = @code and valid_from > @from)),
                @households from head returning group_id
            """,
            new
            {
                wardId,
                code,
                name = group.Name ?? GroupName(code),
                from = group.ValidFrom ?? Always,
                to = group.ValidTo,
                households = group.Households,
            },
            cancellationToken: token));
        return (id, true, false);
    }

    /// <summary>Adds a building unless its code is there; the ward's head must be locked.</summary>
    internal static async Task<(int Id, bool Added, bool Changed)> PutBuildingAsync(
        NpgsqlConnection connection, int wardId, PlaceDraft building, CancellationToken token)
    {
        var code = BuildingCode(building);
        var key = Fold.Key(building.Name ?? building.Code);
        var known = await connection.ExecuteScalarAsync<int?>(new CommandDefinition(
            """
            select building_id from building where ward_id = @wardId and (code = @code or name_key = @key)
            order by code = @code desc, building_id limit 1
            """,
            new { wardId, code, key },
            cancellationToken: token));
        if (known is { } id)
        {
            // A list that only spells the name otherwise does not rename; one that gives codes does, and gives its code to a building
            // that had only its name.
            var changed = await connection.ExecuteAsync(new CommandDefinition(
                """
                update building set code = coalesce(@own, code), name = case when @own is null then name else coalesce(@name, name) end,
                    name_key = case when @own is null then name_key else @key end,
                    address = coalesce(@address, address), valid_to = coalesce(@to, valid_to)
                where ward_id = @wardId and building_id = @id and (code, name, address, valid_to) is distinct from
                    (coalesce(@own, code), case when @own is null then name else coalesce(@name, name) end,
                    coalesce(@address, address), coalesce(@to, valid_to))
                """,
                new { wardId, id, own = building.Code, key, name = building.Name, address = building.Address, to = building.ValidTo },
                cancellationToken: token));
            return (id, false, changed > 0);
        }

        id = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            """
            with head as (update ward_head set buildings = buildings + 1, revision = revision + 1 where ward_id = @wardId returning buildings)
            insert into building (ward_id, building_id, code, name, name_key, address, valid_from, valid_to)
            select @wardId, buildings, @code, @name, @key, @address, @from, @to from head returning building_id
            """,
            new
            {
                wardId,
                code,
                key,
                name = building.Name ?? code,
                address = building.Address,
                from = building.ValidFrom ?? Always,
                to = building.ValidTo,
            },
            cancellationToken: token));
        return (id, true, false);
    }

    /// <summary>A building's code: its own, else its name folded.</summary>
    public static string BuildingCode(PlaceDraft building) => building.Code ?? Fold.Key(building.Name);

    private static string GroupName(string code) => char.IsAsciiDigit(code[0]) ? $"Tổ dân phố số {code}" : $"Tổ dân phố {code}";

    private static void CheckCode(string code, string of)
    {
        if (code.Length is 0 or > 32 || !code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            throw new RegistryException($"The code of the {of}, {code}, cannot be used: take 1 to 32 of A-Z, a-z, 0-9, '.', '_' and '-'.");
        }
    }

    private async Task<PlacesOutcome> PutAsync(
        string wardCode,
        IReadOnlyCollection<PlaceDraft> places,
        Func<NpgsqlConnection, int, PlaceDraft, CancellationToken, Task<(int Id, bool Added, bool Changed)>> put,
        bool dryRun,
        CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        await using var transaction = await connection.BeginTransactionAsync(token);
        var (wardId, _) = await WardAsync(connection, wardCode, token);
        await LockAsync(connection, wardId, token);
        var written = new List<(PlaceDraft Place, (int Id, bool Added, bool Changed) Put)>();
        foreach (var place in places)
        {
            written.Add((place, await put(connection, wardId, place, token)));
        }

        // A list may name a group before the one of which it was formed.
        var (added, changed) = (0, 0);
        var unknown = new List<(PlaceDraft, IReadOnlyList<string>)>();
        var ended = written.Where(one => one.Place.ValidTo is not null).Select(one => one.Put.Id).ToArray();
        foreach (var (place, outcome) in written)
        {
            var (reformed, missing) = await GroupSuccession.PutAsync(connection, wardId, outcome.Id, place.FormedOf, ended, token);
            added += outcome.Added ? 1 : 0;
            changed += !outcome.Added && (outcome.Changed || reformed) ? 1 : 0;
            if (missing.Count > 0)
            {
                unknown.Add((place, missing));
            }
        }

        if (!dryRun)
        {
            await AnnounceAsync(connection, wardId, changed > 0, token);
            await transaction.CommitAsync(token);
        }

        return new PlacesOutcome(added, changed, unknown);
    }

    internal static Task<int> LockAsync(NpgsqlConnection connection, int wardId, CancellationToken token) =>
        connection.ExecuteAsync(new CommandDefinition(
            "select 1 from ward_head where ward_id = @wardId for update", new { wardId }, cancellationToken: token));

    private static Task<int> AnnounceAsync(NpgsqlConnection connection, int wardId, bool changed, CancellationToken token) =>
        connection.ExecuteAsync(new CommandDefinition(
            $"""
            update ward_head set revision = revision + 1 where ward_id = @wardId and @changed;
            select pg_notify('{Notice.Channel}', @wardId::text)
            """,
            new { wardId, changed },
            cancellationToken: token));
}
