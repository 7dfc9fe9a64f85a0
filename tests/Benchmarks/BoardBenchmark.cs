using Coordination.Ingest.Record;
using Coordination.Reports;
using Coordination.Reports.Numbers;

using Npgsql;

namespace Coordination.Benchmarks;

/// <summary>Reading a ward's board against counting its contracts by group and stage, for wards of growing size.</summary>
internal static class BoardBenchmark
{
    public static async Task RunAsync(int thousands)
    {
        foreach (var size in new[] { 10, 100, thousands }.Distinct())
        {
            await using var world = await World.CreateAsync(1, size * 1_000);
            await using var reports = ReportsDatabase.Open(world.ConnectionString);
            await using var bare = ReportsDatabase.OpenAs(world.ConnectionString);
            var boards = new WardBoards(reports, TimeProvider.System);
            var open = new WardBoards(bare, TimeProvider.System);
            var viewer = await world.GrantAsync("ward", "W000");
            var board = await Timing.MeasureAsync(50, 300, () => boards.ReadAsync(Actor.Program, "W000", CancellationToken.None));
            var scoped = await Timing.MeasureAsync(50, 300, () => boards.ReadAsync(viewer, "W000", CancellationToken.None));
            var without = await Timing.MeasureAsync(50, 300, () => open.ReadAsync(viewer, "W000", CancellationToken.None));
            var counted = await Timing.MeasureAsync(1, 7, async () =>
            {
                // The whole board's figures, counted: by group and by building, with stages and the funnel.
                await using var reading = await bare.ReadAsync(Actor.Program, CancellationToken.None);
                await using var command = new NpgsqlCommand(
                    """
                    select group_id, building_id, stage, reached, signed_late, count(*) from contract where ward_id = 1 and listed
                    group by group_id, building_id, stage, reached, signed_late
                    """,
                    reading.Connection);
                command.CommandTimeout = 300;
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync())
                {
                }
            });
            Console.WriteLine(
                $"board of a ward of {size * 1_000:N0}: {Timing.Percentile(board, 0.5):0.00} ms, GROUP BY {Timing.Percentile(counted, 0.5):0.0} ms, "
                + $"ratio {Timing.Percentile(counted, 0.5) / Timing.Percentile(board, 0.5):0}; as a ward's officer {Timing.Percentile(scoped, 0.5):0.00} ms, "
                + $"without row-level security {Timing.Percentile(without, 0.5):0.00} ms, ratio {Timing.Percentile(scoped, 0.5) / Timing.Percentile(without, 0.5):0.00}");
        }
    }
}
