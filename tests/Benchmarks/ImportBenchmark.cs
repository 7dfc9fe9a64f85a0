using System.Diagnostics;
using System.Text;

using Coordination.Dashboard.Sample;
using Coordination.Ingest;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Registry;

using Microsoft.Extensions.DependencyInjection;

using Npgsql;

namespace Coordination.Benchmarks;

/// <summary>The sample's customer list taken in whole, against a bare text COPY of the same file into one table without keys.</summary>
internal static class ImportBenchmark
{
    public static async Task RunAsync(int thousands)
    {
        await using var world = await World.CreateAsync(1, 1_000);
        await using var services = new ServiceCollection().AddLogging().AddIngest(world.ConnectionString, world.Folder).BuildServiceProvider();
        var csv = SampleList.Csv();
        var places = services.GetRequiredService<PlaceRegistry>();
        for (var round = 0; round < 3; round++)
        {
            var ward = $"L{round}";
            await places.AddWardAsync(ward, ward, "BENCH", CancellationToken.None);

            // Other codes each round, since a code belongs to one ward.
            var bytes = Encoding.UTF8.GetBytes(csv.Replace("\"DD", $"\"D{round}", StringComparison.Ordinal));
            var clock = Stopwatch.StartNew();
            using var table = TableReader.Open(new MemoryStream(bytes), "list.csv", new TableOptions(ColumnNames.Customers));
            var outcome = await services.GetRequiredService<CustomerImport>().RunAsync(ward, table, new ImportOptions(), null, CancellationToken.None);
            var ours = outcome.Taken / clock.Elapsed.TotalSeconds;
            var copy = outcome.Taken / await CopyAsync(services.GetRequiredService<NpgsqlDataSource>(), bytes);
            Console.WriteLine($"import: {outcome.Taken:N0} rows at {ours:N0}/s, bare COPY {copy:N0}/s, ratio {ours / copy:0.00}");
        }
    }

    private static async Task<double> CopyAsync(NpgsqlDataSource database, byte[] csv)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using (var create = new NpgsqlCommand(
            "drop table if exists bare; create temporary table bare (a text, b text, c text, d text, e text, f text, g text, h text, i text, j text)", connection))
        {
            await create.ExecuteNonQueryAsync();
        }

        var clock = Stopwatch.StartNew();
        await using (var copy = await connection.BeginTextImportAsync("copy bare from stdin (format csv, header)"))
        {
            await copy.WriteAsync(Encoding.UTF8.GetString(csv));
        }

        return clock.Elapsed.TotalSeconds;
    }
}
