using Coordination.Dashboard.Components.Parts;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of the whole company.</content>
public sealed partial class EnglishWords
{
    public override string CompanyTitle => "Whole company";

    public override string CompanyHeadline(Unit total, DateOnly? finish) =>
        $"{Number(total.Signed)} of {Number(total.Contracts)} contracts are signed ({Percent(total.Signed, total.Contracts)})"
        + (total.SignedLast7Days > 0 ? $", {Number(total.SignedLast7Days)} of them in the last 7 days" : ", none of them in the last 7 days")
        + (total.Left == 0 ? "" : finish is { } day ? $"; at this pace all are by {Day(day)}" : "; there is too little to forecast a finish");

    public override string CompanyCall => "Whom to call";

    public override string CompanyCallNobody => "No ward falls behind.";

    public override string CompanyWhy(WardStanding ward) => ward.Obstacle is not { } obstacle
        ? "all are signed"
        : $"{Number(ward.Ward.Total.Left)} contracts left, most held up by: {ObstacleName(obstacle.Kind)}, {Number(obstacle.Contracts)}"
            + $" ({Percent(obstacle.Contracts, ward.Ward.Total.Left)} of what is left)"
            + (ward.Ward.Total.SignedLast7Days == 0 ? "; nothing signed in the last 7 days" : "");

    public override string ObstacleName(ObstacleKind kind) => kind switch
    {
        ObstacleKind.Overdue => "overdue",
        ObstacleKind.DeliveryFailed => "the invitation did not arrive",
        ObstacleKind.NeedsHelp => "needs help or declined",
        ObstacleKind.SpecialCase => "special cases",
        ObstacleKind.NotInvited => "reviewed, not invited yet",
        ObstacleKind.NotReviewed => "not reviewed yet",
        ObstacleKind.Awaiting => "still within the signing period",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string HeatTitle(CompanySort measure) => measure switch
    {
        Parts.CompanySort.Share => "Share signed by ward",
        Parts.CompanySort.Left => "Contracts left by ward",
        Parts.CompanySort.Pace => "Pace by ward",
        Parts.CompanySort.Finish => "Expected finish by ward",
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    public override string HeatDone => "done";

    public override string HeatHint => "The darker, the nearer to done. Size says nothing.";

    public override string Period(CompanyPeriod period) => period switch
    {
        CompanyPeriod.Week => "last 7 days",
        CompanyPeriod.Month => "this month",
        CompanyPeriod.Report => "Reporting month (from the 15th)",
        CompanyPeriod.Campaign => "since the campaign began",
        _ => throw new ArgumentOutOfRangeException(nameof(period)),
    };

    public override string PeriodLabel => "Period";

    public override string From => "From";

    public override string To => "To";

    public override string Show => "Show";

    public override string EnterpriseColumn => "Enterprise";

    public override string ColumnInPeriod => "Signed in period";

    public override string ColumnBefore => "Period before";

    public override string ColumnPace => "Pace";

    public override string ColumnFinish => "Forecast finish";

    public override string ColumnObstacle => "Held up by";

    public override string CompanySort(CompanySort sort) => sort switch
    {
        Parts.CompanySort.Share => "lowest share first",
        Parts.CompanySort.Left => "most left first",
        Parts.CompanySort.Pace => "slowest first",
        Parts.CompanySort.Finish => "latest finish first",
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };

    public override string PaceHint => "Pace: contracts signed in the last 7 days for each 1,000 contracts of the ward.";

    public override string NoPeriod => "The first day must not be after the last, and the period not longer than three years.";
}
