using System.Text.RegularExpressions;

namespace Coordination.Ingest.Record.Text;

/// <summary>
/// The code of a residents' group. Lists write the same group as <c>12</c>, <c>Tổ 12</c> or <c>TDP số 12</c>;
/// a group that has a name instead of a number keeps the name.
/// </summary>
public static partial class GroupCode
{
    // "Tô" and "Tố" fold to the same letters but begin names of streets, so the accented word must be exactly "Tổ".
    private static readonly string[] GroupWords = ["tổ", "to"];

    /// <summary>The code of a cell; false when it names no group.</summary>
    public static bool TryParse(string? raw, out string code)
    {
        var text = CleanText.Of(raw);
        var numbered = Numbered().Match(Fold.Key(text));
        code = numbered.Success
            ? numbered.Groups["number"].Value + numbered.Groups["letter"].Value.ToUpperInvariant()
            : Name(text);
        return code.Any(char.IsLetterOrDigit) && code != "0";
    }

    private static string Name(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var skip = Prefix(words);
        if (skip > 0 && skip < words.Length && Fold.Header(words[skip]) == "so")
        {
            skip++;
        }

        return string.Join(' ', words.Skip(skip)).Trim(' ', '-', ':', '.');
    }

    private static int Prefix(string[] words)
    {
        if (words.Length == 0)
        {
            return 0;
        }

        var first = words[0].TrimEnd('.', ':').ToLowerInvariant();
        if (first == "tdp" || Fold.Header(first) == "tdp")
        {
            return 1;
        }

        if (!GroupWords.Contains(first))
        {
            return 0;
        }

        var folded = words.Skip(1).Take(2).Select(Fold.Header).ToArray();
        return folded is ["dan", "pho"] ? 3 : folded is ["dp", ..] ? 2 : 1;
    }

    [GeneratedRegex(
        @"^(?:to dan pho|to ?dp|tdp|to)?[ .:\-]*(?:so)?[ .:\-]*0*(?<number>[0-9]{1,4}) ?(?:[.,]0+|(?<letter>[a-z]))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
