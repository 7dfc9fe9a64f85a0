using Coordination.Reports.Documents.Model;

namespace Coordination.Reports.Documents.Wording;

/// <summary>What one paper says otherwise than another of its kind: found in the papers themselves, so that no kind has to be taught it.</summary>
internal static class Differences
{
    /// <summary>Figures of tables and charts that changed, under their labels; then the paragraphs.</summary>
    /// <param name="whole">Every text of the paper before is known; else only what changed is said, and never that nothing did.</param>
    public static IEnumerable<Block> Of(Paper then, Paper now, bool whole)
    {
        var figures = Figures(then, now);
        var texts = Texts(then, now).ToArray();
        var (first, second) = whole || texts.Length > 0 ? ("1. ", "2. ") : ("", "");
        yield return Paragraph.Of(figures.Count == 0
            ? $"{first}Số liệu trong các bảng, biểu đồ: không thay đổi."
            : $"{first}{Official.InText(figures.Count)} số liệu thay đổi:");
        if (figures.Count > 0)
        {
            yield return new PaperTable(
                "Thay đổi",
                [
                    new Column("Nội dung", 50, Align.Left), new Column("Chỉ tiêu", 45, Align.Left),
                    new Column("Đã báo cáo", 24), new Column("Nay là", 22), new Column("Chênh lệch", 22),
                ],
                figures);
        }

        if (second.Length > 0)
        {
            yield return Paragraph.Of(texts.Length == 0 ? $"{second}Lời văn: không thay đổi." : $"{second}Lời văn thay đổi:");
        }

        foreach (var text in texts)
        {
            yield return text;
        }
    }

    private static List<IReadOnlyList<Cell>> Figures(Paper then, Paper now)
    {
        var (before, after) = (Labelled.Of(then), Labelled.Of(now));
        var rows = new List<IReadOnlyList<Cell>>();
        foreach (var label in after.Keys.Concat(before.Keys.Where(label => !after.ContainsKey(label))))
        {
            var (old, made) = (before.GetValueOrDefault(label), after.GetValueOrDefault(label));
            if (old != made)
            {
                rows.Add([new TextCell(label.Name), new TextCell(label.Figure), old ?? new TextCell(Official.Nothing), made ?? new TextCell(Official.Nothing), Between(old, made)]);
            }
        }

        return rows;
    }

    private static Cell Between(Cell? old, Cell? made) => (old, made) switch
    {
        (CountCell one, CountCell other) => new ChangeCell(other.Value - one.Value),
        (CountCell one, null) => new ChangeCell(-one.Value),
        (null, CountCell other) => new ChangeCell(other.Value),
        _ => new TextCell(Official.Nothing),
    };

    // A paragraph for each, however long its text: a row of a table would have to fit on a page.
    private static IEnumerable<Paragraph> Texts(Paper then, Paper now)
    {
        var (before, after) = (Sections(then), Sections(now));
        foreach (var section in after.Select(text => text.Section).Concat(before.Select(text => text.Section)).Distinct())
        {
            var (old, made) = (Under(before, section), Under(after, section));
            var (gone, come) = (Without(old, made), Without(made, old));
            for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
            {
                yield return new Paragraph(
                [
                    new Run($"{section}: ", Bold: true),
                    .. i < gone.Count ? [new Run("đã viết “"), new Run(gone[i], Italic: true), new Run(i < come.Count ? "”; " : "”, nay bỏ.")] : Array.Empty<Run>(),
                    .. i < come.Count ? [new Run(i < gone.Count ? "nay là “" : "nay thêm “"), new Run(come[i], Italic: true), new Run("”.")] : Array.Empty<Run>(),
                ]);
            }
        }
    }

    private static List<(string Section, string Text)> Sections(Paper paper)
    {
        var texts = new List<(string, string)>();
        var section = "Phần mở đầu";
        foreach (var addressee in paper.Addressees)
        {
            texts.Add(("Kính gửi", addressee));
        }

        foreach (var block in paper.Body.Concat(paper.Annexes.SelectMany(annex => annex.Body)))
        {
            if (block is Heading heading)
            {
                section = heading.Text;
            }
            else if (block is Paragraph paragraph)
            {
                texts.Add((section, Closing(paragraph.Text)));
            }
            else if (block is Chart chart)
            {
                texts.Add((section, chart.Title));
            }
            else if (block is FormLine line)
            {
                texts.AddRange(line.Fields.Where(field => field.Value is not null).Select(field => (section, $"{field.Label}: {field.Value}")));
            }
        }

        foreach (var recipient in paper.Recipients)
        {
            texts.Add(("Nơi nhận", recipient));
        }

        if (paper.Recipients.Count > 0)
        {
            texts.Add(("Người ký", string.Join(", ", paper.Letterhead.SignerTitle.Append(paper.Letterhead.SignerName).Where(line => line is { Length: > 0 }))));
        }

        return texts;
    }

    // Cited, a text does not end the paper that cites it.
    private static string Closing(string text) => text.EndsWith("./.", StringComparison.Ordinal) ? text[..^2] : text;

    private static List<string> Under(List<(string Section, string Text)> texts, string section) =>
        [.. texts.Where(text => text.Section == section).Select(text => text.Text)];

    private static List<string> Without(List<string> texts, List<string> others)
    {
        var left = others.ToList();
        return [.. texts.Where(text => !left.Remove(text))];
    }
}
