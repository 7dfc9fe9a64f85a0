namespace Coordination.Dashboard.Live;

/// <summary>Whether changes reach the pages.</summary>
/// <param name="Connected">The journal's notices are heard.</param>
/// <param name="LostSince">Since when they are not; null while connected or not yet connected.</param>
public sealed record LiveStatus(bool Connected, DateTimeOffset? LostSince);
