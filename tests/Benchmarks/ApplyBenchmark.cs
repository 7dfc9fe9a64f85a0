using System.Diagnostics;

using Coordination.Ingest;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Registry;

using Microsoft.Extensions.Logging.Abstractions;

using Npgsql;

namespace Coordination.Benchmarks;

/// <summary>Events through the whole path against a bare binary COPY of the same rows into a table with the journal's columns and keys.</summary>
internal static class ApplyBenchmark
{
    private const int Senders = 8;
    private const int BatchSize = 500;
    private const int BatchesPerSender = 60;
    private const int Rounds = 3;

    public static async Task RunAsync(int thousands)
    {
        var wards = thousands * 1_000 / World.ContractsPerWard;
        await using var world = await World.CreateAsync(wards);
        await using var database = IngestServices.OpenDatabase(world.ConnectionString);
        foreach (var mixed in new[] { false, true })
        {
            for (var round = 0; round < Rounds; round++)
            {
                var from = await PositionAsync(database);
                var ours = await ApplyAsync(world, database, wards, mixed, (round * 2) + (mixed ? 1 : 0));
                var copy = await CopyAsync(world, from);
                Console.WriteLine(
                    $"apply {(mixed ? "mixed over all wards" : "one ward a batch    ")}: {ours.Rate:N0} events/s, bare COPY {copy.Rate:N0} rows/s, ratio {ours.Rate / copy.Rate:0.00}; "
                    + $"microseconds of processor each {ours.Processor:0.0} and {copy.Processor:0.0}, ratio {copy.Processor / ours.Processor:0.00}");
            }
        }
    }

    private static async Task<(double Rate, double Processor)> ApplyAsync(World world, NpgsqlDataSource database, int wards, bool mixed, int round)
    {
        await using var directory = new CustomerDirectory(database);
        await using var intake = new Intake(
            database, directory, new CalendarBook(database), new IntakeOptions(), TimeProvider.System, NullLogger<Intake>.Instance);
        var work = Enumerable.Range(0, Senders).Select(sender =>
        {
            var events = new Events((round * 100) + sender);
            return Enumerable.Range(0, BatchesPerSender).Select(number =>
            {
                var ward = ((number * Senders) + sender) % wards;
                return Enumerable.Range(0, BatchSize).Select(_ => mixed ? events.Next(0, wards) : events.Next(ward, ward + 1)).ToArray();
            }).ToArray();
        }).ToArray();

        return await MeasureAsync(world, Senders * BatchesPerSender * BatchSize, () => Task.WhenAll(work.Select((batches, sender) => Task.Run(async () =>
        {
            foreach (var batch in batches)
            {
                await intake.SubmitAsync(
                    new Submission { Source = $"bench{round}", CompanyId = 1, ReceivedAt = DateTimeOffset.UtcNow, Arrivals = batch },
                    CancellationToken.None);
            }
        }))));
    }

    private static async Task<DateTime> PositionAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("select clock_timestamp()");
        return (DateTime)(await command.ExecuteScalarAsync())!;
    }

    // The rows that the run just wrote, into a copy of the journal that holds what the journal held before.
    private static async Task<(double Rate, double Processor)> CopyAsync(World world, DateTime from)
    {
        // A table is made by who owns the schema; the program's own role may not.
        await using var owner = NpgsqlDataSource.Create(world.ConnectionString);
        await using var connection = await owner.OpenConnectionAsync();
        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 1_200 };
            await command.ExecuteNonQueryAsync();
        }

        await ExecuteAsync("drop table if exists journal_copy");
        await ExecuteAsync("create table journal_copy (like journal including all)");
        await ExecuteAsync($"insert into journal_copy select * from journal where received_at < '{from:O}'");
        await ExecuteAsync("checkpoint");
        var rows = new List<object?[]>();
        await using (var read = new NpgsqlCommand("select * from journal where received_at >= $1", connection))
        {
            read.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = from });
            await using var reader = await read.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add([
                    reader.GetInt32(0), reader.GetInt64(1), reader.GetInt32(2), reader.GetInt16(3), reader.GetDateTime(4),
                    reader.GetDateTime(5), reader.GetString(6), reader.GetString(7), reader.GetString(8)]);
            }
        }

        return await MeasureAsync(world, rows.Count, async () =>
        {
            await using var copy = await connection.BeginBinaryImportAsync("copy journal_copy from stdin (format binary)");
            foreach (var row in rows)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync((int)row[0]!, NpgsqlTypes.NpgsqlDbType.Integer);
                await copy.WriteAsync((long)row[1]!, NpgsqlTypes.NpgsqlDbType.Bigint);
                await copy.WriteAsync((int)row[2]!, NpgsqlTypes.NpgsqlDbType.Integer);
                await copy.WriteAsync((short)row[3]!, NpgsqlTypes.NpgsqlDbType.Smallint);
                await copy.WriteAsync((DateTime)row[4]!, NpgsqlTypes.NpgsqlDbType.TimestampTz);
                await copy.WriteAsync((DateTime)row[5]!, NpgsqlTypes.NpgsqlDbType.TimestampTz);
                await copy.WriteAsync((string)row[6]!, NpgsqlTypes.NpgsqlDbType.Text);
                await copy.WriteAsync((string)row[7]!, NpgsqlTypes.NpgsqlDbType.Text);
                await copy.WriteAsync((string)row[8]!, NpgsqlTypes.NpgsqlDbType.Json);
                await copy.WriteNullAsync();
            }

            await copy.CompleteAsync();
        });
    }

    /// <summary>Rows a second, and microseconds of processor that each costs the database and this process.</summary>
    private static async Task<(double Rate, double Processor)> MeasureAsync(World world, int rows, Func<Task> work)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime + world.DatabaseProcessorTime;
        var clock = Stopwatch.StartNew();
        await work();
        var seconds = clock.Elapsed.TotalSeconds;
        self.Refresh();
        return (rows / seconds, (self.TotalProcessorTime + world.DatabaseProcessorTime - before).TotalMicroseconds / rows);
    }
}
