namespace Coordination.Ingest.Feeds;

/// <summary>How a file is to be taken in.</summary>
public sealed record ImportOptions
{
    /// <summary>Only say what would happen.</summary>
    public bool DryRun { get; init; }

    /// <summary>The sheet to read; null for the one that fits best.</summary>
    public string? Sheet { get; init; }

    /// <summary>Remove the ward's customers whom the list does not name.</summary>
    public bool RemoveMissing { get; init; }
}
