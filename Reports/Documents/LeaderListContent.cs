using Coordination.Ingest.Leaders;

namespace Coordination.Reports.Documents;

/// <summary>What the list of leaders is printed of; the same content gives the same bytes.</summary>
/// <param name="Ward">Phường Đống Đa.</param>
/// <param name="Rows">In the order in which they are printed.</param>
/// <param name="Document">Number and date of the công văn to which it belongs, where the ward has given them.</param>
/// <param name="At">The moment of the rows.</param>
public sealed record LeaderListContent(
    Letterhead Letterhead, string Ward, IReadOnlyList<LeaderDraft> Rows, LeaderDocument Document, DateTimeOffset At);
