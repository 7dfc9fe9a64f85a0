using Coordination.Ingest.Postgres;
using Coordination.Ingest.Registry;

using Microsoft.Extensions.Logging;

using Npgsql;

namespace Coordination.Ingest.Schema;

/// <summary>What is done under the owner's own connection and under no other: the roles of the program, and the schema.</summary>
public static class RecordOwner
{
    /// <summary>Makes the program's roles and brings the schema up to date.</summary>
    /// <exception cref="SchemaException">A script failed, or one that was applied has been changed since.</exception>
    /// <exception cref="PostgresUnavailableException">The owner may not make the roles.</exception>
    public static async Task PrepareAsync(string connectionString, ILogger logger, CancellationToken token = default)
    {
        await using var owner = Open(connectionString);
        await DatabaseRoles.EnsureAsync(owner, connectionString, token);
        await Migrator.MigrateAsync(owner, logger, token);
        await VisitKeys.FillAsync(owner, token);
    }

    /// <summary>The owner's connections; not for serving anybody.</summary>
    public static NpgsqlDataSource Open(string connectionString) => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "coordination-owner", MaxPoolSize = 4 }.ConnectionString);
}
