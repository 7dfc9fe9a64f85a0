using Coordination.Ingest.Register;
using Coordination.Reports.Documents;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Desk;

/// <summary>Writes papers as they are kept: the same paper gives the same bytes, here and wherever its record is restored.</summary>
public sealed class PaperPress(Papers papers)
{
    /// <summary>Which make of the program writes: another may set the same paper otherwise.</summary>
    public static string Make { get; } = typeof(Papers).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>The letters that it sets in.</summary>
    public string Font => papers.FontName;

    /// <summary>Writes a paper as it stands: a draft without number, an issued one as it was printed.</summary>
    /// <param name="part">Of a pack, which of its papers; null for all of them, which is PDF only.</param>
    /// <exception cref="PaperException">It cannot be printed as it is.</exception>
    public byte[] Write(PaperSheet sheet, PaperFormat format, int? part = null)
    {
        var contents = Contents(sheet, Printed(sheet), Registration(sheet));
        return contents.Count == 1 || part is not null || format != PaperFormat.Pdf
            ? papers.Render(contents[Math.Clamp(part ?? 0, 0, contents.Count - 1)], format)
            : papers.RenderPack(contents);
    }

    /// <summary>Every file that is kept of a paper with what it gets by its issue; of a pack also each sheet by itself.</summary>
    /// <exception cref="PaperException">It cannot be printed as it is.</exception>
    public PaperWritten WriteAll(PaperSheet sheet, Letterhead letterhead, PaperIssued issued, PaperIssue issue)
    {
        var name = PaperNames.File(sheet.Line.Kind, issued.Symbol ?? issued.Code);
        var contents = Contents(sheet, letterhead, new Registration(issued.Number, issued.On, issued.Code, issue.Verify(issued.Code)));
        var isPack = contents.Count > 1;
        IEnumerable<PaperFile> files = isPack
            ? [new PaperFile(PaperFileRoles.Pdf, name + ".pdf", PaperNames.MediaType(PaperFormat.Pdf), papers.RenderPack(contents))]
            : PaperNames.Formats(sheet.Line.Kind).Select(file =>
                new PaperFile(file.Role, $"{name}.{file.Role}", PaperNames.MediaType(file.Format), papers.Render(contents[0], file.Format)));
        return new PaperWritten(
            [.. files],
            [
                .. contents.Select((content, part) => new WrittenSheet(
                    part, OfficeSettings.WriteTexts(content.Texts), OfficeSettings.WriteLetterhead(content.Letterhead),
                    isPack ? papers.Render(content, PaperFormat.Pdf) : null)),
            ]);
    }

    private static List<PaperContent> Contents(PaperSheet sheet, Letterhead letterhead, Registration registration)
    {
        var pack = new PackTexts(sheet, letterhead);
        return [.. sheet.Figures.Select((part, index) => new PaperContent
        {
            Kind = sheet.Line.Kind,
            Letterhead = Part(sheet, index)?.Letterhead is { } kept ? OfficeSettings.ReadLetterhead(kept) : pack.Letterhead(index),
            Registration = registration,
            Period = sheet.Line.Period,
            AsOf = sheet.Line.AsOf,
            Figures = part,
            Texts = Part(sheet, index)?.Texts is { } texts ? OfficeSettings.ReadTexts(texts) : pack.Texts(index),
            Comparison = Corrected(sheet, index),
            Brings = sheet.Brings is { } report ? new BroughtPaper(report.Symbol, report.IssuedOn) : null,
        })];
    }

    private static SheetPart? Part(PaperSheet sheet, int part) => sheet.Sheets.FirstOrDefault(own => own.Part == part);

    // Each paper is compared with the one about its own place, word by word where it is known what that one said; what is told for the first
    // time corrects nothing.
    private static CorrectedPaper? Corrected(PaperSheet sheet, int part)
    {
        if (sheet.Line.Replaces is null || sheet.Predecessor is not { IssuedOn: { } on } old || Counterpart(sheet, old, part) is not { } at || at >= old.Parts.Count)
        {
            return null;
        }

        var own = old.Sheets.FirstOrDefault(then => then.Part == at);
        var single = old.Parts.Count == 1;
        var (texts, head) = (own?.Texts ?? (single ? old.Texts : null), own?.Letterhead ?? (single ? old.Letterhead : null));
        return new CorrectedPaper(
            old.Symbol, on, old.Parts[at], texts is null ? null : OfficeSettings.ReadTexts(texts), head is null ? null : OfficeSettings.ReadLetterhead(head));
    }

    private static int? Counterpart(PaperSheet sheet, PaperLink old, int part) => Part(sheet, part) is { } own
        ? old.Sheets.FirstOrDefault(own.IsOfSamePlace)?.Part
        : sheet.Figures.Count == 1 && old.Parts.Count == 1 ? 0 : null;

    /// <summary>The letterhead that it was approved or printed with, or would be by its office's settings.</summary>
    public static Letterhead Printed(PaperSheet sheet) => sheet.Letterhead is { } kept
        ? OfficeSettings.ReadLetterhead(kept)
        : OfficeSettings.Read(sheet.Office).Over(Papers.ProposeLetterhead(sheet.Line.Kind, sheet.Figures[0]), sheet.Line.Kind);

    private static Registration Registration(PaperSheet sheet) => sheet.Code is null
        ? Reports.Documents.Registration.Draft
        : new Registration(sheet.Number, sheet.Line.IssuedOn, sheet.Code, sheet.VerifyAt is { } at ? new Uri(at) : null);
}
