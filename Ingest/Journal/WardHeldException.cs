namespace Coordination.Ingest.Journal;

/// <summary>An import or a rebuild holds a ward for longer than a sender is kept waiting.</summary>
public sealed class WardHeldException() : IntakeUnavailableException(
    "A ward's record is being written by someone else, and not all was recorded. Send the same again: what is recorded counts once.");
