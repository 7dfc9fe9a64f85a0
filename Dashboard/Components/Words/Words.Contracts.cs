using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of contracts and their lists.</content>
public abstract partial class Words
{
    // Lists
    public abstract string ContractsTitle { get; }

    public abstract string ContractsCount(int count);

    public abstract string NoContractsMatch { get; }

    public abstract string NoContractsMatchHow { get; }

    public abstract string Unsigned { get; }

    public abstract string All { get; }

    public abstract string FilterByStage { get; }

    public abstract string SearchLabel { get; }

    public abstract string SearchHint { get; }

    public abstract string SearchButton { get; }

    public abstract string NextPage { get; }

    public abstract string FirstPage { get; }

    public abstract string ReadListAgain { get; }

    public abstract string RemoveCondition(string condition);

    public abstract string ReachedAtLeast(Reached step);

    public abstract string DueOn(DateOnly day);

    public abstract string SignedFrom(DateOnly day);

    public abstract string On(ContractDay day);

    public abstract string Batch(string batch);

    public abstract string Searched(string text);

    public abstract string ColumnCustomer { get; }

    public abstract string ColumnAddress { get; }

    public abstract string ColumnPhone { get; }

    public abstract string UnknownHolder { get; }

    /// <summary>When the signing period ends or ended, as a person would say it.</summary>
    /// <param name="lastDay">Its last day.</param>
    /// <param name="estimated">Receipt of the message is not known.</param>
    public abstract string Deadline(DateOnly lastDay, DateOnly today, bool estimated);

    public abstract string SignedOn(DateTimeOffset signedAt, bool late, AfterSigning after);

    // One contract
    public abstract string Contract(string code);

    public abstract string ContractStanding(Stage stage, AfterSigning after);

    public abstract string NextStepTitle { get; }

    public abstract string NextStep(Stage stage, AfterSigning after, string? specialCase);

    public abstract string OwnerTitle { get; }

    public abstract string Owner(Stage stage, AfterSigning after);

    public abstract string SpecialCase(string? kind);

    public abstract string CustomerTitle { get; }

    public abstract string ColumnCategory { get; }

    public abstract string ColumnContractNumber { get; }

    public abstract string ColumnBatch { get; }

    public abstract string MilestonesTitle { get; }

    public abstract string NotYet { get; }

    public abstract string HistoryTitle { get; }

    public abstract string HistoryEmpty { get; }

    public abstract string EventName(EventType type);

    public abstract string SourceAndReceipt(string source, DateTimeOffset receivedAt);

    /// <summary>A known field of an event's data in words; null for one that is not for people.</summary>
    public abstract string? Detail(string field, string value);

    public abstract string RawData { get; }

    public abstract string MoreHistory { get; }
}
