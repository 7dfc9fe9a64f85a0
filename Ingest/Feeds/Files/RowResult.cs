namespace Coordination.Ingest.Feeds.Files;

/// <summary>A row taken (with or without warnings) or refused; a refused row has its refusal and no value.</summary>
public sealed record RowResult<T>(int Row, T? Value, IReadOnlyList<RowIssue> Warnings, RowIssue? Refusal, string?[] SourceCells)
    where T : class
{
    /// <summary>The customer code where it can be read, also of a refused row: that customer is named, though the row is not taken.</summary>
    public string? Code { get; init; }
}
