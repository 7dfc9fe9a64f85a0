using System.Globalization;

using Coordination.Ingest.Record;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Registry;

/// <summary>A transaction that writes in somebody's name: what they may do there, the database's own functions decide.</summary>
internal sealed class ActorTransaction : IAsyncDisposable
{
    private readonly NpgsqlTransaction _transaction;

    private ActorTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        (Connection, _transaction) = (connection, transaction);
    }

    public NpgsqlConnection Connection { get; }

    public static async Task<ActorTransaction> BeginAsync(NpgsqlDataSource database, Actor actor, CancellationToken token)
    {
        var connection = await database.OpenConnectionAsync(token);
        try
        {
            var transaction = await connection.BeginTransactionAsync(token);
            await NameAsync(connection, actor, token);
            return new ActorTransaction(connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Names the actor for the rest of the connection's transaction.</summary>
    public static async Task NameAsync(NpgsqlConnection connection, Actor actor, CancellationToken token)
    {
        await using var name = new NpgsqlCommand(
            "select set_config('coordination.actor', $1, true), set_config('coordination.by', $2, true), set_config('coordination.origin', $3, true)",
            connection);
        name.Parameters.Add(new NpgsqlParameter<string> { TypedValue = actor.AccountId.ToString(CultureInfo.InvariantCulture) });
        name.Parameters.Add(new NpgsqlParameter<string> { TypedValue = actor.By?.ToString(CultureInfo.InvariantCulture) ?? "" });
        name.Parameters.Add(new NpgsqlParameter<string> { TypedValue = actor.Origin ?? "" });
        await name.ExecuteNonQueryAsync(token);
    }

    /// <summary>Enters in the access log what is changed here by who runs the program: the entry is there with the change or not at all.</summary>
    /// <param name="what">No secret belongs there.</param>
    public Task NoteAsync(string action, string what, string? reason, CancellationToken token) => Connection.ExecuteAsync(new CommandDefinition(
        "select note_administration(@action, @what, @reason)", new { action, what, reason }, cancellationToken: token));

    public Task CommitAsync(CancellationToken token) => _transaction.CommitAsync(token);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
