namespace Coordination.Dashboard.Access;

/// <summary>The page with which each role begins.</summary>
public sealed class Landing(IServiceProvider services, TimeProvider time)
{
    private static readonly (string Policy, string Path)[] First =
    [
        (Policies.Figures, "/"),
        (Policies.MyPlaces, "/my"),
        (Policies.DataProtection, "/data-protection"),
        (Policies.People, "/people"),
        (Policies.Feeds, "/feeds"),
    ];

    /// <summary>The first page of theirs that there is; one's own account when there is none.</summary>
    public string Of(KnownAccount? account)
    {
        var pages = services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/')).ToHashSet(StringComparer.Ordinal);
        return First.FirstOrDefault(first =>
            account?.Has(Policies.Matrix[first.Policy], time.GetUtcNow()) == true && pages.Contains(first.Path)).Path ?? "/account";
    }
}
