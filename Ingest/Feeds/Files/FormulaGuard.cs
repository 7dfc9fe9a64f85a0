namespace Coordination.Ingest.Feeds.Files;

/// <summary>
/// Cells that a spreadsheet would run as a formula get a leading apostrophe when they are written to a text file, and lose it when
/// they are read, so that a list goes out and comes back unchanged and runs nothing on the way.
/// </summary>
internal static class FormulaGuard
{
    // The full-width signs begin a formula as well where the keyboard is an East Asian one.
    private const string Dangerous = "=+-@\t\r\n＝＋－＠";

    public static string Add(string text) => text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    public static string Remove(string text) =>
        text.Length > 1 && text[0] == '\'' && Dangerous.Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;
}
