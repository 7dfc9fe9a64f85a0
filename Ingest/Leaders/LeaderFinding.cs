namespace Coordination.Ingest.Leaders;

/// <summary>What can be wrong with a list of leaders.</summary>
public enum LeaderFault
{
    /// <summary>The group is not in force on the day of the list. Value: its code.</summary>
    UnknownGroup,

    /// <summary>Two people lead one group. Value: its code.</summary>
    GroupTwice,

    /// <summary>The closing sentence names another number of people than there are rows. Value: the number.</summary>
    CountDiffers,

    /// <summary>A group in force has no leader in the list. Value: its code.</summary>
    GroupMissing,

    /// <summary>An interim leader for longer than six months. Value: the day on which they end.</summary>
    InterimTooLong,

    TermEnded,

    NoPhone,

    /// <summary>No subscriber has such a number. Value: the number.</summary>
    PhoneUnusable,

    /// <summary>Two people with one number. Value: the number.</summary>
    PhoneTwice,

    /// <summary>One person leads two groups. Value: their name.</summary>
    PersonTwice,

    /// <summary>Nobody so young or so old leads a group. Value: the year.</summary>
    BornUnlikely,
}

/// <summary>Something that was found in a list.</summary>
/// <param name="Lines">The rows concerned, by their numbers; none where it is about the whole list.</param>
public sealed record LeaderFinding(LeaderFault Fault, IReadOnlyList<int> Lines, string? Value = null)
{
    /// <summary>The list cannot be taken as it is; else it is something to know.</summary>
    public bool Refuses => Fault is LeaderFault.UnknownGroup or LeaderFault.GroupTwice or LeaderFault.CountDiffers;
}
