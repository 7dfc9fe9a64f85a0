using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.Desk;
using Coordination.Ingest.Leaders;
using Coordination.Ingest.Register;
using Coordination.Reports.Numbers;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Components;

/// <content>The words of papers.</content>
public sealed partial class EnglishWords
{
    public override string Save => "Save";

    public override string NavReports => "Reports";

    public override string ReportsTitle => "Reports and papers";

    public override string ReportNew => "Draft a paper";

    public override string ReportsAll => "All papers";

    public override string ReportsFilter => "Filter by state";

    public override string PaperChoice(PaperChoice choice) => choice switch
    {
        Parts.PaperChoice.All => "All",
        Parts.PaperChoice.Open => "In preparation",
        Parts.PaperChoice.Issued => "Issued",
        Parts.PaperChoice.Dropped => "Dropped",
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };

    public override string ReportsNone => "There is no paper yet. Papers appear here when they are drafted, or when a period closes.";

    public override string ReportsOlder => "Older papers";

    public override string PaperNoNumber => "No number yet";

    public override string PaperUnnumbered => "Bears no number";

    public override string PaperKindName(string kind) => kind switch
    {
        "progress-company" => "Progress report to the company",
        "progress-ward" => "Progress report to the ward",
        "cover-letter" => "Covering letter to a progress report",
        "summary" => "Summary over wards",
        "group-sheet" => "Progress sheets of residential groups",
        "building-sheet" => "Progress sheets of buildings",
        "notice" => "Notice to households",
        "review-form" => "Review form",
        "leaders-request" => "Letter asking for the list of leaders",
        _ => kind,
    };

    public override string PaperPlace(PaperLine paper) => paper switch
    {
        { GroupCode: { } group } => $"Group {group}, {paper.WardName}",
        { BuildingName: { } building } => $"{building}, {paper.WardName}",
        { WardName: { } ward } => ward,
        _ => paper.EnterpriseName ?? "The whole company",
    };

    public override string PaperPeriod(ReportPeriod period) => period.Kind switch
    {
        PeriodKind.Week => $"week {period.WeekNumber} ({DaysOf(period.From, period.To)}{NotOver(period)})",
        PeriodKind.Month => $"month {period.From.Month}/{period.From.Year}{(period.IsRunning ? $" ({DaysOf(period.From, period.To)}{NotOver(period)})" : "")}",
        PeriodKind.Campaign => $"campaign to date ({DaysOf(period.From, period.To)})",
        PeriodKind.AdministrativeMonth or PeriodKind.Batch or PeriodKind.Days => DaysOf(period.From, period.To) + NotOver(period),
        _ => throw new ArgumentOutOfRangeException(nameof(period)),
    };

    public override string PaperIssuedOn(DateOnly day) => $"issued {Day(day)}";

    public override string PaperMadeAt(DateTimeOffset at) => $"drafted {Moment(at)}";

    public override string PaperAsOf(DateTimeOffset asOf) => $"figures as of {Moment(asOf)}";

    public override string PaperStateName(PaperState state) => state switch
    {
        PaperState.Draft => "Draft",
        PaperState.Checked => "Checked",
        PaperState.Approved => "Approved",
        PaperState.Issued => "Issued",
        PaperState.Recalled => "Recalled",
        PaperState.Replaced => "Replaced",
        PaperState.Dropped => "Dropped",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public override string PaperStands(PaperSheet sheet) => sheet.Line.State switch
    {
        PaperState.Draft => "In draft: adapt the texts, compare the figures, then have it checked.",
        PaperState.Checked => "Waits for approval.",
        PaperState.Approved => "Waits for its number and issue.",
        PaperState.Issued => sheet.Line.Symbol is { } symbol
            ? $"Issued as {symbol} on {Day(sheet.Line.IssuedOn!.Value)}. Its content and files cannot be changed any more."
            : $"Issued on {Day(sheet.Line.IssuedOn!.Value)}. Its content and files cannot be changed any more.",
        PaperState.Recalled => $"Paper {sheet.Line.Symbol} was recalled{(sheet.RecallReason is { } why ? $": {why}" : "")}. Its number stays in the register.",
        PaperState.Replaced => $"Another paper has taken the place of {sheet.Line.Symbol}.",
        PaperState.Dropped => "This draft was dropped.",
        _ => throw new ArgumentOutOfRangeException(nameof(sheet)),
    };

    public override string ForMeTitle => "For me";

    public override string ForMeNone =>
        "Nothing is for you yet. Reports of a closed period and papers issued within your scope will appear here.";

    public override string ForMeSeen => "Mark all as seen";

    public override string RunFailed(string kind, string? ward) =>
        $"{PaperKindName(kind)}{(ward is null ? "" : $" · {ward}")} could not be prepared.";

    public override string RunMadeUp => "It was made up later.";

    public override string RunTriedAgain => "It is tried again by itself; if this stays so for an hour, tell the administrator.";

    public override string RunFault(string fault) => fault switch
    {
        PaperFaults.Record => "The database could not be read at that time.",
        PaperFaults.Unprintable => "A name or text holds a letter that cannot be printed: look at the names of groups and buildings, and at the settings of papers.",
        PaperFaults.Place => "The place of the report is not there any more: look at the schedule in the settings of papers.",
        PaperRuns.LeftOut => "This period and those before it are too long ago to be prepared by themselves; draft them under “Reports” if they are needed.",
        PaperFaults.Journal => "The ward's journal is not whole: ask the administrator to check it.",
        _ => "Something failed inside the program; the details are in the server's log.",
    };

    public override string DeliveryWhy(string why) => why switch
    {
        PaperNews.Prepared => "A period has closed; to be checked",
        PaperNews.Approved => "Approved; waits for its number",
        PaperNews.Issued => "Issued",
        PaperNews.Recalled => "Recalled",
        PaperNews.Failed => "Could not be prepared",
        LeaderNews.Asked => "The enterprise asks for the stamped list of group leaders",
        LeaderNews.Soon => "The list of group leaders is due in a few days",
        LeaderNews.Due => "The list of group leaders is due today",
        LeaderNews.Late => "The list of group leaders is overdue",
        _ => why,
    };

    public override string MySheet(ReportPeriod period) => $"Download the progress sheet, {PaperPeriod(period)}";

    public override string MyMail => "Get it by mail";

    public override string MailTitle(string? address) => address is null ? "Receive by e-mail besides" : $"Also sent to {address}";

    public override string MailAddress => "E-mail address";

    public override string MailHint => "Leave it empty to receive no mail.";

    public override string MailWrong => "This is no e-mail address; nothing was kept.";

    public override string MailKept(string? address) =>
        address is null ? "No mail will be sent any more." : $"From now on also sent to {address}.";

    public override string Previous => "Previous";

    public override string Next => "Next";

    public override string PaperNotKept => "It could not be saved, and nothing was changed. Please try again in a few minutes.";

    public override string PaperRefusal(PaperRefusal why) => why switch
    {
        Ingest.Register.PaperRefusal.NotThere => "There is no such paper or place within your scope.",
        Ingest.Register.PaperRefusal.Changed => "Somebody else has just changed this paper. Look at it again, then go on.",
        Ingest.Register.PaperRefusal.WrongState => "The paper has moved on; this cannot be done any more.",
        Ingest.Register.PaperRefusal.NoReason => "Please give the reason.",
        Ingest.Register.PaperRefusal.AlreadyReplaced => "Another paper has already taken the place of this one.",
        Ingest.Register.PaperRefusal.WardBusy => "The ward's figures are being written. Try again in a few minutes; no number was given.",
        Ingest.Register.PaperRefusal.SeriesInUse =>
            "Numbers were given this year, so the way of counting (one series, or one for each type) stays. "
            + "Change it in a new year, before the first number. Nothing was saved.",
        Ingest.Register.PaperRefusal.ReportFirst =>
            "The report that it brings is not issued, or its figures were read anew. Issue the report first; where figures differ, give the letter back and read them anew.",
        Ingest.Register.PaperRefusal.SymbolTaken =>
            "This number and symbol stand on another paper of the year. No number was given; look at the abbreviation and the way of counting in the settings.",
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };

    public override string ReportCorrects(string symbol) =>
        $"Drafts the paper that takes the place of {symbol}: figures are read anew, with a page of the differences.";

    public override string ReportKind => "Kind of paper";

    public override string ReportOver => "Over";

    public override string PeriodName(PeriodKind kind) => kind switch
    {
        PeriodKind.Week => "Week",
        PeriodKind.Month => "Month",
        PeriodKind.AdministrativeMonth => "15th to 14th",
        PeriodKind.Campaign => "Campaign to date (from 01/04/2026)",
        PeriodKind.Batch => "Batch",
        PeriodKind.Days => "Other days",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string NoBatches => "No batch with a name has been sent in this ward yet.";

    public override string PeriodHolding => "The one that holds";

    public override string ReportPeriodWrong => "The period must have begun, and its first day must not be after the last.";

    public override string ReportDraft => "Draft it";

    public override string ReportDraftHint =>
        "The figures are read once and kept with the draft; the texts are proposed from the figures and can be adapted before the issue.";

    public override string PaperCorrects => "Takes the place of";

    public override string PaperReplacedBy => "Replaced by";

    public override string PaperAsIssued => "The paper as it was issued";

    public override string PaperPreview => "Preview as it will print";

    public override string PaperPart(int part, int of) => $"Sheet {part} of {of}";

    public override string PaperHistory => "History";

    public override string ByItself => "By the schedule";

    public override string PaperActName(PaperAct act) => act switch
    {
        PaperAct.Draft => "Drafted",
        PaperAct.Edit => "Texts adapted",
        PaperAct.Refresh => "Figures read anew",
        PaperAct.Check => "Checked",
        PaperAct.Approve => "Approved",
        PaperAct.Return => "Returned",
        PaperAct.Drop => "Dropped",
        PaperAct.Issue => "Numbered and issued",
        PaperAct.Recall => "Recalled",
        PaperAct.Replace => "Replaced",
        PaperAct.Attach => "Signed copy filed",
        PaperAct.Seal => "Signed by this server",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    public override string PaperActButton(PaperAct act) => act switch
    {
        PaperAct.Refresh => "Read the figures anew",
        PaperAct.Check => "Checked, submit for approval",
        PaperAct.Approve => "Approve",
        PaperAct.Return => "Return",
        PaperAct.Drop => "Drop the draft",
        PaperAct.Issue => "Give a number and issue",
        PaperAct.Recall => "Recall",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    public override string PaperConfirm(PaperAct act) => act switch
    {
        PaperAct.Issue => "The paper gets a number and today's date; after that it cannot be changed.",
        PaperAct.Drop => "The draft will not be used any more.",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    public override string ReportCorrect => "Draft a paper in its place";

    public override string PaperReason => "Reason";

    public override string PaperUnprintable(string why) => $"The paper cannot be printed: {why}";

    public override string PaperTexts => "Texts";

    public override string PaperTextsHint => "A line is a paragraph. The preview follows after saving.";

    public override string PaperTextBehind => "The figures beneath were read anew; look at this again.";

    public override string PaperTextsBehind => "The figures were read anew after the marked texts were written. Those that nobody changed are proposed anew. Saving says that you have looked.";

    public override string PaperTextsLeft => "The paper moved on before these texts were kept. Copy what is needed, or have the paper given back to be edited.";

    public override string PaperFigures => "Figures beside those of last time";

    public override string PaperFigure => "Figure";

    public override string PaperNow => "Now";

    public override string PaperLast(PaperLink last) => $"{last.Symbol ?? PaperUnnumbered}, {Day(last.IssuedOn!.Value)}";

    public override string PaperLastNone => "Last time (none)";

    public override string PaperChange => "Change";

    public override string PaperInPeriod => "Signed in the period";

    public override string PaperStateColumn => "State";

    public override string MailSubject(string why, PaperLine? paper) =>
        paper is null ? DeliveryWhy(why) : $"{PaperKindName(paper.Kind)}{(paper.Symbol is { } symbol ? $" {symbol}" : "")} · {PaperPlace(paper)}: {DeliveryWhy(why)}";

    public override string MailBody(string why, PaperLine? paper, string? address) => string.Join('\n', new[]
    {
        paper is null && why.StartsWith("leaders-", StringComparison.Ordinal) ? DeliveryWhy(why) + "."
            : paper is null ? "A report of a closed period could not be prepared; why, and what to do, stands under “For me”." : $"{PaperKindName(paper.Kind)} · {PaperPlace(paper)} · {PaperPeriod(paper.Period)}",
        paper is null ? null : $"{DeliveryWhy(why)}; {PaperAsOf(paper.AsOf)}.",
        address is null ? null : $"See {address}",
        "",
        "Sent to the address that you gave; take it away under “For me” to receive no more.",
    }.Where(line => line is not null));

    private static string NotOver(ReportPeriod period) => period.IsRunning ? ", still running" : "";
}
