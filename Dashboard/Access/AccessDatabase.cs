using Coordination.Ingest.Postgres;

using Dapper;

using Npgsql;

namespace Coordination.Dashboard.Access;

/// <summary>The connections of accounts and sign-in: they see no contract and no tally.</summary>
public sealed class AccessDatabase : IAsyncDisposable
{
    private AccessDatabase(string connectionString)
    {
        ConnectionString = connectionString;
        Source = NpgsqlDataSource.Create(connectionString);
    }

    public NpgsqlDataSource Source { get; }

    /// <summary>With its password, which the data source does not give back; for a connection outside the pool.</summary>
    public string ConnectionString { get; }

    /// <summary>Opens the accounts, given the owner's connection string.</summary>
    public static AccessDatabase Open(string owner)
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        return new(new NpgsqlConnectionStringBuilder(DatabaseRoles.ConnectionString(owner, DatabaseRoles.Access))
        {
            ApplicationName = "coordination-access",
            MaxAutoPrepare = 40,
            AutoPrepareMinUsages = 2,
        }.ConnectionString);
    }

    /// <summary>Runs one statement; the rows it changed.</summary>
    public async Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken token)
    {
        await using var connection = await Source.OpenConnectionAsync(token);
        return await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: token));
    }

    /// <summary>The first value of a statement's first row, or the type's default.</summary>
    public async Task<T?> ValueAsync<T>(string sql, object? parameters, CancellationToken token)
    {
        await using var connection = await Source.OpenConnectionAsync(token);
        return await connection.ExecuteScalarAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: token));
    }

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
