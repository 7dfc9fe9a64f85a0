using Coordination.Ingest.Record;
using Coordination.Ingest.Register;

using Dapper;

namespace Coordination.Reports.Register;

/// <summary>Which papers are there, newest first, paged by key?</summary>
public sealed class PaperList(ReportsDatabase database)
{
    public const int LargestPage = 500;

    /// <summary>The papers that the actor may see.</summary>
    /// <param name="ward">Only of the ward with this code.</param>
    /// <param name="states">Only in one of these; null for all but dropped drafts.</param>
    /// <param name="before">Only those laid down before this one.</param>
    public async Task<IReadOnlyList<PaperLine>> ReadAsync(
        Actor actor, string? ward, string? kind, IReadOnlyList<PaperState>? states, long? before, int limit, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        var rows = await reading.Connection.QueryAsync<PaperRow>(new CommandDefinition(
            $"""
            select {PaperRow.Columns} from {PaperRow.From}
            where (@ward::text is null or w.code = @ward) and (@kind::text is null or p.kind = @kind) and p.state = any(@states)
                and (@before::bigint is null or p.paper_id < @before)
            order by p.paper_id desc limit @limit
            """,
            new
            {
                ward,
                kind,
                before,
                limit = Math.Clamp(limit, 1, LargestPage),
                states = (states ?? [.. Enum.GetValues<PaperState>().Where(state => state != PaperState.Dropped)]).Select(state => (short)state).ToArray(),
            },
            cancellationToken: token));
        return [.. rows.Select(row => row.Line())];
    }
}
