using Coordination.Reports.Documents.Model;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Wording;

/// <summary>What makes a paper one that takes another's place: it says so in its first words, and a last annex says what changed.</summary>
internal static class Correction
{
    private static readonly string[] Numbers = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

    public static Paper Of(PaperTemplate template, PaperContent content, CorrectedPaper corrected)
    {
        var kind = template.Kind;
        var now = template.Compose(content, ProgressFigures.Parse(content.Figures));
        var figures = ProgressFigures.Parse(corrected.Figures);
        var then = template.Compose(
            content with
            {
                AsOf = figures.AsOf,
                Period = figures.Period,
                Figures = corrected.Figures,
                Texts = corrected.Texts ?? content.Texts,
                Letterhead = corrected.Letterhead ?? content.Letterhead,
            },
            figures);
        var type = now.TypeName is { } name ? Official.Sentence(name.ToLower(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"))) : "Công văn";
        var old = $"{type}{(corrected.Symbol is { } symbol ? " số " + symbol : "")} {Official.LongDate(corrected.IssuedOn)}";

        // Before the opening, which ends with the colon of what follows it.
        var opening = now.Body.TakeWhile(block => block is not Paragraph).Count();
        return now with
        {
            Body =
            [
                .. now.Body.Take(opening),
                Paragraph.Of($"{type} này thay thế {old}; các nội dung thay đổi được nêu tại phụ lục cuối cùng."),
                .. now.Body.Skip(opening),
            ],
            Annexes =
            [
                .. now.Annexes,
                new Annex(
                    now.Annexes.Count == 0 ? "Phụ lục" : $"Phụ lục {Numbers[now.Annexes.Count]}", "Các nội dung thay đổi", Parts.Attached(content, kind, type), false,
                    [
                        Paragraph.Of($"So với {old} (số liệu tính đến {Official.Moment(figures.AsOf)}):"),
                        .. Differences.Of(then, now, corrected is { Texts: not null, Letterhead: not null }),
                    ]),
            ],
        };
    }
}
