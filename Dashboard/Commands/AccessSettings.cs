using System.Net;

using Coordination.Dashboard.Access;

namespace Coordination.Dashboard.Commands;

/// <summary>The settings of how the program is reached and who signs people in.</summary>
internal sealed record AccessSettings(string? PublicUrl, string? Proxies, string? Authority, string? ClientId, string? ClientSecret)
{
    private const string UrlName = "COORDINATION_PUBLIC_URL";
    private const string ProxiesName = "COORDINATION_PROXIES";
    private const string AuthorityName = "COORDINATION_OIDC_AUTHORITY";
    private const string ClientIdName = "COORDINATION_OIDC_CLIENT_ID";
    private const string ClientSecretName = "COORDINATION_OIDC_CLIENT_SECRET";

    public static AccessSettings Read(IConfiguration from) =>
        new(Empty(from[UrlName]), Empty(from[ProxiesName]), Empty(from[AuthorityName]), Empty(from[ClientIdName]), Empty(from[ClientSecretName]));

    /// <summary>To be asked for only when there are no faults.</summary>
    public Uri? Url => PublicUrl is null ? null : new Uri(PublicUrl);

    public IReadOnlyList<IPNetwork> Networks => [.. (Proxies ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(text => Network(text)!.Value)];

    public OidcProvider? Oidc => Authority is null ? null : new OidcProvider(new Uri(Authority), ClientId!, ClientSecret);

    public IEnumerable<string> Faults()
    {
        if (PublicUrl is not null && !IsWeb(PublicUrl))
        {
            yield return $"{UrlName} ({PublicUrl}) is not an address such as https://hopdong.example.vn.";
        }

        foreach (var proxy in (Proxies ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Where(text => Network(text) is null))
        {
            yield return $"{ProxiesName}: {proxy} is neither an IP address nor a network such as 10.0.0.0/8.";
        }

        if (Authority is null && (ClientId ?? ClientSecret) is not null)
        {
            yield return $"{AuthorityName} is missing beside the other COORDINATION_OIDC settings.";
        }

        if (Authority is not null && !(IsWeb(Authority) && new Uri(Authority) is { Scheme: "https" } or { IsLoopback: true }))
        {
            yield return $"{AuthorityName} ({Authority}) is not an https address.";
        }

        if (Authority is not null && ClientId is null)
        {
            yield return $"{ClientIdName} is missing beside {AuthorityName}.";
        }
    }

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool IsWeb(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static IPNetwork? Network(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network
        : null;
}
