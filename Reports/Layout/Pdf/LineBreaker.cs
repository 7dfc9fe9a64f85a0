namespace Coordination.Reports.Layout.Pdf;

/// <summary>Fills lines word by word; a word that is longer than a line is cut where the line ends, so that nothing is lost beyond an edge.</summary>
internal static class LineBreaker
{
    // What rounding may add to a text that was measured to fit.
    private const float Tolerance = 0.01f;

    public static IReadOnlyList<TextLine> Break(IReadOnlyList<Stretch> text, float width, float indent = 0)
    {
        // Most cells of most tables are one short line.
        if (text is [{ Text.Length: > 0 } only] && Fits(only, width - indent))
        {
            only.Face.Check(only.Text);
            return [new TextLine(text, indent, ends: true)];
        }

        var lines = new List<TextLine>();
        var line = new List<Stretch>();
        var used = indent;
        var first = true;
        foreach (var word in Words(text))
        {
            var length = word.Sum(part => part.Width);
            var space = line.Count == 0 ? 0 : Space(word[0]).Width;
            if (line.Count > 0 && used + space + length > width + Tolerance)
            {
                End(false);
                space = 0;
            }

            if (line.Count > 0)
            {
                Add(Space(word[0]));
            }

            foreach (var part in word)
            {
                if (used + part.Width <= width + Tolerance)
                {
                    Add(part);
                }
                else
                {
                    AddCut(part);
                }
            }
        }

        End(true);
        return lines;

        void AddCut(Stretch part)
        {
            var rest = part.Text;
            while (rest.Length > 0)
            {
                var fits = 0;
                for (var taken = used; fits < rest.Length && taken + part.Face.Width(rest[fits], part.Size) <= width + Tolerance; fits++)
                {
                    taken += part.Face.Width(rest[fits], part.Size);
                }

                if (fits == 0 && line.Count > 0)
                {
                    End(false);
                    continue;
                }

                fits = Math.Max(fits, 1);
                Add(part with { Text = rest[..fits] });
                rest = rest[fits..];
            }
        }

        void Add(Stretch part)
        {
            used += part.Width;
            if (line.Count > 0 && line[^1].Face == part.Face && line[^1].Size == part.Size)
            {
                line[^1] = part with { Text = line[^1].Text + part.Text };
                return;
            }

            line.Add(part);
        }

        void End(bool ends)
        {
            lines.Add(new TextLine([.. line], first ? indent : 0, ends));
            line.Clear();
            used = 0;
            first = false;
        }
    }

    private static bool Fits(Stretch text, float width) =>
        text.Text[0] != ' ' && text.Text[^1] != ' ' && !text.Text.Contains("  ", StringComparison.Ordinal) && text.Width <= width + Tolerance;

    private static Stretch Space(Stretch like) => like with { Text = " " };

    // A word may change its face in the middle: "Nơi nhận:" bold and a colon plain.
    private static IEnumerable<List<Stretch>> Words(IEnumerable<Stretch> text)
    {
        var word = new List<Stretch>();
        foreach (var stretch in text)
        {
            stretch.Face.Check(stretch.Text);
            var parts = stretch.Text.Split(' ');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0 && word.Count > 0)
                {
                    yield return word;
                    word = [];
                }

                if (parts[i].Length > 0)
                {
                    word.Add(stretch with { Text = parts[i] });
                }
            }
        }

        if (word.Count > 0)
        {
            yield return word;
        }
    }
}
