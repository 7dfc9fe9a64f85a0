using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Coordination.Dashboard.Access;

/// <summary>Codes of links and tokens: random, shown once, and kept as a hash only. Long enough that a plain hash does.</summary>
public static class Secret
{
    private const int LinkBytes = 18;
    private const int TokenBytes = 32;
    private const string TokenPrefix = "cdn_";
    private const string TypedSigns = "ABCDEFGHJKMNPQRTUVWXYZ2346789";

    public static string NewLinkCode() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(LinkBytes));

    /// <summary>A bearer token; its beginning lets a scanner of repositories know it for what it is.</summary>
    public static string NewToken() => TokenPrefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    /// <summary>A password that can be read out and typed: 20 letters of a set of 30, in fives.</summary>
    public static string NewPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ =>
        RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz2346789", 5)));

    /// <summary>A code for the first sign-in, that is spoken and typed: 15 signs of a set of 29 in which none is taken for another, in fives.</summary>
    public static string NewTypedCode() => string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(TypedSigns, 5)));

    /// <summary>A typed code as it is compared: however it was grouped, in capitals.</summary>
    public static string TypedKey(string code) => new([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Take(40)]);

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
