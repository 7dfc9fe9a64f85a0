using System.Text;

namespace Coordination.Ingest.Record.Text;

/// <summary>
/// Text as it is stored. Files bring composed and decomposed letters, hard spaces, invisible marks and full-width digits;
/// two spellings that look the same must be the same, or a search and a comparison miss them.
/// </summary>
public static class CleanText
{
    // The full-width block repeats ASCII at this distance.
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>The text composed, without invisible or control characters, with plain single spaces; empty for null.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        return IsPlain(text) ? text : Cleaned(text);
    }

    /// <summary>The clean text, or null where nothing is left.</summary>
    public static string? OrNull(string? text)
    {
        var clean = Of(text);
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>Marks that take no room on paper: zero-width spaces and joiners, direction marks, soft hyphen, byte order mark.</summary>
    internal static bool IsInvisible(char c) =>
        c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or '\uFEFF';

    // Most cells of most lists are clean already: ASCII, or letters composed as Vietnamese keyboards do, with single spaces between.
    private static bool IsPlain(string text)
    {
        var space = true;
        var ascii = true;
        foreach (var c in text)
        {
            if (c == ' ')
            {
                if (space)
                {
                    return false;
                }

                space = true;
                continue;
            }

            space = false;
            if (c is < ' ' or '\u007F')
            {
                return false;
            }

            if (c > '\u007F')
            {
                // Below and above these blocks of letters stand the marks, spaces and signs that need a closer look.
                if (c is not ((>= '\u00C0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF')))
                {
                    return false;
                }

                ascii = false;
            }
        }

        return !space && (ascii || text.IsNormalized(NormalizationForm.FormC));
    }

    private static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        var pendingSpace = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                pendingSpace = clean.Length > 0;
                continue;
            }

            if (IsInvisible(c) || char.IsControl(c))
            {
                continue;
            }

            if (pendingSpace)
            {
                clean.Append(' ');
                pendingSpace = false;
            }

            if (char.IsSurrogate(c))
            {
                i += AppendPair(clean, text, i);
                continue;
            }

            clean.Append(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - FullWidthOffset) : c);
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    // Half a pair cannot be normalised or stored as UTF-8, so it is dropped.
    private static int AppendPair(StringBuilder clean, string text, int at)
    {
        if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
        {
            return 0;
        }

        clean.Append(text, at, 2);
        return 1;
    }
}
