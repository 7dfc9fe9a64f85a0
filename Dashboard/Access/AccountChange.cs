using Coordination.Ingest.Record;

using Dapper;

using Npgsql;

namespace Coordination.Dashboard.Access;

/// <summary>
/// A change of accounts in somebody's name: one transaction with its entries in the access log, so that neither is there without the other.
/// </summary>
internal sealed class AccountChange : IAsyncDisposable
{
    private const string Purpose = "administration";

    private readonly NpgsqlTransaction _transaction;
    private readonly Actor _by;
    private readonly List<(int Ward, string Action, string What, string? Reason)> _notes = [];

    private AccountChange(NpgsqlConnection connection, NpgsqlTransaction transaction, Actor by)
    {
        Connection = connection;
        _transaction = transaction;
        _by = by;
    }

    public NpgsqlConnection Connection { get; }

    /// <summary>The account that makes the change; null for the program's operator.</summary>
    public int? ById => _by.AccountId == Actor.Program.AccountId ? null : _by.AccountId;

    /// <summary>Begins a change; without a name it is the operator's.</summary>
    public static async Task<AccountChange> BeginAsync(AccessDatabase database, Actor? by, CancellationToken token)
    {
        var actor = by ?? Actor.Program;
        var connection = await database.Source.OpenConnectionAsync(token);
        try
        {
            var change = new AccountChange(connection, await connection.BeginTransactionAsync(token), actor);
            await change.ExecuteAsync(
                """
                select set_config('coordination.actor', @account::text, true), set_config('coordination.by', coalesce(@by::text, ''), true),
                    set_config('coordination.origin', coalesce(@origin, ''), true)
                """,
                new { account = actor.AccountId, by = actor.By, origin = actor.Origin }, token);
            return change;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Has an entry written with the change. What is noted is read by the officer of data protection; no secret belongs there.</summary>
    /// <param name="ward">Whose ward's chain it goes into; 0 where no ward is concerned.</param>
    public void Note(int ward, string action, string what, string? reason = null) => _notes.Add((ward, action, what, reason));

    public Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken token) =>
        Connection.ExecuteAsync(new CommandDefinition(sql, parameters, _transaction, cancellationToken: token));

    public Task<T?> ValueAsync<T>(string sql, object? parameters, CancellationToken token) =>
        Connection.ExecuteScalarAsync<T>(new CommandDefinition(sql, parameters, _transaction, cancellationToken: token));

    public async Task CommitAsync(CancellationToken token)
    {
        // Each chain has one head; taken in order, two changes never wait for each other.
        foreach (var (ward, action, what, reason) in _notes.OrderBy(note => note.Ward))
        {
            await ExecuteAsync(
                "select log_access(@ward, @action, @Purpose, @reason, @what, 1, null)", new { ward, action, Purpose, reason, what }, token);
        }

        await _transaction.CommitAsync(token);
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
