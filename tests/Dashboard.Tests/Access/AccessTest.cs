using System.Net;
using Coordination.Dashboard.Access;
using Coordination.Dashboard.Tests.Api;
using Coordination.Support;
using Xunit;

namespace Coordination.Dashboard.Tests.Access;

/// <summary>A served ward A with people who may sign in.</summary>
public abstract class AccessTest : DashboardTest
{
    private readonly List<Visitor> _visitors = [];

    protected const string Manager = "quan.ly";

    protected int ManagerId { get; private set; }

    private protected Invitations Invitations => Dashboard.Get<Invitations>();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        ManagerId = await TestAccounts.PersonAsync(Database.DataSource, Manager, "enterprise");
    }

    public override async ValueTask DisposeAsync()
    {
        _visitors.ForEach(visitor => visitor.Dispose());
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected Visitor Visitor(Uri? address = null)
    {
        var visitor = new Visitor(address ?? Dashboard.Address);
        _visitors.Add(visitor);
        return visitor;
    }

    private protected async Task<Visitor> SignedInAsync(string name = Manager)
    {
        var visitor = Visitor();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync(name)).StatusCode);
        return visitor;
    }

    /// <summary>Waits until a page answers so; fails after ten seconds.</summary>
    private protected static async Task UntilAsync(Visitor visitor, string path, HttpStatusCode status)
    {
        var end = DateTime.UtcNow.AddSeconds(10);
        while ((await visitor.GetAsync(path)).StatusCode is var now && now != status)
        {
            Assert.True(DateTime.UtcNow < end, $"{path} still answers {now}.");
            await Task.Delay(100);
        }
    }
}
