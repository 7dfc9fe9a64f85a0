namespace Coordination.Dashboard.Access;

/// <summary>A role at a place that is in force: without an enterprise for the whole company, without a ward for the whole enterprise.</summary>
/// <param name="Until">The instant from which it does not hold any more; null for no end.</param>
public sealed record Grant(string Role, string? Enterprise, string? Ward, string? Group, string? Building, DateTimeOffset? Until);
