using System.Globalization;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Feeds.Files;
using Coordination.Support;
using Xunit;

namespace Coordination.Ingest.Tests.Large;

/// <summary>
/// A list far beyond one ward's, end to end. <c>COORDINATION_LIST_ROWS=1000000</c> takes the full million; what stands here is as much
/// as the suite has time for.
/// </summary>
[Collection(LargeCollection.Name)]
public sealed class LargeListTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int RowsByDefault = 120_000;

    // As objects, the rows of the default list alone would be more than twice this.
    private const int MostMiB = 96;

    private static readonly int Rows = int.TryParse(
        Environment.GetEnvironmentVariable("COORDINATION_LIST_ROWS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rows)
        ? rows
        : RowsByDefault;

    private readonly TestFolder _folder = new();
    private TestDatabase _database = null!;
    private IngestHost _host = null!;

    private string Path => System.IO.Path.Combine(_folder.Path, "list.csv");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_folder.Path);
        _database = await TestDatabase.CreateAsync();
        _host = new IngestHost(_database);
        await _host.WardAsync("A");
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_large_messy_list_is_previewed_taken_in_once_and_changes_nothing_the_second_time()
    {
        var list = MessyList.Write(Path, Rows);

        var preview = await ImportAsync(dryRun: true);
        Assert.Equal((0, 0), (await CountAsync("journal"), await CountAsync("contract")));
        var first = await ImportAsync();
        var second = await ImportAsync();

        Assert.Equal(
            (list.Rows, list.Taken, list.Warned, list.Refused, 0, list.Duplicates),
            (first.Rows, first.Taken, first.Warned, first.Refused, first.Unchanged, first.Duplicates));
        Assert.Equal(Counts(first), Counts(preview));
        Assert.Equal(
            (list.Rows, 0, 0, list.Refused, list.Taken, list.Duplicates),
            (second.Rows, second.Taken, second.Warned, second.Refused, second.Unchanged, second.Duplicates));

        // The record: every place counts what the model does, nothing is there twice, and the journal folds to what stands.
        var board = await _host.BoardAsync("A");
        Assert.Equal((list.Taken, (long)list.Taken), (board.Total.Contracts, board.Position));
        Assert.Equal(
            list.ByGroup.OrderBy(group => group.Key).Select(group => (group.Key.ToString(CultureInfo.InvariantCulture), group.Value)),
            board.Groups.OrderBy(unit => int.Parse(unit.Code, CultureInfo.InvariantCulture)).Select(unit => (unit.Code, unit.Contracts)));
        Assert.Equal((list.Taken, list.Taken), (await CountAsync("holder"), await CountAsync("journal")));
        Assert.Empty(await _host.CheckAsync());
    }

    private static (int, int, int, int, int, int) Counts(ImportOutcome outcome) =>
        (outcome.Rows, outcome.Taken, outcome.Warned, outcome.Refused, outcome.Unchanged, outcome.Duplicates);

    private Task<int> CountAsync(string table) => _host.AskAsync<int>($"select count(*)::int from {table}");

    private async Task<ImportOutcome> ImportAsync(bool dryRun = false)
    {
        var memory = new LiveMemory(Rows / 5);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await using var file = File.OpenRead(Path);
        using var table = TableReader.Open(file, "list.csv", new TableOptions(ColumnNames.Customers));
        var outcome = await _host.Get<CustomerImport>().RunAsync("A", table, new ImportOptions { DryRun = dryRun }, memory, default);
        output.WriteLine($"{outcome.Rows:N0} rows, {outcome.Taken:N0} taken, in {clock.Elapsed.TotalSeconds:N1} s; "
            + $"live memory at most {memory.MostMiB} MiB above the start; file of {file.Length / (1024 * 1024)} MiB; database of "
            + $"{await _host.AskAsync<string>("select pg_size_pretty(pg_database_size(current_database()))")}");
        Assert.True(memory.Looks >= 3);
        Assert.InRange(memory.MostMiB, 0, MostMiB);
        return outcome;
    }
}
