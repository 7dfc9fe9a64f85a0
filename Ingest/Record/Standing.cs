namespace Coordination.Ingest.Record;

/// <summary>
/// Where a contract stands: a pure function of its <see cref="ContractState"/> and the calendar. Times are UTC.
/// </summary>
/// <param name="Stage">The first stage that holds, in the order of <see cref="Record.Stage"/>.</param>
/// <param name="Reached">The furthest step of the funnel.</param>
/// <param name="Invited">When the invitation in force was sent (or received, where no sending is known).</param>
/// <param name="Deadline">The end of the signing period in force.</param>
/// <param name="DeadlineEstimated">True when receipt is not known and the period counts from the sending.</param>
/// <param name="SignedAt">The time of the signature: the earliest one not before the last void.</param>
/// <param name="SignedLate">Signed after the period had ended, by the signature's own time.</param>
/// <param name="OverdueAt">When the deadline in force was announced as passed, unless a signature in time is known; a late one does not take it back.</param>
/// <param name="DueAt">The deadline that the clock must still announce; null when there is none, it did so, or it was kept.</param>
public sealed record Standing(
    Stage Stage,
    Reached Reached,
    DateTimeOffset? Invited,
    DateTimeOffset? Deadline,
    bool DeadlineEstimated,
    DateTimeOffset? SignedAt,
    bool SignedLate,
    DateTimeOffset? OverdueAt,
    DateTimeOffset? DueAt)
{
    /// <summary>Derives the standing. Two states with equal contents give equal standings.</summary>
    public static Standing Of(ContractState state, WorkingCalendar calendar)
    {
        var all = state.Milestones;
        var signing = new SigningRound(all);

        var signedAt = state.SignedTimes.FirstOrDefault() is var first && first == default ? null : (DateTimeOffset?)first;
        var deadline = signing.ClockStart is { } start ? SigningDeadline.Of(start, calendar) : (DateTimeOffset?)null;
        var late = signedAt is not null && deadline is not null && signedAt > deadline;
        var passed = deadline is not null && signing.DeadlinePassed >= deadline;

        // Signed in time but reported after the clock spoke: the deadline was kept, in whatever order we heard of it.
        var overdueAt = passed && (signedAt is null || late) ? signing.DeadlinePassed : null;

        var stage =
            signedAt is not null ? Stage.Signed
            : AtOrAfter(signing.Declined, signing.Invited) ? Stage.Declined
            : After(all[EventType.HelpRequested], all[EventType.HelpResolved]) ? Stage.NeedsHelp
            : AtOrAfter(signing.Failed, signing.Sent) && After(signing.Failed, signing.Delivered) ? Stage.DeliveryFailed
            : overdueAt is not null ? Stage.Overdue
            : signing.Invited is not null ? Stage.AwaitingSignature
            : After(all[EventType.ReviewSpecialCase], all[EventType.ReviewSpecialCaseResolved]) ? Stage.SpecialCase
            : all[EventType.ReviewVerified] is not null ? Stage.Reviewed
            : (all[EventType.ReviewSent] ?? all[EventType.ReviewReturned]) is not null ? Stage.InReview
            : (all[EventType.NoticeSent] ?? all[EventType.NoticeDelivered]) is not null ? Stage.Notified
            : Stage.NotStarted;

        return new Standing(
            stage,
            ReachedOf(all, signedAt is not null),
            signing.Invited,
            deadline,
            deadline is not null && signing.Estimated,
            signedAt,
            late,
            overdueAt,
            !passed && (signedAt is null || late) ? deadline : null);
    }

    // What happened before a void still happened: the funnel looks at every milestone.
    private static Reached ReachedOf(Milestones all, bool signedNow) =>
        signedNow ? Reached.Signed
        : (all[EventType.ContractOpened] ?? all[EventType.ContractSigned]) is not null ? Reached.Opened
        : (all[EventType.InvitationSent] ?? all[EventType.InvitationDelivered]) is not null ? Reached.Invited
        : all[EventType.ReviewVerified] is not null ? Reached.Reviewed
        : (all[EventType.NoticeSent] ?? all[EventType.NoticeDelivered]) is not null ? Reached.Notified
        : Reached.Nothing;

    /// <summary>x is present, and y is absent or earlier.</summary>
    internal static bool After(DateTimeOffset? x, DateTimeOffset? y) => x is not null && (y is null || y < x);

    /// <summary>The same, with equal times allowed.</summary>
    internal static bool AtOrAfter(DateTimeOffset? x, DateTimeOffset? y) => x is not null && (y is null || y <= x);
}
