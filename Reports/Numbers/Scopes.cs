using System.Security.Cryptography;
using System.Text;

using Coordination.Ingest.Record;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>What of one ward an actor may see; only the database's own record of grants makes one.</summary>
public sealed record WardScope
{
    internal WardScope(int wardId, string code, bool whole, IReadOnlySet<string> groups, IReadOnlySet<string> buildings)
    {
        WardId = wardId;
        Code = code;
        Whole = whole;
        Groups = groups;
        Buildings = buildings;
    }

    public int WardId { get; }

    public string Code { get; }

    /// <summary>Every place of the ward; the sets are empty then.</summary>
    public bool Whole { get; }

    /// <summary>Codes of the groups that are the actor's, as the board gives them.</summary>
    public IReadOnlySet<string> Groups { get; }

    public IReadOnlySet<string> Buildings { get; }

    /// <summary>A short text that is another for another part of the ward.</summary>
    public string Version => Whole ? "all" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', [.. Groups.Order(StringComparer.Ordinal), "", .. Buildings.Order(StringComparer.Ordinal)]))).AsSpan(0, 8));
}

/// <summary>Asks the database what an actor may see.</summary>
public sealed class Scopes(ReportsDatabase database)
{
    /// <summary>What of a ward the actor may see; null when nothing, or when there is no such ward: the two look the same.</summary>
    public async Task<WardScope?> ReadAsync(Actor actor, string wardCode, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        var found = await reading.Connection.QuerySingleOrDefaultAsync<(int WardId, bool Whole, string[] Groups, string[] Buildings)?>(new CommandDefinition(
            $"""
            select w.ward_id, w.ward_id = any ((select whole_wards())::int[]),
                array(select {WardBoards.GroupCodeSql} from residential_group g
                    where g.ward_id = w.ward_id and place_key(g.ward_id, g.group_id) = any ((select own_groups())::bigint[])),
                array(select b.code from building b
                    where b.ward_id = w.ward_id and place_key(b.ward_id, b.building_id) = any ((select own_buildings())::bigint[]))
            from ward w where w.code = @wardCode
            """,
            new { wardCode },
            cancellationToken: token));
        return found is { } ward
            ? new WardScope(ward.WardId, wardCode, ward.Whole, ward.Groups.ToHashSet(StringComparer.Ordinal), ward.Buildings.ToHashSet(StringComparer.Ordinal))
            : null;
    }

    /// <summary>Does the actor hold one of the roles in the ward as a whole?</summary>
    public async Task<bool> HoldsAsync(Actor actor, string wardCode, string[] roles, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return await reading.Connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "select coalesce((select w.ward_id = any (wards_by_role(@roles)) from ward w where w.code = @wardCode), false)",
            new { wardCode, roles },
            cancellationToken: token));
    }
}
