using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Ingest.Tallies;
using Coordination.Support;
using Xunit;

namespace Coordination.Ingest.Tests.Journal;

public sealed class RebuildTests : JournalTest
{
    [Fact]
    public async Task A_whole_record_has_no_differences()
    {
        await SomeEventsAsync();

        var outcome = await Host.Get<Rebuild>().RunAsync(null, true, null, default);

        Assert.Equal((2, 2 * Customers), (outcome.Wards, outcome.Contracts));
        Assert.Empty(outcome.Differences);
    }

    [Theory]
    [InlineData("update tally set stage_signed = stage_signed + 1 where place_id = 1 and kind = 1 and ward_id = 1")]
    [InlineData("update tally set certified = certified + 1 where kind = 2 and ward_id = 1")]
    [InlineData("update tally set signed_help = signed_help - 1 where kind = 1 and ward_id = 1")]
    [InlineData("delete from tally where ward_id = 1")]
    [InlineData("update tally_day set invited = invited - 1 where ward_id = 1")]
    [InlineData("insert into tally_day (ward_id, kind, place_id, day, signed) values (1, 1, 77, '2020-01-01', 5)")]
    [InlineData("update contract set stage = 9 where ward_id = 1 and contract_id = 1")]
    [InlineData("update contract set invitation_sent = null where ward_id = 1")]
    [InlineData("update contract set due_at = null where ward_id = 1")]
    [InlineData("update contract set group_id = 0 where ward_id = 1")]
    [InlineData("update contract set listed = false where ward_id = 1")]
    [InlineData("update contract set signed_times = array[signed_at, signed_at + interval '1 day'] where signed_at is not null and ward_id = 1")]
    [InlineData("update ward_head set position = position + 1 where ward_id = 1")]
    [InlineData("update contract set batch = 'other' where ward_id = 1")]
    public async Task What_is_spoilt_is_found_and_repaired(string spoil)
    {
        await SomeEventsAsync();
        await Host.RunAsync(spoil);

        Assert.NotEmpty(await Host.CheckAsync());
        Assert.NotEmpty((await Host.Get<Rebuild>().RunAsync(null, false, null, default)).Differences);

        Assert.Empty(await Host.CheckAsync());
    }

    [Fact]
    public async Task A_check_changes_nothing()
    {
        await SomeEventsAsync();
        await Host.RunAsync("update tally set contracts = contracts + 1");
        await Host.CheckAsync();

        Assert.NotEmpty(await Host.CheckAsync());
    }

    [Fact]
    public async Task A_position_that_is_gone_is_named()
    {
        await SomeEventsAsync();
        await Host.RunAsync("delete from journal where ward_id = 1 and position = 3");

        Assert.Contains("ward A: the journal lacks position 3", await Host.CheckAsync());
    }

    [Fact]
    public async Task Only_the_asked_ward_is_folded()
    {
        await Host.RunAsync("update tally set contracts = 0 where ward_id = 2");

        Assert.Empty((await Host.Get<Rebuild>().RunAsync("A", true, null, default)).Differences);
    }

    [Fact]
    public async Task A_ward_that_does_not_exist_is_said() =>
        await Assert.ThrowsAsync<RegistryException>(() => Host.Get<Rebuild>().RunAsync("Z", true, null, default));

    [Fact]
    public async Task Events_go_on_while_a_rebuild_writes()
    {
        var sending = Task.WhenAll(Enumerable.Range(0, 40).Select(i => Another().SendAsync(new EventDraft(EventType.ContractOpened, A((i % 12) + 1)))));
        var rebuilding = Task.Run(async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                await Host.Get<Rebuild>().RunAsync(null, false, null, default);
            }
        });

        await Task.WhenAll(sending, rebuilding);

        Assert.Empty(await Host.CheckAsync());
    }

    private Task<Receipt> SomeEventsAsync() => Host.SendAsync(
        Enumerable.Range(1, Customers).Select(i => new EventDraft(EventType.InvitationSent, A(i)) { Data = """{"batch":"1"}""" })
            .Append(new EventDraft(EventType.ContractSigned, A(1)))
            .Append(new EventDraft(EventType.ReviewSpecialCase, B(1)) { Data = """{"kind":"other"}""" }));
}
