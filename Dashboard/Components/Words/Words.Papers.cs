using Coordination.Dashboard.Components.Parts;
using Coordination.Ingest.Register;
using Coordination.Reports.Numbers;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Components;

/// <content>The words of papers.</content>
public abstract partial class Words
{
    public abstract string Save { get; }

    public abstract string NavReports { get; }

    public abstract string ReportsTitle { get; }

    public abstract string ReportNew { get; }

    public abstract string ReportsAll { get; }

    public abstract string ReportsFilter { get; }

    public abstract string PaperChoice(PaperChoice choice);

    public abstract string ReportsNone { get; }

    public abstract string ReportsOlder { get; }

    public abstract string PaperNoNumber { get; }

    public abstract string PaperUnnumbered { get; }

    public abstract string PaperKindName(string kind);

    public abstract string PaperPlace(PaperLine paper);

    public abstract string PaperPeriod(ReportPeriod period);

    public abstract string PaperIssuedOn(DateOnly day);

    public abstract string PaperMadeAt(DateTimeOffset at);

    public abstract string PaperAsOf(DateTimeOffset asOf);

    public abstract string PaperStateName(PaperState state);

    public abstract string PaperStands(PaperSheet sheet);

    public abstract string ForMeTitle { get; }

    public abstract string ForMeNone { get; }

    public abstract string ForMeSeen { get; }

    public abstract string RunFailed(string kind, string? ward);

    public abstract string RunMadeUp { get; }

    public abstract string RunTriedAgain { get; }

    public abstract string RunFault(string fault);

    public abstract string DeliveryWhy(string why);

    public abstract string MySheet(ReportPeriod period);

    public abstract string MyMail { get; }

    public abstract string MailTitle(string? address);

    public abstract string MailAddress { get; }

    public abstract string MailHint { get; }

    public abstract string MailWrong { get; }

    public abstract string MailKept(string? address);

    public abstract string Previous { get; }

    public abstract string Next { get; }

    public abstract string PaperNotKept { get; }

    public abstract string PaperRefusal(PaperRefusal why);

    public abstract string ReportCorrects(string symbol);

    public abstract string ReportKind { get; }

    public abstract string ReportOver { get; }

    public abstract string PeriodName(PeriodKind kind);

    public abstract string NoBatches { get; }

    public abstract string PeriodHolding { get; }

    public abstract string ReportPeriodWrong { get; }

    public abstract string ReportDraft { get; }

    public abstract string ReportDraftHint { get; }

    public abstract string PaperCorrects { get; }

    public abstract string PaperReplacedBy { get; }

    public abstract string PaperAsIssued { get; }

    public abstract string PaperPreview { get; }

    public abstract string PaperPart(int part, int of);

    public abstract string PaperHistory { get; }

    public abstract string ByItself { get; }

    public abstract string PaperActName(PaperAct act);

    public abstract string PaperActButton(PaperAct act);

    public abstract string PaperConfirm(PaperAct act);

    public abstract string ReportCorrect { get; }

    public abstract string PaperReason { get; }

    public abstract string PaperUnprintable(string why);

    public abstract string PaperTexts { get; }

    public abstract string PaperTextsHint { get; }

    public abstract string PaperTextBehind { get; }

    public abstract string PaperTextsBehind { get; }

    public abstract string PaperTextsLeft { get; }

    public abstract string PaperFigures { get; }

    public abstract string PaperFigure { get; }

    public abstract string PaperNow { get; }

    public abstract string PaperLast(PaperLink last);

    public abstract string PaperLastNone { get; }

    public abstract string PaperChange { get; }

    public abstract string PaperInPeriod { get; }

    public abstract string PaperStateColumn { get; }

    public abstract string MailSubject(string why, PaperLine? paper);

    public abstract string MailBody(string why, PaperLine? paper, string? address);

    /// <summary>The first and the last day of something.</summary>
    public string DaysOf(DateOnly from, DateOnly to) => $"{Day(from)} – {Day(to)}";

    /// <summary>A change, with its sign.</summary>
    public string Difference(int change) => change > 0 ? "+" + Number(change) : change < 0 ? "−" + Number(-change) : Number(0);
}
