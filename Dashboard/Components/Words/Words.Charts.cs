using Coordination.Ingest.Record;
using Coordination.Reports.Documents;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of a ward's charts.</content>
public abstract partial class Words
{
    /// <summary>What is written in charts.</summary>
    public abstract ChartWords InCharts { get; }

    public abstract string ChartsTitle { get; }

    public abstract string ChartsAsOf(DateTimeOffset asOf);

    /// <summary>For who sees a part of the ward.</summary>
    public abstract string ChartsWholeOnly { get; }

    public abstract string ChartEmpty { get; }

    public abstract string StageChartTitle { get; }

    /// <summary>How many groups are behind all of them together, and which is farthest.</summary>
    public abstract string StageChartFinding(int behind, FigureRow total, (string Name, FigureRow Row) lowest);

    public abstract string StageChartEven(FigureRow total);

    public abstract string GrowthChartTitle { get; }

    public abstract string GrowthFinding(FigureRow total, DateOnly? finish);

    public abstract string ColumnSignedSum { get; }

    public abstract string AgeChartTitle { get; }

    /// <summary>Where contracts wait longest.</summary>
    public abstract string AgeFinding(Stage stage, StageAge age);

    public abstract string ColumnStage { get; }

    /// <summary>The title of how many have stood how long in each stage.</summary>
    public abstract string DaysTitle { get; }

    public abstract string DaysHint { get; }

    public abstract string DaysColumn(int from, int? to);

    public abstract string StandsSince(StageSpan span);

    public abstract string ColumnHalf { get; }

    public abstract string ColumnMost { get; }

    public abstract string HeatChartTitle { get; }

    /// <summary>Which stage, apart from signed, holds the largest share of a group.</summary>
    public abstract string HeatFinding(string place, Stage stage, FigureRow row);
}
