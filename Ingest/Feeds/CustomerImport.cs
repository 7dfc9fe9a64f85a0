using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Registry;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// Takes in a ward's customer list. All that can be taken is taken in one transaction, or with a dry run nothing; the same list again
/// changes nothing. Events that waited for a customer are tried again afterwards.
/// </summary>
public sealed class CustomerImport(
    NpgsqlDataSource database, CalendarBook calendar, Quarantine quarantine, IdNumberHasher hasher, TimeProvider time)
{
    /// <summary>With more refused rows than this it is the wrong file, not a bad one.</summary>
    public const int MostRefusals = 50_000;

    private const int MostWarningsKept = 1_000;

    /// <summary>Reads and takes in a list.</summary>
    /// <param name="table">The list, opened with the columns of customer lists; read once.</param>
    /// <exception cref="UnusableFileException">The file as a whole cannot be used; nothing was written.</exception>
    /// <exception cref="RegistryException">There is no such ward.</exception>
    public async Task<ImportOutcome> RunAsync(
        string wardCode, Table table, ImportOptions options, IProgress<int>? progress, CancellationToken token)
    {
        ImportOutcome outcome;
        await using (var connection = await database.OpenConnectionAsync(token))
        await using (var transaction = await connection.BeginTransactionAsync(token))
        {
            // Setting up the plans of one-time statements costs more than it saves.
            await connection.ExecuteAsync(new CommandDefinition("set local jit = off", cancellationToken: token));
            outcome = await RunAsync(connection, wardCode, table, options, progress, token);
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
        NpgsqlConnection connection, string wardCode, Table table, ImportOptions options, IProgress<int>? progress, CancellationToken token)
    {
        if (options.RemoveMissing && options.Sheet is null && table.OtherSheets.Count > 0)
        {
            throw new UnusableFileException(table.FileName,
                $"có nhiều trang giống danh sách khách hàng ({string.Join(", ", table.OtherSheets)}); hãy chọn một trang trước khi xóa khách hàng thiếu.");
        }

        var (wardId, companyId) = await PlaceRegistry.WardAsync(connection, wardCode, token);
        var refused = new List<(RowIssue Issue, RefusedRow Row)>();
        var warnings = new List<RowIssue>();
        var refusedCodes = new List<string>();
        var staging = new CustomerStaging(connection, wardId, companyId, token);
        var rows = await staging.CopyAsync(CustomerFile.Read(table), hasher, Refuse, Warn, progress);

        await PlaceRegistry.LockAsync(connection, wardId, token);
        await staging.JudgeAsync();
        var placeRows = new HashSet<int>();
        foreach (var (row, isGroup, name) in await staging.PlaceAsync())
        {
            placeRows.Add(row);
            Warn(isGroup
                ? new RowIssue(row, "Tổ dân phố", name, $"Tổ dân phố {name} chưa có trong danh mục, đã được tạo mới.")
                : new RowIssue(row, "Chung cư", name, $"Chung cư {name} chưa có trong danh mục, đã được tạo mới."));
        }

        var merge = new CustomerMerge(connection, wardId, companyId, await calendar.CurrentAsync(token), time.GetUtcNow(), token);
        await merge.WriteRowsAsync();
        var counts = (await connection.QueryAsync<(string Verdict, int Count)>(new CommandDefinition(
            "select verdict, count(*)::int from incoming group by verdict", cancellationToken: token)))
            .ToDictionary(pair => pair.Verdict, pair => pair.Count);
        foreach (var (row, code, reason, cells) in await connection.QueryAsync<(int, string, string, string[])>(new CommandDefinition(
            "select row_number, code, refusal, cells from incoming where verdict = 'refused' order by row_number", cancellationToken: token)))
        {
            refused.Add((new RowIssue(row, "Mã khách hàng", code, reason), new RefusedRow(cells, reason)));
        }

        refused.Sort((a, b) => a.Issue.Row.CompareTo(b.Issue.Row));
        var taken = counts.GetValueOrDefault("new") + counts.GetValueOrDefault("changed");
        var missing = await merge.MissingAsync(refusedCodes);
        var importId = await RecordFileAsync(connection, wardId, table.FileName, rows, taken, refused.Count, counts, token);
        await merge.AppendListedAsync(importId);
        if (options.RemoveMissing)
        {
            await merge.AppendRemovedAsync(importId, missing);
        }

        var warned = await connection.QueryAsync<int>(new CommandDefinition(
            "select row_number from incoming where verdict in ('new', 'changed') and warned", cancellationToken: token));
        return new ImportOutcome
        {
            Rows = rows,
            Taken = taken,
            Warned = warned.Union(placeRows).Count(),
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

        void Refuse(RowResult<CustomerRow> result)
        {
            refused.Add((result.Refusal!, new RefusedRow(result.SourceCells, result.Refusal!.Reason)));
            if (result.Code is { } code)
            {
                refusedCodes.Add(code);
            }

            if (refused.Count > MostRefusals)
            {
                throw new UnusableFileException(table.FileName,
                    $"hơn {MostRefusals:N0} dòng không nhận được (dòng {result.Row}: {result.Refusal.Reason}). Hãy kiểm tra xem có đúng tệp danh sách khách hàng không.");
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
