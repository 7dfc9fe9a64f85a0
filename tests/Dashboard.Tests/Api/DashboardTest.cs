using System.Net;
using System.Text.Json;
using Coordination.Ingest.Feeds;
using Coordination.Support;
using Xunit;

namespace Coordination.Dashboard.Tests.Api;

/// <summary>A served ward A with seven customers and a feed that may send; a second process on the same database stands beside it.</summary>
public abstract class DashboardTest : IAsyncLifetime
{
    protected const int Customers = 7;

    private protected TestDashboard Dashboard { get; private set; } = null!;

    /// <summary>Another process.</summary>
    protected IngestHost Beside { get; private set; } = null!;

    protected TestDatabase Database { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        Beside = new IngestHost(Database);
        await Beside.WardAsync("A", Customers);
        var feed = await Beside.Get<FeedRegistry>().AddAsync(IngestHost.Feed, IngestHost.Enterprise, null, default);
        Dashboard = await TestDashboard.StartAsync(Database.ConnectionString);
        Dashboard.Secret = feed.Secret;
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Dashboard.DisposeAsync();
        await Beside.DisposeAsync();
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static string A(int number) => CustomerList.Code("A", number);

    protected static EventDraft Opened(int number) => new("contract.opened", A(number));

    protected static async Task<JsonElement> JsonAsync(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    protected static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }
}
