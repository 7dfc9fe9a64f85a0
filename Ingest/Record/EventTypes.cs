using System.Collections.Frozen;

namespace Coordination.Ingest.Record;

/// <summary>The names of event types on the wire and which of them a feed may send.</summary>
public static class EventTypes
{
    /// <summary>The number of milestone slots: event types 1 to 19, slot 0 unused.</summary>
    public const int MilestoneSlots = (int)EventType.DeadlinePassed + 1;

    private static readonly FrozenDictionary<EventType, string> Names = new Dictionary<EventType, string>
    {
        [EventType.NoticeSent] = "notice.sent",
        [EventType.NoticeDelivered] = "notice.delivered",
        [EventType.NoticeFailed] = "notice.failed",
        [EventType.ReviewSent] = "review.sent",
        [EventType.ReviewReturned] = "review.returned",
        [EventType.ReviewVerified] = "review.verified",
        [EventType.ReviewSpecialCase] = "review.special-case",
        [EventType.ReviewSpecialCaseResolved] = "review.special-case-resolved",
        [EventType.InvitationSent] = "invitation.sent",
        [EventType.InvitationDelivered] = "invitation.delivered",
        [EventType.InvitationFailed] = "invitation.failed",
        [EventType.ContractOpened] = "contract.opened",
        [EventType.ContractSigned] = "contract.signed",
        [EventType.ContractDeclined] = "contract.declined",
        [EventType.ContractVoided] = "contract.voided",
        [EventType.ContractCertified] = "contract.certified",
        [EventType.HelpRequested] = "help.requested",
        [EventType.HelpResolved] = "help.resolved",
        [EventType.DeadlinePassed] = "deadline.passed",
        [EventType.CustomerListed] = "customer.listed",
        [EventType.CustomerRemoved] = "customer.removed",
        [EventType.ProviderStatus] = "provider.status",
        [EventType.ContactRecorded] = "contact.recorded",
        [EventType.CalendarApplied] = "calendar.applied",
        [EventType.ReportIssued] = "report.issued",
        [EventType.ReportRecalled] = "report.recalled",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, EventType> Values =
        Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The name used in CloudEvents, the history API and files, e.g. <c>contract.signed</c>.</summary>
    public static string Name(this EventType type) => Names[type];

    /// <summary>The type of a wire name; false when the name is not one of ours.</summary>
    public static bool TryParse(string name, out EventType type) => Values.TryGetValue(name, out type);

    /// <summary>The column that holds the milestone: <c>review.special-case</c> stands in <c>review_special_case</c>.</summary>
    public static string Column(this EventType type) => type.Name().Replace('.', '_').Replace('-', '_');

    /// <summary>True for the types that the published event table allows from outside; the others are written by the program itself.</summary>
    public static bool MayComeFromFeed(this EventType type) => type is > 0 and < EventType.DeadlinePassed and not EventType.ContractCertified;

    /// <summary>True for the further types that an adapter makes of a provider's states.</summary>
    public static bool MayComeFromAdapter(this EventType type) => type is EventType.ContractCertified or EventType.ProviderStatus;

    /// <summary>True when the type moves the milestone of its name.</summary>
    public static bool IsMilestone(this EventType type) => (int)type is > 0 and < MilestoneSlots;
}
