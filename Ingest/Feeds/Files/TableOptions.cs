namespace Coordination.Ingest.Feeds.Files;

/// <summary>What to look for in a file.</summary>
/// <param name="Columns">The columns that the header is recognised by.</param>
/// <param name="Sheet">The sheet that a person named; null takes the sheet that fits best.</param>
public sealed record TableOptions(ColumnNames Columns, string? Sheet = null)
{
    public FileLimits Limits { get; init; } = new();
}
