namespace Coordination.Ingest.Feeds.Files;

/// <summary>Something about one cell that a person should know: which, and a sentence that says what is wrong and what to do.</summary>
public sealed record RowIssue(int Row, string Column, string? Value, string Reason);
