using Coordination.Ingest;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Ingest.Tallies;
using Coordination.Reports;
using Coordination.Reports.Numbers;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Coordination.Support;

/// <summary>One process of the program without its web server, over a test's database and a clock that the test moves.</summary>
public sealed class IngestHost : IAsyncDisposable
{
    public const string Feed = "portal";
    public const string Enterprise = "XN1";

    /// <summary>A Wednesday morning without a holiday near it.</summary>
    public static readonly DateTimeOffset Start = new(2026, 6, 10, 9, 0, 0, TimeSpan.FromHours(7));

    private readonly ServiceProvider _services;
    private readonly TestFolder _folder = new();

    public IngestHost(TestDatabase database, IntakeOptions? options = null)
    {
        Database = database;
        Directory.CreateDirectory(_folder.Path);
        _services = new ServiceCollection()
            .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton(options ?? new IntakeOptions())
            .AddIngest(database.ConnectionString, _folder.Path)
            .AddIngestClock()
            .AddReports(database.ConnectionString)
            .BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    public FakeTimeProvider Time { get; } = new(Start);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A ward of the one enterprise with customers <c>prefix000001</c> and on.</summary>
    public async Task WardAsync(string code, int customers = 0, int groups = 3)
    {
        await Get<PlaceRegistry>().AddEnterpriseAsync(Enterprise, "Xí nghiệp 1", default);
        await Get<PlaceRegistry>().AddWardAsync(code, $"Phường {code}", Enterprise, default);
        if (customers > 0)
        {
            await ImportAsync(code, CustomerList.Of(code, customers, groups));
        }
    }

    public async Task<ImportOutcome> ImportAsync(string ward, CustomerList list, ImportOptions? options = null)
    {
        using var table = list.Open();
        return await Get<CustomerImport>().RunAsync(ward, table, options ?? new ImportOptions(), null, default);
    }

    public Task<Receipt> SendAsync(params IEnumerable<EventDraft> events) => SendAsync(EventDraft.Batch(events));

    /// <summary>The same for events that an adapter of ours made, which may bear the provider's own types.</summary>
    public Task<Receipt> SendFromAdapterAsync(IEnumerable<EventDraft> events) => SendAsync(EventDraft.Batch(events), byAdapter: true);

    /// <summary>Hands a batch to the intake as the webhook does after the signature is checked.</summary>
    public Task<Receipt> SendAsync(byte[] batch, string source = Feed, bool byAdapter = false)
    {
        var now = Time.GetUtcNow();
        var items = CloudEventReader.ReadJson(batch, batch: true, new FeedRules(source, null, now) { ByAdapter = byAdapter });
        return Get<Intake>().SubmitAsync(
            new Submission { Source = source, CompanyId = 1, ReceivedAt = now, Arrivals = items.Arrivals, Misfits = items.Misfits },
            default);
    }

    public async Task<WardBoard> BoardAsync(string ward) => (await Get<WardBoards>().ReadAsync(Actor.Program, ward, default))!;

    public async Task<ContractLine> ContractAsync(string ward, string code) =>
        (await Get<Contracts>().FindAsync(Actor.Program, "test", await WardIdAsync(ward), code, default))!;

    public async Task<int> WardIdAsync(string ward) => (await Get<Wards>().IdAsync(Actor.Program, ward, default))!.Value;

    /// <summary>The differences between the record and its journal; none is right.</summary>
    public async Task<IReadOnlyList<string>> CheckAsync() => (await Get<Rebuild>().RunAsync(null, true, null, default)).Differences;

    public async Task<T> AskAsync<T>(string sql, object? parameters = null)
    {
        await using var connection = await Database.DataSource.OpenConnectionAsync();
        return (await connection.ExecuteScalarAsync<T>(sql, parameters))!;
    }

    public async Task RunAsync(string sql, object? parameters = null)
    {
        await using var connection = await Database.DataSource.OpenConnectionAsync();
        await connection.ExecuteAsync(sql, parameters);
    }

    /// <summary>Until somebody waits for a lock, as the work is meant to; fails where it ends without.</summary>
    public async Task BlockedAsync(Task work)
    {
        ArgumentNullException.ThrowIfNull(work);
        while (await AskAsync<int>("select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'") == 0)
        {
            if (work.IsCompleted)
            {
                await work;
                throw new InvalidOperationException("It never waited.");
            }

            await Task.Delay(10);
        }
    }

    /// <summary>Wards whose journal is not 1..n, or whose head says otherwise.</summary>
    public Task<int> WardsWithGapsAsync() => AskAsync<int>(
        """
        select count(*)::int from ward_head h
        left join (select ward_id, count(*) as n, max(position) as last, min(position) as first from journal group by ward_id) j using (ward_id)
        where coalesce(j.n, 0) <> h.position or coalesce(j.last, 0) <> h.position or coalesce(j.first, 1) <> 1
        """);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
