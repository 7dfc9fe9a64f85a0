using System.Globalization;
using System.Text;
using System.Text.Json;

using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// Takes in what happened from a file: a provider's status export, or CloudEvents one a line. Rows become events and go the way of every
/// other event; the same file twice changes nothing.
/// </summary>
public sealed class EventsImport(FeedRegistry feeds, Intake intake, ExpiryComparison expiry, TimeProvider time)
{
    private const int ChunkSize = 2_000;

    /// <summary>Reads a status export.</summary>
    /// <param name="table">The export, opened with the columns of status exports; read once.</param>
    /// <exception cref="RegistryException">There is no such feed.</exception>
    /// <exception cref="IntakeUnavailableException">The record is away; what was taken so far stays, and the same file again is safe.</exception>
    public async Task<ImportOutcome> ReadStatusesAsync(
        string feedName, Table table, ImportOptions options, IProgress<int>? progress, CancellationToken token)
    {
        var feed = await FindAsync(feedName, token);
        var rules = Rules(feed);
        var sink = new EventSink(feed, intake, expiry, options, rules.Now, progress);
        foreach (var result in StatusFile.Read(table))
        {
            if (result.Refusal is { } refusal)
            {
                sink.Refuse(refusal, new RefusedRow(result.SourceCells, refusal.Reason));
            }
            else if (result.Value is { Type: { } type } row)
            {
                await sink.AddAsync(Read(row, type, rules), token);
            }
            else if (result.Value is { } expired)
            {
                await sink.CountUnchangedAsync(expired, token);
            }
        }

        return await sink.FinishAsync(token);
    }

    /// <summary>Reads CloudEvents, one a line.</summary>
    /// <exception cref="RegistryException">There is no such feed.</exception>
    public async Task<ImportOutcome> ReadLinesAsync(
        string feedName, Stream file, ImportOptions options, IProgress<int>? progress, CancellationToken token)
    {
        var feed = await FindAsync(feedName, token);
        var rules = Rules(feed);
        var sink = new EventSink(feed, intake, expiry, options, rules.Now, progress);
        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var number = 0;
        while (true)
        {
            string? line;
            try
            {
                line = await reader.ReadLineAsync(token);
            }
            catch (DecoderFallbackException)
            {
                throw new UnusableFileException("NDJSON", $"not valid UTF-8 after line {number}; save it as UTF-8 and bring it again.");
            }

            if (line is null)
            {
                return await sink.FinishAsync(token);
            }

            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                var items = CloudEventReader.ReadJson(Encoding.UTF8.GetBytes(line), batch: false, rules);
                await sink.AddAsync((items.Arrivals.SingleOrDefault(), items.Misfits.SingleOrDefault()), token);
            }
            catch (UnreadableBodyException error)
            {
                sink.Refuse(new RowIssue(number, "", line[..Math.Min(line.Length, 80)], error.Message), new RefusedRow([line], error.Message));
            }
        }
    }

    private async Task<Feed> FindAsync(string name, CancellationToken token) =>
        await feeds.FindAsync(name, _ => true, token)
        ?? throw new RegistryException($"There is no feed with the name {name}; add it with: feed add {name} --enterprise ….");

    private FeedRules Rules(Feed feed) => new(feed.Name, feed.Types, time.GetUtcNow());

    // The provider gave no id: feed, document, status and time together are one event. The row is kept as the event it stands for,
    // so that one whose customer is unknown waits in quarantine like any other.
    private static (Arrival? Arrival, Misfit? Misfit) Read(StatusRow row, EventType type, FeedRules rules)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>
        {
            ["specversion"] = "1.0",
            ["source"] = rules.Source,
            ["id"] = string.Create(
                CultureInfo.InvariantCulture, $"{row.Document ?? row.Code}/{row.Code}/{type.Name()}/{row.Time.UtcDateTime:yyyy-MM-ddTHH:mm:ss}"),
            ["type"] = type.Name(),
            ["subject"] = row.Code,
            ["time"] = row.Time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            ["data"] = new Dictionary<string, string?>
            {
                ["status"] = row.StatusWord,
                ["reason"] = row.Reason,
                ["documentId"] = row.Document,
            }.Where(field => field.Value is not null).ToDictionary(),
        });
        var items = CloudEventReader.ReadJson(json, batch: false, rules);
        return (items.Arrivals.SingleOrDefault(), items.Misfits.SingleOrDefault());
    }

    /// <summary>Gathers events into submissions and counts what became of them.</summary>
    private sealed class EventSink(
        Feed feed, Intake intake, ExpiryComparison expiry, ImportOptions options, DateTimeOffset now, IProgress<int>? progress)
    {
        private readonly List<Arrival> _arrivals = [];
        private readonly List<Misfit> _misfits = [];
        private readonly List<RowIssue> _refusals = [];
        private readonly List<RefusedRow> _refusedRows = [];
        private readonly List<StatusRow> _expired = [];
        private readonly List<RowIssue> _warnings = [];
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private int _rows;
        private int _taken;
        private int _unchanged;
        private int _duplicates;
        private int _quarantined;
        private int _warned;

        public void Refuse(RowIssue refusal, RefusedRow row)
        {
            _rows++;
            _refusals.Add(refusal);
            _refusedRows.Add(row);
            if (_refusals.Count > CustomerImport.MostRefusals)
            {
                throw new UnusableFileException("", $"more than {CustomerImport.MostRefusals} rows cannot be read (row {refusal.Row}: {refusal.Reason}).");
            }
        }

        public async Task CountUnchangedAsync(StatusRow expired, CancellationToken token)
        {
            _rows++;
            _unchanged++;
            _expired.Add(expired);
            if (_expired.Count >= ChunkSize)
            {
                await CompareAsync(token);
            }
        }

        public async Task AddAsync((Arrival? Arrival, Misfit? Misfit) item, CancellationToken token)
        {
            _rows++;
            if (item.Arrival is { } arrival)
            {
                _arrivals.Add(arrival);
            }
            else
            {
                _misfits.Add(item.Misfit!);
            }

            if (_arrivals.Count + _misfits.Count >= ChunkSize)
            {
                await SubmitAsync(token);
            }
        }

        public async Task<ImportOutcome> FinishAsync(CancellationToken token)
        {
            await CompareAsync(token);
            return new ImportOutcome
            {
                Warned = _warned,
                Warnings = _warnings,
                Rows = _rows,
                Taken = _taken,
                Refused = _refusals.Count,
                Unchanged = _unchanged,
                Duplicates = _duplicates,
                Quarantined = _quarantined,
                Refusals = _refusals,
                RefusedRows = _refusedRows,
            };
        }

        // After the rows before it, which may have said what it is compared to.
        private async Task CompareAsync(CancellationToken token)
        {
            await SubmitAsync(token);
            var warnings = await expiry.CompareAsync(feed.CompanyId, _expired, token);
            _warned += warnings.Count;
            _warnings.AddRange(warnings.Take(CustomerImport.MostWarningsKept - _warnings.Count));
            _expired.Clear();
        }

        private async Task SubmitAsync(CancellationToken token)
        {
            var submission = new Submission
            {
                Source = feed.Name,
                CompanyId = feed.CompanyId,
                ReceivedAt = now,
                Arrivals = [.. _arrivals],
                Misfits = [.. _misfits],
            };
            var receipt = options.DryRun ? await intake.PreviewAsync(submission, _seen, token) : await intake.SubmitAsync(submission, token);
            _taken += receipt.Recorded;
            _duplicates += receipt.Duplicates;
            _quarantined += receipt.Quarantined.Count;
            _arrivals.Clear();
            _misfits.Clear();
            progress?.Report(_rows);
        }
    }
}
