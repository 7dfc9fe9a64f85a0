namespace Coordination.Dashboard.Components.Parts;

/// <summary>Why a customer needs a person today.</summary>
public enum TodayTask
{
    Overdue,
    DeliveryFailed,
    NeedsHelp,
    DueToday,

    /// <summary>Signed, and the provider reported an error since, or the customer asked for help.</summary>
    SignedHelp,
}
