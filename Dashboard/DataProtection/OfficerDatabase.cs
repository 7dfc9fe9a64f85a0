using System.Globalization;

using Coordination.Dashboard.Access;
using Coordination.Ingest.Record;

using Dapper;

using Npgsql;

namespace Coordination.Dashboard.DataProtection;

/// <summary>What the data-protection officer keeps, asked in an actor's name: the database gives nothing to who is no officer.</summary>
public sealed class OfficerDatabase(AccessDatabase database)
{
    // A log of two years is verified, and its beginning removed, in one statement.
    private const int LongestSeconds = 1_200;

    /// <summary>Runs in one transaction and commits it.</summary>
    public async Task<T> DoAsync<T>(Actor actor, Func<NpgsqlConnection, Task<T>> work, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(work);
        await using var connection = await database.Source.OpenConnectionAsync(token);
        await using var transaction = await connection.BeginTransactionAsync(token);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            select set_config('coordination.actor', @actor, true), set_config('coordination.by', @by, true), set_config('coordination.origin', @origin, true)
            """,
            new
            {
                actor = actor.AccountId.ToString(CultureInfo.InvariantCulture),
                by = actor.By?.ToString(CultureInfo.InvariantCulture) ?? "",
                origin = actor.Origin ?? "",
            },
            cancellationToken: token));
        var result = await work(connection);
        await transaction.CommitAsync(token);
        return result;
    }

    /// <summary>The rows of one statement.</summary>
    public Task<IReadOnlyList<T>> ListAsync<T>(Actor actor, string sql, object? parameters, CancellationToken token) => DoAsync<IReadOnlyList<T>>(
        actor, async connection => [.. await connection.QueryAsync<T>(Command(sql, parameters, token))], token);

    /// <summary>The first value of one statement's first row, or the type's default.</summary>
    public Task<T?> ValueAsync<T>(Actor actor, string sql, object? parameters, CancellationToken token) => DoAsync(
        actor, connection => connection.ExecuteScalarAsync<T>(Command(sql, parameters, token)), token);

    internal static CommandDefinition Command(string sql, object? parameters, CancellationToken token) =>
        new(sql, parameters, commandTimeout: LongestSeconds, cancellationToken: token);
}
