namespace Coordination.Ingest.Feeds.Files;

/// <summary>
/// Cells that a spreadsheet shows as one: rows by their number, the column counted from 0. The value stands in the first
/// row.
/// </summary>
internal readonly record struct MergedRange(int FirstRow, int LastRow, int Column);
