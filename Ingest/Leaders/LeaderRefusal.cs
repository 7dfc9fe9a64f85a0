namespace Coordination.Ingest.Leaders;

/// <summary>Why something is not done with the list of leaders.</summary>
public enum LeaderRefusal
{
    /// <summary>There is none, or none that one may work on.</summary>
    NotThere,

    /// <summary>Somebody has changed it since it was read.</summary>
    Changed,

    /// <summary>It is not in a state for this.</summary>
    WrongState,

    NoReason,

    /// <summary>There is no row in it.</summary>
    Empty,

    /// <summary>Its rows contradict each other, the groups or the closing sentence; the findings say where.</summary>
    Unfit,

    /// <summary>Neither a person has seen the stamp on a scan, nor is there a digital signature that holds.</summary>
    NotStamped,

    /// <summary>Not every row was compared with the scan.</summary>
    NotCompared,

    /// <summary>It would come into force before the one that is in force.</summary>
    TooEarly,

    /// <summary>The day is missing or lies in the past.</summary>
    BadDay,

    /// <summary>It is neither PDF nor a picture, or was cut off.</summary>
    BadScan,

    TooLarge,
}

/// <summary>Something that cannot be done with the list of leaders; nothing was changed.</summary>
public sealed class LeaderRefusedException(LeaderRefusal why) : Exception($"Refused: {why}.")
{
    public LeaderRefusal Why { get; } = why;
}
