using System.Diagnostics;
using Coordination.Dashboard.Tests.Commands;
using Coordination.Support;
using Npgsql;
using Xunit;

namespace Coordination.Dashboard.Tests.Chaos;

/// <summary>
/// Commands killed with SIGKILL in the middle of their work. What holds them there is a lock of ours that they run into, so that every run of a
/// test kills at the same place.
/// </summary>
public sealed class KilledCommandTests : IAsyncLifetime
{
    private const int Customers = 3000;

    private readonly TestFolder _folder = new();
    private readonly List<TestDatabase> _databases = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _databases)
        {
            await database.DisposeAsync();
        }

        _folder.Dispose();
    }

    [Theory]
    [InlineData("insert into customer_directory (company_id, customer_code, ward_id, contract_id) select company_id, 'A002900', 0, 0 from company")]
    [InlineData("lock table tally in exclusive mode")]
    public async Task An_import_that_is_killed_leaves_nothing_half_written_and_is_finished_by_the_next(string inTheWay)
    {
        var database = await WardAsync();
        var list = await ListAsync();

        await KillAsync(database, inTheWay, "import", "customers", list, "--ward", "A");

        Assert.InRange(await AskAsync(database, "select count(*) from contract"), 0, Customers - 1);
        Assert.True(await IsWholeAsync(database));
        await RunAsync(database, "rebuild", "--check");

        await RunAsync(database, "import", "customers", list, "--ward", "A");

        Assert.Equal(Customers, await AskAsync(database, "select count(*) from contract"));
        Assert.Equal(Customers, await AskAsync(database, "select count(*) from journal"));
        Assert.True(await IsWholeAsync(database));
        await RunAsync(database, "rebuild", "--check");
    }

    [Fact]
    public async Task A_rebuild_that_is_killed_changes_nothing_and_is_done_by_the_next()
    {
        var database = await WardAsync();
        await RunAsync(database, "import", "customers", await ListAsync(), "--ward", "A");
        await AskAsync(database, "with wrong as (update contract set stage = 0 where contract_id <= 700 returning 1) select count(*) from wrong");
        await AskAsync(database, "with wrong as (update tally set stage_signed = stage_signed + 5 returning 1) select count(*) from wrong");
        var before = await DifferencesAsync(database);
        Assert.True(before > 1);

        await KillAsync(database, "lock table tally in exclusive mode", "rebuild");

        Assert.Equal(before, await DifferencesAsync(database));
        await RunAsync(database, "rebuild");
        Assert.Equal(0, await DifferencesAsync(database));
    }

    [Fact]
    public async Task A_migration_that_is_killed_stops_between_scripts_and_is_finished_by_the_next()
    {
        var whole = await NewAsync(TestDatabase.CreateAsync());
        var database = await NewAsync(TestDatabase.CreateEmptyAsync());

        // The name is taken until we let go of it, so that the script that makes this table waits in its middle.
        await KillAsync(database, "create table paper ()", "migrate");

        var scripts = await AskAsync(database, "select count(*) from schema_script");
        Assert.InRange(scripts, 1, await AskAsync(whole, "select count(*) from schema_script") - 1);
        Assert.Equal(0, await AskAsync(database, "select count(*) from pg_class where relname like 'paper%' and relnamespace = 'public'::regnamespace"));

        await RunAsync(database, "migrate");

        foreach (var same in new[]
                 {
                     "select count(*) from schema_script",
                     "select count(*) from pg_class where relnamespace = 'public'::regnamespace",
                     "select count(*) from pg_policy",
                     "select count(*) from pg_proc where pronamespace = 'public'::regnamespace",
                 })
        {
            Assert.Equal(await AskAsync(whole, same), await AskAsync(database, same));
        }

        await RunAsync(database, "health");
    }

    /// <summary>Starts a command, waits until it stands before our lock, kills it, lets go of the lock, and waits until its session is gone.</summary>
    private async Task KillAsync(TestDatabase database, string inTheWay, params string[] command)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var stop = new NpgsqlCommand(inTheWay, connection, transaction))
        {
            await stop.ExecuteNonQueryAsync();
        }

        using var process = BuiltProgram.Start(Settings(database), command);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await UntilAsync(
            async () => process.HasExited
                ? throw new InvalidOperationException($"{command[0]} ran into nothing: {await errors}{await output}")
                : await AskAsync(
                    database, "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") > 0,
            "the command to stand before the lock");
        process.Kill();
        await process.WaitForExitAsync();
        await transaction.RollbackAsync();
        await connection.CloseAsync();

        // A session learns of its client's death only when it next speaks to it.
        await UntilAsync(
            async () => await AskAsync(
                database,
                "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'") == 0,
            "the killed command's session to end");
    }

    private static async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        for (var limit = Stopwatch.StartNew(); !await holds();)
        {
            if (limit.Elapsed > TimeSpan.FromSeconds(60))
            {
                throw new TimeoutException($"Waited in vain for {what}.");
            }

            await Task.Delay(20);
        }
    }

    private static async Task<long> AskAsync(TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Every contract has its holder, its entry in the directory and its event, and the journal has no gap.</summary>
    private static async Task<bool> IsWholeAsync(TestDatabase database) => await AskAsync(
        database,
        """
        select count(*) from (
            select (select count(*) from contract) as n
        ) c
        where n = (select count(*) from holder) and n = (select count(*) from customer_directory where contract_id > 0)
          and n = (select count(*) from journal) and n = (select coalesce(max(position), 0) from journal)
          and n = (select sum(position) from ward_head) and n = (select coalesce(sum(contracts), 0) from tally where kind = 1)
        """) == 1;

    private async Task<int> DifferencesAsync(TestDatabase database)
    {
        var ended = await BuiltProgram.RunAsync(Settings(database), "rebuild", "--check", "--json");
        return ended.Json.GetProperty("differences").GetArrayLength();
    }

    private async Task<TestDatabase> WardAsync()
    {
        var database = await NewAsync(TestDatabase.CreateAsync());
        await RunAsync(database, "enterprise", "add", "XN1", "--name", "Xí nghiệp 1");
        await RunAsync(database, "ward", "add", "A", "--name", "Phường A", "--enterprise", "XN1");
        return database;
    }

    private async Task<string> ListAsync()
    {
        var path = Path.Combine(_folder.Root, "khach-hang.csv");
        await File.WriteAllTextAsync(path, CustomerList.Of("A", Customers).Text);
        return path;
    }

    private async Task<TestDatabase> NewAsync(Task<TestDatabase> creating)
    {
        var database = await creating;
        _databases.Add(database);
        return database;
    }

    private Dictionary<string, string?> Settings(TestDatabase database) =>
        new() { ["COORDINATION_DB"] = database.ConnectionString, ["COORDINATION_DATA"] = _folder.Path };

    private async Task RunAsync(TestDatabase database, params string[] command)
    {
        var ended = await BuiltProgram.RunAsync(Settings(database), command);
        Assert.True(ended.Code == 0, ended.Errors + ended.Output);
    }
}
