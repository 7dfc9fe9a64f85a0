using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Coordination.Reports.Layout.Pdf;

/// <summary>The few things of a PDF that have to be known to add to it: its trailer, its catalogue, its first page. Of classic tables only.</summary>
internal sealed partial class PdfText
{
    private readonly string _text;
    private readonly Dictionary<int, int> _offsets = [];

    /// <exception cref="FormatException">It is no PDF with a classic cross-reference table.</exception>
    public PdfText(byte[] pdf)
    {
        _text = Encoding.Latin1.GetString(pdf);
        Start = Number(Last(StartXref()).Groups[1]);
        ReadTable();
        var trailer = _text[_text.LastIndexOf("trailer", StringComparison.Ordinal)..];
        Size = Number(Find(SizeOf(), trailer).Groups[1]);
        Root = Number(Find(RootOf(), trailer).Groups[1]);
        Kept = string.Join(' ', new[] { InfoOf(), IdOf() }.Select(part => part.Match(trailer)).Where(match => match.Success).Select(match => match.Value));
    }

    /// <summary>Where the newest table begins.</summary>
    public int Start { get; }

    /// <summary>The first number that no object has.</summary>
    public int Size { get; }

    public int Root { get; }

    /// <summary>What of the trailer is carried on.</summary>
    public string Kept { get; }

    /// <summary>The number of the first page's object.</summary>
    public int FirstPage()
    {
        var node = Number(Find(PagesOf(), Object(Root)).Groups[1]);
        for (var depth = 0; depth < 50; depth++)
        {
            var text = Object(node);
            if (KidsOf().Match(text) is not { Success: true } kids)
            {
                return node;
            }

            node = Number(kids.Groups[1]);
        }

        throw new FormatException("The pages have no end.");
    }

    /// <summary>An object's text, between "obj" and "endobj".</summary>
    public string Object(int number)
    {
        if (!_offsets.TryGetValue(number, out var offset))
        {
            throw new FormatException("An object is missing.");
        }

        var begin = _text.IndexOf("obj", offset, StringComparison.Ordinal) + 3;
        return _text[begin.._text.IndexOf("endobj", begin, StringComparison.Ordinal)].Trim();
    }

    /// <summary>Every object as it is before it is packed, in order of their numbers; without the marks that were made of the packed bytes.</summary>
    public IEnumerable<string> Contents()
    {
        var starts = _offsets.Values.Append(Start).Order().ToArray();
        foreach (var (_, offset) in _offsets.OrderBy(one => one.Key))
        {
            var text = _text[offset..starts.First(start => start > offset)];
            var stream = text.IndexOf("stream", StringComparison.Ordinal);
            var head = stream < 0 ? text : text[..stream];
            yield return Marks().Replace(Length().Replace(head, "") + (stream < 0 ? "" : Unpacked(head, text, stream)), "");
        }
    }

    private static string Unpacked(string head, string text, int stream)
    {
        var begin = text.IndexOf('\n', stream) + 1;
        var packed = Encoding.Latin1.GetBytes(text[begin..text.LastIndexOf("endstream", StringComparison.Ordinal)]);
        if (!head.Contains("/FlateDecode", StringComparison.Ordinal))
        {
            return Encoding.Latin1.GetString(packed);
        }

        using var reader = new StreamReader(new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private void ReadTable()
    {
        var at = Start;
        if (string.CompareOrdinal(_text, at, "xref", 0, 4) != 0)
        {
            throw new FormatException("There is no classic table.");
        }

        foreach (Match section in Section().Matches(_text[at.._text.IndexOf("trailer", at, StringComparison.Ordinal)]))
        {
            var first = Number(section.Groups[1]);
            foreach (Match entry in Entry().Matches(section.Groups[2].Value))
            {
                if (entry.Groups[2].Value == "n")
                {
                    _offsets[first] = Number(entry.Groups[1]);
                }

                first++;
            }
        }
    }

    private Match Last(Regex regex) => regex.Matches(_text) is { Count: > 0 } all ? all[^1] : throw new FormatException("It has no end.");

    private static Match Find(Regex regex, string text) => regex.Match(text) is { Success: true } match ? match : throw new FormatException("Something is missing.");

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/Length \d+( 0 R)?", RegexOptions.CultureInvariant)]
    private static partial Regex Length();

    [GeneratedRegex(@"uuid:[0-9a-f-]{36}", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"startxref\s+(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex StartXref();

    [GeneratedRegex(@"/Size\s+(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex SizeOf();

    [GeneratedRegex(@"/Root\s+(\d+)\s+0\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex RootOf();

    [GeneratedRegex(@"/Info\s+\d+\s+0\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex InfoOf();

    [GeneratedRegex(@"/ID\s*\[[^\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex IdOf();

    [GeneratedRegex(@"/Pages\s+(\d+)\s+0\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex PagesOf();

    [GeneratedRegex(@"/Kids\s*\[\s*(\d+)\s+0\s+R", RegexOptions.CultureInvariant)]
    private static partial Regex KidsOf();

    [GeneratedRegex(@"^(\d+) \d+\s*\n((?:\d{10} \d{5} [nf]\s*\n?)+)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"(\d{10}) \d{5} ([nf])", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
