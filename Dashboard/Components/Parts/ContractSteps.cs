using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>A step of the way from notice to signature.</summary>
/// <param name="Done">The contract has come at least so far.</param>
/// <param name="At">When; null where it is implied by a later step, or not there yet.</param>
public sealed record ContractStep(Reached Step, bool Done, DateTimeOffset? At);

/// <summary>The way of one contract.</summary>
public static class ContractSteps
{
    public static IReadOnlyList<ContractStep> Of(ContractLine line) =>
    [
        Step(line, Reached.Notified, line.Milestones[EventType.NoticeSent] ?? line.Milestones[EventType.NoticeDelivered]),
        Step(line, Reached.Reviewed, line.Milestones[EventType.ReviewVerified]),
        Step(line, Reached.Invited, line.Milestones[EventType.InvitationSent] ?? line.Milestones[EventType.InvitationDelivered]),
        Step(line, Reached.Opened, line.Milestones[EventType.ContractOpened]),
        Step(line, Reached.Signed, line.SignedAt),
    ];

    private static ContractStep Step(ContractLine line, Reached step, DateTimeOffset? at) => new(step, line.Reached >= step, at);
}
