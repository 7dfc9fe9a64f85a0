using Coordination.Ingest.Record;

namespace Coordination.Ingest.Tallies;

/// <summary>What contracts of one place count for on one day.</summary>
public struct DayCounts
{
    /// <summary>invited, opened, signed, overdue, due.</summary>
    public const int Width = 5;

    public static IReadOnlyList<string> Columns { get; } = ["invited", "opened", "signed", "overdue", "due"];

    /// <summary>The invitation in force went out on this day.</summary>
    public int Invited { get; set; }

    /// <summary>The contract was last opened on this day.</summary>
    public int Opened { get; set; }

    /// <summary>The signature that counts is of this day.</summary>
    public int Signed { get; set; }

    /// <summary>The deadline in force passed on this day (24:00 of a day is 00:00 of the next).</summary>
    public int Overdue { get; set; }

    /// <summary>Contracts awaiting signature whose last day is this one.</summary>
    public int Due { get; set; }

    public readonly int this[int index] => index switch
    {
        0 => Invited,
        1 => Opened,
        2 => Signed,
        3 => Overdue,
        4 => Due,
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    public readonly bool IsZero => (Invited | Opened | Signed | Overdue | Due) == 0;

    /// <summary>The days on which contracts of one state count, with what they count for there.</summary>
    public static void Spread(ContractState state, Standing standing, int contracts, Action<DateOnly, DayCounts> add)
    {
        if (standing.Invited is { } invited)
        {
            add(VietnamTime.DayOf(invited), new DayCounts { Invited = contracts });
        }

        if (new SigningRound(state.Milestones).Opened is { } opened)
        {
            add(VietnamTime.DayOf(opened), new DayCounts { Opened = contracts });
        }

        if (standing.SignedAt is { } signed)
        {
            add(VietnamTime.DayOf(signed), new DayCounts { Signed = contracts });
        }

        if (standing.OverdueAt is { } overdue)
        {
            add(VietnamTime.DayOf(overdue), new DayCounts { Overdue = contracts });
        }

        if (standing is { Stage: Stage.AwaitingSignature, Deadline: { } deadline })
        {
            add(VietnamTime.DayOf(deadline.AddTicks(-1)), new DayCounts { Due = contracts });
        }
    }

    public static DayCounts operator +(DayCounts a, DayCounts b) => new()
    {
        Invited = a.Invited + b.Invited,
        Opened = a.Opened + b.Opened,
        Signed = a.Signed + b.Signed,
        Overdue = a.Overdue + b.Overdue,
        Due = a.Due + b.Due,
    };
}
