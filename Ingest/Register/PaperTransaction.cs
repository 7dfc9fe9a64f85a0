using System.Globalization;

using Coordination.Ingest.Journal;
using Coordination.Ingest.Registry;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Register;

/// <summary>
/// A transaction in which somebody does something with a paper: the paper is locked, and that they may, that nobody was quicker and that its
/// state allows it is asked under the lock.
/// </summary>
internal sealed class PaperTransaction : IAsyncDisposable
{
    private readonly NpgsqlTransaction _transaction;
    private readonly Hand _hand;

    private PaperTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction, Hand hand)
    {
        Connection = connection;
        _transaction = transaction;
        _hand = hand;
    }

    public NpgsqlConnection Connection { get; }

    public static async Task<PaperTransaction> BeginAsync(NpgsqlDataSource database, Hand hand, CancellationToken token)
    {
        var connection = await database.OpenConnectionAsync(token);
        try
        {
            var transaction = await connection.BeginTransactionAsync(token);
            await ActorTransaction.NameAsync(connection, hand.Actor, token);
            await connection.ExecuteAsync(new CommandDefinition(
                "select set_config('lock_timeout', @wait, true), refuse_viewing()",
                new { wait = string.Create(CultureInfo.InvariantCulture, $"{WardTransaction.SenderSeconds}s") },
                cancellationToken: token));
            return new PaperTransaction(connection, transaction, hand);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Locks the paper for an act.</summary>
    /// <param name="revision">The one that was read; null where whatever stands will do.</param>
    /// <exception cref="PaperRefusedException">It is not there, not theirs, was changed, or is not in a state for this.</exception>
    public async Task<LockedPaper> LockAsync(long id, int? revision, PaperAct act, string? note, CancellationToken token)
    {
        if (PaperMoves.NeedsReason(act) && string.IsNullOrWhiteSpace(note))
        {
            throw new PaperRefusedException(PaperRefusal.NoReason);
        }

        // The office first: everybody who issues for it stands in one line.
        await Connection.ExecuteAsync(new CommandDefinition(
            "select 1 from paper_office where office_id = (select office_id from paper where paper_id = @id) and @whole for update",
            new { id, whole = act is PaperAct.Issue },
            cancellationToken: token));
        var paper = await Connection.QuerySingleOrDefaultAsync<LockedPaper>(new CommandDefinition(
            """
            select paper_id, office_id, kind, state, revision, replaces, may_work_on_paper(enterprise_id, ward_id, @roles) as may
            from paper where paper_id = @id for update
            """,
            new { id, roles = _hand.Roles.ToArray() },
            cancellationToken: token));
        return paper is not { May: true } ? throw new PaperRefusedException(PaperRefusal.NotThere)
            : !PaperMoves.May(act, (PaperState)paper.State) ? throw new PaperRefusedException(PaperRefusal.WrongState)
            : revision is { } read && read != paper.Revision ? throw new PaperRefusedException(PaperRefusal.Changed)
            : paper;
    }

    /// <summary>May the hand do this where no paper is yet?</summary>
    public async Task DemandAsync(int? enterprise, int? ward, CancellationToken token)
    {
        if (!await Connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "select may_work_on_paper(@enterprise, @ward, @roles)", new { enterprise, ward, roles = _hand.Roles.ToArray() }, cancellationToken: token)))
        {
            throw new PaperRefusedException(PaperRefusal.NotThere);
        }
    }

    public Task StepAsync(long id, PaperAct act, string? note, DateTimeOffset at, CancellationToken token) => Connection.ExecuteAsync(new CommandDefinition(
        """
        insert into paper_step (paper_id, step, at, account_id, name, act, note)
        select @id, coalesce(max(step), 0) + 1, @at, @account, @name, @act, @note from paper_step where paper_id = @id
        """,
        new { id, at = at.UtcDateTime, account = _hand.AccountId, name = _hand.Name, act = act.Name(), note = string.IsNullOrWhiteSpace(note) ? null : note.Trim() },
        cancellationToken: token));

    /// <summary>Tells those whom the paper is for, once each; also by mail who wants it so. What comes to pass again is news again.</summary>
    public Task DeliverAsync(long id, string why, DateTimeOffset at, CancellationToken token) => Connection.ExecuteAsync(new CommandDefinition(
        """
        insert into paper_delivery (account_id, paper_id, why, at, mail_try_at)
        select r, @id, @why, @at, case when exists (select from mail_address m where m.account_id = r) then @at end
        from paper_receivers(@id) r where r <> @self
        on conflict (account_id, paper_id, run_id, leader_ward, leader_request, why) do update set at = excluded.at, read_at = null, mail_at = null,
            mail_try_at = excluded.mail_try_at, mail_tries = 0, mail_error = null
        """,
        new { id, why, at = at.UtcDateTime, self = _hand.AccountId },
        cancellationToken: token));

    /// <summary>Enters in the access log what is set besides papers: the entry is there with the change or not at all.</summary>
    public Task NoteAsync(string action, string what, CancellationToken token) => Connection.ExecuteAsync(new CommandDefinition(
        "select note_administration(@action, @what, null)", new { action, what }, cancellationToken: token));

    public Task CommitAsync(CancellationToken token) => _transaction.CommitAsync(token);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}

/// <summary>A paper under its lock.</summary>
internal sealed record LockedPaper
{
    public required long PaperId { get; init; }

    public required int OfficeId { get; init; }

    public required string Kind { get; init; }

    public required short State { get; init; }

    public required int Revision { get; init; }

    public long? Replaces { get; init; }

    public required bool May { get; init; }
}
