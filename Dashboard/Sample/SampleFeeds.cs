using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

namespace Coordination.Dashboard.Sample;

/// <summary>The feeds of the sample ward and what each of them sends.</summary>
public static class SampleFeeds
{
    /// <summary>Messages: notices and invitations.</summary>
    public const string Sms = "dongda-sms";

    /// <summary>The provider of the electronic contracts.</summary>
    public const string Contracts = "dongda-vcontract";

    /// <summary>What staff bring from the groups: review forms and calls for help.</summary>
    public const string Reviews = "dongda-reviews";

    public static IReadOnlyList<string> All { get; } = [Sms, Contracts, Reviews];

    /// <summary>The feed that sends events of a type; the program's own clock for the passing of deadlines.</summary>
    public static string Of(EventType type) => type switch
    {
        EventType.DeadlinePassed => JournalSource.Clock,
        <= EventType.NoticeFailed or EventType.InvitationSent or EventType.InvitationDelivered or EventType.InvitationFailed => Sms,
        EventType.ContractOpened or EventType.ContractSigned or EventType.ContractDeclined or EventType.ContractVoided => Contracts,
        _ => Reviews,
    };
}
