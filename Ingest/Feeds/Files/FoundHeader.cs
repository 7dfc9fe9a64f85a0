namespace Coordination.Ingest.Feeds.Files;

/// <summary>A header among the first rows of a sheet.</summary>
/// <param name="LastIndex">The place, among the rows looked at, of the header's last row; data begin after it.</param>
/// <param name="LastRow">The number of that row in the file.</param>
/// <param name="Columns">The columns that it names.</param>
internal sealed record FoundHeader(int LastIndex, int LastRow, ColumnMap Columns)
{
    // A header with the required columns beats any without, however many others that one has.
    public int Score => Columns.Fields + (Columns.IsComplete ? 1000 : 0);
}
