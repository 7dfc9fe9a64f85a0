using Coordination.Ingest.Register;
using Coordination.Reports.Documents;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Desk;

/// <summary>The letter that brings a report to a ward's committee: it tells the report's own figures of the report's own moment.</summary>
internal static class CoverLetters
{
    public const string Kind = "cover-letter";

    private const string Report = "progress-ward";

    /// <summary>May a letter be drafted to it?</summary>
    public static bool MayBring(PaperSheet sheet) => sheet.Line is { Kind: Report, State: <= PaperState.Issued };

    /// <summary>A report's draft with its letter, where it is of a kind that is brought by one.</summary>
    public static PaperDraft With(PaperDraft report) => report.Kind == Report ? report with { Letter = Of(report) } : report;

    /// <summary>The letter to a report that is there.</summary>
    public static PaperDraft To(PaperSheet report) => Of(new PaperDraft
    {
        Kind = report.Line.Kind,
        Enterprise = report.Line.Enterprise,
        Ward = report.Line.Ward,
        PeriodKind = (short)report.Line.Period.Kind,
        From = report.Line.Period.From,
        To = report.Line.Period.To,
        AskedTo = report.Line.AskedTo,
        AsOf = report.Line.AsOf,
        Figures = report.Figures,
        Positions = [.. report.Positions.Select(at => new PartPosition(0, at.WardId, at.Position))],
        Texts = "",
    }) with
    { Brings = report.Line.PaperId };

    /// <summary>A letter goes out after its report, and with its figures.</summary>
    /// <exception cref="PaperRefusedException">It does not.</exception>
    public static void Demand(PaperSheet letter)
    {
        if (letter.Brings is { } report && (report.IssuedOn is null || report.Figures != letter.Figures[0]))
        {
            throw new PaperRefusedException(PaperRefusal.ReportFirst);
        }
    }

    private static PaperDraft Of(PaperDraft report) => report with
    {
        Kind = Kind,
        Texts = OfficeSettings.WriteTexts(Papers.ProposeTexts(Kind, report.Figures[0])),
        Replaces = null,
    };
}
