using Coordination.Ingest.Registry;

using Microsoft.Extensions.Logging;

using Npgsql;

namespace Coordination.Ingest.Journal;

/// <summary>Writes parts of submissions in one transaction; if that fails for one part's sake, each part in its own.</summary>
internal sealed class BatchWriter(NpgsqlDataSource database, CalendarBook calendar, TimeProvider time, ILogger logger)
{
    /// <summary>Completes every part, with its counts or with the error. Never throws: the loop above must not end.</summary>
    public async Task WriteAsync(List<IntakePart> parts)
    {
        try
        {
            await WriteTogetherAsync(parts);
        }
        catch (PostgresException error) when (parts.Count > 1 && !error.IsTransient && IsAboutContent(error))
        {
            // Something in one of them the database will not take: the neighbours must not suffer for it.
            Log.BatchSplit(logger, parts.Count, error.SqlState);
            foreach (var part in parts)
            {
                await WriteAsync([part]);
            }
        }
        catch (Exception error)
        {
            Log.BatchFailed(logger, parts.Count, error);
            parts.ForEach(part => part.Done.TrySetException(error is NpgsqlException or TimeoutException
                ? error
                : new IntakeUnavailableException("The record could not be written; nothing was acknowledged.", error)));
        }
    }

    // Class 22 is "data exception", 23 an integrity violation; everything else is the database's own state.
    private static bool IsAboutContent(PostgresException error) =>
        error.SqlState.StartsWith("22", StringComparison.Ordinal) || error.SqlState.StartsWith("23", StringComparison.Ordinal);

    private async Task WriteTogetherAsync(List<IntakePart> parts)
    {
        var calendarNow = await calendar.CurrentAsync(CancellationToken.None);
        var entries = parts.SelectMany(part => part.Entries).ToList();
        await using var connection = await database.OpenConnectionAsync();

        WritePlan plan;
        await using (var batch = new NpgsqlBatch(connection) { Timeout = WardTransaction.SenderSeconds })
        {
            if (entries.Count > 0)
            {
                var snapshot = await WardTransaction.ReadAsync(connection, entries, begin: true, CancellationToken.None);
                plan = WritePlan.Of(entries, snapshot, calendarNow);
            }
            else
            {
                batch.BatchCommands.Add(new NpgsqlBatchCommand("begin"));
                plan = WritePlan.Of(entries, new WardSnapshot(), calendarNow);
            }

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
    }
}
