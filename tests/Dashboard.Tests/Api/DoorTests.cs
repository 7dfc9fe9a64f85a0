using System.Net;
using System.Net.Http.Headers;
using System.Text;

using Coordination.Ingest.Feeds;
using Coordination.Ingest.Journal;
using Coordination.Support;

using Dapper;

using Microsoft.Extensions.DependencyInjection;

using Xunit;

namespace Coordination.Dashboard.Tests.Api;

/// <summary>What stands before the doors of feeds; one program with little memory for bodies and a clock that can break.</summary>
public sealed class DoorTests(DoorTests.Doors doors) : IClassFixture<DoorTests.Doors>
{
    private const int Memory = 64 * 1024;

    private TestDashboard Dashboard => doors.Dashboard;

    [Fact]
    public async Task A_body_for_which_there_is_no_memory_is_503_and_what_was_taken_is_given_back()
    {
        foreach (var (size, chunked) in new[] { (Memory + 1, false), (Memory + 1, true), (Memory - 1, false), (Memory - 1, true), (Memory - 1, false) })
        {
            var body = Encoding.UTF8.GetBytes(Opened().Json().PadRight(size));
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/events") { Content = new ByteArrayContent(body) };
            request.Headers.TransferEncodingChunked = chunked;
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(TestDashboard.One);
            TestDashboard.Sign(request, body, IngestHost.Feed, Dashboard.Secret);

            var response = await Dashboard.Http.SendAsync(request);

            Assert.Equal(size > Memory ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(size > Memory, response.Headers.RetryAfter is not null);
        }
    }

    [Fact]
    public async Task Who_is_refused_too_often_is_told_to_wait_and_a_good_signature_from_there_passes()
    {
        // What is announced as too large is refused whoever says it: nobody learns so which feeds there are.
        foreach (var feed in new[] { IngestHost.Feed, "nobody" })
        {
            using var large = new HttpRequestMessage(HttpMethod.Post, "/api/v1/events") { Content = new ByteArrayContent([]) };
            large.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(TestDashboard.One);
            large.Content.Headers.ContentLength = (16 * 1024 * 1024) + 1;
            large.Headers.ExpectContinue = true;
            large.Headers.Add("x-feed", feed);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Dashboard.Http.SendAsync(large)).StatusCode);
        }

        HttpResponseMessage refused;
        var times = 2; // those above
        do
        {
            refused = await Dashboard.PostAsync(Opened().Bytes(), TestDashboard.One, secret: new byte[32]);
        }
        while (refused.StatusCode == HttpStatusCode.Unauthorized && times++ < 1_000);

        using var asks = new HttpRequestMessage(HttpMethod.Get, "/api/v1/wards");
        asks.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "cdn_nobody");
        var reader = await Dashboard.Http.SendAsync(asks);

        Assert.InRange(times, RefusalLimit.PerMinute, 999);
        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests), (refused.StatusCode, reader.StatusCode));
        Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero && reader.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal("application/problem+json", reader.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await Dashboard.PostAsync(Opened().Bytes(), TestDashboard.One)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Dashboard.Http.GetAsync("/api/v1/wards")).StatusCode);
    }

    [Fact]
    public async Task A_callback_for_a_ward_that_somebody_holds_is_kept()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/feeds/portal/vcontract/receive-result-contract");
        request.Content = new StringContent("""{"contractCode":"A000001","status":"CUSTOMER_SIGNED"}""");
        request.Headers.TryAddWithoutValidation("Authorization", "whsec_" + Convert.ToBase64String(Dashboard.Secret));
        await using var holder = await doors.Database.DataSource.OpenConnectionAsync();
        await holder.ExecuteAsync("begin; select from ward_head for update");

        Assert.Equal(HttpStatusCode.OK, (await Dashboard.Http.SendAsync(request)).StatusCode);

        Assert.Equal("ward-held", await holder.ExecuteScalarAsync<string>("select reason from quarantine where subject = 'A000001'"));
    }

    [Fact]
    public async Task What_nobody_foresaw_is_answered_in_the_form_of_every_error()
    {
        doors.Clock.IsBroken = true;
        var response = await Dashboard.PostAsync(Opened().Bytes(), TestDashboard.One);
        doors.Clock.IsBroken = false;

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    private static EventDraft Opened() => new("contract.opened", CustomerList.Code("A", 1));

    public sealed class Doors : IAsyncLifetime
    {
        internal TestDatabase Database { get; private set; } = null!;

        internal TestDashboard Dashboard { get; private set; } = null!;

        internal BreakableClock Clock { get; } = new();

        public async ValueTask InitializeAsync()
        {
            Database = await TestDatabase.CreateAsync();
            await using var beside = new IngestHost(Database);
            await beside.WardAsync("A", 1);
            var feed = await beside.Get<FeedRegistry>().AddAsync(IngestHost.Feed, IngestHost.Enterprise, null, default);
            Dashboard = await TestDashboard.StartAsync(Database.ConnectionString, change: builder => builder.Services
                .AddSingleton<TimeProvider>(Clock).AddSingleton(new IntakeOptions { MostBodyBytes = Memory, LongestHeld = TimeSpan.FromMilliseconds(100) }));
            Dashboard.Secret = feed.Secret;
        }

        public async ValueTask DisposeAsync()
        {
            await Dashboard.DisposeAsync();
            await Database.DisposeAsync();
        }
    }

    internal sealed class BreakableClock : TimeProvider
    {
        public bool IsBroken { get; set; }

        public override DateTimeOffset GetUtcNow() => IsBroken ? throw new InvalidOperationException("The clock is broken.") : base.GetUtcNow();
    }
}
