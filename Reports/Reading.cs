using System.Globalization;

using Coordination.Ingest.Record;

using Npgsql;

namespace Coordination.Reports;

/// <summary>A transaction in which an actor reads. What the actor may see is decided by the database from its own record of grants.</summary>
public sealed class Reading : IAsyncDisposable
{
    /// <summary>Names the actor for the rest of the transaction, or, outside one, of the session.</summary>
    internal const string NameActorSql =
        "select set_config('coordination.actor', $1, $4), set_config('coordination.by', $2, $4), set_config('coordination.origin', $3, $4)";

    private Reading(NpgsqlConnection connection) => Connection = connection;

    public NpgsqlConnection Connection { get; }

    /// <summary>Names the actor for as long as a connection outside the pool lives.</summary>
    public static async Task NameAsync(NpgsqlConnection connection, Actor actor, CancellationToken token)
    {
        await using var batch = new NpgsqlBatch(connection);
        Name(batch, actor, local: false);
        await batch.ExecuteNonQueryAsync(token);
    }

    /// <summary>Keeps what the access log was told; without it the reading leaves no trace, and its caller must give nothing away.</summary>
    public Task CommitAsync(CancellationToken token) => RunAsync("commit", token);

    // The transaction ends with the connection's return to the pool, which rolls back what is open.
    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    internal static async Task<Reading> BeginAsync(NpgsqlDataSource source, Actor actor, bool logged, CancellationToken token)
    {
        var connection = await source.OpenConnectionAsync(token);
        try
        {
            // One round trip for both.
            await using var batch = new NpgsqlBatch(connection);
            batch.BatchCommands.Add(new NpgsqlBatchCommand(
                logged ? "begin transaction read write" : "begin transaction isolation level repeatable read read only"));
            Name(batch, actor, local: true);
            await batch.ExecuteNonQueryAsync(token);
            return new Reading(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static void Name(NpgsqlBatch batch, Actor actor, bool local)
    {
        var name = new NpgsqlBatchCommand(NameActorSql);
        name.Parameters.Add(new NpgsqlParameter<string> { TypedValue = actor.AccountId.ToString(CultureInfo.InvariantCulture) });
        name.Parameters.Add(new NpgsqlParameter<string> { TypedValue = actor.By?.ToString(CultureInfo.InvariantCulture) ?? "" });
        name.Parameters.Add(new NpgsqlParameter<string> { TypedValue = actor.Origin ?? "" });
        name.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = local });
        batch.BatchCommands.Add(name);
    }

    private async Task RunAsync(string sql, CancellationToken token)
    {
        await using var command = new NpgsqlCommand(sql, Connection);
        await command.ExecuteNonQueryAsync(token);
    }
}
