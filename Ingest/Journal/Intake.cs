using Coordination.Ingest.Registry;

using Microsoft.Extensions.Logging;

using Npgsql;

namespace Coordination.Ingest.Journal;

/// <summary>
/// The one way into the journal for everything that arrives. A submission is answered after its commit and not before;
/// what waits is bounded, and when it is full the sender is told to come again, so nothing is lost and nothing grows.
/// Wards are spread over a few partitions, each of which writes what waits for its wards in one transaction.
/// </summary>
public sealed class Intake : IAsyncDisposable
{
    // An ordinary part fits one transaction several times over; a whole 16 MiB body is cut so that it cannot hold its wards for long.
    internal const int MostEventsInPart = 2_000;

    private readonly NpgsqlDataSource _database;
    private readonly CustomerDirectory _directory;
    private readonly IntakeGate _gate;
    private readonly IntakePartition[] _partitions;

    public Intake(NpgsqlDataSource database, CustomerDirectory directory, CalendarBook calendar, IntakeOptions options,
        TimeProvider time, ILogger<Intake> logger)
    {
        _database = database;
        _directory = directory;
        _gate = new IntakeGate(options.MostEventsWaiting, options.LongestWait);
        _partitions = [.. Enumerable.Range(0, options.Partitions).Select(
            _ => new IntakePartition(database, calendar, options.LongestHeld, time, logger))];
    }

    /// <summary>Records a submission. Sending the same again is safe whatever came of it.</summary>
    /// <exception cref="IntakeUnavailableException">Nothing, or not all, was recorded; come again.</exception>
    public async Task<Receipt> SubmitAsync(Submission submission, CancellationToken token)
    {
        if (submission.Arrivals.Count + submission.Misfits.Count == 0)
        {
            return new Receipt(0, 0, []);
        }

        using var place = await _gate.EnterAsync(submission.Weight, token);
        try
        {
            var contracts = await _directory.FindAsync(
                submission.CompanyId, submission.Arrivals.Select(arrival => arrival.Subject).Distinct().ToArray(), token);
            var parts = Split(submission, contracts, out var misfits);
            foreach (var part in parts)
            {
                _partitions[part.Partition % _partitions.Length].Write(part);
            }

            // All of them, also when one fails: what still waits takes up its room. And not with the caller's token: what has been handed over
            // is written whether or not the caller still listens.
            var written = (await Task.WhenAll(parts.Select(part => part.Done.Task))).Aggregate((sum, part) => sum + part);
            return new Receipt(written.Recorded, written.Duplicates, [.. misfits, .. written.SetAside]);
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            throw new IntakeUnavailableException("The database does not answer; nothing was acknowledged. Send the same again.", error);
        }
    }

    /// <summary>What would become of a submission now; nothing is written.</summary>
    /// <param name="seen">The ids already previewed for this file; those of the submission are added.</param>
    /// <exception cref="NpgsqlException">The database did not answer.</exception>
    public async Task<Receipt> PreviewAsync(Submission submission, HashSet<string> seen, CancellationToken token)
    {
        var contracts = await _directory.FindAsync(
            submission.CompanyId, submission.Arrivals.Select(arrival => arrival.Subject).Distinct().ToArray(), token);
        var parts = Split(submission, contracts, out var misfits);
        var recorded = 0;
        var duplicates = 0;
        await using var connection = await _database.OpenConnectionAsync(token);
        foreach (var part in parts.Where(part => part.Entries.Count > 0))
        {
            var known = await WardTransaction.KnownAsync(connection, part.Entries, token);
            var isNew = part.Entries.Count(entry => seen.Add(entry.EventId) && !known.Contains((entry.WardId, entry.Source, entry.EventId)));
            recorded += isNew;
            duplicates += part.Entries.Count - isNew;
        }

        return new Receipt(recorded, duplicates, misfits);
    }

    /// <summary>
    /// Records events out of quarantine, each about its contract. Unlike a submission it leaves those without one where they are, and says of
    /// each what became of it, in the order in which they were given.
    /// </summary>
    internal async Task<ReplayedAs[]> SubmitKnownAsync(
        string source, int companyId, List<(Arrival Arrival, ContractKey? Contract)> arrivals, DateTimeOffset now, CancellationToken token)
    {
        var submission = new Submission
        {
            Source = source,
            CompanyId = companyId,
            ReceivedAt = now,
            Arrivals = arrivals.ConvertAll(known => known.Arrival),
            SetsAside = false,
        };
        using var place = await _gate.EnterAsync(submission.Weight, token);
        var parts = arrivals.ConvertAll(known =>
        {
            if (known.Contract is not { } key)
            {
                return null;
            }

            var part = new IntakePart(key.WardId % _partitions.Length, submission);
            part.Add(Entry(submission, known.Arrival, key));
            _partitions[part.Partition].Write(part);
            return part;
        });

        return await Task.WhenAll(parts.Select(ReplayedAsync));
    }

    private static async Task<ReplayedAs> ReplayedAsync(IntakePart? part)
    {
        try
        {
            return part is null ? ReplayedAs.Unknown : (await part.Done.Task).Recorded == 1 ? ReplayedAs.New : ReplayedAs.Known;
        }
        catch (Exception error) when (Refusal.IsAboutContent(error))
        {
            // It stays where it is, and keeps nobody else there.
            return ReplayedAs.Refused;
        }
        catch (WardHeldException)
        {
            return ReplayedAs.Held;
        }
    }

    /// <summary>Records what the program itself has to say of known contracts; what is there already is passed over.</summary>
    /// <returns>How many were new, and the wards of which not all was recorded, with why; the same again is safe.</returns>
    internal async Task<(int Recorded, IReadOnlyDictionary<int, Exception> Failed)> RecordAsync(IReadOnlyList<JournalEntry> entries, DateTimeOffset now)
    {
        var recorded = 0;
        var nobody = new Submission { Source = JournalSource.Clock, CompanyId = 0, ReceivedAt = now, Arrivals = [] };

        // A part for each ward: one that somebody else holds must not keep the others waiting.
        var parts = entries.GroupBy(entry => entry.WardId).SelectMany(ward => ward.Chunk(MostEventsInPart)).Select(chunk =>
        {
            var part = new IntakePart(chunk[0].WardId % _partitions.Length, nobody);
            Array.ForEach(chunk, part.Add);
            _partitions[part.Partition].Write(part);
            return part;
        }).ToList();
        var failed = new Dictionary<int, Exception>();
        foreach (var part in parts)
        {
            try
            {
                recorded += (await part.Done.Task).Recorded;
            }
            catch (Exception error)
            {
                failed.TryAdd(part.Entries[0].WardId, error);
            }
        }

        return (recorded, failed);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var partition in _partitions)
        {
            await partition.DisposeAsync();
        }
    }

    private List<IntakePart> Split(
        Submission submission, IReadOnlyDictionary<string, ContractKey> contracts, out IReadOnlyList<Misfit> misfits)
    {
        var unfit = new List<Misfit>(submission.Misfits);
        var open = new IntakePart?[_partitions.Length];
        var parts = new List<IntakePart>();
        foreach (var arrival in submission.Arrivals)
        {
            if (!contracts.TryGetValue(arrival.Subject, out var key))
            {
                unfit.Add(arrival.Unfit(
                    QuarantineReason.UnknownSubject, $"No customer list has brought a customer with the code {arrival.Subject}."));
                continue;
            }

            var partition = key.WardId % _partitions.Length;
            var part = open[partition];
            if (part is null || part.Weight >= MostEventsInPart)
            {
                parts.Add(part = open[partition] = new IntakePart(partition, submission));
            }

            part.Add(Entry(submission, arrival, key));
        }

        // Of no ward, so any partition may write them; a few go with the last events.
        foreach (var misfit in unfit)
        {
            if (parts.Count == 0 || parts[^1].Weight >= MostEventsInPart)
            {
                parts.Add(new IntakePart(parts.Count % _partitions.Length, submission));
            }

            parts[^1].Add(misfit);
        }

        misfits = unfit;
        return parts;
    }

    private static JournalEntry Entry(Submission submission, Arrival arrival, ContractKey key) => new()
    {
        WardId = key.WardId,
        ContractId = key.ContractId,
        Source = submission.Source,
        EventId = arrival.Id,
        Fact = arrival.Fact,
        ReceivedAt = submission.ReceivedAt,
        Data = arrival.Data,
        Attributes = arrival.Attributes,
        CameAs = arrival,
    };
}
