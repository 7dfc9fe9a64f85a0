using Coordination.Dashboard.Access;

using Dapper;

using Npgsql;

namespace Coordination.Dashboard.Administration;

/// <summary>Somebody whom the record or an earlier row of the list has.</summary>
/// <param name="Account">Null for one of the list.</param>
internal sealed record KnownPerson(int? Account, string DisplayName, bool Disabled)
{
    /// <summary>What they are granted, now or later, and until when.</summary>
    public Dictionary<(string Role, GrantPlace Place), DateTimeOffset?> Grants { get; } = [];
}

/// <summary>The people of a list whom the record has already.</summary>
internal static class KnownPeople
{
    public static async Task<Dictionary<string, KnownPerson>> ReadAsync(NpgsqlConnection connection, string[] names, CancellationToken token)
    {
        // A program's name is as good as one out of use: nobody is granted anything by it.
        var people = (await connection.QueryAsync<(int Account, string Name, string DisplayName, bool Disabled)>(new CommandDefinition(
            "select account_id, name, display_name, disabled_at is not null or kind <> 1 from account where name = any (@names)",
            new { names }, cancellationToken: token)))
            .ToDictionary(row => row.Name, row => new KnownPerson(row.Account, row.DisplayName, row.Disabled), StringComparer.Ordinal);
        var grants = await connection.QueryAsync<(string Name, string Role, int? Enterprise, int? Ward, int? Group, int? Building, DateTime? Until)>(
            new CommandDefinition(
                """
                select a.name, g.role, g.enterprise_id, g.ward_id, g.group_id, g.building_id, g.valid_until
                from account a join access_grant g using (account_id)
                where a.name = any (@names) and g.revoked_at is null and (g.valid_until is null or g.valid_until > now()) order by g.grant_id
                """,
                new { names }, cancellationToken: token));
        foreach (var grant in grants)
        {
            people[grant.Name].Grants[(grant.Role, new GrantPlace(grant.Enterprise, grant.Ward, grant.Group, grant.Building))] = grant.Until;
        }

        return people;
    }
}
