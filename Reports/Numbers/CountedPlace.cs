using Coordination.Ingest.Tallies;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>A group or building of a ward, whether it is in force on a day or not.</summary>
/// <param name="Id">0 for the contracts that have no such place.</param>
/// <param name="Code">As the board gives it.</param>
internal sealed record CountedPlace(PlaceKind Kind, int Id, string Code, string Name, DateOnly Since, bool InForce)
{
    /// <summary>Every place that the ward has had, and the two that stand for none.</summary>
    public static async Task<IReadOnlyList<CountedPlace>> ReadAsync(Reading reading, int ward, DateOnly day, CancellationToken token) =>
    [
        .. (await reading.Connection.QueryAsync<(int Kind, int Id, string Code, string Name, DateOnly Since, bool InForce)>(new CommandDefinition(
            $"""
            select 1, g.group_id, {WardBoards.GroupCodeSql}, g.name, g.valid_from, g.valid_from <= @day and (g.valid_to is null or g.valid_to > @day)
            from residential_group g where g.ward_id = @ward
            union all
            select 2, b.building_id, b.code, b.name, b.valid_from, b.valid_from <= @day and (b.valid_to is null or b.valid_to > @day)
            from building b where b.ward_id = @ward
            """,
            new { ward, day },
            cancellationToken: token))).Select(place => new CountedPlace((PlaceKind)place.Kind, place.Id, place.Code, place.Name, place.Since, place.InForce)),
        new(PlaceKind.Group, 0, Unit.NoPlace, "", default, false),
        new(PlaceKind.Building, 0, Unit.NoPlace, "", default, false),
    ];
}
