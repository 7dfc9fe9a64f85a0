using Dapper;

using Npgsql;

namespace Coordination.Ingest.Register;

/// <summary>A message that waits to be sent by mail.</summary>
public sealed record PaperMail
{
    public required long DeliveryId { get; init; }

    public required string Address { get; init; }

    public required string Why { get; init; }

    public long? PaperId { get; init; }

    public long? RunId { get; init; }

    /// <summary>The code of the ward whose list of leaders it is about; null for papers.</summary>
    public string? LeaderWard { get; init; }

    public required int AccountId { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>What was delivered to people: seen or not, and sent by mail to who wants that.</summary>
public sealed class PaperPost(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>After so many tries a message is given up; in the program it is still there.</summary>
    public const int MostTries = 8;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(2);

    // Taken by one process; should that end in the middle, another tries again after this.
    private static readonly TimeSpan Claimed = TimeSpan.FromMinutes(10);

    /// <summary>Marks what was delivered to an account as seen; without a paper, all of it.</summary>
    public Task SeenAsync(int account, long? paper, CancellationToken token) => RunAsync(
        "update paper_delivery set read_at = @now where account_id = @account and read_at is null and (@paper::bigint is null or paper_id = @paper)",
        new { account, paper, now = time.GetUtcNow().UtcDateTime }, token);

    /// <summary>Where an account wants its mail; null for nowhere.</summary>
    public Task AddressAsync(int account, string? address, CancellationToken token) => RunAsync(
        """
        delete from mail_address where account_id = @account and @address::text is null;
        insert into mail_address (account_id, address, changed_at) select @account, @address, @now where @address::text is not null
        on conflict (account_id) do update set address = excluded.address, changed_at = excluded.changed_at
        """,
        new { account, address, now = time.GetUtcNow().UtcDateTime }, token);

    /// <summary>Takes some of what waits, so that no other process sends the same.</summary>
    public async Task<IReadOnlyList<PaperMail>> TakeAsync(int most, CancellationToken token)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(token);
        return (await connection.QueryAsync<PaperMail>(new CommandDefinition(
            """
            with next as (
                select d.delivery_id from paper_delivery d join account a using (account_id)
                where d.mail_at is null and d.mail_try_at <= @now and a.disabled_at is null
                    and exists (select from mail_address m where m.account_id = d.account_id)
                order by d.mail_try_at limit @most for update of d skip locked)
            update paper_delivery d set mail_try_at = @claimed from next n, mail_address m
            where d.delivery_id = n.delivery_id and m.account_id = d.account_id
            returning d.delivery_id, m.address, d.why, d.paper_id, d.run_id, d.account_id, d.at,
                (select code from ward w where w.ward_id = d.leader_ward) as leader_ward
            """,
            new { now = now.UtcDateTime, claimed = (now + Claimed).UtcDateTime, most },
            cancellationToken: token))).AsList();
    }

    public Task SentAsync(PaperMail mail, CancellationToken token) => RunAsync(
        "update paper_delivery set mail_at = @now, mail_try_at = null, mail_tries = mail_tries + 1, mail_error = null where delivery_id = @DeliveryId",
        new { mail.DeliveryId, now = time.GetUtcNow().UtcDateTime }, token);

    /// <summary>There is nothing to be sent any more.</summary>
    public Task DropAsync(PaperMail mail, CancellationToken token) => RunAsync(
        "update paper_delivery set mail_try_at = null where delivery_id = @DeliveryId", new { mail.DeliveryId }, token);

    /// <summary>Notes why a message could not be sent, and puts it off longer each time.</summary>
    public Task NotSentAsync(PaperMail mail, string error, CancellationToken token) => RunAsync(
        """
        update paper_delivery set mail_tries = mail_tries + 1, mail_error = @error,
            mail_try_at = case when mail_tries + 1 < @most then @now + @pause * (2 ^ mail_tries) end
        where delivery_id = @DeliveryId
        """,
        new { mail.DeliveryId, error, most = MostTries, now = time.GetUtcNow().UtcDateTime, pause = FirstPause }, token);

    private async Task RunAsync(string sql, object parameters, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: token));
    }
}
