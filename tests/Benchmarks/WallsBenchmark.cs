using Coordination.Ingest.Record;
using Coordination.Reports;
using Coordination.Reports.Numbers;

namespace Coordination.Benchmarks;

/// <summary>
/// What the walls cost: the same reads in an account's name through row-level security and by the record's owner, for whom there is none;
/// taken in turns, so that whatever else the machine does falls on both.
/// </summary>
internal static class WallsBenchmark
{
    private const int WarmUp = 50;
    private const int Runs = 400;

    public static async Task RunAsync(int thousands)
    {
        await using var world = await World.CreateAsync(thousands * 1_000 / World.ContractsPerWard);
        await using var walled = ReportsDatabase.Open(world.ConnectionString);
        await using var open = ReportsDatabase.OpenAs(world.ConnectionString);
        foreach (var (who, actor) in new[]
        {
            ("a ward's officer", await world.GrantAsync("ward", "W000")),
            ("the program, which sees every ward", Actor.Program),
        })
        {
            await CompareAsync($"board as {who}", database =>
                new WardBoards(database, TimeProvider.System).ReadAsync(actor, "W000", CancellationToken.None));
            await CompareAsync($"50 contracts of one group and stage as {who}", database =>
                new Contracts(database).PageAsync(
                    actor, null, 1, new ContractFilter { Group = "7", Stage = Stage.NotStarted }, null, 50, CancellationToken.None));
        }

        async Task CompareAsync(string what, Func<ReportsDatabase, Task> read)
        {
            var (through, without) = (new List<double>(), new List<double>());
            for (var i = 0; i < WarmUp + Runs; i++)
            {
                foreach (var (database, times) in new[] { (walled, through), (open, without) })
                {
                    var time = await Timing.MeasureAsync(0, 1, () => read(database));
                    if (i >= WarmUp)
                    {
                        times.AddRange(time);
                    }
                }
            }

            var (median, bare) = (Timing.Percentile([.. through.Order()], 0.5), Timing.Percentile([.. without.Order()], 0.5));
            Console.WriteLine($"walls, {what}: {median:0.00} ms, without row-level security {bare:0.00} ms, ratio {median / bare:0.00}");
        }
    }
}
