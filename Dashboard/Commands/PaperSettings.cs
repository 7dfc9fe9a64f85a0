using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

using Coordination.Dashboard.Desk;

namespace Coordination.Dashboard.Commands;

/// <summary>The settings of what leaves the program: the mail server, and the key with which papers are signed here.</summary>
internal sealed record PaperSettings(string? Smtp, string? SmtpFrom, string? SigningFile, string? SigningPassword, string? SigningOffice, string? TrustFile)
{
    private const string SmtpName = "COORDINATION_SMTP";
    private const string SmtpFromName = "COORDINATION_SMTP_FROM";
    private const string SigningFileName = "COORDINATION_SIGNING_P12";
    private const string SigningPasswordName = "COORDINATION_SIGNING_PASSWORD";
    private const string SigningOfficeName = "COORDINATION_SIGNING_ENTERPRISE";
    private const string TrustName = "COORDINATION_TRUST";

    public static PaperSettings Read(IConfiguration from) => new(
        Empty(from[SmtpName]), Empty(from[SmtpFromName]), Empty(from[SigningFileName]), from[SigningPasswordName], Empty(from[SigningOfficeName]), Empty(from[TrustName]));

    /// <summary>Null for none; to be asked for only when there are no faults, like the key.</summary>
    public MailServer? Mail => Smtp is not null && MailServer.TryRead(Smtp, SmtpFrom ?? "", out var server) ? server : null;

    public SigningKey? Signing =>
        SigningFile is not null && SigningKey.TryRead(SigningFile, SigningPassword, SigningOffice, out var key) ? key : null;

    /// <summary>The authorities whose certificates are believed on signed papers; null for those of the system.</summary>
    public X509Certificate2Collection? Trust => TrustFile is not null && TryTrust(TrustFile, out var roots) ? roots : null;

    // What is said of them does not say the passwords that stand in them.
    public IEnumerable<string> Faults()
    {
        if (Smtp is not null && !MailServer.TryRead(Smtp, SmtpFrom ?? "", out _))
        {
            yield return $"{SmtpName} is not an address such as smtp://user:password@mail.example.vn:587, or {SmtpFromName} is not the e-mail address to write from.";
        }

        if (Smtp is null && SmtpFrom is not null)
        {
            yield return $"{SmtpName} is missing beside {SmtpFromName}.";
        }

        if (SigningFile is not null && !SigningKey.TryRead(SigningFile, SigningPassword, SigningOffice, out _))
        {
            yield return $"{SigningFileName} ({SigningFile}) is not a PKCS#12 file with a private key that {SigningPasswordName} opens.";
        }

        if (TrustFile is not null && !TryTrust(TrustFile, out _))
        {
            yield return $"{TrustName} ({TrustFile}) is not a file of certificates in PEM form.";
        }

        if (SigningFile is null && (SigningPassword ?? SigningOffice) is not null)
        {
            yield return $"{SigningFileName} is missing beside the other COORDINATION_SIGNING settings.";
        }
    }

    private static bool TryTrust(string path, out X509Certificate2Collection roots)
    {
        roots = [];
        try
        {
            roots.ImportFromPemFile(path);
            return roots.Count > 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return false;
        }
    }

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
