using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Postgres;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// Takes in a ward's customer list. All that can be taken is taken in one transaction, or with a dry run nothing; the same list again
/// changes nothing. Events that waited for a customer are tried again afterwards.
/// </summary>
public sealed class CustomerImport(
    LongWork database, CalendarBook calendar, Quarantine quarantine, IdNumberHasher hasher, TimeProvider time)
{
    /// <summary>With more refused rows than this it is the wrong file, not a bad one.</summary>
    public const int MostRefusals = 50_000;

    /// <summary>Warnings beyond these are counted and not kept.</summary>
    internal const int MostWarningsKept = 1_000;

    private const string Staged = "staged";

    // One-time statements over whole lists: compiling them costs more than it saves, sorts and joins of a large list want room, and the
    // index for searching is cheaper the more of it is brought in at once.
    private const string SessionSql = """
        set local jit = off;
        set local work_mem = '64MB';
        set local maintenance_work_mem = '128MB';
        set local gin_pending_list_limit = '64MB'
        """;

    // What was gathered for the index is put in place now: a search would read it from end to end, and the next small change would pay.
    private const string SearchSql = """
        select gin_clean_pending_list(oid) from pg_class where oid = 'holder_search'::regclass and pg_has_role(relowner, 'USAGE')
        """;

    /// <summary>Reads and takes in a list.</summary>
    /// <param name="table">The list, opened with the columns of customer lists; read once.</param>
    /// <exception cref="UnusableFileException">The file as a whole cannot be used; nothing was written.</exception>
    /// <exception cref="RegistryException">There is no such ward.</exception>
    /// <exception cref="PostgresException">It is not theirs to bring.</exception>
    public async Task<ImportOutcome> RunAsync(
        string wardCode, Table table, ImportOptions options, IProgress<int>? progress, CancellationToken token)
    {
        ImportOutcome outcome;
        await using (var connection = await database.OpenConnectionAsync(token))
        await using (var transaction = await connection.BeginTransactionAsync(token))
        {
            await connection.ExecuteAsync(new CommandDefinition(SessionSql, cancellationToken: token));
            outcome = await RunAsync(connection, transaction, wardCode, table, options, progress, token);
            if (!options.DryRun)
            {
                await transaction.CommitAsync(token);
            }
        }

        if (!options.DryRun && outcome.Taken > 0)
        {
            try
            {
                await quarantine.ReplayKnownAsync(token);
            }
            catch (Exception error) when (error is NpgsqlException or TimeoutException or IntakeUnavailableException)
            {
                // The list is written; the clock tries again what waits.
            }
        }

        return outcome;
    }

    private async Task<ImportOutcome> RunAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, string wardCode, Table table, ImportOptions options, IProgress<int>? progress,
        CancellationToken token)
    {
        if (options.RemoveMissing && options.Sheet is null && table.OtherSheets.Count > 0)
        {
            throw new UnusableFileException(table.FileName,
                $"có nhiều trang giống danh sách khách hàng ({string.Join(", ", table.OtherSheets)}); hãy chọn một trang trước khi xóa khách hàng thiếu.");
        }

        var (wardId, companyId) = await PlaceRegistry.WardAsync(connection, wardCode, token);
        await ActorTransaction.NameAsync(connection, options.By, token);
        await connection.ExecuteAsync(new CommandDefinition("select take_import(@wardId)", new { wardId }, cancellationToken: token));
        var refused = new List<(RowIssue Issue, RefusedRow Row)>();
        var warnings = new List<RowIssue>();
        var refusedCodes = new List<string>();
        var staging = new CustomerStaging(connection, token);
        var rows = await staging.CopyAsync(CustomerFile.Read(table), hasher, Refuse, Warn, progress);

        // What was read of the file stays staged: who lost a deadlock, or brings a customer at the same time as another ward's list, judges once
        // more, and then sees what the other has written.
        var (refusedBefore, warnedBefore) = (refused.ToArray(), warnings.Count);
        await transaction.SaveAsync(Staged, token);
        try
        {
            return await WriteAsync();
        }
        catch (PostgresException error) when (Collision.Is(error) || error.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            await transaction.RollbackAsync(Staged, token);
            refused.Clear();
            refused.AddRange(refusedBefore);
            warnings.RemoveRange(warnedBefore, warnings.Count - warnedBefore);
            return await WriteAsync();
        }

        async Task<ImportOutcome> WriteAsync()
        {
            await PlaceRegistry.LockAsync(connection, wardId, token);
            var verdicts = new CustomerVerdicts(connection, wardId, companyId, token);
            await verdicts.JudgeAsync();
            var placeRows = new HashSet<int>();
            foreach (var place in await verdicts.PlaceAsync(VietnamTime.DayOf(time.GetUtcNow())))
            {
                placeRows.Add(place.Row);
                Warn(place.Warning);
            }

            await verdicts.SettleAsync();
            foreach (var (row, code, reason, cells) in await verdicts.RefusedAsync(MostRefusals + 1 - refused.Count))
            {
                Keep(new RowIssue(row, "Mã khách hàng", code, reason), cells);
            }

            refused.Sort((a, b) => a.Issue.Row.CompareTo(b.Issue.Row));
            var counts = await verdicts.CountAsync();
            var taken = counts.GetValueOrDefault("open") + counts.GetValueOrDefault("changed");
            var merge = new CustomerMerge(connection, wardId, calendar, time.GetUtcNow(), token);
            var missing = await merge.MissingAsync(refusedCodes);
            if (!options.DryRun)
            {
                var importId = await RecordFileAsync(connection, wardId, table.FileName, rows, taken, refused.Count, counts, token);
                await merge.WriteChangedAsync(importId);
                await new NewCustomers(connection, wardId, companyId, await calendar.OfWardAsync(connection, wardId, token), time.GetUtcNow(), token)
                    .WriteAsync(importId);
                if (options.RemoveMissing)
                {
                    await merge.AppendRemovedAsync(importId, missing);
                }

                await connection.ExecuteAsync(new CommandDefinition(SearchSql, cancellationToken: token));
                await connection.ExecuteAsync(new CommandDefinition("select log_import(@importId)", new { importId }, cancellationToken: token));
            }

            return new ImportOutcome
            {
                Rows = rows,
                Taken = taken,
                Warned = await verdicts.WarnedAsync([.. placeRows]),
                Refused = refused.Count,
                Unchanged = counts.GetValueOrDefault("unchanged"),
                Duplicates = counts.GetValueOrDefault("duplicate"),
                OtherSheets = table.OtherSheets,
                Missing = missing.Count,
                Removed = options.RemoveMissing ? missing.Count : 0,
                Refusals = refused.ConvertAll(pair => pair.Issue),
                RefusedRows = refused.ConvertAll(pair => pair.Row),
                Warnings = warnings,
            };
        }

        void Refuse(RowResult<CustomerRow> result)
        {
            if (result.Code is { } code)
            {
                refusedCodes.Add(code);
            }

            Keep(result.Refusal!, result.SourceCells);
        }

        void Keep(RowIssue issue, string?[] cells)
        {
            refused.Add((issue, new RefusedRow(cells, issue.Reason)));
            if (refused.Count > MostRefusals)
            {
                throw new UnusableFileException(table.FileName,
                    $"hơn {MostRefusals:N0} dòng không nhận được (dòng {issue.Row}: {issue.Reason}). Hãy kiểm tra xem có đúng tệp danh sách khách hàng không.");
            }
        }

        void Warn(RowIssue warning)
        {
            if (warnings.Count < MostWarningsKept)
            {
                warnings.Add(warning);
            }
        }
    }

    private static Task<long> RecordFileAsync(
        NpgsqlConnection connection, int wardId, string fileName, int rows, int taken, int refused, Dictionary<string, int> counts,
        CancellationToken token) =>
        connection.ExecuteScalarAsync<long>(new CommandDefinition(
            """
            insert into file_import (ward_id, kind, file_name, row_count, taken, refused, unchanged)
            values (@wardId, 'customers', @fileName, @rows, @taken, @refused, @unchanged) returning import_id
            """,
            new { wardId, fileName = Path.GetFileName(fileName), rows, taken, refused, unchanged = counts.GetValueOrDefault("unchanged") },
            cancellationToken: token));
}
