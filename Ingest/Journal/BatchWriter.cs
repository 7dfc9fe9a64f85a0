using Coordination.Ingest.Registry;

using Microsoft.Extensions.Logging;

using Npgsql;

namespace Coordination.Ingest.Journal;

/// <summary>
/// Writes parts of submissions in one transaction. What the record cannot hold is found by halving and set aside, so that a single event
/// never costs its neighbours; what stands in a ward that someone else holds is given back, and the rest is written.
/// </summary>
internal sealed class BatchWriter(NpgsqlDataSource database, CalendarBook calendar, TimeProvider time, ILogger logger)
{
    /// <summary>
    /// Completes the parts, with their counts or with the error, but for the events whose ward someone else holds, which it gives back to be
    /// tried again. Never throws: the loop above must not end.
    /// </summary>
    public async Task<IReadOnlyList<IntakePart>> WriteAsync(IReadOnlyList<IntakePart> parts)
    {
        try
        {
            return await Collision.RetryAsync(() => WriteTogetherAsync(parts));
        }
        catch (PostgresException error) when (Refusal.IsAboutContent(error))
        {
            return await NarrowAsync(parts, error);
        }
        catch (Exception error)
        {
            Log.BatchFailed(logger, parts.Count, error);
            Fail(parts, error is NpgsqlException or TimeoutException
                ? error
                : new IntakeUnavailableException("The record could not be written; nothing was acknowledged.", error));
            return [];
        }
    }

    private static void Fail(IReadOnlyList<IntakePart> parts, Exception error)
    {
        foreach (var part in parts)
        {
            part.Done.TrySetException(error);
        }
    }

    private async Task<IReadOnlyList<IntakePart>> NarrowAsync(IReadOnlyList<IntakePart> parts, PostgresException error)
    {
        Log.BatchSplit(logger, parts.Count, error.SqlState);
        if (parts.Count > 1)
        {
            var half = parts.Count / 2;
            return [.. await WriteAsync([.. parts.Take(half)]), .. await WriteAsync([.. parts.Skip(half)])];
        }

        if (parts[0].Halve() is var (one, other))
        {
            return [.. await WriteAsync([one]), .. await WriteAsync([other])];
        }

        // The code alone: the error's words may hold values.
        if (Refusal.IsOfTheEvent(error) && parts[0].Aside($"The record cannot hold a value of this event (code {error.SqlState}).") is { } aside)
        {
            return await WriteAsync([aside]);
        }

        Fail(parts, error);
        return [];
    }

    private async Task<List<IntakePart>> WriteTogetherAsync(IReadOnlyList<IntakePart> parts)
    {
        var entries = parts.SelectMany(part => part.Entries).ToList();
        var snapshot = new WardSnapshot();
        bool IsHeld(JournalEntry entry) => !snapshot.Positions.ContainsKey(entry.WardId);
        await using var connection = await database.OpenConnectionAsync();

        WritePlan plan;
        await using (var batch = new NpgsqlBatch(connection) { Timeout = WardTransaction.SenderSeconds })
        {
            if (entries.Count > 0)
            {
                snapshot = await WardTransaction.ReadAsync(connection, entries, calendar, begin: true, CancellationToken.None);
                entries.RemoveAll(IsHeld);
            }
            else
            {
                batch.BatchCommands.Add(new NpgsqlBatchCommand("begin"));
            }

            plan = WritePlan.Of(entries, snapshot);
            WardTransaction.AddWrites(batch, plan, time.GetUtcNow());
            QuarantineWriter.AddWrites(batch, parts);
            batch.BatchCommands.Add(new NpgsqlBatchCommand("commit"));
            await batch.ExecuteNonQueryAsync();
        }

        // Not before the commit: until then the parts may have to be written again, as they came.
        var held = new List<IntakePart>();
        var next = 0;
        foreach (var part in parts)
        {
            var written = part;
            if (part.Entries.Exists(IsHeld))
            {
                if (part.Misfits.Count == 0 && part.Entries.TrueForAll(IsHeld))
                {
                    held.Add(part);
                    continue;
                }

                (written, var rest) = part.Split(entry => !IsHeld(entry));
                held.Add(rest);
            }

            var recorded = written.Entries.Count(_ => plan.IsNew[next++]);
            written.Done.TrySetResult(new Written(recorded, written.Entries.Count - recorded, written.SetAside));
        }

        return held;
    }
}
