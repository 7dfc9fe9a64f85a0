using Coordination.Ingest.Record;

namespace Coordination.Ingest.Feeds;

/// <summary>How a file is to be taken in.</summary>
public sealed record ImportOptions
{
    /// <summary>In whose name it is brought; the operator's of the program where nobody is named.</summary>
    public Actor By { get; init; } = Actor.Program;

    /// <summary>Only say what would happen.</summary>
    public bool DryRun { get; init; }

    /// <summary>The sheet to read; null for the one that fits best.</summary>
    public string? Sheet { get; init; }

    /// <summary>Remove the ward's customers whom the list does not name.</summary>
    public bool RemoveMissing { get; init; }
}
