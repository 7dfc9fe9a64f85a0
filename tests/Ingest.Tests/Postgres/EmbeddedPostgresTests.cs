using Coordination.Ingest.Postgres;
using Coordination.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Coordination.Ingest.Tests.Postgres;

public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_starts_answers_durably_and_leaves_no_process()
    {
        await using (var postgres = await OpenAsync(PostgresUse.Serve))
        {
            Assert.True(postgres.Owner);
            Assert.Equal("coordination", await Servers.AskAsync<string>(postgres.ConnectionString, "select current_database()::text"));
            Assert.Equal("on", await Servers.AskAsync<string>(postgres.ConnectionString, "show synchronous_commit"));
            Assert.Equal("on", await Servers.AskAsync<string>(postgres.ConnectionString, "show data_checksums"));
            Assert.Equal("", await Servers.AskAsync<string>(postgres.ConnectionString, "show listen_addresses"));
            Assert.True(File.Exists(Path.Combine(_folder.Path, "log", "postgres.log")));
        }

        Assert.Empty(Servers.In(_folder.Path));
    }

    [Fact]
    public async Task What_was_written_is_there_at_the_next_start()
    {
        await using (var first = await OpenAsync(PostgresUse.Command))
        {
            await Servers.RunAsync(first.ConnectionString, "create table kept as select 42 as n");
        }

        await using var second = await OpenAsync(PostgresUse.Command);
        Assert.Equal(42, await Servers.AskAsync<int>(second.ConnectionString, "select n from kept"));
    }

    [Fact]
    public async Task Only_its_own_account_may_enter_the_socket_folder()
    {
        await using var postgres = await OpenAsync(PostgresUse.Command);

        var sockets = new Npgsql.NpgsqlConnectionStringBuilder(postgres.ConnectionString).Host!;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(sockets));
    }

    [Fact]
    public async Task A_second_host_is_refused_and_told_of_the_first()
    {
        using var first = await HostProcess.StartAsync(_folder.Path, PostgresUse.Serve);

        var refused = await Assert.ThrowsAsync<DataFolderInUseException>(() => OpenAsync(PostgresUse.Serve));

        Assert.Contains($"process {first.Pid} ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:9", refused.Message, StringComparison.Ordinal);
        await first.EndAsync();
    }

    [Fact]
    public async Task A_command_beside_a_host_uses_its_database_and_leaves_it_running()
    {
        using var host = await HostProcess.StartAsync(_folder.Path, PostgresUse.Serve);
        await using (var command = await OpenAsync(PostgresUse.Command))
        {
            Assert.False(command.Owner);
            Assert.Equal(1, await Servers.AskAsync<int>(command.ConnectionString, "select 1"));
        }

        Assert.NotEmpty(Servers.In(_folder.Path));
        await host.EndAsync();
        Assert.Empty(Servers.In(_folder.Path));
    }

    [Fact]
    public async Task A_command_waits_for_another_command()
    {
        await using var first = await OpenAsync(PostgresUse.Command);
        var second = OpenAsync(PostgresUse.Command);
        await Task.Delay(300);
        Assert.False(second.IsCompleted);

        await first.DisposeAsync();

        await using var opened = await second.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(opened.Owner);
    }

    [Fact]
    public async Task A_folder_with_a_path_too_long_for_a_socket_works()
    {
        using var folder = new TestFolder(string.Join('/', Enumerable.Repeat("một thư mục có tên dài", 6)));

        await using var postgres = await EmbeddedPostgres.OpenAsync(folder.Path, PostgresUse.Command, NullLogger.Instance);

        Assert.Equal(1, await Servers.AskAsync<int>(postgres.ConnectionString, "select 1"));
    }

    [Fact]
    public async Task A_folder_that_none_but_its_owner_may_reach_works_and_stays_in_the_same_hands()
    {
        File.SetUnixFileMode(_folder.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await using (var postgres = await OpenAsync(PostgresUse.Command))
        {
            Assert.Equal(1, await Servers.AskAsync<int>(postgres.ConnectionString, "select 1"));
        }

        File.SetUnixFileMode(_folder.Root, (UnixFileMode)0b111_101_101);
        await using var again = await OpenAsync(PostgresUse.Command);
        Assert.Equal(1, await Servers.AskAsync<int>(again.ConnectionString, "select 1"));
    }

    private Task<EmbeddedPostgres> OpenAsync(PostgresUse use) => EmbeddedPostgres.OpenAsync(_folder.Path, use, NullLogger.Instance);
}
