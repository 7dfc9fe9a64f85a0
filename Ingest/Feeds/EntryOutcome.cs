namespace Coordination.Ingest.Feeds;

/// <summary>What became of a person's entry.</summary>
public enum EntryOutcome
{
    Recorded,

    /// <summary>The journal has this very form's entry already.</summary>
    Already,

    /// <summary>The customer is not one of this person's; nothing was written.</summary>
    Refused,

    /// <summary>The note is too long or bears a number that does not belong there; nothing was written.</summary>
    UnfitNote,

    /// <summary>What was to be taken back is not the last entry any more, or not this person's; nothing was written.</summary>
    Outdated,
}
