using Coordination.Reports.Documents.Model;
using Coordination.Reports.Layout.Pdf;

namespace Coordination.Reports.Layout.Charts;

/// <summary>Charts as boxes, for every format.</summary>
internal static class ChartBoxes
{
    public static IEnumerable<Box> Of(Chart chart, TextSetter set, float width, float before) => chart switch
    {
        StageChart stages => StageBars.Of(stages, set, width, before),
        GrowthChart growth => GrowthLines.Of(growth, set, width, before),
        HeatMap heat => HeatFields.Of(heat, set, width, before),
        AgeChart ages => AgeBars.Of(ages, set, width, before),
        _ => throw new InvalidOperationException($"Unknown chart {chart}."),
    };
}
