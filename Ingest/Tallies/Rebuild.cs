using System.Globalization;
using System.Runtime.ExceptionServices;

using Coordination.Ingest.Journal;
using Coordination.Ingest.Postgres;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

using Dapper;

using Npgsql;

using NpgsqlTypes;

namespace Coordination.Ingest.Tallies;

/// <summary>
/// Folds the journal afresh and compares states and tallies with what stands in the record; ward by ward, each in one snapshot.
/// Unless only checking, it then writes what the journal says, by the newest calendar of working days.
/// </summary>
public sealed class Rebuild(LongWork database, CalendarBook calendar, TimeProvider time)
{
    private const int MostDifferences = 1_000;

    /// <summary>Rebuilds one ward or all.</summary>
    /// <exception cref="RegistryException">There is no such ward.</exception>
    public async Task<RebuildOutcome> RunAsync(string? wardCode, bool checkOnly, IProgress<(int Done, int Of)>? progress, CancellationToken token)
    {
        List<(int Id, string Code)> wards;
        await using (var connection = await database.OpenConnectionAsync(token))
        {
            wards = (await connection.QueryAsync<(int, string)>(new CommandDefinition(
                "select ward_id, code from ward where @wardCode::text is null or code = @wardCode order by code",
                new { wardCode },
                cancellationToken: token))).AsList();
        }

        if (wardCode is not null && wards.Count == 0)
        {
            throw new RegistryException($"There is no ward with the code {wardCode}.");
        }

        var contracts = 0;
        var differences = new List<string>();
        for (var i = 0; i < wards.Count; i++)
        {
            contracts += await RunAsync(wards[i].Id, wards[i].Code, checkOnly, behindOnly: false, differences, token) ?? 0;
            progress?.Report((i + 1, wards.Count));
        }

        return new RebuildOutcome(wards.Count, contracts, differences);
    }

    /// <summary>Are there wards whose deadlines are still those of an earlier calendar?</summary>
    public async Task<bool> IsBehindAsync(CancellationToken token) => (await BehindAsync(token)).Count > 0;

    /// <summary>Derives the wards that are behind by the newest calendar; how many it derived. One that cannot be derived keeps no other waiting.</summary>
    /// <exception cref="InvalidDataException">A ward's journal is not whole: that is for a rebuild that somebody asked for, and who sees what it mends.</exception>
    public async Task<int> CatchUpAsync(CancellationToken token)
    {
        var derived = 0;
        Exception? first = null;
        foreach (var (id, code) in await BehindAsync(token))
        {
            try
            {
                derived += await RunAsync(id, code, checkOnly: false, behindOnly: true, [], token) is null ? 0 : 1;
            }
            catch (Exception error) when (!token.IsCancellationRequested)
            {
                first ??= error;
            }
        }

        if (first is not null)
        {
            ExceptionDispatchInfo.Throw(first);
        }

        return derived;
    }

    private async Task<List<(int Id, string Code)>> BehindAsync(CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        return (await connection.QueryAsync<(int, string)>(new CommandDefinition(
            "select ward_id, code from ward_head h join ward w using (ward_id) where h.calendar < (select newest_calendar()) order by code",
            cancellationToken: token))).AsList();
    }

    // The contracts that were folded; null where the ward was not behind any more.
    private async Task<int?> RunAsync(
        int wardId, string code, bool checkOnly, bool behindOnly, List<string> differences, CancellationToken token)
    {
        void Differ(string what)
        {
            if (differences.Count < MostDifferences)
            {
                differences.Add($"ward {code}: {what}");
            }
        }

        // A check reads one snapshot and stops nobody; a rebuild that writes holds the ward's lock, after which its snapshot begins.
        await using var connection = await database.OpenConnectionAsync(token);
        await using var transaction = await connection.BeginTransactionAsync(
            checkOnly ? System.Data.IsolationLevel.RepeatableRead : System.Data.IsolationLevel.ReadCommitted, token);
        var (position, applied) = await connection.QuerySingleAsync<(long Position, int Calendar)>(new CommandDefinition(
            $"select position, calendar from ward_head where ward_id = @wardId {(checkOnly ? "" : "for update")}",
            new { wardId },
            cancellationToken: token));
        var version = checkOnly ? applied : await calendar.NewestAsync(token);
        if (behindOnly && version == applied)
        {
            // Another process was quicker.
            return null;
        }

        var days = await calendar.AtAsync(version, token);

        var fold = await JournalFold.ReadAsync(connection, wardId, token);
        if (fold.FirstGap is { } gap)
        {
            Differ(string.Create(CultureInfo.InvariantCulture, $"the journal lacks position {gap}"));
        }

        if (fold.LastPosition != position)
        {
            Differ(string.Create(CultureInfo.InvariantCulture, $"the journal ends at {fold.LastPosition}, the record says {position}"));
        }

        if (behindOnly && differences.Count > 0)
        {
            throw new InvalidDataException(string.Join("; ", differences));
        }

        var change = new TallyChange();
        var wrong = await CompareContractsAsync(connection, wardId, fold, days, change, Differ, token);
        var stored = await StoredTallies.ReadAsync(connection, wardId, token);
        stored.Compare(change, Differ);
        if (!checkOnly)
        {
            await WriteAsync(connection, wardId, fold.LastPosition, (applied, version), wrong, change, token);
            await transaction.CommitAsync(token);
        }

        return fold.States.Count;
    }

    private static async Task<List<(int Id, ContractState State, Standing Standing)>> CompareContractsAsync(
        NpgsqlConnection connection, int wardId, JournalFold fold, WorkingCalendar days, TallyChange change, Action<string> differ,
        CancellationToken token)
    {
        var wrong = new List<(int, ContractState, Standing)>();
        var seen = 0;
        await using var command = new NpgsqlCommand(
            $"select contract_id, customer_code, {string.Join(", ", ContractRow.Columns.Select(column => column.Name))} "
            + "from contract where ward_id = $1",
            connection);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = wardId });
        await using var reader = await command.ExecuteReaderAsync(token);
        while (await reader.ReadAsync(token))
        {
            seen++;
            var id = reader.GetInt32(0);
            var (state, standing) = ContractRow.Read(reader, 2);
            var foldedState = fold.States.GetValueOrDefault(id, ContractState.Unknown);
            var foldedStanding = Standing.Of(foldedState, days);
            change.Count(wardId, foldedState, foldedStanding, +1);
            if (!state.Equals(foldedState) || standing != foldedStanding)
            {
                wrong.Add((id, foldedState, foldedStanding));
                differ($"contract {reader.GetString(1)} is {standing.Stage.Name()} in the record, {foldedStanding.Stage.Name()} by the journal");
            }
        }

        if (seen < fold.States.Count)
        {
            differ($"{fold.States.Count - seen} contracts of the journal are not in the record");
        }

        return wrong;
    }

    private async Task WriteAsync(
        NpgsqlConnection connection, int wardId, long position, (int From, int To) calendars, List<(int Id, ContractState State, Standing Standing)> wrong,
        TallyChange change, CancellationToken token)
    {
        await using var batch = new NpgsqlBatch(connection);
        if (wrong.Count > 0)
        {
            var columns = new ContractColumns(wrong.Count);
            wrong.ForEach(contract => columns.Add(wardId, contract.Id, contract.State, contract.Standing));
            var update = new NpgsqlBatchCommand(ContractColumns.UpdateSql);
            columns.Fill(update.Parameters);
            batch.BatchCommands.Add(update);
        }

        foreach (var table in new[] { "tally", "tally_day" })
        {
            batch.Add($"delete from {table} where ward_id = $1", new NpgsqlParameter<int> { TypedValue = wardId });
        }

        TallyWriter.AddWrites(batch, change);

        if (calendars.From != calendars.To)
        {
            WardTransaction.AddJournal(batch, [(Applied(wardId, calendars), ++position)]);
        }

        // The revision moves although no event came: figures may have.
        batch.Add(
            "update ward_head set position = $2, revision = revision + 1, calendar = $3 where ward_id = $1",
            new NpgsqlParameter<int> { TypedValue = wardId },
            new NpgsqlParameter<long> { TypedValue = position },
            new NpgsqlParameter<int> { TypedValue = calendars.To });
        batch.Add(Notice.Sql, Parameter.Of(new[] { wardId }, NpgsqlDbType.Integer));
        await batch.ExecuteNonQueryAsync(token);
    }

    // In the journal, so that what was issued before is proved by the calendar of then.
    private JournalEntry Applied(int wardId, (int From, int To) calendars)
    {
        var now = time.GetUtcNow();
        return new JournalEntry
        {
            WardId = wardId,
            ContractId = 0,
            Source = JournalSource.Calendar,
            EventId = calendars.To.ToString(CultureInfo.InvariantCulture),
            Fact = new Fact(EventType.CalendarApplied, VietnamTime.Storable(now)),
            ReceivedAt = now,
            Data = string.Create(CultureInfo.InvariantCulture, $$"""{"from":{{calendars.From}},"to":{{calendars.To}}}"""),
        };
    }
}
