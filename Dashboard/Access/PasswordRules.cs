using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Coordination.Dashboard.Access;

/// <summary>Why a password cannot be taken.</summary>
public enum PasswordFault
{
    TooShort,
    TooLong,
    Common,
    Pattern,
    HoldsName,
}

/// <summary>
/// Rules after NIST SP 800-63B: length, and nothing that is tried first. No signs are demanded and nothing runs out, since both make
/// people choose worse.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 128;

    private static readonly FrozenSet<string> Common = Read();

    /// <summary>The same text whatever keyboard wrote it.</summary>
    public static string Normal(string password) => password.Normalize(NormalizationForm.FormKC);

    /// <summary>What is wrong with a password; null for nothing.</summary>
    public static PasswordFault? FaultOf(string password, string accountName)
    {
        var plain = Fold(password);
        var letters = new string([.. plain.Where(char.IsAsciiLetter)]);
        return password.Length < Shortest ? PasswordFault.TooShort
            : password.Length > Longest ? PasswordFault.TooLong
            : plain.Distinct().Count() < 5 || IsRun(plain) || IsRepeat(plain) ? PasswordFault.Pattern
            : HoldsName(letters, accountName) ? PasswordFault.HoldsName
            : Common.Contains(plain) || Common.Contains(Strip(plain)) || Common.Contains(letters) ? PasswordFault.Common
            : null;
    }

    // Small letters without marks, and the signs that stand for letters read as these.
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var sign in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark && !char.IsWhiteSpace(sign))
            {
                folded.Append(sign switch { 'đ' => 'd', '@' => 'a', '$' => 's', _ => sign });
            }
        }

        return folded.ToString();
    }

    // What is left when the year or number that people put at the ends is taken off.
    private static string Strip(string plain) => plain.Trim([.. "0123456789!#%&*._-+?="]);

    private static bool HoldsName(string letters, string accountName)
    {
        var name = new string([.. Fold(accountName.Split('@')[0]).Where(char.IsAsciiLetter)]);
        return new[] { name, "hopdongnuoc", "nuocsach", "coordination" }
            .Any(word => word.Length >= 4 && letters.Contains(word, StringComparison.Ordinal) && letters.Length - word.Length < 8);
    }

    private static bool IsRun(string plain)
    {
        var steps = plain.Zip(plain.Skip(1), (a, b) => b - a).ToArray();
        return steps.Count(step => step == 1) >= plain.Length - 3 || steps.Count(step => step == -1) >= plain.Length - 3;
    }

    private static bool IsRepeat(string plain) => Enumerable.Range(1, plain.Length / 2).Any(length =>
        plain.Select((sign, index) => sign == plain[index % length]).All(same => same));

    private static FrozenSet<string> Read()
    {
        using var reader = new StreamReader(
            typeof(PasswordRules).Assembly.GetManifestResourceStream("Coordination.Dashboard.Access.common-passwords.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
