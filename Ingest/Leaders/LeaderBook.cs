using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;
using Coordination.Ingest.Register;

using Npgsql;

namespace Coordination.Ingest.Leaders;

/// <summary>The editions of a ward's list while they are written: rows, document, handing in.</summary>
public sealed class LeaderBook(NpgsqlDataSource database, TimeProvider time)
{
    // Why such a draft was begun, as its page says it.
    private const string HandedOver = "Bàn giao tổ dân phố";

    /// <summary>Begins an edition, for the newest request that waits; its number.</summary>
    /// <exception cref="LeaderRefusedException">It is not theirs.</exception>
    public async Task<int> BeginAsync(Hand hand, string ward, LeaderStart start, CancellationToken token)
    {
        await using var work = await LeaderTransaction.BeginAsync(database, hand, ward, token);
        var edition = await BeginAsync(work, hand, start, time.GetUtcNow(), token);
        await work.CommitAsync(token);
        return edition;
    }

    /// <summary>Begins an edition with the rows of a file; false where the newest one has just these rows, and nothing was done.</summary>
    /// <exception cref="LeaderRefusedException">It is not theirs.</exception>
    public async Task<bool> TakeAsync(Hand hand, string ward, IReadOnlyList<LeaderDraft> rows, bool dryRun, CancellationToken token)
    {
        await using var work = await LeaderTransaction.BeginAsync(database, hand, ward, token);
        var newest = await work.ValueAsync<int?>("select max(edition) from leader_edition where ward_id = @Ward and state <> 5", new { work.Ward }, token);
        if (rows.Count == 0 || (newest is { } known && (await work.LinesAsync(known, token)).Select(line => line.Row).SequenceEqual(rows)))
        {
            return false;
        }

        if (!dryRun)
        {
            var edition = await BeginAsync(work, hand, LeaderStart.Empty, time.GetUtcNow(), token);
            await WriteAsync(work, edition, rows, token);
            await work.CommitAsync(token);
        }

        return true;
    }

    /// <summary>Puts the rows of a file or a paste in the place of those that are there.</summary>
    /// <exception cref="LeaderRefusedException">It is no draft of theirs, or was changed meanwhile.</exception>
    public async Task ReplaceAsync(Hand hand, string ward, int edition, int revision, IReadOnlyList<LeaderDraft> rows, CancellationToken token)
    {
        await using var work = await LeaderTransaction.BeginAsync(database, hand, ward, token);
        await ChangeAsync(work, edition, revision, token);
        await work.ExecuteAsync("delete from leader_line where ward_id = @Ward and edition = @edition", new { work.Ward, edition }, token);
        await WriteAsync(work, edition, rows, token);
        await work.CommitAsync(token);
    }

    /// <summary>Enters a row, or changes the one of a number.</summary>
    /// <exception cref="LeaderRefusedException">It is no draft of theirs, or was changed meanwhile.</exception>
    public async Task PutAsync(Hand hand, string ward, int edition, int revision, int? line, LeaderDraft row, CancellationToken token)
    {
        await using var work = await LeaderTransaction.BeginAsync(database, hand, ward, token);
        await ChangeAsync(work, edition, revision, token);
        if (line is { } old)
        {
            await RemoveAsync(work, edition, old, token);
        }

        await WriteAsync(work, edition, [row], token, line);
        await work.CommitAsync(token);
    }

    /// <summary>Takes a row out.</summary>
    /// <exception cref="LeaderRefusedException">It is no draft of theirs, or was changed meanwhile.</exception>
    public async Task RemoveAsync(Hand hand, string ward, int edition, int revision, int line, CancellationToken token)
    {
        await using var work = await LeaderTransaction.BeginAsync(database, hand, ward, token);
        await ChangeAsync(work, edition, revision, token);
        await RemoveAsync(work, edition, line, token);
        await work.CommitAsync(token);
    }

    /// <summary>Notes what the paper itself says. Possible until it is in force: number and day come after stamp and signature.</summary>
    /// <exception cref="LeaderRefusedException">It is not theirs, in force, or was changed meanwhile.</exception>
    public async Task DescribeAsync(Hand hand, string ward, int edition, int revision, LeaderDocument document, CancellationToken token)
    {
        await using var work = await LeaderTransaction.BeginAsync(database, hand, ward, token);
        await work.LockAsync(edition, revision, token, LeaderEditionState.Draft, LeaderEditionState.Received);
        await work.ExecuteAsync(
            """
            update leader_edition set document_number = @Number, issued_on = @IssuedOn, signer = @Signer, signer_title = @SignerTitle,
                declared = @Declared, revision = revision + 1
            where ward_id = @Ward and edition = @edition
            """,
            new { work.Ward, edition, document.Number, document.IssuedOn, document.Signer, document.SignerTitle, document.Declared }, token);

        // A number is that of the group which bore it on the day of the list.
        await work.ExecuteAsync(
            $"update leader_line l set group_id = {GroupSql} where l.ward_id = @Ward and l.edition = @edition",
            new { work.Ward, edition, day = Day(document.IssuedOn, time.GetUtcNow()) }, token);
        await work.CommitAsync(token);
    }

    /// <summary>Hands a draft in: from now on its rows stand, and the enterprise compares them with the paper.</summary>
    /// <exception cref="LeaderRefusedException">It is no draft of theirs, has no rows, or its rows contradict each other or the groups.</exception>
    public async Task HandInAsync(Hand hand, string ward, int edition, int revision, CancellationToken token)
    {
        await using var work = await LeaderTransaction.BeginAsync(database, hand, ward, token);
        var locked = await work.LockAsync(edition, revision, token, LeaderEditionState.Draft);
        var now = time.GetUtcNow();
        await DemandAsync(work, edition, locked.Declared, Day(locked.IssuedOn, now), token);
        await work.ExecuteAsync(
            """
            update leader_edition set state = 2, handed_at = @now, handed_by = @by, why = null, revision = revision + 1
            where ward_id = @Ward and edition = @edition
            """,
            new { work.Ward, edition, now = now.UtcDateTime, by = hand.Name }, token);
        await work.CommitAsync(token);
    }

    /// <summary>Gives an edition back to be mended; what was compared is to be compared again.</summary>
    /// <exception cref="LeaderRefusedException">It is not theirs, not handed in, or a reason is missing.</exception>
    public Task GiveBackAsync(Hand hand, string ward, int edition, int revision, string? why, CancellationToken token) => EndAsync(
        hand, ward, edition, revision, LeaderEditionState.Draft, why, token, LeaderEditionState.Received, LeaderEditionState.Checked);

    /// <summary>Takes an edition away that never came into force.</summary>
    /// <exception cref="LeaderRefusedException">It is not theirs, in force, or a reason is missing.</exception>
    public Task DropAsync(Hand hand, string ward, int edition, int revision, string? why, CancellationToken token) => EndAsync(
        hand, ward, edition, revision, LeaderEditionState.Dropped, why, token, LeaderEditionState.Draft, LeaderEditionState.Received, LeaderEditionState.Checked);

    /// <summary>
    /// Hands a group over between two lists, in one step: a draft in which the successor leads it and everything else stands as it is in force, so that
    /// the stamped list follows. Its number, and the successor's row.
    /// </summary>
    /// <exception cref="LeaderRefusedException">It is not theirs, or the group is not in force.</exception>
    public async Task<(int Edition, int Line)> HandOverAsync(Hand hand, string ward, LeaderDraft successor, CancellationToken token)
    {
        await using var work = await LeaderTransaction.BeginAsync(database, hand, ward, token);
        var now = time.GetUtcNow();
        if (!(await work.GroupsAsync(VietnamTime.DayOf(now), token)).Contains(successor.Group))
        {
            throw new LeaderRefusedException(LeaderRefusal.NotThere);
        }

        // Several handovers before the next list are one draft; one that the ward is writing itself is left alone.
        var edition = await work.ValueAsync<int?>(
            "select max(edition) from leader_edition where ward_id = @Ward and state = 1 and starts_with(why, @HandedOver)", new { work.Ward, HandedOver }, token)
            ?? await BeginAsync(work, hand, LeaderStart.FromInForce, now, token);
        await work.ExecuteAsync(
            "delete from leader_line where ward_id = @Ward and edition = @edition and group_code = @Group and kind in (1, 2)",
            new { work.Ward, edition, successor.Group }, token);
        await WriteAsync(work, edition, [successor], token);
        await work.ExecuteAsync(
            """
            update leader_edition set revision = revision + 1, why = case when why is null then @HandedOver || ' ' || @Group else why || ', ' || @Group end
            where ward_id = @Ward and edition = @edition
            """,
            new { work.Ward, edition, HandedOver, successor.Group }, token);
        var line = await work.ValueAsync<int>(
            "select max(line) from leader_line where ward_id = @Ward and edition = @edition and group_code = @Group", new { work.Ward, edition, successor.Group }, token);
        await work.CommitAsync(token);
        return (edition, line);
    }

    /// <summary>The day of a list: the one on which its paper was issued, where that is known and has come; else today.</summary>
    public static DateOnly Day(DateOnly? issuedOn, DateTimeOffset now) => VietnamTime.DayOf(now) is var today && issuedOn < today ? issuedOn.Value : today;

    /// <exception cref="LeaderRefusedException">There are no rows, or what they say cannot be.</exception>
    internal static async Task DemandAsync(LeaderTransaction work, int edition, int? declared, DateOnly day, CancellationToken token)
    {
        var lines = await work.LinesAsync(edition, token);
        if (lines.Count == 0)
        {
            throw new LeaderRefusedException(LeaderRefusal.Empty);
        }

        // A number may be another group's by now: then the row is of one that is no more.
        if (LeaderChecks.Of(lines, await work.GroupsAsync(day, token), day, declared).Any(finding => finding.Refuses)
            || await work.ValueAsync<bool>(
                """
                select exists (select from leader_line l left join residential_group g using (ward_id, group_id) where l.ward_id = @Ward
                    and l.edition = @edition and (g.group_id is null or g.valid_from > @day or g.valid_to <= @day))
                """,
                new { work.Ward, edition, day }, token))
        {
            throw new LeaderRefusedException(LeaderRefusal.Unfit);
        }
    }

    private static async Task<int> BeginAsync(LeaderTransaction work, Hand hand, LeaderStart start, DateTimeOffset now, CancellationToken token)
    {
        var (today, request) = (VietnamTime.DayOf(now), await work.ValueAsync<int?>(
            $"select max(request) from leader_request r where ward_id = @Ward and {LeaderRequests.OpenSql}", new { work.Ward }, token));
        var edition = await work.ValueAsync<int>(
            """
            insert into leader_edition (ward_id, edition, request, begun_at, begun_by)
            select @Ward, coalesce(max(edition), 0) + 1, @request, @now, @by from leader_edition where ward_id = @Ward
            returning edition
            """,
            new { work.Ward, request, now = now.UtcDateTime, by = hand.Name }, token);
        if (start == LeaderStart.FromInForce)
        {
            await work.ExecuteAsync(
                """
                insert into leader_line (ward_id, edition, line, group_code, group_id, kind, name, born, phone, address, households, decision,
                    decided_on, term_from, term_to, note)
                select l.ward_id, @edition, row_number() over (order by l.line), l.group_code, l.group_id, l.kind, l.name, l.born, l.phone, l.address,
                    l.households, l.decision, l.decided_on, l.term_from, l.term_to, l.note
                from leader_line l join residential_group g using (ward_id, group_id)
                where l.ward_id = @Ward and l.edition = leader_edition_on(@Ward, @today) and g.valid_from <= @today and (g.valid_to is null or g.valid_to > @today)
                """,
                new { work.Ward, edition, today }, token);
        }

        return edition;
    }

    private static async Task ChangeAsync(LeaderTransaction work, int edition, int revision, CancellationToken token)
    {
        await work.LockAsync(edition, revision, token, LeaderEditionState.Draft);
        await work.ExecuteAsync(
            "update leader_edition set revision = revision + 1 where ward_id = @Ward and edition = @edition", new { work.Ward, edition }, token);
    }

    private static async Task RemoveAsync(LeaderTransaction work, int edition, int line, CancellationToken token)
    {
        if (await work.ExecuteAsync(
            "delete from leader_line where ward_id = @Ward and edition = @edition and line = @line", new { work.Ward, edition, line }, token) == 0)
        {
            throw new LeaderRefusedException(LeaderRefusal.NotThere);
        }
    }

    private const string GroupSql = """
        (select g.group_id from residential_group g where g.ward_id = @Ward and g.code = l.group_code
            and g.valid_from <= @day and (g.valid_to is null or g.valid_to > @day) order by g.valid_from desc limit 1)
        """;

    // Of a code that is no group's the row stays, and the findings say so.
    private async Task<int> WriteAsync(LeaderTransaction work, int edition, IReadOnlyList<LeaderDraft> rows, CancellationToken token, int? line = null) => await work.ExecuteAsync(
        $"""
        insert into leader_line (ward_id, edition, line, group_code, group_id, kind, name, born, phone, address, households, decision, decided_on,
            term_from, term_to, note)
        select @Ward, @edition, coalesce(@line, (select coalesce(max(line), 0) from leader_line where ward_id = @Ward and edition = @edition) + n), l.group_code,
            {GroupSql},
            l.kind, l.name, l.born, l.phone, l.address, l.households, l.decision, l.decided_on, l.term_from, l.term_to, l.note
        from unnest(@groups, @kinds, @names, @borns, @phones, @addresses, @households, @decisions, @decided, @froms, @tos, @notes)
            with ordinality l (group_code, kind, name, born, phone, address, households, decision, decided_on, term_from, term_to, note, n)
        """,
        new
        {
            work.Ward,
            edition,
            line,
            day = Day(await work.ValueAsync<DateOnly?>("select issued_on from leader_edition where ward_id = @Ward and edition = @edition", new { work.Ward, edition }, token), time.GetUtcNow()),
            groups = rows.Select(row => row.Group).ToArray(),
            kinds = rows.Select(row => (short)row.Kind).ToArray(),
            names = rows.Select(row => CleanText.Of(row.Name)).ToArray(),
            borns = rows.Select(row => (short?)row.Born).ToArray(),
            phones = rows.Select(row => row.Phone).ToArray(),
            addresses = rows.Select(row => row.Address).ToArray(),
            households = rows.Select(row => row.Households).ToArray(),
            decisions = rows.Select(row => row.Decision).ToArray(),
            decided = rows.Select(row => row.DecidedOn).ToArray(),
            froms = rows.Select(row => row.TermFrom).ToArray(),
            tos = rows.Select(row => row.TermTo).ToArray(),
            notes = rows.Select(row => row.Note).ToArray(),
        },
        token);

    private async Task EndAsync(
        Hand hand, string ward, int edition, int revision, LeaderEditionState to, string? why, CancellationToken token, params LeaderEditionState[] from)
    {
        if (string.IsNullOrWhiteSpace(why))
        {
            throw new LeaderRefusedException(LeaderRefusal.NoReason);
        }

        await using var work = await LeaderTransaction.BeginAsync(database, hand, ward, token);
        await work.LockAsync(edition, revision, token, from);
        await work.ExecuteAsync(
            """
            update leader_edition set state = @to, why = @why, checked_at = null, checked_by = null, proof = null, revision = revision + 1
            where ward_id = @Ward and edition = @edition;
            update leader_line set ticked_at = null, ticked_by = null where ward_id = @Ward and edition = @edition
            """,
            new { work.Ward, edition, to = (short)to, why = why.Trim() }, token);
        await work.CommitAsync(token);
    }
}
