using Coordination.Ingest.Record;

namespace Coordination.Dashboard.Components;

/// <content>The words of what happened with a contract.</content>
public sealed partial class EnglishWords
{
    public override string EventName(EventType type) => type switch
    {
        EventType.NoticeSent => "Notice sent",
        EventType.NoticeDelivered => "Notice received",
        EventType.NoticeFailed => "The notice did not arrive",
        EventType.ReviewSent => "Review form sent",
        EventType.ReviewReturned => "Review form returned",
        EventType.ReviewVerified => "Details checked and right",
        EventType.ReviewSpecialCase => "Noted as a special case",
        EventType.ReviewSpecialCaseResolved => "Special case resolved",
        EventType.InvitationSent => "Invitation to sign sent",
        EventType.InvitationDelivered => "Invitation received",
        EventType.InvitationFailed => "The invitation did not arrive",
        EventType.ContractOpened => "The customer opened the contract",
        EventType.ContractSigned => "The customer signed",
        EventType.ContractDeclined => "The customer declined",
        EventType.ContractVoided => "Electronic contract voided",
        EventType.ContractCertified => "Contract certified",
        EventType.HelpRequested => "Help asked for",
        EventType.HelpResolved => "Help given",
        EventType.DeadlinePassed => "Signing period ended",
        EventType.CustomerListed => "In the customer list",
        EventType.CustomerRemoved => "Removed from the customer list",
        EventType.ProviderStatus => "State reported by the provider",
        EventType.ContactRecorded => "Customer met or called by the person in charge",
        EventType.ReportIssued => "A paper with the ward's figures was issued",
        EventType.CalendarApplied => "Deadlines follow a changed calendar",
        EventType.ReportRecalled => "A paper was recalled",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public override string SourceAndReceipt(string source, DateTimeOffset receivedAt) =>
        $"Source: {Source(source)}, received {Moment(receivedAt)}";

    public override string? Detail(string field, string value) => field switch
    {
        "channel" => "by " + value switch { "sms" => "message", "paper" => "paper", "meeting" => "meeting", _ => value },
        "error" => $"error: {value}",
        "by" when value.All(char.IsAsciiDigit) => $"recorded by account {value}",
        "by" => $"recorded by {value}",
        "kind" or "outcome" when EntryDetail(value) is { } entry => entry,
        "kind" => SpecialCase(value),
        "note" => value,
        "reason" => $"reason: {value}",
        "batch" => Batch(value),
        "session" => $"session: {value}",
        "documentId" => $"document {value}",
        _ => null,
    };
}
