using Coordination.Reports.Documents.Model;
using Coordination.Reports.Documents.Wording;

namespace Coordination.Reports.Layout.Pdf;

/// <summary>The top of page 1: issuer and motto, number and date, then the title, or what a công văn is about, and to whom it goes.</summary>
internal static class HeadBoxes
{
    private const float RuleRoom = 5;

    public static IEnumerable<Box> Of(Paper paper, TextSetter set, float width)
    {
        var left = Typography.Points(Typography.IssuerColumn);
        var right = width - left;
        yield return RowBox.Of([(0, 0, Issuer(paper, set, left)), (left, 0, Country(set, right))]);
        yield return NumberAndDate(paper, set, left, right);
        foreach (var box in Title(paper, set, width))
        {
            yield return box;
        }

        foreach (var box in Addressees(paper, set, width))
        {
            yield return box;
        }
    }

    private static StackBox Issuer(Paper paper, TextSetter set, float width)
    {
        var boxes = new List<Box>();
        if (paper.Letterhead.Superior is { Length: > 0 } superior)
        {
            boxes.Add(set.Text(Official.Capitals(superior), Typography.Issuer, width, TextPlace.Centre));
        }

        var lines = set.Lines(Official.Capitals(paper.Letterhead.Issuer), Typography.Issuer, width, bold: true);
        boxes.AddRange(lines.Select(line => LineBox.Of(line, width, TextPlace.Centre)));
        boxes.Add(new RuleBox(width, lines.Max(line => line.Width) * Typography.RuleShare) { Height = RuleRoom });
        return StackBox.Of(boxes);
    }

    private static StackBox Country(TextSetter set, float width)
    {
        var motto = set.Lines(Typography.MottoText, Typography.Motto, width, bold: true);
        return StackBox.Of(
        [
            set.Text(Typography.CountryName, Typography.Country, width, TextPlace.Centre, bold: true),
            .. motto.Select(line => LineBox.Of(line, width, TextPlace.Centre)),
            new RuleBox(width, motto.Max(line => line.Width)) { Height = RuleRoom },
        ]);
    }

    private static RowBox NumberAndDate(Paper paper, TextSetter set, float left, float right)
    {
        var cells = new List<(float, float, Box)>
        {
            (left, 0, set.Text(paper.PlaceAndDate, Typography.Number, right, TextPlace.Centre, italic: true)),
        };
        if (paper.Number is { } number)
        {
            var boxes = new List<Box> { set.Text("Số: " + number, Typography.Number, left, TextPlace.Centre) };
            if (paper.Head == HeadForm.Letter)
            {
                boxes.Add(set.Text(string.Join(' ', paper.Subject), Typography.LetterSubject, left, TextPlace.Centre, before: Typography.ParagraphGap));
            }

            cells.Add((0, 0, StackBox.Of(boxes)));
        }

        return RowBox.Of(cells, before: 4);
    }

    private static IEnumerable<Box> Title(Paper paper, TextSetter set, float width)
    {
        if (paper.TypeName is not { } type)
        {
            yield break;
        }

        yield return set.Text(type, Typography.Title, width, TextPlace.Centre, bold: true, before: 16);
        var lines = paper.Subject.SelectMany(line => set.Lines(line, Typography.Title, width, bold: true)).ToArray();
        foreach (var line in lines)
        {
            yield return LineBox.Of(line, width, TextPlace.Centre);
        }

        if (lines.Length > 0)
        {
            yield return new RuleBox(width, lines.Max(line => line.Width) * Typography.RuleShare) { Height = RuleRoom + 2 };
        }
    }

    // One addressee stands behind the colon; more stand under it, each on its own line.
    private static IEnumerable<Box> Addressees(Paper paper, TextSetter set, float width)
    {
        if (paper.Addressees.Count == 0)
        {
            yield break;
        }

        const string call = "Kính gửi:";
        const float gap = 12;
        if (paper.Addressees.Count == 1)
        {
            yield return set.Text($"{call} {paper.Addressees[0]}", Typography.Title, width, TextPlace.Centre, before: gap);
            yield break;
        }

        var indent = width / 4;
        yield return RowBox.Of([(indent, 0, set.Text(call, Typography.Title, width - indent))], before: gap);
        indent += set.Stretch(call, Typography.Title).Width - set.Stretch(":", Typography.Title).Width;
        for (var i = 0; i < paper.Addressees.Count; i++)
        {
            var end = i == paper.Addressees.Count - 1 ? "." : ";";
            yield return RowBox.Of([(indent, 0, set.Text($"- {paper.Addressees[i]}{end}", Typography.Title, width - indent))]);
        }
    }
}
