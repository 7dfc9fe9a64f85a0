using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;
using Coordination.Support;
using Xunit;

namespace Coordination.Reports.Tests;

public sealed class ShownDataTests
{
    [Theory]
    [InlineData("""{"channel":"sms","documentId":"HD-0912345678","batch":"202606","row":1234567}""", null, null, null)]
    [InlineData("""{"note":"gọi 0912 345 678, hẹn 2026-06-30"}""", """{"note":"gọi ***, hẹn 2026-06-30"}""", """{"note":"gọi ***, hẹn 2026-06-30"}""", null)]
    [InlineData("""{"error":"to an@example.vn"}""", """{"error":"to ***"}""", """{"error":"to ***"}""", null)]
    [InlineData("""{"name":"Nguyễn Văn An"}""", """{"name":"***"}""", null, null)]
    [InlineData("""{"phone":912345678,"n":12}""", """{"phone":"***","n":12}""", """{"phone":"***","n":12}""", """{"phone":"***","n":12}""")]
    [InlineData("""{"to":["\u0030912345678"]}""", """{"to":["***"]}""", """{"to":["***"]}""", """{"to":["***"]}""")]
    [InlineData("""{"x":{"note":"bà Hoa"}}""", """{"x":{"note":"***"}}""", null, null)]
    [InlineData("""{"0912345678":true}""", """{"***":true}""", """{"***":true}""", """{"***":true}""")]
    [InlineData("""{"note":{"a":"bà Hoa"}}""", """{"note":{"a":"***"}}""", null, null)]
    [InlineData("""{"note":"\ud800"}""", """{"note":"***"}""", """{"note":"***"}""", null)]
    [InlineData("""{"note":"+84 (91) 234-56.78"}""", """{"note":"+***"}""", """{"note":"+***"}""", null)]
    [InlineData("""["bà Hoa",null]""", """["***",null]""", null, null)]
    public void What_events_say_is_shown_as_far_as_somebody_may_read_it(string data, string? toAll, string? toNamed, string? toContacts)
    {
        Assert.Equal(toAll ?? data, ShownData.Of(data, PersonalLevel.None));
        Assert.Equal(toNamed ?? data, ShownData.Of(data, PersonalLevel.Named));
        Assert.Equal(toContacts ?? data, ShownData.Of(data, PersonalLevel.Contact));
    }

    [Fact]
    public async Task A_history_that_a_feed_filled_with_a_person_shows_them_to_nobody_who_may_not_read_names()
    {
        await using var walls = await Walls.CreateAsync();
        await walls.Host.SendAsync(new EventDraft(EventType.InvitationFailed, CustomerList.Code("A", 2))
        {
            Data = """{"error":"0912345678 off","msisdn":"84912345678","holder":"Nguyễn Văn An"}""",
        });
        var history = new ContractHistory(walls.Reports);

        async Task<string> SaidAsync(string role, string? group = null) => string.Join(' ', (await history.ReadAsync(
            await walls.GrantAsync(role, role == "company" ? null : "A", group), walls.A, 2, 0, 100, default)).Select(entry => entry.Data));

        foreach (var role in new[] { "company", "records", "ward-leader" })
        {
            Assert.EndsWith("""{"error":"*** off","msisdn":"***","holder":"***"}""", await SaidAsync(role), StringComparison.Ordinal);
        }

        Assert.EndsWith("""{"error":"*** off","msisdn":"***","holder":"Nguyễn Văn An"}""", await SaidAsync("ward"), StringComparison.Ordinal);
        Assert.EndsWith("""{"error":"0912345678 off","msisdn":"***","holder":"Nguyễn Văn An"}""", await SaidAsync("care"), StringComparison.Ordinal);
    }
}
