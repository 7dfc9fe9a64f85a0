using System.Net;
using System.Text.RegularExpressions;
using Coordination.Support;

namespace Coordination.Dashboard.Tests.Access;

/// <summary>A browser without a screen: keeps cookies, follows nothing by itself, sends forms with the token that the page gave.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };

    public Visitor(Uri address)
    {
        Http = new HttpClient(_handler) { BaseAddress = address };
        Http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Linux; Android 14) Chrome/130.0");
    }

    public HttpClient Http { get; }

    public CookieContainer Cookies => _handler.CookieContainer;

    public string? Session => Cookies.GetCookies(Http.BaseAddress!)["coordination"]?.Value;

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));

    public async Task<string> TextAsync(string path) => await (await GetAsync(path)).Content.ReadAsStringAsync();

    /// <summary>Opens a page and sends its form of that name, or its plain form to that address.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string form, params (string Name, string Value)[] fields)
    {
        var text = await TextAsync(page);
        var token = Token().Match(text);
        var all = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).ToList();
        if (token.Success)
        {
            all.Add(new("__RequestVerificationToken", token.Groups[1].Value));
        }

        var target = form.StartsWith('/') ? form : page;
        if (target == page)
        {
            all.Add(new("_handler", form));
        }

        return await Http.PostAsync(new Uri(target, UriKind.Relative), new FormUrlEncodedContent(all));
    }

    public Task<HttpResponseMessage> SignInAsync(string name, string password = TestAccounts.Password, string page = "/sign-in") =>
        PostAsync(page, "sign-in", ("Form.Name", name), ("Form.Password", password));

    /// <summary>What a page says, without the token, which is another each time.</summary>
    public static async Task<string> SaidAsync(HttpResponseMessage response) =>
        Sealed().Replace(await response.Content.ReadAsStringAsync(), "");

    public void Dispose() => Http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex("value=\"[^\"]*\"|<!--.*?-->", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Sealed();
}
