using Coordination.Ingest.Journal;
using Coordination.Support;
using Xunit;

namespace Coordination.Ingest.Tests.Journal;

/// <summary>A database with two wards, A and B, of twelve customers each, and a host over it; more hosts are more processes.</summary>
public abstract class JournalTest : IAsyncLifetime
{
    protected const int Customers = 12;

    private readonly List<IngestHost> _hosts = [];
    private TestDatabase _database = null!;

    protected IngestHost Host => _hosts[0];

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        Another();
        await Host.WardAsync("A", Customers);
        await Host.WardAsync("B", Customers);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>One more process on the same database.</summary>
    protected IngestHost Another(IntakeOptions? options = null)
    {
        _hosts.Add(new IngestHost(_database, options));
        return _hosts[^1];
    }

    protected static string A(int number) => CustomerList.Code("A", number);

    protected static string B(int number) => CustomerList.Code("B", number);

    protected Task<int> EventsAsync(string source = IngestHost.Feed) =>
        Host.AskAsync<int>("select count(*)::int from journal where source = @source", new { source });

    protected Task<int> WaitingAsync() => Host.AskAsync<int>("select count(*)::int from quarantine where closed_at is null");
}
