namespace Coordination.Ingest.Record;

/// <summary>Where a contract stands, derived from its milestones; the order is the order of precedence in the stage rules.</summary>
public enum Stage : short
{
    Signed = 0,
    Declined = 1,
    NeedsHelp = 2,
    DeliveryFailed = 3,
    Overdue = 4,
    AwaitingSignature = 5,
    SpecialCase = 6,
    Reviewed = 7,
    InReview = 8,
    Notified = 9,
    NotStarted = 10,
}
