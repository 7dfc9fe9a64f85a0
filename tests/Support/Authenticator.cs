using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Coordination.Support;

/// <summary>One-time codes as an app on a phone makes them (RFC 6238).</summary>
public static class Authenticator
{
    private const string Signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="key">In base 32, as the page shows it.</param>
    /// <param name="stepsAhead">A code is taken once; the next one comes half a minute later.</param>
    public static string Code(string key, int stepsAhead = 0)
    {
        ArgumentNullException.ThrowIfNull(key);
        var bits = string.Concat(key.Select(sign => Convert.ToString(Signs.IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) + stepsAhead);
#pragma warning disable CA5350 // Authenticator apps know no other.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
