namespace Coordination.Ingest.Feeds.Files;

/// <summary>A row taken (with or without warnings) or refused; a refused row has its refusal and no value.</summary>
public sealed record RowResult<T>(int Row, T? Value, IReadOnlyList<RowIssue> Warnings, RowIssue? Refusal, string?[] SourceCells)
    where T : class;
