using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Coordination.Ingest.Feeds;

/// <summary>Signatures after Standard Webhooks: base64 of HMAC-SHA256 over <c>id.timestamp.body</c>, version v1.</summary>
public static class StandardWebhook
{
    /// <summary>A request whose timestamp is further off than this, either way, is refused.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>The value of the header webhook-signature for a body.</summary>
    public static string Sign(byte[] secret, string id, DateTimeOffset time, ReadOnlySpan<byte> body) =>
        "v1," + Convert.ToBase64String(Mac(secret, id, time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), body));

    /// <summary>True when one of the signatures in the header is right and the timestamp is near enough.</summary>
    public static bool Verify(byte[] secret, string? id, string? timestamp, string? signatures, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(signatures)
            || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - seconds) > Tolerance.TotalSeconds)
        {
            return false;
        }

        var expected = Mac(secret, id, timestamp, body);
        var matches = false;
        foreach (var signature in signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // All are compared, in constant time each, whichever matches.
            matches |= signature.StartsWith("v1,", StringComparison.Ordinal)
                && Decode(signature[3..]) is { } given
                && CryptographicOperations.FixedTimeEquals(given, expected);
        }

        return matches;
    }

    private static byte[] Mac(byte[] secret, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        mac.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
        mac.AppendData(body);
        return mac.GetHashAndReset();
    }

    private static byte[]? Decode(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var written) ? bytes[..written] : null;
    }
}
