using Coordination.Ingest.Record;

using Dapper;

namespace Coordination.Reports.Register;

/// <summary>A paper, or the news that one could not be made, as it was delivered to somebody.</summary>
/// <param name="Why">One of <c>PaperNews</c>.</param>
/// <param name="Paper">Null for a run that failed.</param>
/// <param name="Error">Why the run failed, by a word of ours; null once it has been made up.</param>
public sealed record PaperDelivery(string Why, DateTimeOffset At, bool IsSeen, PaperLine? Paper, string? RunKind, string? RunWard, string? Error)
{
    /// <summary>The code of the ward whose list of leaders it is about; null for papers.</summary>
    public string? LeaderWard { get; init; }

    public string? LeaderWardName { get; init; }

    /// <summary>The day until which that list is asked for.</summary>
    public DateOnly? LeaderDue { get; init; }
}

/// <summary>What is for me?</summary>
public sealed class PaperDeliveries(ReportsDatabase database)
{
    /// <summary>The actor's own, newest first; what they may no longer see is left out.</summary>
    public async Task<IReadOnlyList<PaperDelivery>> ReadAsync(Actor actor, int limit, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        var rows = await reading.Connection.QueryAsync<Row, PaperRow?, PaperDelivery>(new CommandDefinition(
            $"""
            select d.why, d.at, d.read_at is not null as seen, r.kind as run_kind, rw.name as run_ward, r.error,
                lw.code as leader_ward, lw.name as leader_ward_name, q.due_on as leader_due, {PaperRow.Columns}
            from paper_delivery d
            left join ({PaperRow.From}) on p.paper_id = d.paper_id
            left join paper_run r on r.run_id = d.run_id left join ward rw on rw.ward_id = r.ward_id
            left join leader_request q on q.ward_id = d.leader_ward and q.request = d.leader_request left join ward lw on lw.ward_id = q.ward_id
            where p.paper_id is not null or r.run_id is not null or lw.ward_id is not null
            order by d.at desc, d.delivery_id desc limit @limit
            """,
            new { limit },
            cancellationToken: token),
            (row, paper) => new PaperDelivery(row.Why, PaperRow.Utc(row.At), row.Seen, paper?.Line(), row.RunKind, row.RunWard, row.Error)
            {
                LeaderWard = row.LeaderWard,
                LeaderWardName = row.LeaderWardName,
                LeaderDue = row.LeaderDue,
            },
            splitOn: "paper_id");
        return [.. rows];
    }

    /// <summary>How many of them were not looked at yet.</summary>
    public async Task<int> UnseenAsync(Actor actor, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return await reading.Connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "select count(*)::int from paper_delivery where read_at is null", cancellationToken: token));
    }

    /// <summary>Where the actor wants mail; null for nowhere.</summary>
    public async Task<string?> AddressAsync(Actor actor, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return await reading.Connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select address from mail_address", cancellationToken: token));
    }

    private sealed record Row
    {
        public required string Why { get; init; }

        public required DateTime At { get; init; }

        public required bool Seen { get; init; }

        public string? RunKind { get; init; }

        public string? RunWard { get; init; }

        public string? Error { get; init; }

        public string? LeaderWard { get; init; }

        public string? LeaderWardName { get; init; }

        public DateOnly? LeaderDue { get; init; }
    }
}
