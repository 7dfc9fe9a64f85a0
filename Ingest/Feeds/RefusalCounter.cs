using System.Collections.Concurrent;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// Counts what is refused at the door, of which nothing else is kept. Counted in memory and written now and then,
/// so that a storm of wrong signatures costs no database work; the last seconds' counts may be lost with the process.
/// </summary>
public sealed class RefusalCounter(TimeProvider time)
{
    /// <summary>The name under which refusals of senders are counted who name no registered feed.</summary>
    public const string Unknown = "?";

    private readonly ConcurrentDictionary<(string Source, DateTime Hour, string Reason), int> _counts = new();

    /// <param name="source">A registered feed's name, or <see cref="Unknown"/>.</param>
    public void Count(string source, string reason)
    {
        var now = time.GetUtcNow().UtcDateTime;
        Add((source, now.Date.AddHours(now.Hour), reason), 1);
    }

    /// <summary>Writes what was counted since the last time.</summary>
    public async Task FlushAsync(NpgsqlDataSource database, CancellationToken token)
    {
        if (_counts.IsEmpty)
        {
            return;
        }

        await using var connection = await database.OpenConnectionAsync(token);
        foreach (var key in _counts.Keys)
        {
            if (!_counts.TryRemove(key, out var count))
            {
                continue;
            }

            try
            {
                await connection.ExecuteAsync(new CommandDefinition(
                    """
                    insert into feed_refusal as f (source, hour, reason, count) values (@Source, @Hour, @Reason, @count)
                    on conflict (source, hour, reason) do update set count = f.count + excluded.count
                    """,
                    new { key.Source, key.Hour, key.Reason, count },
                    cancellationToken: token));
            }
            catch
            {
                Add(key, count);
                throw;
            }
        }
    }

    private void Add((string Source, DateTime Hour, string Reason) key, int count) => _counts.AddOrUpdate(key, count, (_, known) => known + count);
}
