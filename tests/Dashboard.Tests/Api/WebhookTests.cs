using System.Net;
using System.Text;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Record;
using Coordination.Support;
using Xunit;

namespace Coordination.Dashboard.Tests.Api;

public sealed class WebhookTests : DashboardTest
{
    [Theory]
    [InlineData(TestDashboard.One)]
    [InlineData(TestDashboard.One + "; charset=utf-8")]
    [InlineData("Application/CloudEvents+JSON")]
    [InlineData(TestDashboard.Batch)]
    [InlineData(TestDashboard.Lines)]
    public async Task Events_of_every_form_are_recorded(string form)
    {
        var text = form == TestDashboard.Batch ? $"[{Opened(1).Json()}]" : Opened(1).Json();

        var response = await Dashboard.PostAsync(Encoding.UTF8.GetBytes(text), form);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"received":1,"recorded":1,"duplicates":0,"quarantined":[]}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_answer_says_what_became_of_each()
    {
        var again = Opened(1);

        var answer = await JsonAsync(await Dashboard.PostAsync(again, again, new EventDraft("contract.opened", "NOBODY") { Id = "n" }));

        Assert.Equal((3, 1, 1), (answer.GetProperty("received").GetInt32(), answer.GetProperty("recorded").GetInt32(),
            answer.GetProperty("duplicates").GetInt32()));
        var kept = Assert.Single(answer.GetProperty("quarantined").EnumerateArray().ToArray());
        Assert.Equal(("n", "unknown-subject"), (kept.GetProperty("id").GetString(), kept.GetProperty("reason").GetString()));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_body_that_cannot_be_read_is_400_and_nothing_is_recorded(string body)
    {
        var response = await Dashboard.PostAsync(Encoding.UTF8.GetBytes(body), TestDashboard.One);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_unknown_feed_and_a_wrong_signature_get_the_same_answer()
    {
        var unknown = await Dashboard.PostAsync(Opened(1).Bytes(), TestDashboard.One, feed: "nobody");
        var wrong = await Dashboard.PostAsync(Opened(1).Bytes(), TestDashboard.One, secret: new byte[32]);

        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
        Assert.Equal(WithoutTrace(await unknown.Content.ReadAsStringAsync()), WithoutTrace(await wrong.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData(null)]
    public async Task Another_content_type_is_415(string? form) =>
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Dashboard.PostAsync(Opened(1).Bytes(), form)).StatusCode);

    [Fact]
    public async Task Over_16_MiB_is_413()
    {
        var body = new byte[(16 * 1024 * 1024) + 1];

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Dashboard.PostAsync(body, TestDashboard.Batch)).StatusCode);
    }

    [Fact]
    public async Task A_feed_that_another_process_adds_may_send_at_once()
    {
        await Dashboard.PostAsync(Opened(1));
        var added = await Beside.Get<FeedRegistry>().AddAsync("sms", IngestHost.Enterprise, null, default);
        var body = (Opened(2) with { Source = "sms" }).Bytes();

        await UntilAsync(HttpStatusCode.OK, () => Dashboard.PostAsync(body, TestDashboard.One, "sms", added.Secret));
    }

    [Fact]
    public async Task A_secret_that_another_process_gives_holds_at_once()
    {
        await Dashboard.PostAsync(Opened(1));
        var rotated = await Beside.Get<FeedRegistry>().RotateAsync(Actor.Program, IngestHost.Feed, default);

        await UntilAsync(HttpStatusCode.OK, () => Dashboard.PostAsync(Opened(2).Bytes(), TestDashboard.One, secret: rotated.Secret));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_secret_that_another_process_took_away_is_refused_within_seconds(bool removed)
    {
        await Dashboard.PostAsync(Opened(1));
        await (removed ? Beside.Get<FeedRegistry>().RemoveAsync(Actor.Program, IngestHost.Feed, default)
            : Beside.Get<FeedRegistry>().RotateAsync(Actor.Program, IngestHost.Feed, default));

        await UntilAsync(HttpStatusCode.Unauthorized, () => Dashboard.PostAsync(Opened(2)));
    }

    [Fact]
    public async Task While_the_database_is_away_the_sender_is_told_to_come_again()
    {
        await Dashboard.PostAsync(Opened(1));
        var away = await Closed.CloseAsync(Database.ConnectionString, await Beside.AskAsync<string>("select current_database()"));

        var response = await Dashboard.PostAsync(Opened(2));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.True(response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        await away.DisposeAsync();
        Assert.Equal(HttpStatusCode.OK, (await Dashboard.PostAsync(Opened(2))).StatusCode);
    }

    [Fact]
    public async Task A_callback_of_the_provider_is_answered_as_it_expects()
    {
        var response = await CallBackAsync("""{"contractCode":"A000001","status":"CUSTOMER_SIGNED"}""", Dashboard.Secret);

        Assert.Equal(
            """{"message":"OK","success":true}""",
            Encoding.UTF8.GetString(Convert.FromBase64String(await response.Content.ReadAsStringAsync())));
        Assert.Equal(Ingest.Record.Stage.Signed, (await Beside.ContractAsync("A", A(1))).Stage);
    }

    [Theory]
    [InlineData("""{"contractCode":"NOBODY","status":"CUSTOMER_SIGNED"}""")]
    [InlineData("""{"contractCode":"A000001","contractCode":"A","status":"\ud800"}""")]
    [InlineData("no JSON")]
    public async Task A_callback_that_can_only_wait_is_answered_all_the_same(string body)
    {
        Assert.Equal(HttpStatusCode.OK, (await CallBackAsync(body, Dashboard.Secret)).StatusCode);
        Assert.Equal(1, await Beside.AskAsync<int>("select count(*)::int from quarantine"));
    }

    [Fact]
    public async Task A_contract_voided_and_signed_anew_is_signed_though_the_callbacks_bear_no_time()
    {
        foreach (var status in new[] { "NEED_SIGN", "CUSTOMER_SIGNED", "DELETE_CONTRACT", "NEED_SIGN", "CUSTOMER_SIGNED", "CUSTOMER_SIGNED" })
        {
            await CallBackAsync($$"""{"contractCode":"A000001","status":"{{status}}"}""", Dashboard.Secret);
        }

        Assert.Equal(Stage.Signed, (await Beside.ContractAsync("A", "A000001")).Stage);
        Assert.Equal(5, await Beside.AskAsync<int>("select count(*)::int from journal where source = 'portal'"));
    }

    [Theory]
    [InlineData("MOIT_ERROR", 0, 1)]
    [InlineData("MOIT_DONE", 1, 0)]
    [InlineData("FINISHED", 1, 0)]
    public async Task What_the_provider_says_after_the_signature_is_on_the_board(string status, int certified, int signedHelp)
    {
        await CallBackAsync("""{"contractCode":"A000001","status":"CUSTOMER_SIGNED"}""", Dashboard.Secret);
        await CallBackAsync($$"""{"contractCode":"A000001","status":"{{status}}"}""", Dashboard.Secret);

        var total = (await Beside.BoardAsync("A")).Total;
        Assert.Equal((1, certified, signedHelp), (total.Signed, total.Certified, total.SignedHelp));
    }

    [Fact]
    public async Task A_callback_with_a_wrong_token_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await CallBackAsync("{}", new byte[32])).StatusCode);

    private async Task<HttpResponseMessage> CallBackAsync(string body, byte[] secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/feeds/portal/vcontract/receive-result-contract");
        request.Content = new StringContent(body, Encoding.UTF8, "text/html");
        request.Headers.TryAddWithoutValidation("Authorization", "whsec_" + Convert.ToBase64String(secret));
        return await Dashboard.Http.SendAsync(request);
    }

    /// <summary>Feeds are read again when a second old, and ten times a second where one is refused.</summary>
    private static async Task UntilAsync(HttpStatusCode status, Func<Task<HttpResponseMessage>> post)
    {
        for (var limit = DateTime.UtcNow.AddSeconds(3); (await post()).StatusCode != status;)
        {
            Assert.True(DateTime.UtcNow < limit);
            await Task.Delay(50);
        }
    }

    private static string WithoutTrace(string problem) => problem.Split("\"traceId\"")[0];
}
