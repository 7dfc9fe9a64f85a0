using Coordination.Ingest.Feeds;
using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;

namespace Coordination.Ingest.Leaders;

/// <summary>Takes a file in as a draft edition; one whose rows the newest edition has already changes nothing.</summary>
public static class LeaderImport
{
    /// <exception cref="LeaderRefusedException">There is no such ward.</exception>
    /// <exception cref="UnusableFileException">The list is too long.</exception>
    public static async Task<ImportOutcome> RunAsync(LeaderBook book, Actor by, string ward, Table table, bool dryRun, CancellationToken token)
    {
        var rows = LeaderFile.Read(table);
        LeaderDraft[] taken = [.. rows.Select(row => row.Value).OfType<LeaderDraft>()];
        var isNew = await book.TakeAsync(new Hand(by.AccountId, by.Origin ?? "", []) { Actor = by }, ward, taken, dryRun, token);
        return new ImportOutcome
        {
            Rows = rows.Count,
            Taken = isNew ? taken.Length : 0,
            Unchanged = isNew ? 0 : taken.Length,
            Warned = isNew ? rows.Count(row => row.Value is not null && row.Warnings.Count > 0) : 0,
            Warnings = [.. rows.SelectMany(row => row.Warnings)],
            Refused = rows.Count(row => row.Refusal is not null),
            Refusals = [.. rows.Select(row => row.Refusal).OfType<RowIssue>()],
            RefusedRows = [.. RefusedRow.Of(rows)],
            OtherSheets = table.OtherSheets,
        };
    }
}
