using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Coordination.Dashboard.Desk;

/// <summary>The key with which one organisation's issued papers are signed on this server.</summary>
/// <param name="Enterprise">The enterprise's code; null for the company.</param>
/// <param name="Chain">Certificates of the authorities above it, as the file brings them.</param>
public sealed record SigningKey(string? Enterprise, X509Certificate2 Certificate, X509Certificate2Collection Chain)
{
    public bool IsInForce(DateTimeOffset at) => new DateTimeOffset(Certificate.NotBefore) <= at && at <= new DateTimeOffset(Certificate.NotAfter);

    /// <summary>Reads a PKCS#12 file; false when it is none, the password is wrong or it holds no private key.</summary>
    public static bool TryRead(string path, string? password, string? enterprise, [NotNullWhen(true)] out SigningKey? key)
    {
        key = null;
        try
        {
            var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(path, password, X509KeyStorageFlags.EphemeralKeySet);
            if (all.FirstOrDefault(certificate => certificate.HasPrivateKey) is { } own)
            {
                key = new SigningKey(enterprise, own, [.. all.Where(certificate => certificate != own)]);
            }
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
        }

        return key is not null;
    }
}
