using Coordination.Ingest.Register;
using Coordination.Reports.Documents;
using Coordination.Reports.Numbers;
using Coordination.Reports.Register;

namespace Coordination.Dashboard.Desk;

/// <summary>
/// What each paper of a pack says for itself. A text that nobody wrote is proposed for each by its own figures, and so are the addresses that
/// stand as proposed; what somebody wrote holds for all.
/// </summary>
internal sealed class PackTexts(PaperSheet sheet, Letterhead printed)
{
    private readonly IReadOnlyDictionary<string, string> _kept = Kept(sheet);
    private readonly IReadOnlyDictionary<string, string> _offered = Offered(sheet.Line.Kind, sheet.Figures);

    /// <summary>The texts as they are offered to be written: one for all the papers of a pack is empty until somebody writes it.</summary>
    public static IReadOnlyDictionary<string, string> Offered(string kind, IReadOnlyList<string> figures)
    {
        var proposed = Papers.ProposeTexts(kind, figures[0]);
        return figures.Count == 1 ? proposed : proposed.Keys.ToDictionary(key => key, _ => "");
    }

    /// <summary>A paper's texts as somebody edits them.</summary>
    public static IReadOnlyDictionary<string, string> Kept(PaperSheet sheet)
    {
        var kept = OfficeSettings.ReadTexts(sheet.Texts);
        return sheet.Figures.Count == 1 ? kept : Renewed(kept, Papers.ProposeTexts(sheet.Line.Kind, sheet.Figures[0]), Offered(sheet.Line.Kind, sheet.Figures));
    }

    public IReadOnlyDictionary<string, string> Texts(int part) => sheet.Figures.Count == 1
        ? _kept
        : Renewed(_kept, _offered, Papers.ProposeTexts(sheet.Line.Kind, sheet.Figures[part]));

    public Letterhead Letterhead(int part)
    {
        if (part == 0)
        {
            return printed;
        }

        var first = Papers.ProposeLetterhead(sheet.Line.Kind, sheet.Figures[0]);
        var own = Papers.ProposeLetterhead(sheet.Line.Kind, sheet.Figures[part]);
        return printed with
        {
            Addressees = printed.Addressees.SequenceEqual(first.Addressees) ? own.Addressees : printed.Addressees,
            Recipients = printed.Recipients.SequenceEqual(first.Recipients) ? own.Recipients : printed.Recipients,
        };
    }

    /// <summary>
    /// A draft whose figures were read anew: what stands as it was proposed is proposed anew, so that no old number passes for a new one. What
    /// somebody wrote stays theirs, and is marked where the numbers beneath it are others now.
    /// </summary>
    public static PaperDraft Refreshed(PaperSheet old, PaperDraft read)
    {
        var kept = Kept(old);
        var (from, to) = (Offered(old.Line.Kind, old.Figures), Offered(old.Line.Kind, read.Figures));
        var moved = old.Figures.Count != read.Figures.Count
            || !old.Figures.Zip(read.Figures).All(part => ProgressFigures.Parse(part.First).SameNumbers(ProgressFigures.Parse(part.Second)));
        return read with
        {
            Texts = OfficeSettings.WriteTexts(Renewed(kept, from, to)),
            TextsBehind =
            [
                .. kept.Where(text => text.Value.Length > 0 && !Same(text.Value, from.GetValueOrDefault(text.Key))).Select(text => text.Key)
                    .Where(key => moved || old.TextsBehind.Contains(key)),
            ],
        };
    }

    private static Dictionary<string, string> Renewed(
        IReadOnlyDictionary<string, string> kept, IReadOnlyDictionary<string, string> from, IReadOnlyDictionary<string, string> to) =>
        kept.ToDictionary(text => text.Key, text => Same(text.Value, from.GetValueOrDefault(text.Key)) ? to.GetValueOrDefault(text.Key, "") : text.Value);

    // A browser hands the ends of lines back in its own way.
    private static bool Same(string text, string? proposed) =>
        proposed is not null && text.ReplaceLineEndings("\n").Trim() == proposed.ReplaceLineEndings("\n").Trim();
}
