using System.Reflection;
using DbUp;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Coordination.Ingest.Schema;

/// <summary>
/// Brings a database up to date: numbered scripts, forward only, each in one transaction with its log row. Hosts that start at once
/// wait for each other on an advisory lock.
/// </summary>
public sealed class Migrator
{
    /// <summary>Any number will do, so long as it is always this one: "coord" in ASCII.</summary>
    private const long LockKey = 0x63_6F_6F_72_64;

    private const string OwnPrefix = "Coordination.Ingest.Schema.";

    private Migrator()
    {
    }

    /// <summary>Runs this assembly's scripts that the database lacks, and returns how many there were.</summary>
    /// <exception cref="SchemaException">A script failed, or one that was applied has been changed since.</exception>
    public static Task<int> MigrateAsync(NpgsqlDataSource dataSource, ILogger logger, CancellationToken cancellationToken = default) =>
        MigrateAsync(dataSource, typeof(Migrator).Assembly, OwnPrefix, logger, cancellationToken);

    /// <summary>The same with the scripts of another assembly, whose resource names begin with a prefix.</summary>
    internal static async Task<int> MigrateAsync(
        NpgsqlDataSource dataSource, Assembly assembly, string prefix, ILogger logger, CancellationToken cancellationToken = default) =>
        await MigrateAsync(dataSource, SchemaScript.In(assembly, prefix), logger, cancellationToken);

    /// <summary>The same with the scripts given.</summary>
    internal static async Task<int> MigrateAsync(
        NpgsqlDataSource dataSource, IReadOnlyList<SchemaScript> scripts, ILogger logger, CancellationToken cancellationToken = default)
    {
        await using var holder = await dataSource.OpenConnectionAsync(cancellationToken);
        await using (var take = new NpgsqlCommand($"select pg_advisory_lock({LockKey})", holder) { CommandTimeout = 0 })
        {
            await take.ExecuteNonQueryAsync(cancellationToken);
        }

        try
        {
            CheckApplied(await AppliedAsync(holder, cancellationToken), scripts, logger);

            // The engine knows no asynchrony; on a thread of the pool it blocks nobody's start.
            return await Task.Run(() => Upgrade(dataSource, scripts, logger), cancellationToken);
        }
        finally
        {
            await using var free = new NpgsqlCommand($"select pg_advisory_unlock({LockKey})", holder);
            await free.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    private static int Upgrade(NpgsqlDataSource dataSource, IReadOnlyList<SchemaScript> scripts, ILogger logger)
    {
        var checksums = scripts.ToDictionary(script => script.Name, script => script.Checksum, StringComparer.Ordinal);
        var builder = DeployChanges.To.PostgresqlDatabase(new WholeScriptConnection(dataSource))
            .WithScripts(scripts.Select(script => new DbUp.Engine.SqlScript(script.Name, script.Text)))
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .WithExecutionTimeout(TimeSpan.Zero)
            .LogTo(new MigrationLog(logger));
        builder.Configure(settings =>
            settings.Journal = new ScriptJournal(() => settings.ConnectionManager, () => settings.Log, checksums));

        var result = builder.Build().PerformUpgrade();
        var applied = 0;
        foreach (var script in result.Scripts)
        {
            Log.ScriptApplied(logger, script.Name);
            applied++;
        }

        return result.Successful
            ? applied
            : throw new SchemaException($"Schema script {result.ErrorScript?.Name} failed: {result.Error.Message}", result.Error);
    }

    /// <summary>An applied script is history: one that has been edited would give another database than the one that is here.</summary>
    private static void CheckApplied(List<(string Name, string Checksum)> applied, IReadOnlyList<SchemaScript> scripts, ILogger logger)
    {
        foreach (var (name, checksum) in applied)
        {
            var script = scripts.FirstOrDefault(script => script.Name == name);
            if (script is null)
            {
                // A newer program's script: the schema must serve the previous release too, so this one goes on.
                Log.ScriptUnknown(logger, name);
            }
            else if (script.Checksum != checksum)
            {
                throw new SchemaException($"Schema script {name} was changed after this database had applied it: put it back, and write a new script.");
            }
        }
    }

    private static async Task<List<(string Name, string Checksum)>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var applied = new List<(string, string)>();
        await using var exists = new NpgsqlCommand($"select to_regclass('{ScriptJournal.Schema}.{ScriptJournal.Table}') is not null", connection);
        if (await exists.ExecuteScalarAsync(cancellationToken) is not true)
        {
            return applied;
        }

        await using var command = new NpgsqlCommand(ScriptJournal.AppliedSql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            applied.Add((reader.GetString(0), reader.GetString(1)));
        }

        return applied;
    }
}
