namespace Coordination.Ingest.Journal;

/// <summary>The codes of the reasons for which an event waits in quarantine.</summary>
public static class QuarantineReason
{
    public const string UnknownSubject = "unknown-subject";
    public const string UnknownType = "unknown-type";
    public const string TypeNotAllowed = "type-not-allowed";
    public const string WrongSource = "wrong-source";
    public const string BadTime = "bad-time";
    public const string FutureTime = "future-time";
    public const string BadEvent = "bad-event";
    public const string BadData = "bad-data";

    /// <summary>Somebody else held the ward for too long; the program tries again by itself.</summary>
    public const string WardHeld = "ward-held";
}
