using System.Net.Sockets;
using Npgsql;

namespace Coordination.Ingest.Postgres;

/// <summary>Connections to the embedded server by its socket folder.</summary>
internal static class PostgresConnection
{
    /// <summary>Of the server's 100 sessions: most for the host, the rest for a few commands beside it.</summary>
    private const int HostSessions = 60;
    private const int CommandSessions = 10;

    public static string ConnectionString(string sockets, string database, PostgresUse use) => new NpgsqlConnectionStringBuilder
    {
        Host = sockets,
        Username = PostmasterSettings.User,
        Database = database,
        MaxPoolSize = use == PostgresUse.Serve ? HostSessions : CommandSessions,
        ApplicationName = use == PostgresUse.Serve ? "coordination serve" : "coordination command",
    }.ConnectionString;

    /// <summary>True when the database is there and answers.</summary>
    public static async Task<bool> AcceptsAsync(string sockets, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(sockets, PostmasterSettings.Database, cancellationToken);
            return true;
        }
        catch (Exception error) when (error is NpgsqlException or SocketException)
        {
            return false;
        }
    }

    /// <summary>Creates the database when it is missing.</summary>
    public static async Task EnsureDatabaseAsync(string sockets, CancellationToken cancellationToken)
    {
        try
        {
            await using var there = await OpenAsync(sockets, PostmasterSettings.Database, cancellationToken);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await using var connection = await OpenAsync(sockets, "postgres", cancellationToken);
            await using var create = new NpgsqlCommand($"create database {PostmasterSettings.Database}", connection);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task<NpgsqlConnection> OpenAsync(string sockets, string database, CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(ConnectionString(sockets, database, PostgresUse.Command)) { Pooling = false };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
