using Npgsql;

namespace Coordination.Ingest.Postgres;

/// <summary>The connections of work that takes minutes: a list of a million rows merged in one statement, a journal folded from its beginning.</summary>
public sealed class LongWork(NpgsqlDataSource source) : IAsyncDisposable
{
    /// <summary>Of a statement.</summary>
    public const int LongestSeconds = 1_200;

    public ValueTask<NpgsqlConnection> OpenConnectionAsync(CancellationToken token) => source.OpenConnectionAsync(token);

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
