using Coordination.Ingest.Record;

namespace Coordination.Ingest.Registry;

/// <summary>A day that differs from the week's pattern.</summary>
/// <param name="Source">The paper that announced it.</param>
public sealed record CalendarDay(DateOnly Day, DayKind Kind, string Name, string Source);
