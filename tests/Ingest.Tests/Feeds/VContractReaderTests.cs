using System.Text;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Support;
using Xunit;

namespace Coordination.Ingest.Tests.Feeds;

public sealed class VContractReaderTests
{
    private static readonly FeedRules Rules = new("vcontract", null, IngestHost.Start);

    [Theory]
    [InlineData("CUSTOMER_SIGNED", EventType.ContractSigned)]
    [InlineData("customer_signed", EventType.ContractSigned)]
    [InlineData("MOIT_DONE", EventType.ContractCertified)]
    [InlineData("FINISHED", EventType.ContractCertified)]
    [InlineData("MOIT_ERROR", EventType.HelpRequested)]
    [InlineData("CUSTOMER_REJECTED", EventType.ContractDeclined)]
    [InlineData("DELETE_CONTRACT", EventType.ContractVoided)]
    [InlineData("USER_CANCELLED", EventType.ContractVoided)]
    [InlineData("NEED_SIGN", EventType.InvitationSent)]
    [InlineData("ERROR_START_FLOW", EventType.InvitationFailed)]
    [InlineData("REMIND_PROCESS_NOTI", EventType.ProviderStatus)]
    public void A_status_is_the_event_it_stands_for(string status, EventType type) =>
        Assert.Equal(type, Assert.Single(Read($$"""{"contractCode":"A000001","status":"{{status}}"}""").Arrivals).Type);

    [Fact]
    public void A_partial_payload_is_enough() =>
        Assert.Equal("A000001", Assert.Single(Read("""{"contractCode":"a000001","contractStatus":"FINISHED","errorCode":null}""").Arrivals).Subject);

    [Fact]
    public void A_callback_without_a_time_happened_when_it_came() =>
        Assert.Equal(IngestHost.Start, Assert.Single(Read("""{"contractCode":"A1","status":"CUSTOMER_SIGNED"}""").Arrivals).Time);

    [Fact]
    public void A_retry_is_the_same_event()
    {
        const string body = """{"contractCode":"A1","requestCode":"R","type":"T","status":"CUSTOMER_SIGNED"}""";

        Assert.Equal(
            Read(body).Arrivals[0].Id,
            VContractReader.Read(Encoding.UTF8.GetBytes(body), Rules with { Now = IngestHost.Start.AddMinutes(5) }).Arrivals[0].Id);
    }

    [Fact]
    public void Other_states_of_a_contract_are_other_events() => Assert.NotEqual(
        Read("""{"contractCode":"A1","status":"CUSTOMER_SIGNED"}""").Arrivals[0].Id,
        Read("""{"contractCode":"A1","status":"MOIT_DONE"}""").Arrivals[0].Id);

    [Fact]
    public void A_list_of_results_is_an_event_each()
    {
        var items = Read("""
            {"requestCode":"R1","listContractResult":[{"contractCode":"A1","status":"DONE_START_FLOW"},
             {"contractCode":"A2","status":"ERROR_START_FLOW","decscription":"x"},{"status":"NEED_SIGN"},7]}
            """);

        Assert.Equal(["A1", "A2"], items.Arrivals.Select(arrival => arrival.Subject));
        Assert.Contains("\"R1\"", items.Arrivals[0].Data!, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_item_of_a_list_is_kept() =>
        Assert.Equal(3, Read("""{"listContractResult":[{"status":"NEED_SIGN"},7,null]}""").Misfits.Count);

    [Theory]
    [InlineData("""{"status":"CUSTOMER_SIGNED"}""")]
    [InlineData("""{"contractCode":"A1"}""")]
    [InlineData("""{"contractCode":"A1","status":"SOMETHING_NEW"}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("not json at all")]
    [InlineData("\"not json either\"")]
    [InlineData("""{"contractCode":"A1","contractCode":"A2","status":"CUSTOMER_SIGNED"}""")]
    [InlineData("""{"contractCode":"A1","status":"\ud800"}""")]
    [InlineData("""{"contractCode":"\ud800","status":"CUSTOMER_SIGNED"}""")]
    public void What_cannot_be_translated_is_kept(string body) => Assert.Single(Read(body).Misfits);

    [Fact]
    public void What_is_deeply_nested_is_kept()
    {
        foreach (var depth in new[] { 61, 62, 63, 64, 200 })
        {
            var items = Read($$"""{"contractCode":"A1","status":"CUSTOMER_SIGNED","x":{{new string('[', depth)}}{{new string(']', depth)}}}""");

            Assert.Equal(1, items.Arrivals.Count + items.Misfits.Count);
        }
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_kept() => Assert.Single(
        VContractReader.Read(Encoding.Latin1.GetBytes("""{"contractCode":"Aé","status":"CUSTOMER_SIGNED"}"""), Rules).Misfits);

    [Fact]
    public void An_object_wrapped_in_text_is_unwrapped() =>
        Assert.Single(Read("""  "{\"contractCode\":\"A1\",\"status\":\"CUSTOMER_SIGNED\"}" """).Arrivals);

    [Fact]
    public void What_waits_can_be_replayed_by_its_own_bytes()
    {
        var event1 = Read("""{"contractCode":"A1","status":"MOIT_DONE"}""").Arrivals[0];

        var again = CloudEventReader.ReadJson(event1.Body, batch: false, Rules with { ByAdapter = true }).Arrivals[0];

        Assert.Equal((event1.Id, event1.Type, event1.Time), (again.Id, again.Type, again.Time));
    }

    private static FeedItems Read(string body) => VContractReader.Read(Encoding.UTF8.GetBytes(body), Rules);
}
