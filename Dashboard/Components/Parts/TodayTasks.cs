using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>The contracts that need a person today, by reason. A contract has one reason at most, so the counts add up.</summary>
public static class TodayTasks
{
    public static readonly IReadOnlyList<TodayTask> All = Enum.GetValues<TodayTask>();

    public static int Count(Unit place, TodayTask task) => StageOf(task) is { } stage ? place.In(stage) : place.DueToday;

    public static int Sum(Unit place) => All.Sum(task => Count(place, task));

    public static ContractFilter Filter(ContractFilter place, TodayTask task, DateOnly today) =>
        StageOf(task) is { } stage ? place with { Stage = stage } : place with { DueOn = today };

    public static string Name(Words words, TodayTask task) => StageOf(task) is { } stage ? words.StageName(stage) : words.DueToday;

    /// <summary>The figure's name after its place.</summary>
    public static string Figure(TodayTask task) => StageOf(task)?.Name() ?? Figures.DueToday;

    /// <summary>The stage that is the reason; null for those that merely end today.</summary>
    public static Stage? StageOf(TodayTask task) => task switch
    {
        TodayTask.Overdue => Stage.Overdue,
        TodayTask.DeliveryFailed => Stage.DeliveryFailed,
        TodayTask.NeedsHelp => Stage.NeedsHelp,
        _ => null,
    };
}
