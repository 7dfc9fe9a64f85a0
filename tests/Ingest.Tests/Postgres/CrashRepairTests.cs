using System.Diagnostics;
using Coordination.Ingest.Postgres;
using Coordination.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace Coordination.Ingest.Tests.Postgres;

public sealed class CrashRepairTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_killed_server_comes_back_by_itself_with_all_that_was_committed()
    {
        await using var postgres = await OpenAsync();
        await Servers.RunAsync(postgres.ConnectionString, "create table kept as select 42 as n");
        await using var busy = NpgsqlDataSource.Create(postgres.ConnectionString);
        var lost = Task.Run(() => Servers.RunAsync(postgres.ConnectionString, "select count(*) from generate_series(1, 400000000)"));
        await Task.Delay(200);

        var killed = Servers.PostmasterPid(_folder.Path);
        Posix.Signal(killed, Posix.Kill);

        Assert.Equal(42, await Servers.AskUntilAnsweredAsync<int>(postgres.ConnectionString, "select n from kept"));
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => lost);
        Assert.NotEqual(killed, Servers.PostmasterPid(_folder.Path));
    }

    [Fact]
    public async Task It_comes_back_every_time()
    {
        await using var postgres = await OpenAsync();
        for (var round = 0; round < 4; round++)
        {
            Posix.Signal(Servers.PostmasterPid(_folder.Path), Posix.Kill);
            Assert.Equal(round, await Servers.AskUntilAnsweredAsync<int>(postgres.ConnectionString, $"select {round}"));
        }
    }

    [Fact]
    public async Task A_killed_host_leaves_no_server_and_the_next_one_finds_the_data()
    {
        using (var host = await HostProcess.StartAsync(_folder.Path, PostgresUse.Serve))
        {
            await using (var command = await OpenAsync())
            {
                await Servers.RunAsync(command.ConnectionString, "create table kept as select 42 as n");
            }

            await host.KillAsync();
        }

        await Servers.WaitUntilGoneAsync(_folder.Path);
        await using var next = await OpenAsync();
        Assert.True(next.Owner);
        Assert.Equal(42, await Servers.AskAsync<int>(next.ConnectionString, "select n from kept"));
    }

    [Fact]
    public async Task A_host_killed_a_moment_ago_does_not_hinder_the_next()
    {
        using var host = await HostProcess.StartAsync(_folder.Path, PostgresUse.Serve);
        await host.KillAsync();

        await using var next = await OpenAsync(PostgresUse.Serve);

        Assert.True(next.Owner);
    }

    [Fact]
    public async Task An_orphaned_server_is_stopped_and_started_anew()
    {
        await (await OpenAsync()).DisposeAsync();
        var orphan = StartOrphan();

        await using var postgres = await OpenAsync();

        Assert.NotEqual(orphan, Servers.PostmasterPid(_folder.Path));
        Assert.Equal(1, await Servers.AskAsync<int>(postgres.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task A_pid_file_that_names_a_living_stranger_is_no_hindrance()
    {
        await (await OpenAsync()).DisposeAsync();
        await File.WriteAllTextAsync(
            Path.Combine(_folder.Path, "pg", "postmaster.pid"), $"{Environment.ProcessId}\n{_folder.Path}/pg\n0\n5432\n\n\n\nready   \n");

        await using var postgres = await OpenAsync();

        Assert.Equal(1, await Servers.AskAsync<int>(postgres.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task A_half_made_cluster_is_made_again()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "pg.new", "base"));
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "pg.new", "PG_VERSION"), "15\n");

        await using var postgres = await OpenAsync();

        Assert.Equal(1, await Servers.AskAsync<int>(postgres.ConnectionString, "select 1"));
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "pg.new")));
    }

    [Fact]
    public async Task A_server_that_cannot_start_says_why_and_frees_the_folder()
    {
        await (await OpenAsync()).DisposeAsync();
        var configuration = Path.Combine(_folder.Path, "pg", "postgresql.conf");
        await File.AppendAllTextAsync(configuration, "no_such_setting = 1\n");

        var refused = await Assert.ThrowsAsync<PostgresUnavailableException>(() => OpenAsync());

        Assert.Contains("configuration", refused.Message, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(configuration);
        await File.WriteAllLinesAsync(configuration, lines[..^1]);
        await using var postgres = await OpenAsync();
        Assert.True(postgres.Owner);
    }

    /// <summary>A server that no owner watches, as one is left where the kernel could not tie it to its parent.</summary>
    private int StartOrphan()
    {
        var paths = new ClusterPaths(Posix.RealPath(_folder.Path));
        var programs = ServerPrograms.Find(paths.ClusterMajor());
        string[] untied = [.. ServerAccount.Choose(paths, programs).Wrap(PostmasterSettings.CommandLine(paths, programs))
            .Where(word => word != "--pdeathsig=INT")];
        var start = new ProcessStartInfo(untied[0], untied[1..]) { RedirectStandardError = true, WorkingDirectory = "/" };
        var pid = Process.Start(start)!.Id;
        for (var clock = Stopwatch.StartNew(); paths.ReadPidFile() is not { Ready: true };)
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
            Thread.Sleep(20);
        }

        return pid;
    }

    private Task<EmbeddedPostgres> OpenAsync(PostgresUse use = PostgresUse.Command) =>
        EmbeddedPostgres.OpenAsync(_folder.Path, use, NullLogger.Instance);
}
