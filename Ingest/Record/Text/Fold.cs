using System.Globalization;
using System.Text;

namespace Coordination.Ingest.Record.Text;

/// <summary>
/// The key by which text is searched and compared: no accents, no case, single spaces. People type "dong da",
/// files say "Đống Đa" in either normal form, and "hòa" and "hoà" are one word.
/// </summary>
public static class Fold
{
    /// <summary>The search key of a text; empty for null.</summary>
    public static string Key(string? text)
    {
        var clean = CleanText.Of(text);
        if (clean.Length == 0)
        {
            return clean;
        }

        var key = new StringBuilder(clean.Length);
        foreach (var c in clean.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                key.Append(Plain(c));
            }
        }

        return key.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant().Trim();
    }

    /// <summary>The key of a column's name: the search key with letters and digits only, so that "Mã KH." and "ma_kh" meet.</summary>
    public static string Header(string? text) => string.Concat(Key(text).Where(char.IsLetterOrDigit));

    // Đ has no decomposition; ð and Ð are its look-alikes from old fonts and from text recognition.
    private static char Plain(char c) => c is 'đ' or 'Đ' or 'ð' or 'Ð' ? 'd' : c;
}
