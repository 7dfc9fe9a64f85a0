using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Register;

/// <summary>
/// The register of issued papers. A number, the paper's bytes, their event in each ward's journal and the news of it come in one transaction:
/// whatever ends in the middle leaves none of them. Who issues for one office stands in one line, so numbers run in the order of time.
/// </summary>
public sealed class PaperRegister(NpgsqlDataSource database, CalendarBook calendar, TimeProvider time)
{
    /// <summary>Gives an approved paper its number and date, has it written, and keeps it for ever.</summary>
    /// <param name="write">Writes the paper with what it got; called under the lock of the office's numbers.</param>
    /// <exception cref="PaperRefusedException">It is not approved, somebody was quicker, or a ward's record is held by somebody else.</exception>
    public async Task<PaperIssued> IssueAsync(
        Hand hand, long id, int revision, PaperIssue issue, Func<PaperIssued, PaperWritten> write, CancellationToken token)
    {
        await using var work = await PaperTransaction.BeginAsync(database, hand, token);
        try
        {
            var paper = await work.LockAsync(id, revision, PaperAct.Issue, null, token);

            // The clock is read in the line: who comes later has the later day.
            var now = time.GetUtcNow();
            var day = VietnamTime.DayOf(now);
            var number = issue.TypeCode is null ? (int?)null : await PaperNumbers.NextAsync(work.Connection, paper.OfficeId, day.Year, issue.Series, token);
            var symbol = number is { } given ? PaperSymbol.Of(given, issue.TypeCode!, issue.Abbreviation, issue.DraftingUnit) : null;
            var issued = new PaperIssued(id, number, symbol, day, PaperCode.New());
            var (files, sheets) = write(issued);

            await work.Connection.ExecuteAsync(new CommandDefinition(
                """
                update paper set state = 4, revision = revision + 1, number = @Number, symbol = @Symbol, issued_on = @On, issued_at = @now,
                    code = @Code, letterhead = @letterhead::json, verify_at = @verify, font = @font,
                    writer = @writer
                where paper_id = @Id
                """,
                new
                {
                    issued.Id,
                    issued.Number,
                    issued.Symbol,
                    issued.On,
                    issued.Code,
                    now = now.UtcDateTime,
                    letterhead = issue.Letterhead,
                    verify = issue.Verify(issued.Code)?.ToString(),
                    font = issue.Font,
                    writer = issue.Writer,
                },
                cancellationToken: token));
            if (number is { } taken)
            {
                await PaperNumbers.EnterAsync(work.Connection, paper.OfficeId, day, issue.Series, taken, id, null, token);
            }

            foreach (var file in files)
            {
                await PaperFiles.KeepAsync(work.Connection, id, file, hand, now, token);
            }

            await PaperFiles.KeepAsync(work.Connection, id, sheets, token);
            if (paper.Replaces is { } old)
            {
                await ReplaceAsync(work, old, symbol ?? issued.Code, now, token);
            }

            await work.StepAsync(id, PaperAct.Issue, symbol, now, token);
            await AppendAsync(work.Connection, EventType.ReportIssued, id, now, new
            {
                report = id,
                kind = paper.Kind,
                symbol,
                code = issued.Code,
                replaces = paper.Replaces,
                sha256 = files.Count > 0 ? Convert.ToHexStringLower(SHA256.HashData(files[0].Content)) : null,
            }, token);
            await work.DeliverAsync(id, PaperNews.Issued, now, token);
            await work.CommitAsync(token);
            return issued;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new PaperRefusedException(PaperRefusal.WardBusy, error);
        }
        catch (PostgresException error) when (error is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "paper_successor" })
        {
            throw new PaperRefusedException(PaperRefusal.AlreadyReplaced, error);
        }
        catch (PostgresException error) when (error is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "paper_symbol" })
        {
            throw new PaperRefusedException(PaperRefusal.SymbolTaken, error);
        }
    }

    /// <summary>Takes an issued paper back. Its number and its bytes stay.</summary>
    /// <exception cref="PaperRefusedException">It was not issued, is not theirs, or a reason is missing.</exception>
    public async Task RecallAsync(Hand hand, long id, int revision, string reason, CancellationToken token)
    {
        await using var work = await PaperTransaction.BeginAsync(database, hand, token);
        try
        {
            await work.LockAsync(id, revision, PaperAct.Recall, reason, token);
            var now = time.GetUtcNow();
            await work.Connection.ExecuteAsync(new CommandDefinition(
                "update paper set state = 5, revision = revision + 1 where paper_id = @id", new { id }, cancellationToken: token));
            await work.StepAsync(id, PaperAct.Recall, reason, now, token);
            await AppendAsync(work.Connection, EventType.ReportRecalled, id, now, new { report = id }, token);
            await work.DeliverAsync(id, PaperNews.Recalled, now, token);
            await work.CommitAsync(token);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new PaperRefusedException(PaperRefusal.WardBusy, error);
        }
    }

    /// <summary>
    /// Takes the next number without a paper of this program: it was given to another paper of the organisation, or is cancelled. It stays in
    /// the register with the reason.
    /// </summary>
    /// <exception cref="PaperRefusedException">There is no such office, it is not theirs, or the reason is missing.</exception>
    public async Task<int> CancelNextAsync(Hand hand, string? enterprise, string series, string reason, CancellationToken token)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new PaperRefusedException(PaperRefusal.NoReason);
        }

        await using var work = await PaperTransaction.BeginAsync(database, hand, token);
        var enterpriseId = await work.Connection.ExecuteScalarAsync<int?>(new CommandDefinition(
            "select enterprise_id from enterprise where code = @enterprise", new { enterprise }, cancellationToken: token));
        if (enterprise is not null && enterpriseId is null)
        {
            throw new PaperRefusedException(PaperRefusal.NotThere);
        }

        await work.DemandAsync(enterpriseId, null, token);
        var office = await PaperOffices.IdAsync(work.Connection, enterpriseId, null, VietnamTime.DayOf(time.GetUtcNow()), token);
        await work.Connection.ExecuteAsync(new CommandDefinition(
            "select 1 from paper_office where office_id = @office for update", new { office }, cancellationToken: token));
        var day = VietnamTime.DayOf(time.GetUtcNow());
        var number = await PaperNumbers.NextAsync(work.Connection, office, day.Year, series, token);
        await PaperNumbers.EnterAsync(work.Connection, office, day, series, number, null, $"{reason.Trim()} ({hand.Name})", token);
        await work.CommitAsync(token);
        return number;
    }

    private static async Task ReplaceAsync(PaperTransaction work, long old, string by, DateTimeOffset now, CancellationToken token)
    {
        var replaced = await work.Connection.ExecuteAsync(new CommandDefinition(
            "update paper set state = 6, revision = revision + 1 where paper_id = @old and state = 4", new { old }, cancellationToken: token));
        if (replaced > 0)
        {
            await work.StepAsync(old, PaperAct.Replace, by, now, token);
        }
    }

    // Moves no figure; it says in every ward's own record that the figures at this place were given to the outside.
    private async Task AppendAsync(NpgsqlConnection connection, EventType type, long id, DateTimeOffset now, object data, CancellationToken token)
    {
        var wards = await connection.QueryAsync<int>(new CommandDefinition(
            "select distinct ward_id from paper_position where paper_id = @id order by ward_id", new { id }, cancellationToken: token));
        var entries = wards.Select(ward => new JournalEntry
        {
            WardId = ward,
            ContractId = 0,
            Source = JournalSource.Papers,
            EventId = string.Create(CultureInfo.InvariantCulture, $"{id}/{type.Name()}"),
            Fact = new Fact(type, VietnamTime.Storable(now)),
            ReceivedAt = now,
            Data = JsonSerializer.Serialize(data),
        }).ToArray();
        if (entries.Length == 0)
        {
            return;
        }

        var snapshot = await WardTransaction.ReadAsync(connection, entries, calendar, begin: false, token);
        var plan = WritePlan.Of(entries, snapshot);
        await using var batch = new NpgsqlBatch(connection);
        WardTransaction.AddWrites(batch, plan, now);
        await batch.ExecuteNonQueryAsync(token);
    }
}
