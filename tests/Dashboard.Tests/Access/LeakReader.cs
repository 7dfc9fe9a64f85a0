using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Coordination.Dashboard.Tests.Access;

/// <summary>A form as a page offers it, with what stands in its fields.</summary>
internal sealed record OfferedForm(string Offered, string Target, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>Reads what the program answers to who walks it: bodies, also of streams, and the forms in them.</summary>
internal static class LeakReader
{
    public static async Task<(HttpStatusCode Status, string Body)> GetAsync(HttpClient client, string path)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(path);

        // Where anybody may ask, one address may ask so often; who walks everything waits.
        for (var tries = 0; tries < 20; tries++)
        {
            var answer = await AskAsync(client, path);
            if (answer.Status != HttpStatusCode.TooManyRequests)
            {
                return answer;
            }

            await Task.Delay(1_000);
        }

        return await AskAsync(client, path);
    }

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(HttpClient client, string path)
    {
        // A stream never ends; what it has to say at first is enough.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(path.Contains("stream", StringComparison.Ordinal) ? 1 : 20));
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, limit.Token);
        var text = new StringWriter();
        try
        {
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(limit.Token));
            var buffer = new char[16_384];
            while (await reader.ReadAsync(buffer, limit.Token) is > 0 and var read)
            {
                await text.WriteAsync(buffer.AsMemory(0, read), limit.Token);
            }
        }
        catch (OperationCanceledException) when (path.Contains("stream", StringComparison.Ordinal))
        {
        }

        return (answer.StatusCode, text.ToString());
    }

    public static IEnumerable<OfferedForm> Forms(string role, string path, string body)
    {
        using var page = new HtmlParser().ParseDocument(body);
        foreach (var form in page.QuerySelectorAll("form").OfType<IHtmlFormElement>().Where(form => form.GetAttribute("method")?.ToUpperInvariant() == "POST"))
        {
            var target = form.GetAttribute("action") is { Length: > 0 } action ? action : path;
            var fields = form.QuerySelectorAll("input[name], textarea[name], select[name], button[name]")
                .Where(field => field.GetAttribute("name") != "__RequestVerificationToken")
                .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, Value(field)));

            // Of choices by one name the last.
            yield return new OfferedForm(role, target, [.. fields.Reverse().DistinctBy(field => field.Key).Reverse()]);
        }
    }

    // An empty field is filled, so that what is asked for does not fail for want of a word.
    private static string Value(IElement field) => field switch
    {
        IHtmlSelectElement select => select.QuerySelectorAll("option").Select(option => option.GetAttribute("value")).LastOrDefault(value => value is { Length: > 0 }) ?? "",
        IHtmlTextAreaElement => "Khuất",
        _ when field.GetAttribute("value") is { Length: > 0 } value => value,
        _ => field.GetAttribute("type") switch { "checkbox" => "true", "date" => "2026-06-10", "number" => "1", "hidden" => "", _ => "Khuất" },
    };
}
