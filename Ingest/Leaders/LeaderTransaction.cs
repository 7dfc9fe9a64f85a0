using System.Globalization;

using Coordination.Ingest.Journal;
using Coordination.Ingest.Register;
using Coordination.Ingest.Registry;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Leaders;

/// <summary>
/// A transaction in which somebody works on a ward's list of leaders: that they may there is asked of the database, and the ward's editions are
/// locked, so that of two at once the second sees what the first has done.
/// </summary>
internal sealed class LeaderTransaction : IAsyncDisposable
{
    private readonly NpgsqlTransaction _transaction;

    private LeaderTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction, int ward)
    {
        (Connection, _transaction, Ward) = (connection, transaction, ward);
    }

    public NpgsqlConnection Connection { get; }

    public int Ward { get; }

    /// <exception cref="LeaderRefusedException">There is no such ward, or it is not theirs.</exception>
    public static async Task<LeaderTransaction> BeginAsync(NpgsqlDataSource database, Hand hand, string ward, CancellationToken token)
    {
        var connection = await database.OpenConnectionAsync(token);
        try
        {
            var transaction = await connection.BeginTransactionAsync(token);
            await ActorTransaction.NameAsync(connection, hand.Actor, token);
            await connection.ExecuteAsync(new CommandDefinition(
                "select set_config('lock_timeout', @wait, true), refuse_viewing()",
                new { wait = string.Create(CultureInfo.InvariantCulture, $"{WardTransaction.SenderSeconds}s") }, cancellationToken: token));
            var id = await connection.ExecuteScalarAsync<int?>(new CommandDefinition(
                "select ward_id from ward where code = @ward and may_on_leaders(ward_id, @roles)", new { ward, roles = hand.Roles.ToArray() }, cancellationToken: token))
                ?? throw new LeaderRefusedException(LeaderRefusal.NotThere);

            // One key for the ward's list: numbers of editions are given, and one is put in force, by one at a time.
            await connection.ExecuteAsync(new CommandDefinition(
                "select pg_advisory_xact_lock(hashtext('leaders'), @id)", new { id }, cancellationToken: token));
            return new LeaderTransaction(connection, transaction, id);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The edition, as it stands under the lock.</summary>
    /// <param name="revision">The one that was read; null where whatever stands will do.</param>
    /// <exception cref="LeaderRefusedException">It is not there, was changed meanwhile, or is in another state.</exception>
    public async Task<LockedEdition> LockAsync(int edition, int? revision, CancellationToken token, params LeaderEditionState[] states)
    {
        var row = await Connection.QuerySingleOrDefaultAsync<LockedEdition>(new CommandDefinition(
            "select edition, state, revision, request, declared, issued_on, proof, begun_at from leader_edition where ward_id = @Ward and edition = @edition for update",
            new { Ward, edition }, cancellationToken: token)) ?? throw new LeaderRefusedException(LeaderRefusal.NotThere);
        return !states.Contains((LeaderEditionState)row.State) ? throw new LeaderRefusedException(LeaderRefusal.WrongState)
            : revision is { } read && read != row.Revision ? throw new LeaderRefusedException(LeaderRefusal.Changed)
            : row;
    }

    public Task<int> ExecuteAsync(string sql, object parameters, CancellationToken token) =>
        Connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: token));

    public Task<T?> ValueAsync<T>(string sql, object parameters, CancellationToken token) =>
        Connection.ExecuteScalarAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: token));

    /// <summary>The codes of the groups in force on a day, in no order.</summary>
    public async Task<IReadOnlyList<string>> GroupsAsync(DateOnly day, CancellationToken token) => (await Connection.QueryAsync<string>(new CommandDefinition(
        "select code from residential_group where ward_id = @Ward and valid_from <= @day and (valid_to is null or valid_to > @day)",
        new { Ward, day }, cancellationToken: token))).AsList();

    /// <summary>The rows of an edition with their numbers.</summary>
    public async Task<IReadOnlyList<(int Line, LeaderDraft Row)>> LinesAsync(int edition, CancellationToken token) =>
    [
        .. (await Connection.QueryAsync<LeaderRow>(new CommandDefinition(
            $"select {LeaderRow.Columns} from leader_line where ward_id = @Ward and edition = @edition order by line",
            new { Ward, edition }, cancellationToken: token))).Select(row => (row.Line, row.Draft())),
    ];

    public Task CommitAsync(CancellationToken token) => _transaction.CommitAsync(token);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}

/// <summary>An edition under its lock.</summary>
internal sealed record LockedEdition
{
    public required int Edition { get; init; }

    public required short State { get; init; }

    public required int Revision { get; init; }

    public int? Request { get; init; }

    public int? Declared { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public short? Proof { get; init; }

    public required DateTime BegunAt { get; init; }
}
