using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of contracts and their lists.</content>
public sealed partial class EnglishWords
{
    public override string ContractsTitle => "Contracts";

    public override string ContractsCount(int count) => count == 1 ? "1 contract" : $"{Number(count)} contracts";

    public override string NoContractsMatch => "No contracts";

    public override string NoContractsMatchHow => "No contract fits the conditions chosen. Remove a condition or search for other words.";

    public override string Unsigned => "Not signed";

    public override string All => "All";

    public override string FilterByStage => "Filter by stage";

    public override string SearchLabel => "Find a customer";

    public override string SearchHint => "code, name, address or flat; accents are not needed";

    public override string SearchButton => "Search";

    public override string NextPage => "Show more";

    public override string FirstPage => "Back to the start of the list";

    public override string ReadListAgain => "New figures – read the list again";

    public override string RemoveCondition(string condition) => $"Remove condition: {condition}";

    public override string ReachedAtLeast(Reached step) => $"Reached: {StepName(step)}";

    public override string DueOn(DateOnly day) => $"Due on {Day(day)}";

    public override string SignedFrom(DateOnly day) => $"Signed since {Day(day)}";

    public override string On(ContractDay day) => day.Step switch
    {
        DayStep.Invited => $"Invited on {Day(day.Day)}",
        DayStep.Opened => $"Opened on {Day(day.Day)}",
        DayStep.Signed => $"Signed on {Day(day.Day)}",
        _ => $"Overdue since {Day(day.Day)}",
    };

    public override string Batch(string batch) => $"Batch {batch}";

    public override string Searched(string text) => $"Search “{text}”";

    public override string ColumnCustomer => "Customer";

    public override string ColumnAddress => "Address";

    public override string ColumnPhone => "Phone";

    public override string UnknownHolder => "Holder's name not known yet";

    public override string Deadline(DateOnly lastDay, DateOnly today, bool estimated)
    {
        var end = lastDay.Year == today.Year ? ShortDay(lastDay) : Day(lastDay);
        var words = (lastDay.DayNumber - today.DayNumber) switch
        {
            -1 => "1 day overdue",
            < 0 and var days => $"{Number(-days)} days overdue",
            0 => "due today",
            1 => $"1 day left, until {end}",
            <= 5 and var days => $"{Number(days)} days left, until {end}",
            _ => $"until {end}",
        };
        return estimated ? words + " (estimated)" : words;
    }

    public override string SignedOn(DateTimeOffset signedAt, bool late, AfterSigning after) =>
        $"signed {Moment(signedAt)}" + (late ? ", late" : "")
        + (after.NeedsHelp ? ", something left to settle" : after.Certified ? ", certified" : "");

    public override string Contract(string code) => $"Contract {code}";

    public override string ContractStanding(Stage stage, AfterSigning after) => stage switch
    {
        Stage.Signed when after.NeedsHelp => "The contract is signed, but something is left to settle",
        Stage.Signed => "The electronic contract is signed",
        Stage.Declined => "The customer declined to sign",
        Stage.NeedsHelp => "The customer needs help to sign",
        Stage.DeliveryFailed => "The invitation did not reach the customer",
        Stage.Overdue => "The period is over and the customer has not signed",
        Stage.AwaitingSignature => "Waiting for the customer to sign",
        Stage.SpecialCase => "A special case, waiting for papers",
        Stage.Reviewed => "Review completed, waiting for the invitation",
        Stage.InReview => "The customer's details are under review",
        Stage.Notified => "Notified, not reviewed yet",
        Stage.NotStarted => "Not started",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public override string NextStepTitle => "Next step";

    public override string NextStep(Stage stage, AfterSigning after, string? specialCase) => stage switch
    {
        Stage.Signed when after.NeedsHelp =>
            "See the error or the request in the history, settle it with the provider, then record it as done. The customer need not sign again unless the contract is voided.",
        Stage.Signed when after.Certified => "The contract is certified; nothing left to do.",
        Stage.Signed => "Nothing left to do.",
        Stage.Declined => "Meet the customer, ask why, explain, and invite again.",
        Stage.NeedsHelp => "Contact the customer and help with signing, or invite to an assistance session.",
        Stage.DeliveryFailed => "Compare the phone number with the review form and send the message again.",
        Stage.Overdue => "Remind the customer; if they cannot sign by themselves, tell the area staff.",
        Stage.AwaitingSignature => "Open the link in the message from HD_DIENTU, enter the one-time password and sign.",
        Stage.SpecialCase => $"Complete the papers: {SpecialCase(specialCase)}.",
        Stage.Reviewed => "Send the invitation to sign with the next batch.",
        Stage.InReview => "Collect the review form and check the details.",
        Stage.Notified => "Send the review form to the customer.",
        Stage.NotStarted => "Send the notice to the customer.",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public override string OwnerTitle => "Who";

    public override string Owner(Stage stage, AfterSigning after) => stage switch
    {
        Stage.Signed when after.NeedsHelp => "Customer-care staff",
        Stage.Signed => Nothing,
        Stage.NeedsHelp => "Area staff",
        Stage.Overdue => "Leader of the residential group",
        Stage.AwaitingSignature => "The customer",
        Stage.Declined or Stage.DeliveryFailed or Stage.SpecialCase or Stage.Notified => "Customer-care staff",
        Stage.InReview => "Customer-care staff with the group leader",
        Stage.Reviewed or Stage.NotStarted => "The enterprise",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public override string SpecialCase(string? kind) => kind switch
    {
        "holder-change" => "change of holder",
        "missing-papers" => "missing papers",
        "holder-deceased" => "the holder has died",
        "disputed" => "disputed",
        _ => "another case",
    };

    public override string CustomerTitle => "Customer";

    public override string ColumnCategory => "Category";

    public override string ColumnContractNumber => "Paper contract";

    public override string ColumnBatch => "Batch";

    public override string MilestonesTitle => "Steps";

    public override string NotYet => "not yet";

    public override string HistoryTitle => "History";

    public override string HistoryEmpty => "Nothing has been recorded about this contract yet.";

    public override string RawData => "Data of the event";

    public override string MoreHistory => "More history";
}
