namespace Coordination.Reports.Numbers;

/// <summary>
/// All figures of a ward at one position of its journal: the ward, each group in natural order, each building by name. Contracts without a
/// group or building stand under the code <c>-</c>, so that each list sums to the total. Immutable.
/// </summary>
/// <param name="Position">The last event that these figures contain.</param>
/// <param name="Revision">Counts changes of places and names, which are not events.</param>
/// <param name="AsOf">When that event was applied.</param>
/// <param name="Today">The day in Việt Nam for which "today" figures hold.</param>
public sealed record WardBoard(
    int WardId,
    string Code,
    string Name,
    string Enterprise,
    long Position,
    long Revision,
    DateTimeOffset AsOf,
    DateOnly Today,
    Unit Total,
    IReadOnlyList<Unit> Groups,
    IReadOnlyList<Unit> Buildings,
    DateOnly? FirstSignedOn)
{
    /// <summary>Not all of the ward's places are in it.</summary>
    public bool IsPart { get; private init; }

    /// <summary>Changes whenever any figure or name of the board may have.</summary>
    public string Version => $"{Position}.{Revision}";

    /// <summary>
    /// The day on which the last contract would be signed at the pace of the last seven days; null without a pace, or when all are signed.
    /// </summary>
    public DateOnly? ForecastFinish => Forecast.Finish(Total.Left, Total.SignedLast7Days, Today);

    /// <summary>
    /// The part of the board that is somebody's: for those who see the whole ward the board itself, for others their own places, and as the
    /// total the sum of their groups, or of their buildings where they have no group.
    /// </summary>
    public WardBoard Within(WardScope scope)
    {
        if (scope.Whole)
        {
            return this;
        }

        var groups = Groups.Where(unit => scope.Groups.Contains(unit.Code)).ToArray();
        var buildings = Buildings.Where(unit => scope.Buildings.Contains(unit.Code)).ToArray();
        return this with { Total = Unit.Sum(groups.Length > 0 ? groups : buildings), Groups = groups, Buildings = buildings, FirstSignedOn = null, IsPart = true };
    }
}
