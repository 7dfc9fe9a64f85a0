using Coordination.Ingest.Record;

namespace Coordination.Reports.Numbers;

/// <summary>The kinds of thing that keep a contract from being signed, each with somebody to call.</summary>
public enum ObstacleKind
{
    /// <summary>Invited, and the period is over.</summary>
    Overdue,

    /// <summary>The invitation did not arrive.</summary>
    DeliveryFailed,

    /// <summary>The customer asked for help, or declined.</summary>
    NeedsHelp,

    /// <summary>A change of holder or another special case is open.</summary>
    SpecialCase,

    /// <summary>Reviewed, and not invited to sign yet.</summary>
    NotInvited,

    /// <summary>The customer's data are not reviewed yet.</summary>
    NotReviewed,

    /// <summary>Invited, and the period still runs: nothing but time is needed.</summary>
    Awaiting,
}

/// <summary>The obstacle that holds up most of a place's unsigned contracts.</summary>
public sealed record Obstacle(ObstacleKind Kind, int Contracts)
{
    /// <summary>The largest of the place's obstacles; on a tie the one that needs a person sooner. Null when all are signed.</summary>
    public static Obstacle? Of(Unit unit)
    {
        var all = new (ObstacleKind Kind, int Contracts)[]
        {
            (ObstacleKind.Overdue, unit.In(Stage.Overdue)),
            (ObstacleKind.DeliveryFailed, unit.In(Stage.DeliveryFailed)),
            (ObstacleKind.NeedsHelp, unit.In(Stage.NeedsHelp) + unit.In(Stage.Declined)),
            (ObstacleKind.SpecialCase, unit.In(Stage.SpecialCase)),
            (ObstacleKind.NotInvited, unit.In(Stage.Reviewed)),
            (ObstacleKind.NotReviewed, unit.In(Stage.InReview) + unit.In(Stage.Notified) + unit.In(Stage.NotStarted)),
            (ObstacleKind.Awaiting, unit.In(Stage.AwaitingSignature)),
        };
        var largest = all.MaxBy(one => one.Contracts);
        return largest.Contracts == 0 ? null : new Obstacle(largest.Kind, largest.Contracts);
    }
}
