using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Coordination.Ingest.Register;

/// <summary>
/// The short code on a paper by which anybody can ask whether it is ours. Fifty bits: to be read and typed by people, and, at the few asks a
/// second that one address may make, not to be guessed.
/// </summary>
public static partial class PaperCode
{
    // Without I, L, O and U, which are taken for others or make words.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Half = 5;

    public static string New()
    {
        var letters = RandomNumberGenerator.GetItems<char>(Letters, 2 * Half);
        return $"{new string(letters, 0, Half)}-{new string(letters, Half, Half)}";
    }

    /// <summary>The code that somebody typed, whatever case, spaces and look-alikes they used; null when it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var letters = new string([.. (typed ?? "").ToUpperInvariant().Where(letter => letter is not (' ' or '-' or '\u2013')).Select(letter => letter switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            _ => letter,
        })]);
        return Whole().IsMatch(letters) ? $"{letters[..Half]}-{letters[Half..]}" : null;
    }

    [GeneratedRegex("^[0-9A-HJKMNP-TV-Z]{10}$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
