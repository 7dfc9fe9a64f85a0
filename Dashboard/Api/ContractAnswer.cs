using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Api;

/// <summary>One contract as the API gives it; the phone is masked.</summary>
/// <param name="Deadline">The end of the signing period in force: 24:00 of its last day, which is 00:00 of the next.</param>
/// <param name="Milestones">By event type, those that are present.</param>
public sealed record ContractAnswer(
    string Code,
    string Group,
    string Building,
    string? Unit,
    string Stage,
    DateTimeOffset? Deadline,
    bool DeadlineEstimated,
    DateTimeOffset? SignedAt,
    bool SignedLate,
    string? Batch,
    string? SpecialCase,
    IReadOnlyDictionary<string, DateTimeOffset> Milestones,
    string? Holder,
    string? Address,
    string? Phone)
{
    public static ContractAnswer Of(ContractLine line) => new(
        line.Code, line.Group, line.Building, line.Unit, line.Stage.Name(), Local(line.Deadline), line.DeadlineEstimated,
        Local(line.SignedAt), line.SignedLate, line.Batch, line.SpecialCase,
        line.Milestones.Present().ToDictionary(milestone => milestone.Key.Name(), milestone => VietnamTime.Local(milestone.Value)),
        line.Holder, line.Address, line.MaskedPhone);

    private static DateTimeOffset? Local(DateTimeOffset? time) => time is { } known ? VietnamTime.Local(known) : null;
}
