using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>In which order places are listed.</summary>
public enum PlaceSort
{
    /// <summary>Lowest share first: those that fall behind.</summary>
    Share,

    /// <summary>Most contracts left first: where most work is.</summary>
    Left,

    /// <summary>As people count: 1, 2, 7, 7A, 8.</summary>
    Natural,
}

/// <summary>Puts places in an order; the line of those without a place always comes last.</summary>
public static class PlaceOrder
{
    /// <summary>The order of a word of the address; the lowest share first unless another is named.</summary>
    public static PlaceSort Parse(string? word) => word switch
    {
        "left" => PlaceSort.Left,
        "natural" => PlaceSort.Natural,
        _ => PlaceSort.Share,
    };

    /// <summary>The word of the address; null for the usual order.</summary>
    public static string? Word(PlaceSort sort) => sort switch
    {
        PlaceSort.Left => "left",
        PlaceSort.Natural => "natural",
        _ => null,
    };

    /// <summary>Sorts places that come in natural order; equal ones keep it.</summary>
    public static IReadOnlyList<Unit> Sort(IReadOnlyList<Unit> places, PlaceSort sort) => sort switch
    {
        PlaceSort.Natural => places,
        PlaceSort.Left => [.. places.OrderBy(NoPlace).ThenByDescending(place => place.Left)],
        _ => [.. places.OrderBy(NoPlace).ThenBy(Fraction)],
    };

    /// <summary>The place that is furthest behind, when there are contracts and something is left.</summary>
    public static Unit? Lowest(IReadOnlyList<Unit> places) =>
        places.Where(place => place.Code != Unit.NoPlace && place.Left > 0).MinBy(Fraction);

    private static bool NoPlace(Unit place) => place.Code == Unit.NoPlace;

    // An empty place has nothing left to do: it stands with the complete ones.
    private static double Fraction(Unit place) => place.Contracts == 0 ? 1 : (double)place.Signed / place.Contracts;
}
