using System.Text.Json;

using Coordination.Reports.Documents.Kinds;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Layout;
using Coordination.Reports.Layout.Html;
using Coordination.Reports.Layout.Pdf;
using Coordination.Reports.Layout.Sheets;
using Coordination.Reports.Layout.Word;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents;

/// <summary>The kinds of paper, and the making of one: content in, bytes out; no clock, no database.</summary>
public sealed class Papers(PaperFonts fonts)
{
    private static readonly PaperTemplate[] Templates =
    [
        new ProgressToCompany(), new ProgressToWard(), new CoverLetter(), new CompanySummary(), new GroupSheet(), new BuildingSheet(), new Notice(), new ReviewForm(),
        new LeadersRequest(),
    ];

    /// <summary>Every kind, in the order in which they are offered.</summary>
    public static IReadOnlyList<PaperKind> Kinds { get; } = [.. Templates.Select(template => template.Kind)];

    /// <summary>The kind of a code; null when there is none.</summary>
    public static PaperKind? Find(string? code) => Kinds.FirstOrDefault(kind => kind.Code == code);

    /// <summary>What the texts that people may adapt would say by the figures alone.</summary>
    public static IReadOnlyDictionary<string, string> ProposeTexts(string kind, string figures) => Template(kind).ProposeTexts(Read(figures));

    /// <summary>A letterhead by the names in the figures alone, for who has no settings yet.</summary>
    public static Letterhead ProposeLetterhead(string kind, string figures) => Template(kind).ProposeLetterhead(Read(figures));

    /// <summary>The family of letters that the papers are set in, for the record of an issued one.</summary>
    public string FontName => fonts.Name;

    /// <summary>The letterhead of a ward's list of leaders by names alone, for a ward that has set nothing.</summary>
    /// <param name="enterprise">Who asked for it.</param>
    public static Letterhead ProposeLeaderLetterhead(string ward, string enterprise) => LeaderList.Propose(ward, enterprise);

    /// <summary>The kind under which an office sets the letterhead of the list of leaders.</summary>
    public static string LeaderListKind => LeaderList.Code;

    /// <summary>Writes a ward's list of group leaders, ready to be stamped. A letter that no font has is a <see cref="PaperException"/>.</summary>
    public byte[] RenderLeaders(LeaderListContent content, PaperFormat format) => Write(LeaderList.Compose(content), format);

    /// <summary>Letters by which leaders come in for the first time, a sheet each, as one PDF.</summary>
    public byte[] RenderInvitations(IReadOnlyList<LeaderInvitationContent> letters) => letters.Count == 0
        ? throw new PaperException("A pack holds at least one paper.")
        : PdfPaper.Write([.. letters.Select(letter => LeaderInvitation.Compose(letter, DateTimeOffset.UnixEpoch))], fonts);

    /// <summary>Writes a paper. Content that cannot be printed as it is — an unknown kind, a letter that no font has — is a <see cref="PaperException"/>.</summary>
    public byte[] Render(PaperContent content, PaperFormat format) => Write(Compose(content), format);

    /// <summary>Many papers as one PDF to be printed at once, each on its own sheets.</summary>
    public byte[] RenderPack(IReadOnlyList<PaperContent> contents) =>
        contents.Count == 0 ? throw new PaperException("A pack holds at least one paper.") : PdfPaper.Write([.. contents.Select(Compose)], fonts);

    internal static Model.Paper Compose(PaperContent content) => content.Comparison is { } corrected
        ? Correction.Of(Template(content.Kind), content, corrected)
        : Template(content.Kind).Compose(content, Read(content.Figures));

    private byte[] Write(Model.Paper paper, PaperFormat format) => format switch
    {
        PaperFormat.Pdf => PdfPaper.Write([paper], fonts),
        PaperFormat.Docx => WordPaper.Write(paper, fonts),
        PaperFormat.Xlsx => SheetPaper.Write(paper),
        PaperFormat.Html => HtmlPaper.Write(paper, fonts),
        _ => throw new PaperException($"Papers are not written as {format}."),
    };

    private static PaperTemplate Template(string kind) =>
        Templates.FirstOrDefault(template => template.Kind.Code == kind) ?? throw new PaperException($"There is no kind of paper “{kind}”.");

    private static ProgressFigures Read(string figures)
    {
        try
        {
            return ProgressFigures.Parse(figures);
        }
        catch (JsonException error)
        {
            throw new PaperException($"These are no figures of a paper: {error.Message}");
        }
    }
}
