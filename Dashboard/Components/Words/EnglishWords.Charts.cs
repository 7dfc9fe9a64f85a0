using Coordination.Ingest.Record;
using Coordination.Reports.Documents;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of a ward's charts.</content>
public sealed partial class EnglishWords
{
    public override ChartWords InCharts => field ??= new EnglishChartWords(this);

    public override string ChartsTitle => "Charts";

    public override string ChartsAsOf(DateTimeOffset asOf) => $"Figures of {Moment(asOf)}, read again once a minute at most.";

    public override string ChartsWholeOnly => "The charts are of the whole ward. Your part of it is on the ward’s page.";

    public override string ChartEmpty => "No figures yet.";

    public override string StageChartTitle => "Stages by group";

    public override string StageChartFinding(int behind, FigureRow total, (string Name, FigureRow Row) lowest) =>
        $"{Number(behind)} below the rate of the ward, {Percent(total.Signed, total.Contracts)}; lowest: {lowest.Name}, "
        + $"{Percent(lowest.Row.Signed, lowest.Row.Contracts)}.";

    public override string StageChartEven(FigureRow total) => $"All groups stand at {Percent(total.Signed, total.Contracts)}.";

    public override string GrowthChartTitle => "Signed by day";

    public override string GrowthFinding(FigureRow total, DateOnly? finish) =>
        $"{Number(total.Signed)} of {Number(total.Contracts)} contracts are signed ({Percent(total.Signed, total.Contracts)})"
        + (total.Left == 0 ? "." : finish is { } day ? $"; at the pace of the last 7 days the rest will be by {Day(day)}." : "; too little to forecast a finish.");

    public override string ColumnSignedSum => "In all";

    public override string AgeChartTitle => "Days in each stage";

    public override string AgeFinding(Stage stage, StageAge age) =>
        $"Longest: {StageName(stage)}. Half of its {Number(age.Contracts)} contracts have been there for {Number(age.Half)} days or more.";

    public override string ColumnStage => "Stage";

    public override string DaysTitle => "Waiting for how many days";

    public override string DaysHint => "Contracts of each stage by the days that they have waited there; each figure leads to its list.";

    public override string DaysColumn(int from, int? to) => to is { } last ? $"{from}–{last} days" : $"over {from - 1} days";

    public override string StandsSince(StageSpan span) => (span.From, span.To) switch
    {
        ({ } from, { } to) => $"in this stage since {Day(from)} to {Day(to)}",
        ({ } from, null) => $"in this stage since {Day(from)} or later",
        (null, { } to) => $"in this stage since {Day(to)} or before",
        _ => "",
    };

    public override string ColumnHalf => "Half up to (days)";

    public override string ColumnMost => "90% up to (days)";

    public override string HeatChartTitle => "Shares of each stage by group";

    public override string HeatFinding(string place, Stage stage, FigureRow row) =>
        $"Apart from what is signed, most is held up in {place}: {Percent(row.In(stage), row.Contracts)} at {StageName(stage)}.";
}
