namespace Coordination.Ingest.Feeds;

/// <summary>A body that cannot be read at all; nothing of it was recorded.</summary>
public sealed class UnreadableBodyException(string message) : Exception(message);
