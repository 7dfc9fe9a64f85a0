using System.Net;
using Coordination.Dashboard.Access;
using Coordination.Dashboard.Tests.Api;
using Coordination.Support;
using Xunit;

namespace Coordination.Dashboard.Tests.Access;

public sealed class OidcTests : AccessTest
{
    private const string Email = "hoa@xinghiep.example";

    private OpenIdProvider _provider = null!;
    private TestDashboard _served = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _provider = await OpenIdProvider.StartAsync();
        _provider.Email = Email;
        _served = await TestDashboard.StartAsync(Database.ConnectionString, options => options with
        {
            Oidc = new OidcProvider(_provider.Address, OpenIdProvider.ClientId, OpenIdProvider.ClientSecret),
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await _served.DisposeAsync();
        await _provider.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Who_has_an_account_by_their_verified_address_comes_in_and_from_then_on_by_their_number()
    {
        await TestAccounts.PersonAsync(Database.DataSource, Email, "enterprise");

        var first = await ComeAsync();
        _provider.Email = "another@xinghiep.example";
        var again = await ComeAsync();

        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/w/A")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/w/A")).StatusCode);
        Assert.NotNull(again.Session);
    }

    [Fact]
    public async Task An_address_that_passes_to_somebody_else_opens_nothing()
    {
        await TestAccounts.PersonAsync(Database.DataSource, Email, "enterprise");
        await ComeAsync();

        _provider.Subject = "subject-2";
        var other = await ComeAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/w/A")).StatusCode);
    }

    [Fact]
    public async Task An_address_that_nobody_verified_opens_nothing()
    {
        await TestAccounts.PersonAsync(Database.DataSource, Email, "enterprise");
        _provider.EmailIsVerified = false;

        Assert.Equal(HttpStatusCode.Redirect, (await (await ComeAsync()).GetAsync("/w/A")).StatusCode);
    }

    [Fact]
    public async Task Nobody_gets_an_account_by_it()
    {
        var visitor = await ComeAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/w/A")).StatusCode);
        Assert.Null(visitor.Session);
    }

    [Fact]
    public async Task The_way_there_carries_a_challenge_and_a_state()
    {
        var there = (await Visitor(_served.Address).GetAsync("/sign-in/external?returnUrl=%2Fw%2FA")).Headers.Location!;

        Assert.Contains("code_challenge_method=S256", there.Query, StringComparison.Ordinal);
        Assert.Contains("state=", there.Query, StringComparison.Ordinal);
        Assert.Contains("response_type=code", there.Query, StringComparison.Ordinal);
    }

    // Follows every redirect, as a browser does.
    private async Task<Visitor> ComeAsync()
    {
        var visitor = Visitor(_served.Address);
        var next = new Uri(_served.Address, "/sign-in/external?returnUrl=%2Faccount");
        for (var i = 0; i < 10; i++)
        {
            var answer = await visitor.GetAsync(next.ToString());
            if (answer.Headers.Location is not { } location)
            {
                break;
            }

            next = new Uri(next, location);
        }

        return visitor;
    }
}
