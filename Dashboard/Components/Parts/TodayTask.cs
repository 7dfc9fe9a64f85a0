namespace Coordination.Dashboard.Components.Parts;

/// <summary>Why a customer needs a person today.</summary>
public enum TodayTask
{
    Overdue,
    DeliveryFailed,
    NeedsHelp,
    DueToday,
}
