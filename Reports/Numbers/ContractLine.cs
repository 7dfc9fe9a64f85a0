using Coordination.Ingest.Record;

namespace Coordination.Reports.Numbers;

/// <summary>One contract in a list. Holder, address, phone and ID number are personal data: null where the actor may not read them, the last two masked.</summary>
/// <param name="Group">The group's code, or <c>-</c>.</param>
/// <param name="Building">The building's code, or <c>-</c>.</param>
/// <param name="Deadline">The end of the signing period in force: 24:00 of its last day.</param>
public sealed record ContractLine(
    int ContractId,
    string Code,
    string Group,
    string Building,
    string? BuildingName,
    string? Unit,
    Stage Stage,
    Reached Reached,
    DateTimeOffset? Deadline,
    bool DeadlineEstimated,
    DateTimeOffset? SignedAt,
    bool SignedLate,
    string? Batch,
    string? SpecialCase,
    Milestones Milestones,
    string? Holder,
    string? Address,
    string? MaskedPhone,
    string? MaskedIdNumber,
    string? Category,
    string? ContractNumber)
{
    public AfterSigning AfterSigning => AfterSigning.Of(Milestones, Stage);
}
