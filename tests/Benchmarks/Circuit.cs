using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Benchmarks;

/// <summary>
/// A viewer without a browser: fetches a page, opens its circuit as the browser's script does and acknowledges every batch of changes,
/// so that the server has all the work of a real viewer and this machine none of the drawing.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HubConnection _connection;
    private readonly TaskCompletionSource _rendered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Expectation? _expected;
    private volatile string? _fault;
    private int _batches;
    private long _bytes;

    private Circuit(HubConnection connection)
    {
        _connection = connection;
        connection.On<long, byte[]>("JS.RenderBatch", OnRenderBatchAsync);
        connection.On<long, string, string?, int, long, int>("JS.BeginInvokeJS", OnInvokeAsync);
        connection.On<string>("JS.Error", error => Fail($"the server gave the circuit up: {error}"));
        connection.Closed += error =>
        {
            Fail($"the connection closed: {error?.Message ?? "by the server"}");
            return Task.CompletedTask;
        };
    }

    /// <summary>What ended this circuit, null while it lives.</summary>
    public string? Fault => _fault;

    /// <summary>Batches of changes received so far.</summary>
    public int Batches => Volatile.Read(ref _batches);

    /// <summary>Bytes in these batches.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Opens the page at the address; done when the server has rendered it into this circuit.</summary>
    public static async Task<Circuit> OpenAsync(Uri page, CookieContainer cookies)
    {
        using var handler = new SocketsHttpHandler { CookieContainer = cookies };
        using var http = new HttpClient(handler);
        var html = await http.GetStringAsync(page);
        var circuit = new Circuit(Connection(new Uri(page, "/_blazor"), cookies));
        await circuit._connection.StartAsync();

        // The components come with the second call, as from a page whose rendering began on the server.
        var state = StateComment().Match(html).Groups["state"].Value;
        var secret = await circuit._connection.InvokeAsync<string?>(
            "StartCircuit", new Uri(page, "/").AbsoluteUri, page.AbsoluteUri, "[]", state);
        if (secret is null)
        {
            throw new InvalidOperationException($"No circuit was started for {page}: {circuit.Fault}");
        }

        await circuit._connection.SendAsync("UpdateRootComponents", Operations(html), state);
        await circuit._rendered.Task.WaitAsync(Patience);
        return circuit;
    }

    /// <summary>Tells the expectation when a batch brings what it waits for.</summary>
    public void Expect(Expectation expectation) => Volatile.Write(ref _expected, expectation);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static HubConnection Connection(Uri address, CookieContainer cookies)
    {
        var builder = new HubConnectionBuilder().WithUrl(address, options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.Cookies = cookies;
        });
        builder.Services.AddSingleton<IHubProtocol, BlazorPack>();
        return builder.Build();
    }

    // One "add" for each interactive component that the page holds the place of.
    private static string Operations(string html)
    {
        var markers = ComponentComment().Matches(html)
            .Select(match => JsonNode.Parse(match.Groups["marker"].Value)!.AsObject())
            .Where(marker => (string?)marker["type"] == "server")
            .OrderBy(marker => (int)marker["sequence"]!);
        var operations = markers.Select((marker, i) => new JsonObject { ["type"] = "add", ["ssrComponentId"] = i + 1, ["marker"] = marker });
        return new JsonObject { ["batchId"] = 1, ["operations"] = new JsonArray([.. operations]) }.ToJsonString();
    }

    [GeneratedRegex("<!--Blazor:(?<marker>\\{.*?\\})-->")]
    private static partial Regex ComponentComment();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[a-zA-Z0-9+/=]+)-->")]
    private static partial Regex StateComment();

    private async Task OnRenderBatchAsync(long batch, byte[] data)
    {
        Interlocked.Increment(ref _batches);
        Interlocked.Add(ref _bytes, data.Length);
        if (Volatile.Read(ref _expected) is { } expected && expected.IsIn(data))
        {
            _expected = null;
            expected.Met();
        }

        await _connection.SendAsync("OnRenderCompleted", batch, (string?)null);
        _rendered.TrySetResult();
    }

    // There is no script to run; the component must only not wait for it. A handle of 0 asks for no answer.
    private Task OnInvokeAsync(long handle, string name, string? arguments, int resultType, long target, int callType) => handle == 0
        ? Task.CompletedTask
        : _connection.SendAsync("EndInvokeJSFromDotNet", handle, true, $"[{handle},true,null]");

    private void Fail(string fault)
    {
        _fault ??= fault;
        _rendered.TrySetException(new InvalidOperationException(fault));
    }
}
