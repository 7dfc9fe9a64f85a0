using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Coordination.Dashboard.Tests.Access;
using Coordination.Ingest.Record;
using Coordination.Support;
using Xunit;

namespace Coordination.Dashboard.Tests.Mine;

/// <summary>The page of a leader of group 7A of ward A, whose people live in two streets, over plain HTTP.</summary>
public sealed partial class MyPageTests : AccessTest
{
    private const string Leader = "to.truong";
    private const string Own = "TO7A-001";
    private const string Neighbour = "HANGXOM1";

    private int _leader;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var list = new CustomerList();
        for (var i = 1; i <= 200; i++)
        {
            list.Add($"TO7A-{i:000}", holder: $"Nguyễn Thị Phương Thảo {i}", address: $"Số {i} ngách 34 ngõ 12 {(i % 2 == 0 ? "Đặng Văn Ngữ" : "Tôn Đức Thắng")}", group: "7A");
        }

        await Beside.ImportAsync("A", list.Add(Neighbour, holder: "Lê Láng Giềng", group: "8"));
        _leader = await TestAccounts.PersonAsync(Database.DataSource, Leader, "leader", "A", group: "7A");
    }

    [Fact]
    public async Task A_first_load_is_under_100_KB_and_brings_no_circuit()
    {
        var visitor = await SignedInAsync(Leader);
        var page = await visitor.Http.GetByteArrayAsync(new Uri("/my", UriKind.Relative));
        var text = Encoding.UTF8.GetString(page);

        var files = File().Matches(text).Select(match => match.Groups[1].Value).Distinct().ToArray();
        var bytes = page.Length;
        foreach (var file in files)
        {
            bytes += (await visitor.Http.GetByteArrayAsync(new Uri("/" + file, UriKind.Relative))).Length;
        }

        Assert.InRange(bytes, 20_000, 100_000);
        Assert.Contains(files, file => file.StartsWith("my.", StringComparison.Ordinal) && file.EndsWith(".js", StringComparison.Ordinal));
        Assert.DoesNotContain("_framework", text, StringComparison.Ordinal);
        Assert.DoesNotContain("woff2", text, StringComparison.Ordinal);
        Assert.Contains("0 trên 200 hộ đã ký", text, StringComparison.Ordinal);
        Assert.Contains("<h2>Đặng Văn Ngữ</h2>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_answered_by_the_page_which_says_so_at_once_and_a_second_tap_counts_once()
    {
        var visitor = await SignedInAsync(Leader);
        var form = await FormAsync(visitor, Own, "needs-help");

        var first = await PostAsync(visitor, form);
        var again = await PostAsync(visitor, form);

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        var page = await visitor.TextAsync(first.Headers.Location!.ToString());
        Assert.Contains("Đã ghi xong.", page, StringComparison.Ordinal);
        Assert.Contains("1 hộ cần gặp hôm nay", page, StringComparison.Ordinal);
        Assert.Contains("said=already", again.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await EntriesAsync());
    }

    [Fact]
    public async Task A_forged_form_for_a_neighbours_contract_is_refused_and_writes_nothing()
    {
        var visitor = await SignedInAsync(Leader);
        var form = await FormAsync(visitor, Neighbour, "needs-help");

        var answer = await PostAsync(visitor, form);

        Assert.Contains("said=refused", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Láng Giềng", await visitor.TextAsync(answer.Headers.Location.ToString()), StringComparison.Ordinal);
        Assert.Equal(0, await EntriesAsync());
    }

    [Fact]
    public async Task A_page_that_was_opened_long_ago_says_that_nothing_was_recorded()
    {
        var visitor = await SignedInAsync(Leader);
        var form = await FormAsync(visitor, Own, "will-sign");
        form["__RequestVerificationToken"] = "x";

        var answer = await PostAsync(visitor, form);

        Assert.Contains("Chưa ghi: trang đã mở từ lâu", await visitor.TextAsync(answer.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.Equal(0, await EntriesAsync());
    }

    [Fact]
    public async Task Another_place_is_not_there_and_who_leads_none_is_told_so()
    {
        var visitor = await SignedInAsync(Leader);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/my?ward=A&place=g8")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/my/print?ward=A&place=g8")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/my/stream?ward=A&place=g8")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await SignedInAsync()).GetAsync("/my")).StatusCode);
    }

    [Fact]
    public async Task A_stream_brings_the_figures_as_they_move_and_ends_with_the_grants()
    {
        var visitor = await SignedInAsync(Leader);
        using var answer = await visitor.Http.GetAsync(
            new Uri("/my/stream", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("0 trên 200 hộ đã ký", await HeadlineAsync(lines));

        await Beside.SendAsync(new EventDraft(EventType.ContractSigned, Own));
        Assert.Equal("1 trên 200 hộ đã ký", await HeadlineAsync(lines));

        await TestAccounts.RevokeAsync(Database.DataSource, _leader);
        Assert.Null(await HeadlineAsync(lines));
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/my/stream")).StatusCode);
    }

    [Fact]
    public async Task One_account_holds_no_more_than_a_few_streams()
    {
        var visitor = await SignedInAsync(Leader);
        var open = new List<HttpResponseMessage>();
        for (var i = 0; i < 5; i++)
        {
            open.Add(await visitor.Http.GetAsync(new Uri("/my/stream", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken));
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 4), HttpStatusCode.TooManyRequests], open.Select(answer => answer.StatusCode));
        open.ForEach(answer => answer.Dispose());
    }

    /// <summary>The next headline that comes down a stream; null when it ends first.</summary>
    private static async Task<string?> HeadlineAsync(StreamReader lines)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await lines.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                using var json = System.Text.Json.JsonDocument.Parse(line[6..]);
                return json.RootElement.GetProperty("my.headline").GetString();
            }
        }

        return null;
    }

    private static async Task<Dictionary<string, string>> FormAsync(Visitor visitor, string customer, string kind)
    {
        var page = await visitor.TextAsync("/my");
        return new()
        {
            ["__RequestVerificationToken"] = Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value,
            ["once"] = Regex.Match(page, "name=\"once\" value=\"([^\"]+)\"").Groups[1].Value,
            ["customer"] = customer,
            ["ward"] = "A",
            ["place"] = "g7A",
            ["kind"] = kind,
            ["note"] = "",
        };
    }

    private static async Task<HttpResponseMessage> PostAsync(Visitor visitor, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        return await visitor.Http.PostAsync(new Uri("/my/entries", UriKind.Relative), content);
    }

    private Task<int> EntriesAsync() => Beside.AskAsync<int>("select count(*)::int from journal where source = 'people'");

    [GeneratedRegex("(?:href|src)=\"/?([a-z]+\\.[a-z0-9]+\\.(?:css|js|svg))\"", RegexOptions.CultureInvariant)]
    private static partial Regex File();
}
