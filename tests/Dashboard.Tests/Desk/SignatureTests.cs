using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Coordination.Dashboard.Desk;
using Coordination.Reports.Layout;
using Coordination.Reports.Layout.Pdf;
using SkiaSharp;
using Xunit;

namespace Coordination.Dashboard.Tests.Desk;

public sealed class SignatureTests
{
    private static readonly DateTimeOffset At = new(2026, 5, 28, 9, 5, 3, TimeSpan.FromHours(7));
    private static readonly byte[] Paper = MakePaper();
    private static readonly SigningKey Key = MakeKey();
    private static readonly byte[] Signed = PdfSeal.Sign(Paper, Key.Certificate, Key.Chain, At, lines => OutlinedText.Draw(PaperFonts.Shipped, lines));

    [Fact]
    public void A_signed_paper_is_intact_whole_and_says_whose_it_is()
    {
        var read = SignatureReader.Read(Signed, Paper);

        var signature = Assert.Single(read.Signatures);
        Assert.True(read.IsWhole);
        Assert.True(read.HoldsIssued);
        Assert.Equal("Xí nghiệp KDNS Đống Đa", signature.Subject);
        Assert.Equal(At, signature.SaidAt);
        Assert.True(signature.WasInForce);
        Assert.False(signature.IsTrusted);
        Assert.Equal(read.Write(), SignedFileReading.Read(read.Write())!.Write());
    }

    [Fact]
    public void Every_changed_byte_breaks_it()
    {
        foreach (var at in new[] { 200, Paper.Length / 2, Paper.Length - 10, Signed.Length - 40 })
        {
            var altered = (byte[])Signed.Clone();
            altered[at] ^= 1;

            var read = SignatureReader.Read(altered, Paper);

            Assert.False(read.IsWhole && read.Signatures.All(signature => signature.IsIntact), $"byte {at}");
        }
    }

    [Fact]
    public void What_was_added_after_the_signature_is_said()
    {
        byte[] more = [.. Signed, .. "\n% thêm vào sau\n"u8];

        var read = SignatureReader.Read(more, Paper);

        var signature = Assert.Single(read.Signatures);
        Assert.True(signature.IsIntact);
        Assert.False(signature.CoversAll);
        Assert.False(read.IsWhole);
    }

    [Fact]
    public void A_range_that_leaves_out_more_than_the_signature_counts_for_nothing()
    {
        var text = Encoding.Latin1.GetString(Signed);
        var begin = text.IndexOf("/Contents <", StringComparison.Ordinal) + "/Contents ".Length;
        var range = text.IndexOf("/ByteRange [0 ", StringComparison.Ordinal) + "/ByteRange [0 ".Length;
        var wider = text[..range] + (begin - 30).ToString("0000000000", System.Globalization.CultureInfo.InvariantCulture) + text[(range + 10)..];

        var read = SignatureReader.Read(Encoding.Latin1.GetBytes(wider), Paper);

        Assert.False(Assert.Single(read.Signatures).IsIntact);
    }

    [Fact]
    public void A_paper_without_signature_has_none_and_another_paper_is_not_taken_for_the_issued_one()
    {
        Assert.Empty(SignatureReader.Read(Paper, Paper).Signatures);
        Assert.False(SignatureReader.Read(Signed, MakePaper("Khác")).HoldsIssued);
    }

    [Fact]
    public void The_visible_text_stands_in_the_margin_as_outlines()
    {
        var (operators, width, height) = OutlinedText.Draw(PaperFonts.Shipped, ["Xí nghiệp KDNS Đống Đa", "28/05/2026 09:05:03 +07:00"]);

        Assert.InRange(width, 100, 200);
        Assert.InRange(height, 20, 30);
        Assert.Contains(" c\n", operators, StringComparison.Ordinal);
        Assert.Contains("/SubFilter /ETSI.CAdES.detached", Encoding.Latin1.GetString(Signed), StringComparison.Ordinal);
    }

    private static byte[] MakePaper(string text = "Báo cáo")
    {
        using var stream = new SKDynamicMemoryWStream();
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = text, PdfA = true }))
        {
            for (var page = 0; page < 12; page++)
            {
                using var paint = new SKPaint();
                document.BeginPage(595, 842).DrawRect(50, 50, 100 + page, 100, paint);
                document.EndPage();
            }

            document.Close();
        }

        return stream.DetachAsData().ToArray();
    }

    /// <summary>A certificate that nobody vouches for.</summary>
    internal static SigningKey MakeKey(string? enterprise = null, int years = 20)
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=Xí nghiệp KDNS Đống Đa, O=Thử", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return new SigningKey(enterprise, request.CreateSelfSigned(At.AddYears(-1), At.AddYears(years)), []);
    }
}
