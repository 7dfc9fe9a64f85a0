using System.Runtime.InteropServices;

using Coordination.Ingest.Record;

namespace Coordination.Ingest.Tallies;

/// <summary>The two trees over a ward's contracts.</summary>
public enum PlaceKind : short
{
    Group = 1,
    Building = 2,
}

/// <summary>A row of the tallies: a place of a ward; id 0 holds the contracts without such a place.</summary>
public readonly record struct PlaceKey(int WardId, PlaceKind Kind, int PlaceId);

/// <summary>A row of the daily tallies.</summary>
public readonly record struct PlaceDay(PlaceKey Place, DateOnly Day);

/// <summary>
/// Gathers the difference that changed contracts make to the tallies. This is the definition of a tally:
/// live writing adds differences, a rebuild adds every contract once to nothing.
/// </summary>
public sealed class TallyChange
{
    private readonly Dictionary<PlaceKey, UnitCounts> _units = [];
    private readonly Dictionary<PlaceDay, DayCounts> _days = [];

    public IReadOnlyDictionary<PlaceKey, UnitCounts> Units => _units;

    public IReadOnlyDictionary<PlaceDay, DayCounts> Days => _days;

    /// <summary>Adds or (with a negative number) takes away contracts of one state. Such as are not listed count nowhere.</summary>
    public void Count(int wardId, ContractState state, Standing standing, int contracts)
    {
        if (!state.Listed)
        {
            return;
        }

        var group = new PlaceKey(wardId, PlaceKind.Group, state.Place.GroupId);
        var building = new PlaceKey(wardId, PlaceKind.Building, state.Place.BuildingId);
        var after = AfterSigning.Of(state.Milestones, standing.Stage);
        CollectionsMarshal.GetValueRefOrAddDefault(_units, group, out _).Add(standing, after, contracts);
        CollectionsMarshal.GetValueRefOrAddDefault(_units, building, out _).Add(standing, after, contracts);
        DayCounts.Spread(state, standing, contracts, (day, counts) =>
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_days, new PlaceDay(group, day), out _) += counts;
            CollectionsMarshal.GetValueRefOrAddDefault(_days, new PlaceDay(building, day), out _) += counts;
        });
    }
}
