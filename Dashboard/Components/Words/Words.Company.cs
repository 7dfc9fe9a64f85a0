using Coordination.Dashboard.Components.Parts;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of the whole company.</content>
public abstract partial class Words
{
    public abstract string CompanyTitle { get; }

    /// <summary>How far all are, how fast, and when it would be done.</summary>
    public abstract string CompanyHeadline(Unit total, DateOnly? finish);

    public abstract string CompanyCall { get; }

    public abstract string CompanyCallNobody { get; }

    /// <summary>Why a ward falls behind, and by how much.</summary>
    public abstract string CompanyWhy(WardStanding ward);

    public abstract string ObstacleName(ObstacleKind kind);

    public abstract string HeatTitle(CompanySort measure);

    /// <summary>In place of a day, where nothing is left.</summary>
    public abstract string HeatDone { get; }

    public abstract string HeatHint { get; }

    public abstract string Period(CompanyPeriod period);

    public abstract string PeriodLabel { get; }

    public abstract string From { get; }

    public abstract string To { get; }

    public abstract string Show { get; }

    public abstract string EnterpriseColumn { get; }

    public abstract string ColumnInPeriod { get; }

    public abstract string ColumnBefore { get; }

    public abstract string ColumnPace { get; }

    public abstract string ColumnFinish { get; }

    public abstract string ColumnObstacle { get; }

    public abstract string CompanySort(CompanySort sort);

    public abstract string PaceHint { get; }

    public abstract string NoPeriod { get; }

    /// <summary>A number with one decimal.</summary>
    public string OneDecimal(decimal? value) => value?.ToString("0.0", Culture) ?? Nothing;
}
