using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Coordination.Reports.Layout.Pdf;

/// <summary>
/// Skia gives each file an identity made from the clock. Here it is made from the content, so that the same paper is the same bytes.
/// </summary>
internal static partial class PdfIdentity
{
    // Capitals, as Skia writes the digits of a trailer.
    private static readonly string Blank = new('A', 32);

    public static byte[] OfContent(byte[] pdf)
    {
        pdf = InHex(pdf);
        var text = Encoding.Latin1.GetString(pdf);
        var marks = Marks().Matches(text);
        foreach (Match mark in marks)
        {
            pdf.AsSpan(mark.Groups["id"].Index, mark.Groups["id"].Length).Fill((byte)'0');
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(pdf));
        foreach (Match mark in marks)
        {
            var id = mark.Groups["id"];
            var ours = id.ValueSpan.Contains('-') ? $"{hash[..8]}-{hash[8..12]}-{hash[12..16]}-{hash[16..20]}-{hash[20..32]}" : hash[..32];
            Encoding.Latin1.GetBytes(char.IsUpper(id.Value.FirstOrDefault(char.IsLetter)) ? ours.ToUpperInvariant() : ours).CopyTo(pdf, id.Index);
        }

        return pdf;
    }

    // Skia writes the trailer's identity as letters where these are shorter than digits, which is once in some hundred files. The trailer stands
    // after everything that is found by its place, so its length is free.
    private static byte[] InHex(byte[] pdf)
    {
        // Latin-1 keeps bytes and characters one to one.
        var text = Encoding.Latin1.GetString(pdf);
        const string mark = "/ID [";
        var (start, end) = (text.LastIndexOf(mark, StringComparison.Ordinal), text.LastIndexOf("]>>", StringComparison.Ordinal));
        return start < 0 || end < start || text[start + mark.Length] == '<'
            ? pdf
            : Encoding.Latin1.GetBytes($"{text[..start]}{mark}<{Blank}> <{Blank}>{text[end..]}");
    }

    [GeneratedRegex(@"uuid:(?<id>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})|<(?<id>[0-9a-fA-F]{32})>", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
