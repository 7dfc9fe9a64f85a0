using System.Globalization;

using Coordination.Ingest.Record;

using Dapper;

using Npgsql;

namespace Coordination.Dashboard.Access;

/// <summary>A grant as somebody asks for it, by codes.</summary>
public sealed record GrantDraft(string Role, string? Enterprise = null, string? Ward = null, string? Group = null, string? Building = null)
{
    /// <summary>When it begins; null for at once.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The instant from which it does not hold any more; null for no end.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>As the access log names it.</summary>
    public override string ToString() => string.Join(' ', new[] { Role, Enterprise, Ward, Group, Building, Said("from", From), Said("until", Until) }
        .Where(part => part is not null));

    /// <summary>The places behind the codes, with what the role needs filled in.</summary>
    /// <exception cref="AccessException">The role needs another place, or there is no such place; the message says which.</exception>
    internal async Task<GrantPlace> ResolveAsync(NpgsqlConnection connection, CancellationToken token)
    {
        Check();
        int? enterprise = Enterprise is null ? null : await OneAsync(
            "select enterprise_id from enterprise where code = @code", new { code = Enterprise }, AccessFault.NoEnterprise, Enterprise,
            $"There is no enterprise {Enterprise}.");
        int? ward = null;
        if (Ward is not null)
        {
            ward = await OneAsync("select ward_id from ward where code = @code", new { code = Ward }, AccessFault.NoWard, Ward,
                $"There is no ward {Ward}.");
            var its = await connection.QuerySingleAsync<int>(new CommandDefinition(
                "select enterprise_id from ward where ward_id = @ward", new { ward }, cancellationToken: token));
            if (enterprise is { } named && named != its)
            {
                throw new AccessException(
                    AccessFault.WardElsewhere, $"Ward {Ward} is not served by enterprise {Enterprise}.", Enterprise);
            }

            enterprise = OfEnterprise ? its : enterprise;
        }

        if (OfEnterprise && enterprise is null)
        {
            var all = (await connection.QueryAsync<int>(new CommandDefinition(
                "select enterprise_id from enterprise limit 2", cancellationToken: token))).AsList();
            enterprise = all.Count == 1 ? all[0] : throw new AccessException(
                AccessFault.EnterpriseNeeded, all.Count == 0 ? "There is no enterprise yet; register one with: enterprise add CODE --name …"
                : $"The role {Role} is of one enterprise, and there are several; name it with --enterprise CODE, or a ward with --ward CODE.");
        }

        int? group = Group is null ? null : await OneAsync(
            "select group_id from residential_group where ward_id = @ward and code = @code order by valid_to is null desc, valid_from desc limit 1",
            new { ward, code = Group }, AccessFault.NoGroup, Group, $"There is no group {Group} in ward {Ward}.");
        int? building = Building is null ? null : await OneAsync(
            "select building_id from building where ward_id = @ward and (code = @code or name = @code) order by code = @code desc limit 1",
            new { ward, code = Building }, AccessFault.NoBuilding, Building, $"There is no building {Building} in ward {Ward}.");
        return new GrantPlace(enterprise, ward, group, building);

        async Task<int> OneAsync(string sql, object parameters, AccessFault fault, string value, string missing) =>
            await connection.QuerySingleOrDefaultAsync<int?>(new CommandDefinition(sql, parameters, cancellationToken: token))
            ?? throw new AccessException(fault, missing, value);
    }

    private bool OfEnterprise => Role is Roles.Enterprise or Roles.Care or Roles.Records;

    private void Check()
    {
        (AccessFault Fault, string Message)? wrong = Role switch
        {
            _ when !Roles.All.Contains(Role) =>
                (AccessFault.RoleUnknown, $"There is no role {Role}; the roles are {string.Join(", ", Roles.All)}."),
            _ when Until <= (From ?? DateTimeOffset.MinValue) => (AccessFault.EndsBeforeItBegins, "The grant would end before it begins."),
            Roles.Company or Roles.DataProtection or Roles.Admin when (Enterprise ?? Ward ?? Group ?? Building) is not null =>
                (AccessFault.PlaceUnwanted, $"The role {Role} is for the whole company; leave the place out."),
            Roles.Enterprise or Roles.Care or Roles.Records or Roles.Ward or Roles.WardLeader when (Group ?? Building) is not null =>
                (AccessFault.GroupUnwanted, $"The role {Role} is not for a group or building; leave --group and --building out."),
            Roles.Area or Roles.Ward or Roles.WardLeader when Ward is null =>
                (AccessFault.WardNeeded, $"The role {Role} is for a ward; name it with --ward CODE."),
            Roles.Leader when Ward is null || Group is null || Building is not null =>
                (AccessFault.GroupNeeded, "The role leader is for a group; name it with --ward CODE --group CODE."),
            Roles.Building when Ward is null || Building is null || Group is not null =>
                (AccessFault.BuildingNeeded, "The role building is for a building; name it with --ward CODE --building CODE."),
            _ => null,
        };
        if (wrong is { } fault)
        {
            throw new AccessException(fault.Fault, fault.Message, Role);
        }
    }

    private static string? Said(string word, DateTimeOffset? at) =>
        at is { } instant ? string.Create(CultureInfo.InvariantCulture, $"{word} {VietnamTime.Local(instant):yyyy-MM-dd HH:mm}") : null;
}

/// <summary>The places of a grant by their numbers.</summary>
internal sealed record GrantPlace(int? EnterpriseId, int? WardId, int? GroupId, int? BuildingId);
