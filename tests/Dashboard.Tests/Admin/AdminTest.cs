using System.Net;
using Coordination.Dashboard.Access;
using Coordination.Dashboard.Tests.Access;
using Coordination.Ingest.Record;
using Coordination.Support;
using Dapper;
using Xunit;

namespace Coordination.Dashboard.Tests.Admin;

/// <summary>A served ward A whose administrator is signed in.</summary>
public abstract class AdminTest : AccessTest
{
    protected const string AdminName = "quan.tri";

    protected int AdminId { get; private set; }

    private protected Visitor Admin { get; private set; } = null!;

    private protected Accounts Accounts => Dashboard.Get<Accounts>();

    protected Actor AdminActor => new(AdminId, Origin: "192.0.2.1");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        AdminId = await TestAccounts.PersonAsync(Database.DataSource, AdminName, "admin");
        Admin = await SignedInAsync(AdminName);
    }

    /// <summary>The log's entries of an action: who, and what of.</summary>
    protected async Task<IReadOnlyList<(int Actor, int? By, string What, string? Reason)>> LogAsync(string action)
    {
        await using var connection = await Database.DataSource.OpenConnectionAsync();
        return [.. await connection.QueryAsync<(int, int?, string, string?)>(
            "select actor, by, filter, reason from access_log where action = @action and actor <> 0 order by ward_id, entry", new { action })];
    }

    protected async Task<int> IdAsync(string name) => await Accounts.IdAsync(name, AccountKind.Person, default);

    private protected static async Task<string> DoneAsync(Task<HttpResponseMessage> answer)
    {
        var response = await answer;
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return new Uri(response.RequestMessage!.RequestUri!, response.Headers.Location!).PathAndQuery;
    }
}
