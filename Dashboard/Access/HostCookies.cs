using Microsoft.AspNetCore.Authentication.Cookies;

namespace Coordination.Dashboard.Access;

/// <summary>
/// Behind TLS the cookies' names begin with <c>__Host-</c>: then a browser takes them from this host alone, and no neighbour under the same
/// domain can plant one.
/// </summary>
internal sealed class HostCookies : ICookieManager
{
    private readonly ChunkingCookieManager _plain = new();

    public string? GetRequestCookie(HttpContext context, string key) => _plain.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _plain.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _plain.DeleteCookie(context, Name(context, key), options);

    private static string Name(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;
}
