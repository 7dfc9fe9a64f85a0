using System.Threading.Channels;

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
    private const int MostEventsInPart = 2_000;

    private static readonly TimeSpan GatherTime = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan HeldTime = TimeSpan.FromMilliseconds(25);

    private readonly NpgsqlDataSource _database;
    private readonly CustomerDirectory _directory;
    private readonly IntakeGate _gate;
    private readonly Partition[] _partitions;

    public Intake(NpgsqlDataSource database, CustomerDirectory directory, CalendarBook calendar, IntakeOptions options,
        TimeProvider time, ILogger<Intake> logger)
    {
        _database = database;
        _directory = directory;
        _gate = new IntakeGate(options.MostEventsWaiting, options.LongestWait);
        _partitions = [.. Enumerable.Range(0, options.Partitions).Select(_ => new Partition(database, calendar, time, logger))];
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

            var recorded = 0;
            var duplicates = 0;
            foreach (var part in parts)
            {
                // Not with the caller's token: what has been handed over is written whether or not the caller still listens.
                var written = await part.Done.Task;
                recorded += written.Recorded;
                duplicates += written.Duplicates;
            }

            return new Receipt(recorded, duplicates, misfits);
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
    /// Records events out of quarantine. Unlike a submission it leaves those with unknown customers where they are, and says of each what
    /// became of it, in the order in which they were given.
    /// </summary>
    internal async Task<ReplayedAs[]> SubmitKnownAsync(
        string source, int companyId, List<Arrival> arrivals, DateTimeOffset now, CancellationToken token)
    {
        var contracts = await _directory.FindAsync(companyId, arrivals.Select(arrival => arrival.Subject).Distinct().ToArray(), token);
        var submission = new Submission { Source = source, CompanyId = companyId, ReceivedAt = now, Arrivals = [] };
        var parts = arrivals.ConvertAll(arrival =>
        {
            if (!contracts.TryGetValue(arrival.Subject, out var key))
            {
                return null;
            }

            var part = new IntakePart(key.WardId % _partitions.Length, submission);
            part.Entries.Add(Entry(submission, arrival, key));
            _partitions[part.Partition].Write(part);
            return part;
        });

        var results = new ReplayedAs[arrivals.Count];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = parts[i] is not { } part ? ReplayedAs.Unknown
                : (await part.Done.Task).Recorded == 1 ? ReplayedAs.New : ReplayedAs.Known;
        }

        return results;
    }

    /// <summary>Records what the program itself has to say of known contracts; what is there already is passed over.</summary>
    /// <exception cref="NpgsqlException">Not all was recorded; the same again is safe.</exception>
    /// <returns>How many were new.</returns>
    internal async Task<int> RecordAsync(IReadOnlyList<JournalEntry> entries, DateTimeOffset now)
    {
        var recorded = 0;
        var nobody = new Submission { Source = JournalSource.Clock, CompanyId = 0, ReceivedAt = now, Arrivals = [] };
        foreach (var chunk in entries.GroupBy(entry => entry.WardId % _partitions.Length)
            .SelectMany(group => group.Chunk(MostEventsInPart).Select(chunk => (Partition: group.Key, Entries: chunk))))
        {
            var part = new IntakePart(chunk.Partition, nobody);
            part.Entries.AddRange(chunk.Entries);
            _partitions[chunk.Partition].Write(part);
            recorded += (await part.Done.Task).Recorded;
        }

        return recorded;
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
                unfit.Add(new Misfit(arrival.Id, arrival.Subject, QuarantineReason.UnknownSubject,
                    $"No customer list has brought a customer with the code {arrival.Subject}.", arrival.Body)
                {
                    ByAdapter = arrival.ByAdapter,
                });
                continue;
            }

            var partition = key.WardId % _partitions.Length;
            var part = open[partition];
            if (part is null || part.Weight >= MostEventsInPart)
            {
                parts.Add(part = open[partition] = new IntakePart(partition, submission));
            }

            part.Add(Entry(submission, arrival, key), arrival.Weight);
        }

        if (unfit.Count > 0)
        {
            if (parts.Count == 0)
            {
                parts.Add(new IntakePart(0, submission));
            }

            parts[^1].Misfits = unfit;
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
    };

    /// <summary>One writer loop: takes all that waits, up to a bound, and commits it together.</summary>
    private sealed class Partition : IAsyncDisposable
    {
        private readonly Channel<IntakePart> _parts = Channel.CreateUnbounded<IntakePart>(new UnboundedChannelOptions { SingleReader = true });
        private readonly BatchWriter _writer;
        private readonly Task _loop;

        public Partition(NpgsqlDataSource database, CalendarBook calendar, TimeProvider time, ILogger logger)
        {
            _writer = new BatchWriter(database, calendar, time, logger);
            _loop = Task.Run(WriteAllAsync);
        }

        // Unbounded here because the gate in front bounds what may wait in all partitions together.
        public void Write(IntakePart part)
        {
            if (!_parts.Writer.TryWrite(part))
            {
                part.Done.TrySetException(new IntakeUnavailableException("The program is stopping; send the same again."));
            }
        }

        public async ValueTask DisposeAsync()
        {
            _parts.Writer.TryComplete();
            await _loop;
        }

        private async Task WriteAllAsync()
        {
            var parts = new List<IntakePart>();
            while (await _parts.Reader.WaitToReadAsync())
            {
                // Under a stream of single events a moment's wait lets many share one commit; a lone event does not wait.
                if (parts.Count > 1)
                {
                    await Task.Delay(GatherTime);
                }

                parts.Clear();
                for (var weight = 0; weight < MostEventsInPart && _parts.Reader.TryRead(out var part); weight += part.Weight)
                {
                    parts.Add(part);
                }

                foreach (var held in await _writer.WriteAsync(parts))
                {
                    _ = TryAgainAsync(held);
                }
            }
        }

        // A ward that an import or a rebuild holds makes its own senders wait, and nobody else's.
        private async Task TryAgainAsync(IntakePart part)
        {
            if (part.Waiting > TimeSpan.FromSeconds(WardTransaction.SenderSeconds))
            {
                part.Done.TrySetException(new IntakeUnavailableException(
                    "The ward's record is being written by someone else; nothing was acknowledged. Send the same again."));
                return;
            }

            await Task.Delay(HeldTime);
            Write(part);
        }
    }
}
