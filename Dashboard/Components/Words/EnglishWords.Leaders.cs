using Coordination.Dashboard.Leaders;
using Coordination.Ingest.Leaders;
using Coordination.Reports.Leaders;

namespace Coordination.Dashboard.Components;

/// <content>The words of the stamped list of group leaders.</content>
public sealed partial class EnglishWords
{
    public override string LeadersTitle => "Group leaders";

    public override string LeaderGroup(string code) => $"Residential group {code}";

    public override string LeadersAnswer(LeaderCoverage coverage) => coverage.Edition is null
        ? $"No list of leaders is in force for the {Number(coverage.Groups)} residential groups."
        : $"{Number(coverage.Led)} of {Number(coverage.Groups)} residential groups have a leader"
            + (coverage.Interim > 0 ? $", {Number(coverage.Interim)} of them interim" : "")
            + (coverage.Missing > 0 ? $"; {Number(coverage.Missing)} have none." : ".");

    public override string LeadersBrief(LeaderCoverage coverage) => coverage.Edition is null ? "no stamped list yet"
        : $"{Number(coverage.Led)}/{Number(coverage.Groups)} groups"
            + (coverage.Interim > 0 ? $", {Number(coverage.Interim)} interim" : "") + (coverage.Missing > 0 ? $", {Number(coverage.Missing)} without" : "")
            + (coverage.IsOutdated ? ", out of date" : "");

    public override string LeadersOutdated(DateOnly from) =>
        $"The list in force since {Day(from)} is out of date: the residential groups were arranged anew after that day. A new list is needed; groups that did not change are carried over.";

    public override string LeadersInForce(LeaderEdition edition) =>
        $"Edition {edition.Edition}{(edition.Document.Number is { } number ? $", with letter no. {number}" : "")}"
        + $"{(edition.Document.IssuedOn is { } day ? $" of {Day(day)}" : "")}, in force since {Day(edition.EffectiveFrom!.Value)}; {EditionProof(edition.Proof!.Value)}.";

    public override string LeadersNone => "No list is in force yet. The ward enters the list, stamps it and uploads the scan; the enterprise compares and confirms.";

    public override string LeaderKindName(LeaderKind kind) => kind switch
    {
        LeaderKind.Interim => "Interim",
        LeaderKind.Deputy => "Deputy",
        _ => "Leader",
    };

    public override string LeaderNone => "no leader yet";

    public override string LeaderFormerly(string names) => $"formerly: {names}";

    public override string LeaderTermEnded => "term is over";

    public override string LeadersOn(DateOnly day) => $"Leaders on {Day(day)}";

    public override string LeadersDay => "Day";

    public override string LeadersShowDay => "Show this day";

    public override string LeaderRequestsTitle => "Requests for the list";

    public override string LeaderRequestsNone => "Nothing was asked for yet.";

    public override string RequestLine(LeaderRequest request) =>
        $"{Day(Ingest.Record.VietnamTime.DayOf(request.AskedAt))}, {request.AskedBy}; due {Day(request.DueOn)}";

    public override string LeaderRequestName(LeaderRequestState state) => state switch
    {
        LeaderRequestState.Requested => "Requested",
        LeaderRequestState.Received => "Received, being compared",
        LeaderRequestState.Checked => "Checked",
        LeaderRequestState.InForce => "In force",
        LeaderRequestState.Superseded => "Superseded",
        _ => "Withdrawn",
    };

    public override string RequestDue(int days) => days switch
    {
        > 0 => $"{Number(days)} days left",
        0 => "due today",
        _ => $"{Number(-days)} days late",
    };

    public override string AskTitle => "Ask the ward for its list";

    public override string AskHint => "The ward sees the request at once; it is reminded 3 days before its day, on it, and every 3 days after.";

    public override string AskDue => "Due on";

    public override string AskNote => "Note to the ward";

    public override string AskLetter => "Also draft the letter";

    public override string AskAction => "Send the request";

    public override string AskWithdraw => "Withdraw";

    public override string AskedLetter => "Letter";

    // The letter is an official paper, and those are Vietnamese.
    public override string LetterDue(DateOnly due, string? note) => Vietnamese.LetterDue(due, note);

    public override string WardAsked(DateOnly due) => $"The enterprise asks the ward for the stamped list of group leaders, due {Day(due)}";

    public override string EditionsTitle => "Editions of the list";

    public override string EditionName(int edition) => $"Edition {edition}";

    public override string EditionState(LeaderEdition edition, DateOnly today) => edition.State switch
    {
        LeaderEditionState.Draft => "Draft",
        LeaderEditionState.Received => "Received, to be compared",
        LeaderEditionState.Checked => "Checked, to be put in force",
        LeaderEditionState.InForce => edition.EffectiveTo is { } to && to < today ? $"Superseded, in force until {Day(to)}"
            : edition.EffectiveFrom > today ? $"In force from {Day(edition.EffectiveFrom.Value)}"
            : "In force",
        _ => "Dropped",
    };

    public override string EditionUnstamped => "not stamped";

    public override string EditionProof(LeaderProof proof) =>
        proof == LeaderProof.StampSeen ? "a person saw stamp and signature on the scan" : "with an intact digital signature";

    public override string EditionLines(int lines) => lines == 1 ? "1 person" : $"{Number(lines)} people";

    public override string EditionBegin => "Begin a new list";

    public override string EditionBeginHint => "A draft is used by nobody; it comes into force only when it was compared with the stamped paper and confirmed.";

    public override string EditionFromInForce => "Begin from the list in force";

    public override string EditionEmpty => "Begin with an empty list";

    public override string LeaderTemplate => "Excel template with the groups filled in";

    public override string LeaderUpload => "From a file";

    public override string LeaderUploadHint => "An .xlsx or .csv file, with the usual headings in any order.";

    public override string LeaderPaste => "Or pasted from a spreadsheet";

    public override string LeaderPasteHint => "Copy the headings too; columns as the spreadsheet parts them.";

    public override string LeaderTake => "Take the list in";

    public override string LeaderTaken(int taken, int refused) =>
        $"{Number(taken)} people taken in{(refused > 0 ? $"; {Number(refused)} rows refused, with the reasons below: mend them in the file and bring it again, or add them by hand" : "")}.";

    public override string LeaderRefusedRow(int row, string reason) => $"Row {row}: {reason}";

    public override string LeaderReplaces => "What is there now is replaced.";

    public override string LeaderRows => "Rows of the list";

    public override string LeaderAdd => "Add a person";

    public override string LeaderChange => "Change the row";

    public override string LeaderName => "Full name";

    public override string LeaderBorn => "Born";

    public override string LeaderHouseholds => "Households";

    public override string LeaderStanding => "Standing";

    public override string LeaderDecision => "Recognised by decision no.";

    public override string LeaderDecided => "Day of the decision";

    public override string LeaderTermFrom => "Term from";

    public override string LeaderTermTo => "Term until";

    public override string LeaderNote => "Note";

    public override string LeaderColumnGroup => "Group";

    public override string LeaderColumnAddress => "Address";

    public override string FindingsTitle => "To be looked at";

    public override string FindingsNone => "Nothing was found.";

    protected override string Finding(LeaderFinding finding) => finding.Fault switch
    {
        LeaderFault.UnknownGroup => $"group {finding.Value} is not among the groups in force; to be mended.",
        LeaderFault.GroupTwice => $"group {finding.Value} has two leaders; remove one or mark them as deputy.",
        LeaderFault.CountDiffers => $"the closing sentence on paper says {finding.Value} people, the rows here are another number; to be mended.",
        LeaderFault.GroupMissing => $"group {finding.Value} has no leader.",
        LeaderFault.InterimTooLong => $"interim leader for more than six months (until {Day(DateOnly.ParseExact(finding.Value!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))}).",
        LeaderFault.TermEnded => "the term is over.",
        LeaderFault.NoPhone => "no phone number.",
        LeaderFault.PhoneUnusable => $"the number “{finding.Value}” cannot be called.",
        LeaderFault.PhoneTwice => "the same phone number.",
        LeaderFault.PersonTwice => $"{finding.Value} leads several groups.",
        LeaderFault.BornUnlikely => $"born in {finding.Value} is unlikely.",
        _ => finding.Fault.ToString(),
    };

    protected override string FindingRows(string rows) => $"Row {rows}: ";

    public override string PaperSection => "The paper to be stamped";

    public override string PaperSectionHint => "Print, sign, stamp, then upload the scan below. Several sheets are stamped across their edges, at most 5 at once.";

    public override string LeaderPdf => "PDF";

    public override string LeaderWord => "Word";

    public override string DocumentTitle => "By the paper";

    public override string DocumentNumber => "Number of the letter";

    public override string DocumentIssued => "Issued on";

    public override string DocumentSigner => "Signed by";

    public override string DocumentSignerTitle => "Title of the signer";

    public override string DocumentDeclared => "People by its closing sentence";

    public override string ScanTitle => "Scan of the stamped paper";

    public override string ScanHint => "PDF, JPEG or PNG, better in colour from 200 dpi, up to 60 MB; several files one after the other. The program cannot see a stamp: who compares confirms it.";

    public override string ScanBring => "Upload the scan";

    public override string ScanLine(LeaderScan scan) => $"{scan.Name}, {Number(scan.Pages)} pages, uploaded by {scan.BroughtBy}, {Moment(scan.BroughtAt)}";

    public override string ScanPage(int page, int pages) => $"Page {page} of {pages}";

    public override string ScanRemove => "Remove this file";

    public override string ScanSigned(bool holds, bool trustAsked) => holds
        ? "The digital signature covers the whole file, is intact, and its certificate was in force"
            + (trustAsked ? " and is from a trusted authority." : ". Whether it is the ward's own the program does not know: read the name above.")
        : "The digital signature is not enough to be believed: see each point above.";

    public override string HandIn => "Hand the list in";

    public override string HandInHint => "Once handed in its rows cannot be changed unless it is given back.";

    public override string GiveBack => "Give back to be mended";

    public override string DropEdition => "Drop this list";

    public override string LeaderReason => "Reason";

    public override string TickTitle => "Compare each row with the scan";

    public override string TickHint => "Tick the rows that agree with the stamped paper, then save.";

    public override string TickColumn => "Agrees";

    public override string TickBy(string by, DateTimeOffset at) => $"{by}, {Moment(at)}";

    public override string TickSave => "Save the comparison";

    public override string CheckTitle => "Confirm that it was checked";

    public override string CheckStampSeen => "I saw stamp and signature on the scan, and the rows agree";

    public override string CheckSignature => "The digital signature is the ward's own, and the rows agree";

    public override string ConfirmTitle => "Put in force";

    public override string ConfirmFrom => "In force from";

    public override string ConfirmAction => "Put in force";

    public override string DifferencesTitle(bool kept) => kept ? "Different from the list before" : "Compared with the list in force";

    public override string DifferencesNone => "Nothing differs.";

    public override string Difference(LeaderDifference difference) => (difference.Before, difference.After) switch
    {
        (null, { } after) => $"new: {after}",
        ({ } before, null) => $"gone: {before}",
        ({ } before, { } after) when difference.Fields.Count == 0 => $"{before} → {after}",
        (_, { } after) => $"{after}: changed {string.Join(", ", difference.Fields.Select(FieldName))}",
        _ => "",
    };

    public override string AccessTitle => "Accounts of leaders";

    public override string AccessHint => "By this list these accounts are opened, moved or closed. One confirmation does all of it.";

    public override string AccessStep(LeaderMove move) => move.Step switch
    {
        LeaderStep.Keep => "stays as it is",
        LeaderStep.Change => move.Until is { } until ? $"access ends after {Day(EndDay(until))}" : "access has no end any more",
        LeaderStep.Move => $"gets this group{Ends(move)}",
        LeaderStep.Open => $"gets an account and a letter{Ends(move)}",
        _ => "loses this group",
    };

    public override string AccessNothing => "Nothing has to change.";

    public override string AccessApply => "Do it";

    public override string AccessApplied => "Done.";

    public override string AccessLetters(int letters) => letters == 1 ? "1 letter waits to be printed." : $"{Number(letters)} letters wait to be printed, a page each.";

    public override string AccessLettersAction => "Letters (PDF)";

    public override string AccessLettersOnce => "They are given out once, within an hour; after that they are made anew.";

    public override string HandOverTitle(string group) => $"Hand over residential group {group}";

    public override string HandOverAction => "Hand over";

    public override string HandOverHint => "The successor has access at once, with a letter to be printed; the predecessor has none any more. A draft list is made for the ward to stamp.";

    public override string ExportTitle => "Take the list with its phone numbers";

    public override string ExportPurpose => "For what";

    public override string ExportAction => "Excel";

    public override string LeaderHistory => "History";

    public override string LeaderBegun => "Begun";

    public override string LeaderHandedIn => "Handed in";

    public override string LeaderChecked => "Compared with the stamped paper";

    public override string LeaderConfirmed => "Put in force";

    public override string LeaderRefusalText(LeaderRefusal refusal) => refusal switch
    {
        LeaderRefusal.NotThere => "Not done: there is none, or it is not yours.",
        LeaderRefusal.Changed => "Not done: somebody has changed it meanwhile; look at it and do it again.",
        LeaderRefusal.WrongState => "Not done: the list is not at this step.",
        LeaderRefusal.NoReason => "Not done: give the reason.",
        LeaderRefusal.Empty => "Not handed in: nobody is in the list.",
        LeaderRefusal.Unfit => "Not done: something is to be mended, see “To be looked at”.",
        LeaderRefusal.NotStamped => "Not done: there is no scan, or its digital signature is not enough. The list stays “not stamped”.",
        LeaderRefusal.NotCompared => "Not done: some rows were not compared with the scan.",
        LeaderRefusal.TooEarly => "Not done: it cannot come into force before the list that is in force.",
        LeaderRefusal.BadDay => "Not done: the day is missing or out of the question.",
        LeaderRefusal.BadScan => "File refused: neither PDF, JPEG nor PNG, or broken, cut off, or with a password.",
        LeaderRefusal.TooLarge => "File refused: over 60 MB, or too many files.",
        _ => refusal.ToString(),
    };

    public override string ScanKept => "The scan is kept.";

    public override string ExportNeedsPurpose => "Say for what; it is kept in the log.";

    public override string LeaderOfGroup(LeaderLine line) => $"{(line.Row.Kind == LeaderKind.Interim ? "Interim leader" : "Leader")}: {line.Row.Name}";

    public override string LeaderOfGroupNone => "The group has no leader by the stamped list.";

    private static DateOnly EndDay(DateTimeOffset until) => Ingest.Record.VietnamTime.DayOf(until.AddSeconds(-1));

    private string Ends(LeaderMove move) => move.Until is { } until ? $", until {Day(EndDay(until))}" : "";

    private static string FieldName(string field) => field switch
    {
        "kind" => "standing",
        "phone" => "phone",
        "born" => "year of birth",
        "address" => "address",
        "decision" => "decision",
        "term" => "term",
        _ => field,
    };
}
