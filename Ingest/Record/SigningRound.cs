namespace Coordination.Ingest.Record;

/// <summary>
/// The milestones of step 3 that count now: those dated before the last void do not, one dated at the same instant does.
/// </summary>
internal readonly struct SigningRound(Milestones all)
{
    private readonly Milestones _all = all;

    public DateTimeOffset? Sent => Counting(EventType.InvitationSent);

    public DateTimeOffset? Delivered => Counting(EventType.InvitationDelivered);

    public DateTimeOffset? Failed => Counting(EventType.InvitationFailed);

    public DateTimeOffset? Opened => Counting(EventType.ContractOpened);

    public DateTimeOffset? Declined => Counting(EventType.ContractDeclined);

    public DateTimeOffset? DeadlinePassed => Counting(EventType.DeadlinePassed);

    /// <summary>The sending, or the receipt where no sending is known.</summary>
    public DateTimeOffset? Invited => Sent ?? Delivered;

    /// <summary>True when the receipt of the last sending is not known.</summary>
    public bool Estimated => Sent is { } sent && !(Delivered >= sent);

    /// <summary>What the five days count from.</summary>
    public DateTimeOffset? ClockStart => Estimated ? Sent : Delivered;

    private DateTimeOffset? Counting(EventType type) =>
        _all[type] is { } time && !(time < _all[EventType.ContractVoided]) ? time : null;
}
