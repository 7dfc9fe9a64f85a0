using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Coordination.Ingest.Feeds;
using Coordination.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Coordination.Dashboard.Tests.Api;

/// <summary>The program's web application on a free port over a test's database, and a feed that signs.</summary>
internal sealed class TestDashboard : IAsyncDisposable
{
    public const string One = "application/cloudevents+json";
    public const string Batch = "application/cloudevents-batch+json";
    public const string Lines = "application/x-ndjson";

    private readonly TestFolder _folder = new();
    private readonly WebApplication _app;

    private TestDashboard(string connectionString, Func<DashboardOptions, DashboardOptions>? options, Action<WebApplicationBuilder>? change)
    {
        var plain = new DashboardOptions { ConnectionString = connectionString, DataFolder = _folder.Path, Urls = "http://127.0.0.1:0" };
        _app = DashboardApplication.Build(options?.Invoke(plain) ?? plain, builder =>
        {
            builder.Logging.ClearProviders();
            change?.Invoke(builder);
        });
    }

    /// <summary>Of somebody who manages the one enterprise; the client sends it with everything.</summary>
    public string Token { get; private set; } = "";

    public HttpClient Http { get; private set; } = null!;

    public Uri Address => Http.BaseAddress!;

    /// <summary>The feed's secret; empty until one was added.</summary>
    public byte[] Secret { get; set; } = [];

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<TestDashboard> StartAsync(
        string connectionString, Func<DashboardOptions, DashboardOptions>? options = null, Action<WebApplicationBuilder>? change = null)
    {
        var dashboard = new TestDashboard(connectionString, options, change);
        await dashboard._app.StartAsync();
        dashboard.Http = new HttpClient { BaseAddress = new Uri(dashboard._app.Urls.First()) };
        await using var owner = NpgsqlDataSource.Create(connectionString);
        dashboard.Token = await TestAccounts.TokenAsync(owner, "enterprise");
        dashboard.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", dashboard.Token);
        return dashboard;
    }

    public Task<HttpResponseMessage> PostAsync(params EventDraft[] events) => PostAsync(EventDraft.Batch(events), Batch);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? form, string feed = IngestHost.Feed, byte[]? secret = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/events") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = form is null ? null : MediaTypeHeaderValue.Parse(form);
        Sign(request, body, feed, secret ?? Secret);
        return await Http.SendAsync(request);
    }

    public async Task<JsonElement> GetJsonAsync(string path) => (await Http.GetFromJsonAsync<JsonElement>(path)).Clone();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    public static void Sign(HttpRequestMessage request, byte[] body, string feed, byte[] secret)
    {
        var now = DateTimeOffset.UtcNow;
        request.Headers.Add("x-feed", feed);
        request.Headers.Add("webhook-id", "m-1");
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", StandardWebhook.Sign(secret, "m-1", now, body));
    }
}
