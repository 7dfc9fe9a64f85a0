namespace Coordination.Ingest.Feeds;

/// <summary>
/// The data of a <c>customer.listed</c> event, built where the rows are: the placement by number, which the fold reads, and as the list
/// wrote it, with the row's number.
/// </summary>
internal static class ListedData
{
    /// <summary>The expression, as json.</summary>
    /// <param name="placed">The table with <c>group_id</c>, <c>building_id</c> and <c>row_number</c>.</param>
    /// <param name="named">The table with <c>group_code</c> and <c>building_code</c>.</param>
    public static string Sql(string placed, string named) =>
        $"json_build_object('groupId', {placed}.group_id, 'buildingId', {placed}.building_id, 'group', {named}.group_code, "
        + $"'building', {named}.building_code, 'row', {placed}.row_number)";
}
