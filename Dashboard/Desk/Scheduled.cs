using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Desk;

/// <summary>A kind of paper that is prepared by itself whenever a period of a kind is closed.</summary>
public sealed record Scheduled(string Kind, PeriodKind Period);
