using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;

using Coordination.Ingest.Record;

namespace Coordination.Reports.Layout.Pdf;

/// <summary>
/// Signs a PDF as PAdES B-B: the file stays as it is and the signature is added behind it, with the text that Nghị định 30/2020 wants to be seen
/// (who and when) in the upper margin of the first page. No picture of a stamp is drawn.
/// </summary>
public static class PdfSeal
{
    // Room for the signature in hex digits: a chain of a few certificates needs some 6 KB.
    private const int Reserved = 32_768;

    private const string RangeBlank = "[0 0000000000 0000000000 0000000000]";

    // From the right edge and the top of an A4 sheet, in points: two lines of ten in the margin, beside nothing.
    private const int Right = 575;
    private const int Top = 832;

    /// <summary>The signed file; it begins with the given one, byte for byte.</summary>
    /// <param name="certificate">With its private key.</param>
    /// <param name="chain">Certificates of the authorities above it.</param>
    /// <param name="seen">Draws the visible text: its operators and its size in points.</param>
    /// <exception cref="FormatException">The file is not one that can be added to.</exception>
    public static byte[] Sign(
        byte[] pdf, X509Certificate2 certificate, X509Certificate2Collection chain, DateTimeOffset at, Func<IReadOnlyList<string>, (string Operators, int Width, int Height)> seen)
    {
        var known = new PdfText(pdf);
        var local = VietnamTime.Local(at);
        var who = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        var (drawing, width, height) = seen([who, local.ToString("dd/MM/yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture)]);
        var (signature, widget, look) = (known.Size, known.Size + 1, known.Size + 2);
        var page = known.FirstPage();

        var added = new Added(pdf.Length);
        added.Object(signature,
            $"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:{local.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}+07'00')"
            + $" /ByteRange {RangeBlank} /Contents <{new string('0', Reserved)}> >>");
        added.Object(widget,
            $"<< /Type /Annot /Subtype /Widget /FT /Sig /T (ChuKy) /F 132 /P {page} 0 R /V {signature} 0 R"
            + $" /Rect [{Right - width} {Top - height} {Right} {Top}] /AP << /N {look} 0 R >> >>");
        added.Object(look,
            $"<< /Type /XObject /Subtype /Form /BBox [0 0 {width} {height}] /Resources << >> /Length {drawing.Length} >>\nstream\n{drawing}\nendstream");
        added.Object(known.Root, Insert(known.Object(known.Root), $"/AcroForm << /Fields [{widget} 0 R] /SigFlags 3 >>"));
        added.Object(page, Insert(known.Object(page), $"/Annots [{widget} 0 R]"));
        return Fill(pdf, added.End(known, look + 1), certificate, chain);
    }

    private static byte[] Fill(byte[] pdf, byte[] added, X509Certificate2 certificate, X509Certificate2Collection chain)
    {
        byte[] whole = [.. pdf, .. added];
        var gap = Find(whole, "/Contents <", pdf.Length) + "/Contents ".Length;
        var after = gap + Reserved + 2;
        var range = string.Create(CultureInfo.InvariantCulture, $"[0 {gap:0000000000} {after:0000000000} {whole.Length - after:0000000000}]");
        Encoding.ASCII.GetBytes(range).CopyTo(whole, Find(whole, RangeBlank, pdf.Length));

        byte[] covered = [.. whole.AsSpan(0, gap), .. whole.AsSpan(after)];
        var held = Convert.ToHexString(Cms(covered, certificate, chain));
        Encoding.ASCII.GetBytes(held).CopyTo(whole, gap + 1);
        return whole;
    }

    private static byte[] Cms(byte[] covered, X509Certificate2 certificate, X509Certificate2Collection chain)
    {
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
            IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.Certificates.AddRange(chain);
        signer.SignedAttributes.Add(new AsnEncodedData(new Oid("1.2.840.113549.1.9.16.2.47"), SigningCertificate(certificate)));
        var cms = new SignedCms(new ContentInfo(covered), detached: true);
        cms.ComputeSignature(signer);
        return cms.Encode();
    }

    // Ties the signature to this one certificate (RFC 5035); SHA-256 is the default and therefore not named.
    private static byte[] SigningCertificate(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        }

        return writer.Encode();
    }

    private static string Insert(string dictionary, string entry) =>
        dictionary.StartsWith("<<", StringComparison.Ordinal) && !dictionary.Contains(entry.Split(' ')[0], StringComparison.Ordinal)
            ? "<< " + entry + dictionary[2..]
            : throw new FormatException("The file has fields or notes already.");

    private static int Find(byte[] whole, string text, int from) => whole.AsSpan(from).IndexOf(Encoding.ASCII.GetBytes(text)) + from;

    /// <summary>What is written behind the file, and the table of it.</summary>
    private sealed class Added(int from)
    {
        private readonly StringBuilder _text = new("\n");
        private readonly SortedDictionary<int, int> _offsets = [];

        public void Object(int number, string body)
        {
            _offsets[number] = from + _text.Length;
            _text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        public byte[] End(PdfText known, int size)
        {
            var start = from + _text.Length;
            _text.Append("xref\n");
            foreach (var (number, offset) in _offsets)
            {
                _text.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offset:0000000000} 00000 n \n");
            }

            _text.Append(CultureInfo.InvariantCulture,
                $"trailer\n<< /Size {size} /Root {known.Root} 0 R {known.Kept} /Prev {known.Start} >>\nstartxref\n{start}\n%%EOF\n");
            return Encoding.Latin1.GetBytes(_text.ToString());
        }
    }
}
