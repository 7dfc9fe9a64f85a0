using System.Text.RegularExpressions;

namespace Coordination.Ingest.Record.Text;

/// <summary>
/// Numbers that a spreadsheet wrote in scientific notation: the digits after the first few are gone and cannot be guessed.
/// </summary>
internal static partial class RoundedNumber
{
    /// <summary>True for <c>9.12346E+08</c>, <c>9,12E+08</c>, <c>1E+16</c>.</summary>
    public static bool Looks(string text) => Notation().IsMatch(text);

    // A code such as "12E45" is a code: only the plus sign, which spreadsheets always write, makes it a rounded number.
    [GeneratedRegex(@"^-?[0-9]([.,][0-9]+)?[eE]\+[0-9]{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Notation();
}
