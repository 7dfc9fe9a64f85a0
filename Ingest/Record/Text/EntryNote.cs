using System.Text.RegularExpressions;

namespace Coordination.Ingest.Record.Text;

/// <summary>The few words that may go with an entry. Who sees a contract's history sees them, also without its holder's name: no numbers of people.</summary>
public static partial class EntryNote
{
    public const int Longest = 200;

    /// <summary>The same as a pattern for a browser's own check: no phone or ID number.</summary>
    public const string Pattern = @"(?!.*(\d[ .\-]?){8}).*";

    /// <summary>The note as it is kept, null for none; false when it is too long or bears a phone or ID number.</summary>
    public static bool TryRead(string? text, out string? note)
    {
        note = CleanText.OrNull(text);
        return note is null || (note.Length <= Longest && !Number().IsMatch(note));
    }

    [GeneratedRegex(@"(\d[ .\-]?){8}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
