using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Support;
using Xunit;

namespace Coordination.Ingest.Tests.Journal;

public sealed class IntakeTests : JournalTest
{
    [Fact]
    public async Task An_event_is_recorded_and_moves_its_contract()
    {
        var receipt = await Host.SendAsync(new EventDraft(EventType.InvitationSent, A(1)));

        Assert.Equal((1, 0, 0), (receipt.Recorded, receipt.Duplicates, receipt.Quarantined.Count));
        Assert.Equal(Stage.AwaitingSignature, (await Host.ContractAsync("A", A(1))).Stage);
    }

    [Fact]
    public async Task An_event_twice_in_one_batch_is_one()
    {
        var sent = new EventDraft(EventType.InvitationSent, A(1));

        var receipt = await Host.SendAsync(sent, sent);

        Assert.Equal((1, 1), (receipt.Recorded, receipt.Duplicates));
        Assert.Equal(1, await EventsAsync());
    }

    [Fact]
    public async Task An_event_sent_again_is_a_duplicate()
    {
        var sent = new EventDraft(EventType.InvitationSent, A(1));
        await Host.SendAsync(sent);

        var receipt = await Host.SendAsync(sent);

        Assert.Equal((0, 1), (receipt.Recorded, receipt.Duplicates));
        Assert.Equal(1, await EventsAsync());
    }

    [Fact]
    public async Task The_same_id_from_another_source_is_another_event()
    {
        var sent = new EventDraft(EventType.InvitationSent, A(1)) { Id = "1" };
        await Host.SendAsync(sent);

        await Host.SendAsync(EventDraft.Batch([sent with { Source = "sms" }]), "sms");

        Assert.Equal((1, 1), (await EventsAsync(), await EventsAsync("sms")));
    }

    [Fact]
    public async Task The_same_events_to_several_processes_at_once_are_recorded_once()
    {
        IngestHost[] processes = [Host, Another(), Another()];
        var events = Enumerable.Range(1, Customers).SelectMany(i => new[]
        {
            new EventDraft(EventType.InvitationSent, A(i)), new EventDraft(EventType.InvitationSent, B(i)),
        }).ToArray();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => processes[i % 3].SendAsync(Shuffled(events, i))));

        Assert.Equal(events.Length, receipts.Sum(receipt => receipt.Recorded));
        Assert.Equal(events.Length, await EventsAsync());
    }

    [Fact]
    public async Task Positions_have_no_gap_whatever_comes_at_once()
    {
        IngestHost[] processes = [Host, Another(), Another(new IntakeOptions { Partitions = 4 })];

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => processes[i % 3].SendAsync(
            Enumerable.Range(0, 8).Select(n => new EventDraft(EventType.ContractOpened, n % 2 == 0 ? A(n + 1) : B(n + 1))
            {
                Id = $"{(i + n) % 40}",
                Time = IngestHost.Start.AddMinutes(-i),
            }))));

        Assert.Equal(0, await Host.WardsWithGapsAsync());
        Assert.Empty(await Host.CheckAsync());
    }

    [Fact]
    public async Task Batches_of_many_wards_in_any_order_do_not_stop_each_other()
    {
        foreach (var ward in new[] { "C", "D", "E", "F" })
        {
            await Host.WardAsync(ward, 4);
        }

        IngestHost[] processes = [Host, Another(), Another()];
        string[] wards = ["A", "B", "C", "D", "E", "F"];

        var receipts = await Task.WhenAll(Enumerable.Range(0, 90).Select(i => processes[i % 3].SendAsync(
            Shuffled(wards, i).Select(ward => new EventDraft(EventType.ContractOpened, CustomerList.Code(ward, (i % 4) + 1)))
                .Append(new EventDraft(EventType.ContractOpened, $"NOBODY{i % 5}")))));

        Assert.Equal(90 * 6, receipts.Sum(receipt => receipt.Recorded));
        Assert.Equal(0, await Host.WardsWithGapsAsync());
    }

    [Fact]
    public async Task An_empty_submission_is_answered_with_nothing() =>
        Assert.Equal(0, (await Host.SendAsync("[]"u8.ToArray())).Received);

    [Fact]
    public async Task What_the_database_refuses_does_not_hold_up_its_neighbours()
    {
        // A number of thousands of digits as the batch would be more than the index on batches takes.
        var random = new Random(1);
        var digits = "1" + string.Concat(Enumerable.Range(0, 6_000).Select(_ => (char)('0' + random.Next(10))));
        var odd = Host.SendAsync(new EventDraft(EventType.InvitationSent, A(1)) { Data = $$"""{"batch":{{digits}}}""" });
        var plain = Host.SendAsync(new EventDraft(EventType.InvitationSent, A(2)));

        Assert.Equal(1, (await plain).Recorded);
        Assert.Single((await odd).Quarantined);
    }

    [Fact]
    public async Task A_moved_contract_keeps_its_milestones_where_it_goes()
    {
        await Host.SendAsync(new EventDraft(EventType.InvitationSent, A(1)));

        await Host.ImportAsync("A", new CustomerList().Add(A(1), group: "9"));

        var group = (await Host.BoardAsync("A")).Groups.Single(unit => unit.Code == "9");
        Assert.Equal((1, 1), (group.Contracts, group.In(Stage.AwaitingSignature)));
    }

    [Fact]
    public async Task The_activity_of_a_feed_counts_what_it_brought()
    {
        var sent = new EventDraft(EventType.InvitationSent, A(1));
        await Host.SendAsync(sent);
        await Host.SendAsync(sent, sent with { Id = "other" });

        Assert.Equal(2, await Host.AskAsync<int>("select sum(recorded)::int from feed_hour where source = 'portal'"));
        Assert.Equal(1, await Host.AskAsync<int>("select sum(duplicates)::int from feed_hour where source = 'portal'"));
    }

    private static T[] Shuffled<T>(IEnumerable<T> items, int seed)
    {
        var array = items.ToArray();
        new Random(seed).Shuffle(array);
        return array;
    }
}
