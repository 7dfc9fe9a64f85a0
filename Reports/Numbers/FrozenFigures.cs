using Coordination.Ingest.Tallies;

namespace Coordination.Reports.Numbers;

/// <summary>The figures of one paper as they were at one moment: what is printed comes from this text and from nothing else.</summary>
/// <param name="Json">To be kept and given back letter by letter.</param>
/// <param name="Positions">How much of each ward's journal is in them.</param>
/// <param name="AsOf">The moment that they tell of.</param>
/// <param name="Period">The period as far as that moment reaches into it.</param>
/// <param name="Place">The group or building that they are of; null for more than one.</param>
public sealed record FrozenFigures(
    string Json, IReadOnlyList<WardPosition> Positions, DateTimeOffset AsOf, ReportPeriod Period, PlaceKey? Place = null);

/// <summary>The last event of a ward's journal that is contained.</summary>
public sealed record WardPosition(int WardId, string Ward, long Position);
