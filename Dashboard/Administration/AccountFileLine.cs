using Coordination.Ingest.Feeds;

namespace Coordination.Dashboard.Administration;

/// <summary>What becomes of a row of a list of people.</summary>
public enum RowVerdict
{
    Taken,
    Warned,
    Unchanged,
    Duplicate,
    Refused,
}

/// <summary>A row as the preview shows it.</summary>
/// <param name="Why">What to know, or why it was refused; null where there is nothing.</param>
public sealed record AccountFileLine(
    int Row, string Name, string DisplayName, string Role, string Place, DateTimeOffset? Until, RowVerdict Verdict, string? Why);

/// <summary>What became of a list of people.</summary>
/// <param name="Papers">The new accounts with their links; empty in a preview.</param>
public sealed record AccountFileOutcome(ImportOutcome Counts, IReadOnlyList<AccountFileLine> Lines, IReadOnlyList<Paper> Papers);
