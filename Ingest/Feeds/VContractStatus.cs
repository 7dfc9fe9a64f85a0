using Coordination.Ingest.Record;

namespace Coordination.Ingest.Feeds;

/// <summary>The states of Viettel vContract and the events they stand for.</summary>
internal static class VContractStatus
{
    /// <summary>The event of a callback's status; null when it is not one that the provider documents.</summary>
    public static EventType? EventOf(string status) => status switch
    {
        "NEED_SIGN" => EventType.InvitationSent,
        "CUSTOMER_SIGNED" => EventType.ContractSigned,
        "CUSTOMER_REJECTED" or "REJECTED" => EventType.ContractDeclined,
        "USER_CANCELLED" or "DELETE_CONTRACT" or "CANCEL" => EventType.ContractVoided,
        "MOIT_DONE" or "FINISHED" => EventType.ContractCertified,
        "MOIT_ERROR" => EventType.HelpRequested,
        "ERROR_START_FLOW" => EventType.InvitationFailed,

        // The enterprise's own steps and reminders move nothing of ours, but belong to the contract's history.
        "DONE_DRAFT" or "DONE_START_FLOW" or "ERROR" or "NEED_APROVE" or "USER_APPROVED" or "USER_SIGNED" or "USER_REJECTED"
            or "REMIND_PROCESS_NOTI" or "DRAFT" or "PROCESSING" => EventType.ProviderStatus,
        _ => null,
    };
}
