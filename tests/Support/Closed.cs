using Npgsql;

namespace Coordination.Support;

/// <summary>A database that lets nobody in, as one that is being restored or moved; opened again on dispose.</summary>
public sealed class Closed : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _name;

    private Closed(string server, string name)
    {
        _server = server;
        _name = name;
    }

    /// <summary>Throws everyone out and closes the door.</summary>
    public static async Task<Closed> CloseAsync(string connectionString, string name)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false }.ConnectionString;
        var closed = new Closed(server, name);
        await closed.RunAsync(
            $"alter database {name} allow_connections false",
            $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
        return closed;
    }

    public ValueTask DisposeAsync() => RunAsync($"alter database {_name} allow_connections true");

    private async ValueTask RunAsync(params string[] statements)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        foreach (var sql in statements)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
