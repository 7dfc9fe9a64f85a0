namespace Coordination.Ingest.Record;

/// <summary>
/// What an event of the journal says. The numbers are stored in the journal and never change meaning;
/// those up to <see cref="DeadlinePassed"/> each set the milestone of the same name.
/// </summary>
public enum EventType : short
{
    NoticeSent = 1,
    NoticeDelivered = 2,
    NoticeFailed = 3,
    ReviewSent = 4,
    ReviewReturned = 5,
    ReviewVerified = 6,
    ReviewSpecialCase = 7,
    ReviewSpecialCaseResolved = 8,
    InvitationSent = 9,
    InvitationDelivered = 10,
    InvitationFailed = 11,
    ContractOpened = 12,
    ContractSigned = 13,
    ContractDeclined = 14,
    ContractVoided = 15,

    /// <summary>The ministry's axis certified the contract (MOIT_DONE); stands beside the stage.</summary>
    ContractCertified = 16,
    HelpRequested = 17,
    HelpResolved = 18,

    /// <summary>Written by the program's own clock, with the deadline as its time.</summary>
    DeadlinePassed = 19,

    /// <summary>A customer list brought the contract, or moved it to another group or building.</summary>
    CustomerListed = 40,

    /// <summary>A customer list left the contract out and a person asked for its removal.</summary>
    CustomerRemoved = 41,

    /// <summary>A state of the provider that moves no milestone, kept for the history.</summary>
    ProviderStatus = 42,

    /// <summary>Somebody met or called the customer and wrote down what came of it; moves no stage.</summary>
    ContactRecorded = 45,

    /// <summary>From here on the ward's deadlines are those of another calendar of working days; concerns no contract.</summary>
    CalendarApplied = 46,

    /// <summary>A paper with the ward's figures was issued; concerns no contract and moves no figure.</summary>
    ReportIssued = 50,

    /// <summary>An issued paper was taken back.</summary>
    ReportRecalled = 51,
}
