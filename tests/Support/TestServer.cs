using Coordination.Ingest.Postgres;
using Coordination.Ingest.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Coordination.Support;

/// <summary>The one PostgreSQL of a test process, with a migrated template that each test's database is copied from.</summary>
internal sealed class TestServer
{
    public const string Template = "coordination_template";

    private static readonly Lazy<Task<TestServer>> Instance = new(StartAsync);

    private readonly EmbeddedPostgres _postgres;
    private readonly TestFolder _folder;
    private bool _stopped;

    private TestServer(EmbeddedPostgres postgres, TestFolder folder)
    {
        _postgres = postgres;
        _folder = folder;

        // For a run that is broken off; otherwise the runner's fixture has stopped it before.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => StopAsync().GetAwaiter().GetResult();
    }

    public static Task<TestServer> SharedAsync() => Instance.Value;

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(_postgres.ConnectionString)
    {
        Database = database,
        // Many test classes share the server's 100 sessions.
        MaxPoolSize = 20,
        ConnectionIdleLifetime = 5,
        ConnectionPruningInterval = 2,
        IncludeErrorDetail = true,
    }.ConnectionString;

    public async Task ExecuteAsync(string sql)
    {
        var settings = new NpgsqlConnectionStringBuilder(ConnectionString("postgres")) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<TestServer> StartAsync()
    {
        TestFolder.RemoveOldOnes();
        var folder = new TestFolder();
        var server = new TestServer(await EmbeddedPostgres.OpenAsync(folder.Path, PostgresUse.Command, NullLogger.Instance), folder);
        await server.ExecuteAsync($"create database {Template}");
        await RecordOwner.PrepareAsync(server.ConnectionString(Template), NullLogger.Instance);

        return server;
    }

    /// <summary>Stops the server if a test has started one.</summary>
    public static async ValueTask StopSharedAsync()
    {
        if (Instance.IsValueCreated)
        {
            await (await Instance.Value).StopAsync();
        }
    }

    private async Task StopAsync()
    {
        if (!Interlocked.Exchange(ref _stopped, true))
        {
            await _postgres.DisposeAsync();
            _folder.Dispose();
        }
    }
}
