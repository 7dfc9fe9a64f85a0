using System.Text.RegularExpressions;

namespace Coordination.Ingest.Record.Text;

/// <summary>
/// Text of the fonts from before Unicode (TCVN3, VNI), and UTF-8 that was read as something else. Such text looks right only in its
/// own font; stored, it is neither readable nor searchable, so it is refused rather than guessed at. Foreign names pass.
/// </summary>
public static partial class LegacyText
{
    /// <summary>True when the text holds letters that only a legacy font makes Vietnamese, e.g. <c>§èng §a</c>.</summary>
    public static bool LooksLegacy(string? text) =>
        text is not null && (Tcvn3().IsMatch(text) || Tcvn3Capital().IsMatch(text) || Vni().IsMatch(text) || Misread().IsMatch(text));

    // Signs where letters belong: § and ® before a letter, the others after one. « and » also quote, so they must stand inside a word.
    [GeneratedRegex(@"[§®][\p{L}¨©ª«¬µ¸¶·¹]|\p{L}[¨©ª¬µ¸¶¹¾¼½]|\p{L}[«»×·]\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex Tcvn3();

    // "NguyÔn", "TrÇn", "ThÞ": a capital with an accent between small letters.
    [GeneratedRegex(@"[a-z][ÇÈÉÊËÌÎÏÑÒÓÔÕÖØÜÝÞ](?=[a-z]|\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Tcvn3Capital();

    // VNI writes the mark as a letter of its own after the vowel; no Vietnamese syllable has these pairs. Its Đ is Ñ.
    [GeneratedRegex(@"[aA][âêáàãåùøûõÂÊÁÀÃÅÙØÛÕ]|[oO][âøûÂØÛ]|[eE][âøûõÂØÛÕ]|\b[ñÑ]\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex Vni();

    [GeneratedRegex(@"á[»º]|Ä[‘\u0090\u0091]|Æ[°¡]|Ã[\u0080-\u00BF]", RegexOptions.CultureInvariant)]
    private static partial Regex Misread();
}
