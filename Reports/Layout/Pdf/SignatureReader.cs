using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace Coordination.Reports.Layout.Pdf;

/// <summary>Reads the digital signatures of a PDF: whose they are, whether they are intact, and whether they cover the whole file.</summary>
public static partial class SignatureReader
{
    private const string SigningTime = "1.2.840.113549.1.9.5";

    // More would be no paper of an office; each costs a hash of the file.
    private const int MostSignatures = 20;

    /// <summary>The signatures in the order in which they stand; none for a file that has none.</summary>
    /// <param name="issued">The issued PDF, with which a signed copy of it begins.</param>
    /// <param name="roots">The authorities that alone are trusted; null for those of this system, which are told and not demanded.</param>
    public static SignedFileReading Read(byte[] pdf, ReadOnlySpan<byte> issued, X509Certificate2Collection? roots = null)
    {
        var text = Encoding.Latin1.GetString(pdf);
        return new SignedFileReading(
            [.. Range().Matches(text).Take(MostSignatures).Select(match => One(pdf, text, match, roots))],
            issued.Length > 0 && pdf.AsSpan().StartsWith(issued))
        { NeedsTrust = roots is not null };
    }

    private static ReadSignature One(byte[] pdf, string text, Match match, X509Certificate2Collection? roots)
    {
        var numbers = Enumerable.Range(1, 4)
            .Select(i => long.TryParse(match.Groups[i].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
        var (gap, after, end) = (numbers[1], numbers[2], numbers[2] + numbers[3]);
        var nothing = new ReadSignature { IsIntact = false, CoversAll = false };
        if (numbers[0] != 0 || gap < 1 || after <= gap + 2 || numbers[3] < 0 || end > pdf.Length)
        {
            return nothing;
        }

        // What is left out must be the signature and nothing else.
        var left = text.AsSpan((int)gap, (int)(after - gap));
        if (left is not ['<', .. var digits, '>'] || !TryHex(digits, out var held))
        {
            return nothing;
        }

        var covered = new byte[gap + numbers[3]];
        pdf.AsSpan(0, (int)gap).CopyTo(covered);
        pdf.AsSpan((int)after, (int)numbers[3]).CopyTo(covered.AsSpan((int)gap));
        var read = Cms(held, covered, MarkedTime(text, match.Index), roots) ?? nothing;
        return read with { CoversAll = end == pdf.Length };
    }

    private static bool TryHex(ReadOnlySpan<char> digits, out byte[] held)
    {
        try
        {
            held = Convert.FromHexString(digits);
            return true;
        }
        catch (FormatException)
        {
            held = [];
            return false;
        }
    }

    private static ReadSignature? Cms(byte[] held, byte[] covered, DateTimeOffset? marked, X509Certificate2Collection? roots)
    {
        try
        {
            // The place is reserved larger than it is needed, and filled up with zeros.
            AsnDecoder.ReadEncodedValue(held, AsnEncodingRules.BER, out _, out _, out var length);
            var cms = new SignedCms(new ContentInfo(covered), detached: true);
            cms.Decode(held.AsSpan(0, length));
            if (cms.SignerInfos.Count != 1 || cms.SignerInfos[0].Certificate is not { } certificate)
            {
                return null;
            }

            var signer = cms.SignerInfos[0];
            return new ReadSignature
            {
                Subject = Name(certificate, issuer: false),
                Issuer = Name(certificate, issuer: true),
                ValidFrom = new DateTimeOffset(certificate.NotBefore).ToUniversalTime(),
                ValidTo = new DateTimeOffset(certificate.NotAfter).ToUniversalTime(),
                SaidAt = SignedTime(signer) ?? marked,
                IsIntact = cms.Detached && IsIntact(signer),
                CoversAll = false,
                IsTrusted = IsTrusted(certificate, cms.Certificates, roots),
            };
        }
        catch (Exception error) when (error is CryptographicException or AsnContentException)
        {
            return null;
        }
    }

    private static bool IsIntact(SignerInfo signer)
    {
        try
        {
            signer.CheckSignature(verifySignatureOnly: true);
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static string Name(X509Certificate2 certificate, bool issuer) => certificate.GetNameInfo(X509NameType.SimpleName, issuer);

    private static DateTimeOffset? SignedTime(SignerInfo signer) => signer.SignedAttributes.Cast<CryptographicAttributeObject>()
        .Where(attribute => attribute.Oid.Value == SigningTime).SelectMany(attribute => attribute.Values.Cast<AsnEncodedData>())
        .Select(value => (DateTimeOffset?)new DateTimeOffset(new Pkcs9SigningTime(value.RawData).SigningTime.ToUniversalTime(), TimeSpan.Zero)).FirstOrDefault();

    private static bool IsTrusted(X509Certificate2 certificate, X509Certificate2Collection beside, X509Certificate2Collection? roots)
    {
        using var chain = new X509Chain();
        if (roots is not null)
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        }

        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        chain.ChainPolicy.ExtraStore.AddRange(beside);
        return chain.Build(certificate);
    }

    // The signature's dictionary stands around its range; its own time is the nearest.
    private static DateTimeOffset? MarkedTime(string text, int at)
    {
        var begin = text.LastIndexOf(" obj", at, StringComparison.Ordinal);
        var end = text.IndexOf("endobj", at, StringComparison.Ordinal);
        return begin < 0 || end < 0 || Time().Match(text[begin..end]) is not { Success: true } match
            || !DateTimeOffset.TryParseExact(
                $"{match.Groups[1].Value} {(match.Groups[2].Success ? $"{match.Groups[2].Value}{match.Groups[3].Value}:{match.Groups[4].Value}" : "+00:00")}",
                "yyyyMMddHHmmss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? null
            : time;
    }

    [GeneratedRegex(@"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"/M\s*\(D:(\d{14})(?:([+-])(\d{2})'(\d{2})'?|Z)?", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
