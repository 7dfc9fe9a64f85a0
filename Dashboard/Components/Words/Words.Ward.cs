using Coordination.Dashboard.Components.Parts;
using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of wards, groups and buildings.</content>
public abstract partial class Words
{
    public abstract string StageName(Stage stage);

    public abstract string StepName(Reached step);

    // Wards
    public abstract string WardsTitle { get; }

    public abstract string WardsFinding(int wards, WardTotal? furthestBehind);

    public abstract string NoWards { get; }

    public abstract string WardColumn { get; }

    /// <summary>How far, how fast, and when it will be done; the figures in it are links.</summary>
    public abstract IReadOnlyList<Piece> Headline(Unit total, DateOnly? finish);

    /// <summary>Who is left of one place.</summary>
    public abstract IReadOnlyList<Piece> PlaceHeadline(Unit place);

    public abstract string NoContracts { get; }

    public abstract string NoContractsHow { get; }

    // What needs a person today
    public abstract string TodayTitle { get; }

    public abstract string TodayNothing { get; }

    public abstract string DueToday { get; }

    public abstract string TodayHint(TodayTask task);

    // Stages, steps
    public abstract string StagesTitle { get; }

    public abstract string StepsTitle { get; }

    public abstract string AllContracts { get; }

    public abstract string SignedLate { get; }

    public abstract string Certified { get; }

    public abstract string SignedHelp { get; }

    // Places
    public abstract string GroupsTitle { get; }

    public abstract string BuildingsTitle { get; }

    public abstract string PlacesFinding(PlaceKind kind, Unit? lowest);

    public abstract string PlaceName(PlaceKind kind, Unit place);

    public abstract string NoPlace(PlaceKind kind);

    public abstract string NoPlaces(PlaceKind kind);

    public abstract string PlaceColumn(PlaceKind kind);

    public abstract string Total { get; }

    public abstract string ColumnSigned { get; }

    public abstract string ColumnContracts { get; }

    public abstract string ColumnShare { get; }

    public abstract string ColumnLeft { get; }

    public abstract string ColumnLast7Days { get; }

    public abstract string SortBy { get; }

    public abstract string Sort(PlaceSort sort);

    public abstract string OrderChanged { get; }

    public abstract string SortAgain { get; }

    public abstract string ShowAs { get; }

    public abstract string AsTable { get; }

    public abstract string AsTiles { get; }

    public abstract string LeftIn(int left);

    /// <summary>Of which groups a group was formed, and into which it went.</summary>
    public abstract string GroupOrigin(GroupOrigin origin);

    // Trend
    public abstract string TrendTitle { get; }

    public abstract string TrendFinding(IReadOnlyList<TrendDay> days);

    public abstract string TrendEmpty { get; }

    public abstract string AsChart { get; }

    public abstract string DayColumn { get; }

    public abstract string ColumnInvited { get; }

    public abstract string ColumnOpened { get; }

    public abstract string AveragePerDay(int average);

    public abstract string Wall { get; }
}
