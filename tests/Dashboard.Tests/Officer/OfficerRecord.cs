using Coordination.Dashboard.Access;
using Coordination.Dashboard.DataProtection;
using Coordination.Dashboard.Files;
using Coordination.Ingest.Record;
using Coordination.Support;

using Dapper;

using Xunit;

namespace Coordination.Dashboard.Tests.Officer;

/// <summary>A ward A with seven customers, a data-protection officer and a manager, and what the officer works with, without a web server.</summary>
public sealed class OfficerRecord : IAsyncLifetime
{
    public const int Customers = 7;

    private readonly TestFolder _folder = new();
    private AccessDatabase _access = null!;

    public TestDatabase Database { get; private set; } = null!;

    public IngestHost Host { get; private set; } = null!;

    public OfficerDatabase Records { get; private set; } = null!;

    public BroughtFiles Files { get; private set; } = null!;

    /// <summary>Where files that people brought lie.</summary>
    public string FilesFolder => Path.Combine(_folder.Path, "brought");

    /// <summary>The officer.</summary>
    public Actor Officer { get; private set; } = null!;

    /// <summary>Somebody who reads names.</summary>
    public Actor Manager { get; private set; } = null!;

    /// <summary>The number of ward A, which is the number of its chain.</summary>
    public int A { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        Host = new IngestHost(Database);
        await Host.WardAsync("A", Customers);
        A = await Host.WardIdAsync("A");

        // The list stands in the log; a test's log begins with what the test does.
        await Host.RunAsync("delete from access_log; delete from access_log_head");
        _access = AccessDatabase.Open(Database.ConnectionString);
        Records = new OfficerDatabase(_access);
        Files = new BroughtFiles(new DashboardOptions { ConnectionString = "", DataFolder = _folder.Path, Urls = "" }, Host.Time);
        Officer = await PersonAsync("phu.trach", "dpo");
        Manager = await PersonAsync("quan.ly", "enterprise");
    }

    public async ValueTask DisposeAsync()
    {
        await _access.DisposeAsync();
        await Host.DisposeAsync();
        await Database.DisposeAsync();
        _folder.Dispose();
    }

    public async Task<Actor> PersonAsync(string name, string role) => new(
        await TestAccounts.PersonAsync(
            Database.DataSource, name, role, role is "dpo" or "admin" or "company" ? null : "A", role is "leader" ? "1" : null, role == "building" ? "nha 1" : null),
        Origin: "192.0.2.9");

    /// <summary>Puts an entry into the log as a reading would.</summary>
    public Task ReadAsync(Actor actor, int ward, string action = "read", string purpose = "contract", string? reason = null, int[]? contracts = null) =>
        Records.DoAsync(actor, connection => connection.ExecuteAsync(
            "select log_access(@ward, @action, @purpose, @reason, null, @count, @contracts)",
            new { ward, action, purpose, reason, count = contracts?.Length ?? 1, contracts }), default);

    /// <summary>Makes the log as if its first entries had been written 30 months ago.</summary>
    public Task AgeAsync(int ward, int entries) => Host.RunAsync(
        $"""
        do $$
        declare
            e access_log;
            p bytea := (select previous from access_log where ward_id = {ward} order by entry limit 1);
        begin
            for e in select * from access_log where ward_id = {ward} order by entry loop
                e.at := case when e.entry <= {entries} then e.at - interval '30 months' else e.at end;
                e.previous := p;
                e.hash := access_log_hash(e);
                p := e.hash;
                update access_log set at = e.at, previous = e.previous, hash = e.hash where ward_id = e.ward_id and entry = e.entry;
            end loop;
            update access_log_head set hash = p where ward_id = {ward};
        end $$
        """);
}
