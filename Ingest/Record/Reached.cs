namespace Coordination.Ingest.Record;

/// <summary>How far along the funnel a contract has ever come; a later step implies the earlier ones.</summary>
public enum Reached : short
{
    Nothing = 0,
    Notified = 1,
    Reviewed = 2,
    Invited = 3,
    Opened = 4,

    /// <summary>Signed now: a voided signature falls back to <see cref="Opened"/>.</summary>
    Signed = 5,
}
