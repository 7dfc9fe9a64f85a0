using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace Coordination.Dashboard.Tests.Access;

public sealed class EndpointTests : AccessTest
{
    // Whoever adds to these says why in the review: they are open to the world.
    private static readonly string[] Open =
    [
        "/sign-in", "/two-factor", "/first-sign-in", "/invitation/{Code}", "/my-link/{Code}", "/error", "/not-found", "/sign-out", "/health/live", "/health/ready", "/verify", "/verify/{Code}",
        "/api/v1/events", "/api/v1/feeds/{name}/vcontract/receive-result-contract", "/api/v1/feeds/{name}/vcontract/receive-result-request",
    ];

    [Fact]
    public void Every_endpoint_of_the_running_program_has_a_rule()
    {
        var without = Endpoints().Where(endpoint =>
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
            && !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(rule => rule.Policy is { } policy && Named.Contains(policy)));

        // Files that lie there and were not built in are for who is signed in; the framework gives no hold on their endpoint.
        Assert.Empty(without.Select(endpoint => endpoint.DisplayName).Except(["Fallback {**path:file}"]));
    }

    [Fact]
    public void Nothing_is_open_but_what_is_listed_and_files()
    {
        var open = Endpoints().OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => !path.Contains('.', StringComparison.Ordinal) && !path.StartsWith("/_framework", StringComparison.Ordinal))
            .Distinct();

        Assert.Empty(open.Except(Open));
    }

    [Theory]
    [InlineData("/api/v1/wards")]
    [InlineData("/api/v1/wards/A/contracts")]
    [InlineData("/api/v1/company/progress")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/hubs/progress")]
    public async Task Machines_without_a_token_get_401(string path) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await Visitor().GetAsync(path)).StatusCode);

    [Fact]
    public async Task The_API_says_no_in_problem_details()
    {
        var answer = await Visitor().GetAsync("/api/v1/wards");

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private IEnumerable<Microsoft.AspNetCore.Http.Endpoint> Endpoints() =>
        Dashboard.Get<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints);

    private static IReadOnlyCollection<string> Named => [.. Coordination.Dashboard.Access.Policies.Matrix.Keys];
}
