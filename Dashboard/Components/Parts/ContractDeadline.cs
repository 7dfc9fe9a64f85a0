using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>What there is to say of time about a contract: until when, since when late, or when signed.</summary>
public static class ContractDeadline
{
    /// <summary>Empty where no period runs.</summary>
    public static string Of(Words words, ContractLine line, DateOnly today) => line switch
    {
        { Stage: Stage.Signed, SignedAt: { } signed } => words.SignedOn(signed, line.SignedLate, line.AfterSigning),
        { Stage: Stage.Signed or Stage.Declined } => "",
        { Deadline: { } deadline } => words.Deadline(LastDay(deadline), today, line.DeadlineEstimated),
        _ => "",
    };

    /// <summary>The day at whose 24:00 the period ends.</summary>
    public static DateOnly LastDay(DateTimeOffset deadline) => VietnamTime.DayOf(deadline.AddTicks(-1));
}
