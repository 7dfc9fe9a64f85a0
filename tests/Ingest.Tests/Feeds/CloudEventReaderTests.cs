using System.Text;
using System.Text.Json;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Support;
using Xunit;

namespace Coordination.Ingest.Tests.Feeds;

public sealed class CloudEventReaderTests
{
    private static readonly FeedRules Rules = new(IngestHost.Feed, null, IngestHost.Start);

    [Fact]
    public void A_whole_event_is_read()
    {
        var draft = new EventDraft(EventType.InvitationSent, " a000001 ") { Data = """{"batch":"đợt 3","other":[1,2]}""" };

        var arrival = Assert.Single(Read(draft.Json()).Arrivals);

        Assert.Equal((draft.Id, EventType.InvitationSent, "A000001", "đợt 3"), (arrival.Id, arrival.Type, arrival.Subject, arrival.Batch));
        Assert.Equal(draft.Time.ToUniversalTime(), arrival.Time);
        Assert.Equal(draft.Data, arrival.Data);
    }

    [Fact]
    public void Unknown_attributes_are_kept_as_they_were()
    {
        var arrival = Assert.Single(Read(With("""  "dataschema":"https://x/y", "traceid": {"a":[1e3,null,"\u0000"]}, "ext":1.50 """)).Arrivals);

        Assert.Equal("""{"dataschema":"https://x/y","traceid":{"a":[1e3,null,"\u0000"]},"ext":1.50}""", arrival.Attributes);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("source")]
    [InlineData("type")]
    [InlineData("subject")]
    [InlineData("time")]
    [InlineData("specversion")]
    public void A_missing_attribute_is_a_misfit(string name) => Assert.Single(Read(Without(name)).Misfits);

    [Theory]
    [InlineData("id", "7", QuarantineReason.BadEvent)]
    [InlineData("id", "null", QuarantineReason.BadEvent)]
    [InlineData("id", "\"\"", QuarantineReason.BadEvent)]
    [InlineData("id", "\"a\\u0000b\"", QuarantineReason.BadEvent)]
    [InlineData("id", "\"\\ud83d\"", QuarantineReason.BadEvent)]
    [InlineData("subject", "[]", QuarantineReason.BadEvent)]
    [InlineData("subject", "\"A\\u0000\"", QuarantineReason.BadEvent)]
    [InlineData("subject", "\"\\udc00\"", QuarantineReason.BadEvent)]
    [InlineData("specversion", "\"0.3\"", QuarantineReason.BadEvent)]
    [InlineData("source", "\"other\"", QuarantineReason.WrongSource)]
    [InlineData("type", "\"contract.lost\"", QuarantineReason.UnknownType)]
    [InlineData("type", "\"deadline.passed\"", QuarantineReason.UnknownType)]
    [InlineData("type", "\"customer.removed\"", QuarantineReason.UnknownType)]
    [InlineData("type", "\"contract.certified\"", QuarantineReason.UnknownType)]
    [InlineData("time", "1718000000", QuarantineReason.BadTime)]
    [InlineData("time", "\"2026-06-10T08:00:00\"", QuarantineReason.BadTime)]
    [InlineData("time", "\"2026-06-10\"", QuarantineReason.BadTime)]
    [InlineData("time", "\"2026-06-31T08:00:00Z\"", QuarantineReason.BadTime)]
    [InlineData("time", "\"2026-06-10T08:00:00+99:00\"", QuarantineReason.BadTime)]
    [InlineData("time", "\"0001-01-01T00:00:00Z\"", QuarantineReason.BadTime)]
    [InlineData("time", "\"0001-01-01T00:00:00+07:00\"", QuarantineReason.BadTime)]
    [InlineData("time", "\"9999-12-31T23:59:59-07:00\"", QuarantineReason.BadTime)]
    [InlineData("time", "\"\\ud800\"", QuarantineReason.BadTime)]
    [InlineData("time", "\"1999-12-31T23:59:59Z\"", QuarantineReason.BadTime)]
    [InlineData("time", "\"2026-06-10T10:00:01+07:00\"", QuarantineReason.FutureTime)]
    [InlineData("time", "\"9999-12-31T23:59:59Z\"", QuarantineReason.FutureTime)]
    [InlineData("data", "\"text\"", QuarantineReason.BadData)]
    [InlineData("data", "[1]", QuarantineReason.BadData)]
    [InlineData("data", "{\"batch\":{}}", QuarantineReason.BadData)]
    [InlineData("data", "{\"batch\":\"a\\u0000\"}", QuarantineReason.BadEvent)]
    [InlineData("data", "{\"batch\":\"\\ud800\"}", QuarantineReason.BadEvent)]
    public void A_wrong_value_is_a_misfit_with_its_reason(string name, string json, string reason) =>
        Assert.Equal(reason, Assert.Single(Read(Without(name, $"\"{name}\":{json}")).Misfits).Reason);

    [Theory]
    [InlineData("\"2026-06-10T08:00:00+07:00\"")]
    [InlineData("\"2026-06-10T08:00:00\\u002B07:00\"")]
    [InlineData("\"2026-06-10t01:00:00z\"")]
    [InlineData("\"2026-06-10T01:00:00.000000000Z\"")]
    [InlineData("\"2026-06-09T18:00:00-07:00\"")]
    public void The_same_instant_in_any_writing_is_one(string json) => Assert.Equal(
        new DateTimeOffset(2026, 6, 10, 1, 0, 0, TimeSpan.Zero), Assert.Single(Read(Without("time", $"\"time\":{json}")).Arrivals).Time);

    [Fact]
    public void An_hour_ahead_is_taken() =>
        Assert.Single(Read(Without("time", "\"time\":\"2026-06-10T10:00:00+07:00\"")).Arrivals);

    [Fact]
    public void A_time_is_cut_to_what_the_database_keeps() => Assert.Equal(
        1_234_560, Assert.Single(Read(Without("time", "\"time\":\"2026-06-10T01:00:00.12345678Z\"")).Arrivals).Time.UtcTicks % TimeSpan.TicksPerSecond);

    [Theory]
    [InlineData("""{"kind":"holder-change","note":"a"}""", true)]
    [InlineData("""{"kind":"weather"}""", false)]
    [InlineData("""{"note":"a"}""", false)]
    [InlineData(null, false)]
    public void A_special_case_names_its_kind(string? data, bool taken) =>
        Assert.Equal(taken, Read(new EventDraft(EventType.ReviewSpecialCase, "A1") { Data = data }.Json()).Arrivals.Count == 1);

    [Fact]
    public void A_feed_may_be_limited_to_some_types()
    {
        var limited = Rules with { Types = new HashSet<EventType> { EventType.ContractSigned } };

        var items = CloudEventReader.ReadJson(new EventDraft(EventType.ContractOpened, "A1").Bytes(), false, limited);

        Assert.Equal(QuarantineReason.TypeNotAllowed, Assert.Single(items.Misfits).Reason);
    }

    [Theory]
    [InlineData("\"\\ud800\":1")]
    [InlineData("\"a\":\"\\udc00\"")]
    [InlineData("\"data\":{\"\\ud800\":1}")]
    [InlineData("\"data\":{\"note\":\"\\ud800\\u0000\"}")]
    [InlineData("\"\\u0000\":1")]
    public void Half_a_character_concerns_its_own_event_alone(string part)
    {
        var batch = $"[{With(part)},{new EventDraft(EventType.ContractOpened, "A1").Json()}]";

        var items = CloudEventReader.ReadJson(Encoding.UTF8.GetBytes(batch), batch: true, Rules);

        Assert.Equal(2, items.Arrivals.Count + items.Misfits.Count);
        Assert.NotEmpty(items.Arrivals);
    }

    [Fact]
    public void One_bad_event_of_a_batch_costs_the_others_nothing()
    {
        var good = new EventDraft(EventType.ContractOpened, "A1").Json();

        var items = CloudEventReader.ReadJson(Encoding.UTF8.GetBytes($"[{good},7,null,{Without("id")},{good}]"), batch: true, Rules);

        Assert.Equal((2, 3), (items.Arrivals.Count, items.Misfits.Count));
        Assert.Equal("7", Encoding.UTF8.GetString(items.Misfits[0].Body.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("{} {}")]
    [InlineData("{\"a\":\"\\x\"}")]
    public void A_body_that_is_no_event_is_refused_as_a_whole(string body) =>
        Assert.Throws<UnreadableBodyException>(() => CloudEventReader.ReadJson(Encoding.UTF8.GetBytes(body), batch: false, Rules));

    [Fact]
    public void A_body_that_is_not_UTF_8_is_refused_as_a_whole() => Assert.Throws<UnreadableBodyException>(
        () => CloudEventReader.ReadJson(Encoding.Latin1.GetBytes(With("\"a\":\"é\"")), batch: false, Rules));

    [Fact]
    public void A_mark_at_the_beginning_is_passed_over() =>
        Assert.Single(CloudEventReader.ReadJson(Encoding.UTF8.GetBytes('\uFEFF' + With("\"a\":1")), batch: false, Rules).Arrivals);

    [Theory]
    [InlineData(60, true)]
    [InlineData(400, true)]
    [InlineData(600, false)]
    [InlineData(100_000, false)]
    public void Nesting_beyond_reason_is_no_body(int depth, bool taken)
    {
        var body = Encoding.UTF8.GetBytes(With($"\"data\":{{\"a\":{new string('[', depth)}{new string(']', depth)}}}"));

        Assert.Equal(taken, Xunit.Record.Exception(() => CloudEventReader.ReadJson(body, batch: false, Rules)) is null);
    }

    [Theory]
    [InlineData(50, 2)]
    [InlineData(70, 1)]
    [InlineData(400, 1)]
    public void A_deeply_nested_event_waits_alone(int depth, int taken)
    {
        var deep = With($"\"data\":{{\"a\":{new string('[', depth)}{new string(']', depth)}}}");

        var items = CloudEventReader.ReadJson(Encoding.UTF8.GetBytes($"[{deep},{With("\"a\":1")}]"), batch: true, Rules);

        Assert.Equal((taken, 2 - taken), (items.Arrivals.Count, items.Misfits.Count));
    }

    [Fact]
    public void Lines_are_read_one_by_one_and_empty_ones_passed_over()
    {
        var text = $"\n{With("\"a\":1")}\r\n \t \n{Without("id")}\n{With("\"a\":2")}";

        var items = CloudEventReader.ReadLines(Encoding.UTF8.GetBytes(text), Rules);

        Assert.Equal((2, 1), (items.Arrivals.Count, items.Misfits.Count));
    }

    [Fact]
    public void A_line_that_is_not_JSON_is_named()
    {
        var refused = Assert.Throws<UnreadableBodyException>(
            () => CloudEventReader.ReadLines(Encoding.UTF8.GetBytes($"{With("\"a\":1")}\n\n{{\n"), Rules));

        Assert.Contains("line 3", refused.Message, StringComparison.Ordinal);
    }

    private static FeedItems Read(string json) => CloudEventReader.ReadJson(Encoding.UTF8.GetBytes(json), batch: false, Rules);

    private static string With(string part) => new EventDraft(EventType.ContractOpened, "A1").Json()[..^1] + "," + part + "}";

    private static string Without(string name, string? instead = null)
    {
        using var document = JsonDocument.Parse(new EventDraft(EventType.InvitationSent, "A1").Json());
        var parts = document.RootElement.EnumerateObject().Where(property => property.Name != name).Select(property => property.ToString());
        return "{" + string.Join(',', instead is null ? parts : parts.Append(instead)) + "}";
    }
}
