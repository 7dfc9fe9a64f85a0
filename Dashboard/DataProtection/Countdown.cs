namespace Coordination.Dashboard.DataProtection;

/// <summary>
/// The 72 hours within which an incident is notified (Luật 91/2025/QH15, Điều 23): absolute hours from its detection, nights, weekends and
/// holidays included.
/// </summary>
/// <param name="Deadline">The instant at which they end.</param>
/// <param name="NotifiedAt">When the authority was notified; null while it was not.</param>
public sealed record Countdown(DateTimeOffset Deadline, DateTimeOffset? NotifiedAt)
{
    public static readonly TimeSpan Period = TimeSpan.FromHours(72);

    public static Countdown From(DateTimeOffset detected, DateTimeOffset? notified) => new(detected + Period, notified);

    /// <summary>What is left; negative when it is over.</summary>
    public TimeSpan Left(DateTimeOffset now) => Deadline - now;

    /// <summary>Was the authority notified too late, or not yet although the time is over?</summary>
    public bool IsLate(DateTimeOffset now) => (NotifiedAt ?? now) > Deadline;
}
