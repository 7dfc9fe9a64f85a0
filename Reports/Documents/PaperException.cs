namespace Coordination.Reports.Documents;

/// <summary>A paper that cannot be made as it is; the message says why, for who drafts it.</summary>
public sealed class PaperException(string message) : Exception(message);
