using Coordination.Ingest.Registry;

using Microsoft.Extensions.Logging;

using Npgsql;

namespace Coordination.Ingest.Journal;

/// <summary>Writes parts of submissions in one transaction; if that fails for one part's sake, each part in its own.</summary>
internal sealed class BatchWriter(NpgsqlDataSource database, CalendarBook calendar, TimeProvider time, ILogger logger)
{
    /// <summary>
    /// Completes the parts, with their counts or with the error, but for those whose ward someone else holds, which it gives back to be
    /// tried again. Never throws: the loop above must not end.
    /// </summary>
    public async Task<IReadOnlyList<IntakePart>> WriteAsync(List<IntakePart> parts)
    {
        try
        {
            return await WriteTogetherAsync(parts);
        }
        catch (PostgresException error) when (parts.Count > 1 && !error.IsTransient && IsAboutContent(error))
        {
            // Something in one of them the database will not take: the neighbours must not suffer for it.
            Log.BatchSplit(logger, parts.Count, error.SqlState);
            var held = new List<IntakePart>();
            foreach (var part in parts)
            {
                held.AddRange(await WriteAsync([part]));
            }

            return held;
        }
        catch (Exception error)
        {
            Log.BatchFailed(logger, parts.Count, error);
            parts.ForEach(part => part.Done.TrySetException(error is NpgsqlException or TimeoutException
                ? error
                : new IntakeUnavailableException("The record could not be written; nothing was acknowledged.", error)));
            return [];
        }
    }

    // Class 22 is "data exception", 23 an integrity violation; everything else is the database's own state.
    private static bool IsAboutContent(PostgresException error) =>
        error.SqlState.StartsWith("22", StringComparison.Ordinal) || error.SqlState.StartsWith("23", StringComparison.Ordinal);

    private async Task<List<IntakePart>> WriteTogetherAsync(List<IntakePart> parts)
    {
        var calendarNow = await calendar.CurrentAsync(CancellationToken.None);
        var entries = parts.SelectMany(part => part.Entries).ToList();
        var held = new List<IntakePart>();
        await using var connection = await database.OpenConnectionAsync();

        WritePlan plan;
        await using (var batch = new NpgsqlBatch(connection) { Timeout = WardTransaction.SenderSeconds })
        {
            var snapshot = new WardSnapshot();
            if (entries.Count > 0)
            {
                snapshot = await WardTransaction.ReadAsync(connection, entries, begin: true, CancellationToken.None);
                held = parts.FindAll(part => part.Entries.Exists(entry => !snapshot.Positions.ContainsKey(entry.WardId)));
                if (held.Count > 0)
                {
                    parts = parts.FindAll(part => !held.Contains(part));
                    entries = parts.SelectMany(part => part.Entries).ToList();
                }
            }
            else
            {
                batch.BatchCommands.Add(new NpgsqlBatchCommand("begin"));
            }

            plan = WritePlan.Of(entries, snapshot, calendarNow);
            WardTransaction.AddWrites(batch, plan, time.GetUtcNow());
            QuarantineWriter.AddWrites(batch, parts);
            batch.BatchCommands.Add(new NpgsqlBatchCommand("commit"));
            await batch.ExecuteNonQueryAsync();
        }

        var next = 0;
        foreach (var part in parts)
        {
            var recorded = part.Entries.Count(_ => plan.IsNew[next++]);
            part.Done.TrySetResult((recorded, part.Entries.Count - recorded));
        }

        return held;
    }
}
