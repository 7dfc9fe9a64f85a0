namespace Coordination.Ingest.Record;

/// <summary>
/// Days as people in Việt Nam count them. Asia/Ho_Chi_Minh has been UTC+7 without summer time since 1975,
/// long before any event of ours, so a fixed offset is exact and cheap.
/// </summary>
public static class VietnamTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The calendar day in Việt Nam on which an instant falls.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The instant at which a day begins in Việt Nam (00:00 +07:00).</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>The instant at which a day ends (24:00), which is the start of the day after.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>The same instant written with the offset of Việt Nam.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>Cut to microseconds, the finest time that the database keeps, so that a fold before and after storage agree.</summary>
    public static DateTimeOffset Storable(DateTimeOffset instant) =>
        new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
