namespace Coordination.Dashboard.Components;

/// <summary>Vietnamese unless the address or, from then on, a cookie asks for English.</summary>
internal static class LanguageChoice
{
    private const string Name = "lang";

    /// <summary>The language of a request.</summary>
    public static string Of(HttpRequest request) => Words.Of(Asked(request) ?? request.Cookies[Name]).Code;

    /// <summary>Remembers a language that was asked for by the address.</summary>
    public static Task RememberAsync(HttpContext context, RequestDelegate next)
    {
        if (Asked(context.Request) is { } language)
        {
            context.Response.Cookies.Append(Name, Words.Of(language).Code, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                IsEssential = true,
            });
        }

        return next(context);
    }

    private static string? Asked(HttpRequest request) => request.Query[Name] is [{ Length: > 0 } language, ..] ? language : null;
}
