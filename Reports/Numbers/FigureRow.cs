using System.Text.Json.Serialization;

using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;

using AllStages = Coordination.Ingest.Record.Stages;
using Step = Coordination.Ingest.Record.Reached;

namespace Coordination.Reports.Numbers;

/// <summary>The figures of one place as they are frozen: where its contracts stand, and what happened in the period and in the one before.</summary>
/// <param name="Code"><c>-</c> for the contracts that have no such place; empty for a total.</param>
/// <param name="Stages">By the stage's name on the wire; they add up to the contracts.</param>
/// <param name="Reached">By the step's name on the wire.</param>
/// <param name="Before">Null where there is no period before.</param>
/// <param name="SignedToEnd">Signatures by the end of the period.</param>
/// <param name="Received">Invited, and the message is known to have come; null where nobody counted it.</param>
public sealed record FigureRow(
    string Code, string Name, int Contracts, IReadOnlyDictionary<string, int> Stages, IReadOnlyDictionary<string, int> Reached,
    int SignedLate, int Certified, int SignedHelp, PeriodFigures Period, PeriodFigures? Before, int SignedToEnd,
    int? Received = null)
{
    private static readonly Step[] Steps = [Step.Notified, Step.Reviewed, Step.Invited, Step.Opened, Step.Signed];

    [JsonIgnore]
    public int Signed => In(Stage.Signed);

    /// <summary>Not signed yet.</summary>
    [JsonIgnore]
    public int Left => Contracts - Signed;

    /// <summary>How many more were signed than in the period before; null where there is none.</summary>
    [JsonIgnore]
    public int? Change => Before is null ? null : Period.Signed - Before.Signed;

    public int In(Stage stage) => Stages.GetValueOrDefault(stage.Name());

    public int At(Step step) => Reached.GetValueOrDefault(StepName(step));

    internal static FigureRow Of(string code, string name, UnitCounts counts, PeriodFigures period, PeriodFigures? before, int signedToEnd) => new(
        code, name, counts.Contracts,
        AllStages.All.ToDictionary(stage => stage.Name(), counts.In),
        Steps.ToDictionary(StepName, counts.At),
        counts.SignedLate, counts.Certified, counts.SignedHelp, period, before, signedToEnd);

    /// <summary>Adds figures up, as for a total.</summary>
    internal static FigureRow Sum(IReadOnlyCollection<FigureRow> rows, bool withBefore) => new(
        "", "", rows.Sum(row => row.Contracts),
        AllStages.All.ToDictionary(stage => stage.Name(), stage => rows.Sum(row => row.In(stage))),
        Steps.ToDictionary(StepName, step => rows.Sum(row => row.At(step))),
        rows.Sum(row => row.SignedLate), rows.Sum(row => row.Certified), rows.Sum(row => row.SignedHelp),
        PeriodFigures.Sum(rows.Select(row => row.Period)),
        withBefore ? PeriodFigures.Sum(rows.Select(row => row.Before ?? PeriodFigures.None)) : null,
        rows.Sum(row => row.SignedToEnd),
        rows.All(row => row.Received is not null) ? rows.Sum(row => row.Received) : null);

    private static string StepName(Step step)
    {
        var name = step.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}

/// <summary>What happened in a period: contracts by the day of their invitation, last opening, signature, and of their passed deadline.</summary>
public sealed record PeriodFigures(int Invited, int Opened, int Signed, int Overdue)
{
    public static readonly PeriodFigures None = new(0, 0, 0, 0);

    internal static PeriodFigures Sum(IEnumerable<PeriodFigures> all) => all.Aggregate(None, (sum, one) =>
        new PeriodFigures(sum.Invited + one.Invited, sum.Opened + one.Opened, sum.Signed + one.Signed, sum.Overdue + one.Overdue));
}
