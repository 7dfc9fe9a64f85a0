using System.Globalization;

namespace Coordination.Ingest.Journal;

/// <summary>
/// Many columns of one type as one array without nulls, row after row: the server finds a place in it at once, while an array for each
/// column costs it more to unfold than the rows of a small batch cost to write.
/// </summary>
internal static class Packed
{
    /// <summary>A column's value in the row that <c>u.row</c> counts from 1.</summary>
    /// <param name="array">The parameter that holds the array, with its type.</param>
    /// <param name="width">How many columns are in it.</param>
    public static string Value(string array, int width, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"({array})[u.row * {width} - {width - 1 - column}]");
}
