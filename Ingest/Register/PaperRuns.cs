using Coordination.Ingest.Journal;

using Dapper;

using Npgsql;

using NpgsqlTypes;

namespace Coordination.Ingest.Register;

/// <summary>A paper that the schedule owes.</summary>
public sealed record PaperRun
{
    public required long RunId { get; init; }

    public required string Kind { get; init; }

    public string? Enterprise { get; init; }

    public string? Ward { get; init; }

    public required short PeriodKind { get; init; }

    public required DateOnly PeriodFrom { get; init; }

    public required DateOnly PeriodTo { get; init; }

    public required int Attempts { get; init; }
}

/// <summary>A paper that becomes due.</summary>
public sealed record PaperDue(int OfficeId, string Kind, string? Enterprise, string? Ward, short PeriodKind, DateOnly From, DateOnly To, DateTimeOffset At)
{
    /// <summary>It and all before it are not made up any more, after too long an absence; people are told once.</summary>
    public bool IsLeftOut { get; init; }
}

/// <summary>
/// What the schedule owes and what came of it. Planning the same twice is one; a run and its draft come in one transaction, held by the one
/// process that makes it, so none is doubled and one that was cut off is made again.
/// </summary>
public sealed class PaperRuns(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>The word for what is not made up any more.</summary>
    public const string LeftOut = "left-out";

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Enters what is due; what is entered already stays.</summary>
    /// <returns>How many were new.</returns>
    public async Task<int> PlanAsync(IReadOnlyCollection<PaperDue> due, CancellationToken token)
    {
        if (due.Count == 0)
        {
            return 0;
        }

        T[] Column<T>(Func<PaperDue, T> value) => [.. due.Select(value)];
        await using var connection = await database.OpenConnectionAsync(token);
        await using var transaction = await connection.BeginTransactionAsync(token);
        await using var command = new NpgsqlCommand(
            """
            insert into paper_run (office_id, kind, enterprise_id, ward_id, period_kind, period_from, period_to, due_at, next_try_at, error)
            select u.office, u.kind, e.enterprise_id, w.ward_id, u.period, u.first, u.last, u.at, case when u.gone then 'infinity' else u.at end,
                case when u.gone then $10 end
            from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::smallint[], $6::date[], $7::date[], $8::timestamptz[], $9::boolean[])
                u (office, kind, enterprise, ward, period, first, last, at, gone)
            left join enterprise e on e.code = u.enterprise left join ward w on w.code = u.ward
            where not u.gone or not exists (select from paper_run r
                where r.office_id = u.office and r.kind = u.kind and r.period_kind = u.period and r.period_from = u.first)
            on conflict do nothing returning run_id
            """,
            connection);
        command.Parameters.Add(Parameter.Of(Column(run => run.OfficeId), NpgsqlDbType.Integer));
        command.Parameters.Add(Parameter.Of(Column(run => run.Kind), NpgsqlDbType.Text));
        command.Parameters.Add(Parameter.Of(Column(run => run.Enterprise), NpgsqlDbType.Text));
        command.Parameters.Add(Parameter.Of(Column(run => run.Ward), NpgsqlDbType.Text));
        command.Parameters.Add(Parameter.Of(Column(run => run.PeriodKind), NpgsqlDbType.Smallint));
        command.Parameters.Add(Parameter.Of(Column(run => run.From), NpgsqlDbType.Date));
        command.Parameters.Add(Parameter.Of(Column(run => run.To), NpgsqlDbType.Date));
        command.Parameters.Add(Parameter.Of(Column(run => run.At.UtcDateTime), NpgsqlDbType.TimestampTz));
        command.Parameters.Add(Parameter.Of(Column(run => run.IsLeftOut), NpgsqlDbType.Boolean));
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = LeftOut });
        var planned = new List<long>();
        await using (var rows = await command.ExecuteReaderAsync(token))
        {
            while (await rows.ReadAsync(token))
            {
                planned.Add(rows.GetInt64(0));
            }
        }

        if (planned.Count > 0 && due.Any(run => run.IsLeftOut))
        {
            await TellAsync(connection, planned, token);
        }

        await transaction.CommitAsync(token);
        return planned.Count;
    }

    /// <summary>Makes the draft of one run that is owed. One that cannot be made is put off, and those it is for are told.</summary>
    /// <param name="prepare">Reads the figures; its errors are the run's. Null: there is nothing to be said, and the run is settled.</param>
    /// <param name="failed">Hears of an error, and says by which word people are told of it.</param>
    /// <returns>False when nothing is owed, or others are at it.</returns>
    public async Task<bool> MakeNextAsync(
        Func<PaperRun, CancellationToken, Task<PaperDraft?>> prepare, Func<PaperRun, Exception, string> failed, CancellationToken token)
    {
        PaperRun run;
        Exception fault;
        await using (var work = await PaperTransaction.BeginAsync(database, Hand.Program, token))
        {
            var now = time.GetUtcNow();
            if (await work.Connection.QuerySingleOrDefaultAsync<PaperRun>(new CommandDefinition(
                """
                select r.run_id, r.kind, e.code as enterprise, w.code as ward, r.period_kind, r.period_from, r.period_to, r.attempts
                from paper_run r left join enterprise e using (enterprise_id) left join ward w on w.ward_id = r.ward_id
                where r.paper_id is null and r.next_try_at <= @now order by r.due_at, r.run_id limit 1 for update of r skip locked
                """,
                new { now = now.UtcDateTime },
                cancellationToken: token)) is not { } owed)
            {
                return false;
            }

            run = owed;
            try
            {
                if (await prepare(run, token) is not { } draft)
                {
                    await work.Connection.ExecuteAsync(new CommandDefinition(
                        "update paper_run set next_try_at = 'infinity', error = null where run_id = @RunId", new { run.RunId }, cancellationToken: token));
                    await work.CommitAsync(token);
                    return true;
                }

                var id = await PaperBook.DraftAsync(work, draft, now, token);
                await work.Connection.ExecuteAsync(new CommandDefinition(
                    "update paper_run set paper_id = @id, attempts = attempts + 1, error = null where run_id = @RunId",
                    new { id, run.RunId },
                    cancellationToken: token));
                await work.DeliverAsync(id, PaperNews.Prepared, now, token);
                await work.CommitAsync(token);
                return true;
            }
            catch (Exception error) when (error is not OperationCanceledException || !token.IsCancellationRequested)
            {
                fault = error;
            }
        }

        await FailAsync(run, failed(run, fault), token);
        return true;
    }

    private Task<int> TellAsync(NpgsqlConnection connection, List<long> planned, CancellationToken token) => connection.ExecuteAsync(new CommandDefinition(
        """
        insert into paper_delivery (account_id, run_id, why, at, mail_try_at)
        select a, r.run_id, @why, @now, case when exists (select from mail_address m where m.account_id = a) then @now end
        from paper_run r cross join lateral run_receivers(r.run_id) a where r.run_id = any (@planned) and r.error = @LeftOut on conflict do nothing
        """,
        new { planned = planned.ToArray(), LeftOut, why = PaperNews.Failed, now = time.GetUtcNow().UtcDateTime },
        cancellationToken: token));

    private async Task FailAsync(PaperRun run, string error, CancellationToken token)
    {
        var now = time.GetUtcNow();
        var pause = TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(run.Attempts, 10)));
        await using var connection = await database.OpenConnectionAsync(token);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            update paper_run set attempts = attempts + 1, error = @error, next_try_at = @next where run_id = @RunId and paper_id is null;
            insert into paper_delivery (account_id, run_id, why, at, mail_try_at)
            select r, @RunId, @why, @now, case when exists (select from mail_address m where m.account_id = r) then @now end
            from run_receivers(@RunId) r on conflict do nothing
            """,
            new { run.RunId, error, why = PaperNews.Failed, now = now.UtcDateTime, next = (now + pause).UtcDateTime },
            cancellationToken: token));
    }
}
