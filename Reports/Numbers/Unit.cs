using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;

namespace Coordination.Reports.Numbers;

/// <summary>The figures of one place, or of a whole ward: contracts, contracts by stage, and the funnel.</summary>
/// <param name="Code">The place's code; <c>-</c> for the contracts that have no such place; empty for a total.</param>
/// <param name="Name">Its name; empty for <c>-</c> and for a total.</param>
/// <param name="DueToday">Contracts awaiting signature whose last day is today.</param>
/// <param name="SignedLast7Days">Signatures of the last seven days, today so far among them.</param>
public sealed record Unit(string Code, string Name, UnitCounts Counts, int DueToday, int SignedLast7Days)
{
    public const string NoPlace = "-";

    public int Contracts => Counts.Contracts;

    /// <summary>Contracts in a stage.</summary>
    public int In(Stage stage) => Counts.In(stage);

    /// <summary>Contracts that have ever come at least as far (for <see cref="Reached.Signed"/>: are signed now).</summary>
    public int At(Reached step) => Counts.At(step);

    public int Signed => Counts.In(Stage.Signed);

    /// <summary>Signed after their period had ended, by the signature's own time.</summary>
    public int SignedLate => Counts.SignedLate;

    /// <summary>Signed now, and certified on the ministry's axis.</summary>
    public int Certified => Counts.Certified;

    /// <summary>Signed now, and still something to be settled: help was asked for, or the provider reported an error.</summary>
    public int SignedHelp => Counts.SignedHelp;

    /// <summary>Contracts not signed yet.</summary>
    public int Left => Contracts - Signed;

    /// <summary>Adds figures up, as for a total.</summary>
    public static Unit Sum(IEnumerable<Unit> units)
    {
        var counts = default(UnitCounts);
        var due = 0;
        var signed = 0;
        foreach (var unit in units)
        {
            counts += unit.Counts;
            due += unit.DueToday;
            signed += unit.SignedLast7Days;
        }

        return new Unit("", "", counts, due, signed);
    }
}
