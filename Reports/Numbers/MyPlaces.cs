using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;
using Coordination.Ingest.Tallies;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>A group or building that somebody leads or manages.</summary>
/// <param name="Code">As the board gives it.</param>
public sealed record MyPlace(int WardId, string Ward, string WardName, PlaceKind Kind, int Id, string Code, string Name)
{
    /// <summary>The place in addresses: <c>g7A</c> for group 7A, <c>b</c> and the code for a building.</summary>
    public string Key => (Kind == PlaceKind.Group ? "g" : "b") + Code;
}

/// <summary>Which groups and buildings are somebody's own?</summary>
public sealed class MyPlaces(ReportsDatabase database)
{
    /// <summary>The places, groups first, as people count them.</summary>
    public async Task<IReadOnlyList<MyPlace>> ReadAsync(Actor actor, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        var places = await reading.Connection.QueryAsync<(int WardId, string Ward, string WardName, int Kind, int Id, string Code, string Name)>(new CommandDefinition(
            $"""
            select w.ward_id, w.code, w.name, 1, g.group_id, {WardBoards.GroupCodeSql}, g.name
            from unnest((select own_groups())) k (key) join residential_group g on g.ward_id = (k.key >> 32)::int and g.group_id = (k.key & 4294967295)::int
            join ward w on w.ward_id = g.ward_id
            union all
            select w.ward_id, w.code, w.name, 2, b.building_id, b.code, b.name
            from unnest((select own_buildings())) k (key) join building b on b.ward_id = (k.key >> 32)::int and b.building_id = (k.key & 4294967295)::int
            join ward w on w.ward_id = b.ward_id
            """,
            cancellationToken: token));
        return [.. places.Select(place => new MyPlace(place.WardId, place.Ward, place.WardName, (PlaceKind)place.Kind, place.Id, place.Code, place.Name))
            .OrderBy(place => place.Ward, StringComparer.Ordinal).ThenBy(place => place.Kind).ThenBy(place => place.Name, NaturalOrder.Instance)];
    }
}
