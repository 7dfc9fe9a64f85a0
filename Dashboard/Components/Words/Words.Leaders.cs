using System.Globalization;

using Coordination.Dashboard.Leaders;
using Coordination.Ingest.Leaders;
using Coordination.Reports.Layout.Pdf;
using Coordination.Reports.Leaders;

namespace Coordination.Dashboard.Components;

/// <content>The words of the stamped list of group leaders.</content>
public abstract partial class Words
{
    public abstract string LeadersTitle { get; }

    public abstract string LeaderGroup(string code);

    /// <summary>The answer of the page in one sentence.</summary>
    public abstract string LeadersAnswer(LeaderCoverage coverage);

    /// <summary>The same in a few words, for the ward's page.</summary>
    public abstract string LeadersBrief(LeaderCoverage coverage);

    public abstract string LeadersOutdated(DateOnly from);

    public abstract string LeadersInForce(LeaderEdition edition);

    public abstract string LeadersNone { get; }

    public abstract string LeaderKindName(LeaderKind kind);

    public abstract string LeaderNone { get; }

    public abstract string LeaderFormerly(string names);

    public abstract string LeaderTermEnded { get; }

    public abstract string LeadersOn(DateOnly day);

    public abstract string LeadersDay { get; }

    public abstract string LeadersShowDay { get; }

    public abstract string LeaderRequestsTitle { get; }

    public abstract string LeaderRequestsNone { get; }

    public abstract string RequestLine(LeaderRequest request);

    public abstract string LeaderRequestName(LeaderRequestState state);

    public abstract string RequestDue(int days);

    public abstract string AskTitle { get; }

    public abstract string AskHint { get; }

    public abstract string AskDue { get; }

    public abstract string AskNote { get; }

    public abstract string AskLetter { get; }

    public abstract string AskAction { get; }

    public abstract string AskWithdraw { get; }

    public abstract string AskedLetter { get; }

    /// <summary>What the letter says of the day, over what it proposes.</summary>
    public abstract string LetterDue(DateOnly due, string? note);

    public abstract string WardAsked(DateOnly due);

    public abstract string EditionsTitle { get; }

    public abstract string EditionName(int edition);

    public abstract string EditionState(LeaderEdition edition, DateOnly today);

    public abstract string EditionUnstamped { get; }

    public abstract string EditionProof(LeaderProof proof);

    public abstract string EditionLines(int lines);

    public abstract string EditionBegin { get; }

    public abstract string EditionBeginHint { get; }

    public abstract string EditionFromInForce { get; }

    public abstract string EditionEmpty { get; }

    public abstract string LeaderTemplate { get; }

    public abstract string LeaderUpload { get; }

    public abstract string LeaderUploadHint { get; }

    public abstract string LeaderPaste { get; }

    public abstract string LeaderPasteHint { get; }

    public abstract string LeaderTake { get; }

    public abstract string LeaderTaken(int taken, int refused);

    public abstract string LeaderRefusedRow(int row, string reason);

    public abstract string LeaderReplaces { get; }

    public abstract string LeaderRows { get; }

    public abstract string LeaderAdd { get; }

    public abstract string LeaderChange { get; }

    public abstract string LeaderName { get; }

    public abstract string LeaderBorn { get; }

    public abstract string LeaderHouseholds { get; }

    public abstract string LeaderStanding { get; }

    public abstract string LeaderDecision { get; }

    public abstract string LeaderDecided { get; }

    public abstract string LeaderTermFrom { get; }

    public abstract string LeaderTermTo { get; }

    public abstract string LeaderNote { get; }

    public abstract string LeaderColumnGroup { get; }

    public abstract string LeaderColumnAddress { get; }

    public abstract string FindingsTitle { get; }

    public abstract string FindingsNone { get; }

    /// <summary>What was found, without where.</summary>
    protected abstract string Finding(LeaderFinding finding);

    protected abstract string FindingRows(string rows);

    /// <summary>What was found, as a sentence.</summary>
    public string FindingText(LeaderFinding finding)
    {
        var text = Finding(finding);
        return finding.Lines.Count > 0 ? FindingRows(string.Join(", ", finding.Lines)) + text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
    }

    public abstract string PaperSection { get; }

    public abstract string PaperSectionHint { get; }

    public abstract string LeaderPdf { get; }

    public abstract string LeaderWord { get; }

    public abstract string DocumentTitle { get; }

    public abstract string DocumentNumber { get; }

    public abstract string DocumentIssued { get; }

    public abstract string DocumentSigner { get; }

    public abstract string DocumentSignerTitle { get; }

    public abstract string DocumentDeclared { get; }

    public abstract string ScanTitle { get; }

    public abstract string ScanHint { get; }

    public abstract string ScanBring { get; }

    public abstract string ScanLine(LeaderScan scan);

    public abstract string ScanPage(int page, int pages);

    public abstract string ScanRemove { get; }

    public abstract string ScanSigned(bool holds, bool trustAsked);

    public abstract string HandIn { get; }

    public abstract string HandInHint { get; }

    public abstract string GiveBack { get; }

    public abstract string DropEdition { get; }

    public abstract string LeaderReason { get; }

    public abstract string TickTitle { get; }

    public abstract string TickHint { get; }

    public abstract string TickColumn { get; }

    public abstract string TickBy(string by, DateTimeOffset at);

    public abstract string TickSave { get; }

    public abstract string CheckTitle { get; }

    public abstract string CheckStampSeen { get; }

    public abstract string CheckSignature { get; }

    public abstract string ConfirmTitle { get; }

    public abstract string ConfirmFrom { get; }

    public abstract string ConfirmAction { get; }

    public abstract string DifferencesTitle(bool kept);

    public abstract string DifferencesNone { get; }

    public abstract string Difference(LeaderDifference difference);

    public abstract string AccessTitle { get; }

    public abstract string AccessHint { get; }

    public abstract string AccessStep(LeaderMove move);

    public abstract string AccessNothing { get; }

    public abstract string AccessApply { get; }

    public abstract string AccessApplied { get; }

    public abstract string AccessLetters(int letters);

    public abstract string AccessLettersAction { get; }

    public abstract string AccessLettersOnce { get; }

    public abstract string HandOverTitle(string group);

    public abstract string HandOverAction { get; }

    public abstract string HandOverHint { get; }

    public abstract string ExportTitle { get; }

    public abstract string ExportPurpose { get; }

    public abstract string ExportAction { get; }

    public abstract string LeaderHistory { get; }

    public abstract string LeaderBegun { get; }

    public abstract string LeaderHandedIn { get; }

    public abstract string LeaderChecked { get; }

    public abstract string LeaderConfirmed { get; }

    public abstract string LeaderRefusalText(LeaderRefusal refusal);

    /// <summary>What an act comes back with in the address: the name of a refusal, or one of a few words; null for nothing to be said.</summary>
    public (string Text, bool IsFault)? LeaderSaid(string? said) => said switch
    {
        null => null,
        "saved" => (ArrangedSaved, false),
        "scan" => (ScanKept, false),
        "away" => (ArrangedAway, true),
        "purpose" => (ExportNeedsPurpose, true),
        "gone" => (PapersGone, true),
        "applied" => (AccessApplied, false),
        _ when Enum.TryParse<LeaderRefusal>(said, out var refusal) && Enum.IsDefined(refusal) => (LeaderRefusalText(refusal), true),
        _ => null,
    };

    /// <summary>What was read of a signed scan, a sentence each.</summary>
    public IEnumerable<string> LeaderSignatureLines(SignedFileReading read) =>
    [
        .. read.Signatures.SelectMany(signature => new[]
        {
            SignedBy(signature), SignatureIntact(signature.IsIntact), SignatureInForce(signature.WasInForce), SignatureTrust(signature.IsTrusted),
        }),
        SignatureCovers(read.Signatures.Any(signature => signature.CoversAll)),
    ];

    public abstract string ScanKept { get; }

    public abstract string ExportNeedsPurpose { get; }

    public abstract string LeaderOfGroup(LeaderLine line);

    public abstract string LeaderOfGroupNone { get; }
}
