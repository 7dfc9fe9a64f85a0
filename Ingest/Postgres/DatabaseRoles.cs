using System.Security.Cryptography;
using System.Text;

using Npgsql;

namespace Coordination.Ingest.Postgres;

/// <summary>
/// The roles under which the program works. None is a superuser and none owns a table, so row-level security holds for all of them; the
/// owner's connection is used only to migrate, back up and restore.
/// </summary>
public static class DatabaseRoles
{
    /// <summary>Writes the record; serves feeds that span wards.</summary>
    public const string Ingest = "coordination_ingest";

    /// <summary>Reads the record in somebody's name; can write nothing.</summary>
    public const string Reports = "coordination_reports";

    /// <summary>Keeps accounts, grants and sign-in; sees no contract.</summary>
    public const string Access = "coordination_access";

    private static readonly string[] All = [Ingest, Reports, Access];

    /// <summary>The owner's connection string made into one of a role.</summary>
    public static string ConnectionString(string owner, string role)
    {
        var settings = new NpgsqlConnectionStringBuilder(owner) { Username = role };
        settings.Password = Password(settings.Password, role);

        // A server whose machine is gone says nothing: the network's own questions tell within a minute, also in the midst of a long statement.
        if (settings.Host?.Contains('/', StringComparison.Ordinal) is false)
        {
            (settings.TcpKeepAlive, settings.TcpKeepAliveTime, settings.TcpKeepAliveInterval) = (true, 20, 5);
        }

        return settings.ConnectionString;
    }

    /// <summary>Makes the roles where they are missing, and gives them their passwords.</summary>
    /// <exception cref="PostgresUnavailableException">The owner may not, and they are not there; the message holds the SQL to run.</exception>
    public static async Task EnsureAsync(NpgsqlDataSource owner, string ownerConnectionString, CancellationToken token)
    {
        var password = new NpgsqlConnectionStringBuilder(ownerConnectionString).Password;
        foreach (var role in All)
        {
            // Hex digits need no quoting. Roles are the server's and not the database's: another database may just be making them.
            var secret = Password(password, role) is { } text ? $"password '{text}'" : "";
            var exists = await RunAsync(owner, $"select 1 from pg_roles where rolname = '{role}' and rolcanlogin", token);
            try
            {
                if (!exists)
                {
                    await RunAsync(owner, $"create role {role} login noinherit {secret}", token);
                }
                else if (secret.Length > 0 && !await AcceptsAsync(ownerConnectionString, role, token))
                {
                    await RunAsync(owner, $"alter role {role} login {secret}", token);
                }
            }
            catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation)
            {
            }
            catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege)
            {
                throw new PostgresUnavailableException(
                    $"The database's owner may not make the role {role}: let a superuser run \"create role {role} login\" with the password that"
                    + $" DatabaseRoles derives from the owner's, or \"alter role … createrole\" for the owner. ({error.MessageText})");
            }
        }
    }

    /// <summary>Every process that knows the owner's password knows the roles'; where sessions need none, neither do these.</summary>
    private static string? Password(string? owner, string role) => string.IsNullOrEmpty(owner)
        ? null
        : Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(owner), Encoding.UTF8.GetBytes(role)));

    private static async Task<bool> AcceptsAsync(string owner, string role, CancellationToken token)
    {
        try
        {
            await using var connection = new NpgsqlConnection(
                new NpgsqlConnectionStringBuilder(ConnectionString(owner, role)) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(token);
            return true;
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            return false;
        }
    }

    private static async Task<bool> RunAsync(NpgsqlDataSource owner, string sql, CancellationToken token)
    {
        await using var command = owner.CreateCommand(sql);
        return await command.ExecuteScalarAsync(token) is not null;
    }
}
