using System.Globalization;

using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

using Dapper;

using Npgsql;

using NpgsqlTypes;

namespace Coordination.Ingest.Tallies;

/// <summary>
/// Folds the journal afresh and compares states and tallies with what stands in the record; ward by ward, each in one snapshot.
/// Unless only checking, it then writes what the journal says.
/// </summary>
public sealed class Rebuild(NpgsqlDataSource database, CalendarBook calendar)
{
    private const int MostDifferences = 1_000;

    /// <summary>Rebuilds one ward or all.</summary>
    /// <exception cref="RegistryException">There is no such ward.</exception>
    public async Task<RebuildOutcome> RunAsync(string? wardCode, bool checkOnly, IProgress<(int Done, int Of)>? progress, CancellationToken token)
    {
        var days = await calendar.ReloadAsync(token);
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
            contracts += await RunAsync(wards[i].Id, wards[i].Code, days, checkOnly, differences, token);
            progress?.Report((i + 1, wards.Count));
        }

        return new RebuildOutcome(wards.Count, contracts, differences);
    }

    private async Task<int> RunAsync(
        int wardId, string code, WorkingCalendar days, bool checkOnly, List<string> differences, CancellationToken token)
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
        var position = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            $"select position from ward_head where ward_id = @wardId {(checkOnly ? "" : "for update")}",
            new { wardId },
            cancellationToken: token));

        var fold = await JournalFold.ReadAsync(connection, wardId, token);
        if (fold.FirstGap is { } gap)
        {
            Differ(string.Create(CultureInfo.InvariantCulture, $"the journal lacks position {gap}"));
        }

        if (fold.LastPosition != position)
        {
            Differ(string.Create(CultureInfo.InvariantCulture, $"the journal ends at {fold.LastPosition}, the record says {position}"));
        }

        var change = new TallyChange();
        var wrong = await CompareContractsAsync(connection, wardId, fold, days, change, Differ, token);
        var stored = await StoredTallies.ReadAsync(connection, wardId, token);
        stored.Compare(change, Differ);
        if (!checkOnly)
        {
            await WriteAsync(connection, wardId, fold.LastPosition, wrong, change, token);
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

    private static async Task WriteAsync(
        NpgsqlConnection connection, int wardId, long position, List<(int Id, ContractState State, Standing Standing)> wrong,
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

        // The revision moves although no event came: figures may have.
        batch.Add(
            "update ward_head set position = $2, revision = revision + 1 where ward_id = $1",
            new NpgsqlParameter<int> { TypedValue = wardId },
            new NpgsqlParameter<long> { TypedValue = position });
        batch.Add(Notice.Sql, Parameter.Of(new[] { wardId }, NpgsqlDbType.Integer));
        await batch.ExecuteNonQueryAsync(token);
    }
}
