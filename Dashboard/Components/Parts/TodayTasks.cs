using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>The contracts that need a person today, by reason. A contract has one reason at most, so the counts add up.</summary>
public static class TodayTasks
{
    public static readonly IReadOnlyList<TodayTask> All = Enum.GetValues<TodayTask>();

    public static int Count(Unit place, TodayTask task) => task switch
    {
        TodayTask.DueToday => place.DueToday,
        TodayTask.SignedHelp => place.SignedHelp,
        _ => place.In(StageOf(task)),
    };

    public static int Sum(Unit place) => All.Sum(task => Count(place, task));

    /// <summary>The households to be met; what is left of a signed contract is settled without its customer.</summary>
    public static int Visits(Unit place) => Sum(place) - Count(place, TodayTask.SignedHelp);

    public static ContractFilter Filter(ContractFilter place, TodayTask task, DateOnly today) => task switch
    {
        TodayTask.DueToday => place with { DueOn = today },
        TodayTask.SignedHelp => place with { SignedHelp = true },
        _ => place with { Stage = StageOf(task) },
    };

    public static string Name(Words words, TodayTask task) => task switch
    {
        TodayTask.DueToday => words.DueToday,
        TodayTask.SignedHelp => words.SignedHelp,
        _ => words.StageName(StageOf(task)),
    };

    /// <summary>The figure's name after its place.</summary>
    public static string Figure(TodayTask task) => task switch
    {
        TodayTask.DueToday => Figures.DueToday,
        TodayTask.SignedHelp => Figures.SignedHelp,
        _ => StageOf(task).Name(),
    };

    private static Stage StageOf(TodayTask task) => task switch
    {
        TodayTask.Overdue => Stage.Overdue,
        TodayTask.DeliveryFailed => Stage.DeliveryFailed,
        TodayTask.NeedsHelp => Stage.NeedsHelp,
        _ => throw new ArgumentOutOfRangeException(nameof(task)),
    };
}
