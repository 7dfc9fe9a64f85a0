using System.Text;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Support;
using Dapper;
using Xunit;

namespace Coordination.Ingest.Tests.Journal;

public sealed class QuarantineTests : JournalTest
{
    private static readonly EventDraft Stranger = new(EventType.ContractSigned, "C000001") { Id = "s-1" };

    [Fact]
    public async Task An_unknown_customer_waits_and_the_neighbours_are_recorded()
    {
        var receipt = await Host.SendAsync(Stranger, new EventDraft(EventType.ContractSigned, A(1)));

        Assert.Equal(1, receipt.Recorded);
        var kept = Assert.Single(receipt.Quarantined);
        Assert.Equal(("s-1", QuarantineReason.UnknownSubject), (kept.Id, kept.Reason));
    }

    [Fact]
    public async Task What_waits_has_the_bytes_that_came()
    {
        await Host.SendAsync(Stranger);

        Assert.Equal(Stranger.Json(), Encoding.UTF8.GetString(await Host.AskAsync<byte[]>("select body from quarantine")));
    }

    [Fact]
    public async Task A_list_that_brings_the_customer_lets_its_events_in()
    {
        await Host.SendAsync(Stranger);
        await Host.WardAsync("C");

        await Host.ImportAsync("C", new CustomerList().Add("c000001"));

        Assert.Equal(Stage.Signed, (await Host.ContractAsync("C", "C000001")).Stage);
        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task The_same_refused_event_is_kept_once_and_counted()
    {
        await Host.SendAsync(Stranger, Stranger);
        await Task.WhenAll(Host.SendAsync(Stranger), Another().SendAsync(Stranger));

        Assert.Equal(1, await Host.AskAsync<int>("select count(*)::int from quarantine"));
        Assert.InRange(await Host.AskAsync<int>("select times_seen from quarantine"), 3, 4);
    }

    [Fact]
    public async Task A_mended_event_is_recorded_and_its_entry_closed()
    {
        await Host.SendAsync(Stranger);
        var id = await Host.AskAsync<long>("select quarantine_id from quarantine");

        var outcome = await Host.Get<Quarantine>().MendAsync(Actor.Program, id, (Stranger with { Subject = A(1) }).Bytes(), default);

        Assert.Equal(new ReplayOutcome(1, 0, 0), outcome);
        Assert.Equal(Stage.Signed, (await Host.ContractAsync("A", A(1))).Stage);
    }

    [Fact]
    public async Task A_mend_that_is_still_wrong_changes_nothing()
    {
        await Host.SendAsync(Stranger);
        var id = await Host.AskAsync<long>("select quarantine_id from quarantine");

        var outcome = await Host.Get<Quarantine>().MendAsync(Actor.Program, id, "{"u8.ToArray(), default);

        Assert.Equal(new ReplayOutcome(0, 0, 1), outcome);
        Assert.Equal(1, await WaitingAsync());
    }

    [Fact]
    public async Task A_discarded_event_is_closed_and_its_bytes_stay()
    {
        await Host.SendAsync(Stranger);

        await Host.Get<Quarantine>().DiscardAsync(Actor.Program, await Host.AskAsync<long>("select quarantine_id from quarantine"), default);

        Assert.Equal("discarded", await Host.AskAsync<string>("select closed_as from quarantine where length(body) > 0"));
    }

    [Fact]
    public async Task An_event_that_came_again_after_its_customer_is_closed_as_a_duplicate()
    {
        await Host.SendAsync(Stranger with { Subject = "X" });
        var id = await Host.AskAsync<long>("select quarantine_id from quarantine");
        await Host.SendAsync(Stranger with { Subject = A(1) });

        var outcome = await Host.Get<Quarantine>().MendAsync(Actor.Program, id, (Stranger with { Subject = A(1) }).Bytes(), default);

        Assert.Equal(new ReplayOutcome(0, 1, 0), outcome);
        Assert.Equal("duplicate", await Host.AskAsync<string>("select closed_as from quarantine"));
    }

    [Fact]
    public async Task Two_replays_at_once_record_once()
    {
        await Host.SendAsync(Enumerable.Range(1, 40).Select(i => new EventDraft(EventType.ContractOpened, "C000001") { Id = $"o{i}" }));
        var other = Another();
        await Host.RunAsync("update quarantine set subject = subject");
        await Host.WardAsync("C");
        await Task.WhenAll(
            Host.ImportAsync("C", new CustomerList().Add("C000001")), other.Get<Quarantine>().ReplayKnownAsync(default),
            other.Get<Quarantine>().ReplayAllAsync(null, default));

        await other.Get<Quarantine>().ReplayKnownAsync(default);

        Assert.Equal(40, await EventsAsync());
        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task A_time_ahead_waits_until_it_is_replayed_later()
    {
        await Host.SendAsync(new EventDraft(EventType.ContractOpened, A(1)) { Time = IngestHost.Start.AddHours(2) });
        Host.Time.Advance(TimeSpan.FromHours(3));

        Assert.Equal(new ReplayOutcome(1, 0, 0), await Host.Get<Quarantine>().ReplayAllAsync(IngestHost.Feed, default));
    }

    [Fact]
    public async Task What_the_record_cannot_hold_stays_and_keeps_no_other_there()
    {
        await Host.SendAsync(Enumerable.Range(1, 5).Select(i => new EventDraft(EventType.ContractOpened, "C000001") { Id = $"o{i}" }));
        await Host.RunAsync("alter table journal add check (event_id <> 'o3')");
        await Host.WardAsync("C");

        await Host.ImportAsync("C", new CustomerList().Add("C000001"));

        Assert.Equal((4, 1), (await EventsAsync(), await WaitingAsync()));
    }

    [Fact]
    public async Task Entries_heavier_than_a_page_are_all_tried()
    {
        var heavy = $$"""{"note":"{{new string('x', 1_500_000)}}"}""";
        await Host.SendAsync(Enumerable.Range(1, 7).Select(i => new EventDraft(EventType.ContractOpened, "C000001") { Id = $"o{i}", Data = heavy }));
        await Host.WardAsync("C");

        await Host.ImportAsync("C", new CustomerList().Add("C000001"));

        Assert.Equal((7, 0), (await EventsAsync(), await WaitingAsync()));
    }

    [Fact]
    public async Task Entries_are_closed_in_the_order_in_which_the_intake_counts_them_again()
    {
        await Host.SendAsync(Enumerable.Range(1, 12).Select(i => new EventDraft(EventType.ContractOpened, "C000001") { Id = $"o{i}" }));
        await Host.WardAsync("C");
        await using var holder = await Host.Database.DataSource.OpenConnectionAsync();
        await holder.ExecuteAsync("begin; select from quarantine order by fingerprint limit 1 for update");
        var import = Host.ImportAsync("C", new CustomerList().Add("C000001"));
        await Host.BlockedAsync(import);

        var free = (await holder.QueryAsync<long>("select quarantine_id from quarantine for update skip locked")).Count();
        await holder.ExecuteAsync("commit");
        await import;

        Assert.Equal((12, 0), (free, await WaitingAsync()));
    }

    [Fact]
    public async Task More_entries_than_a_page_are_all_tried()
    {
        await Host.SendAsync(Enumerable.Range(1, 1_203).Select(i => new EventDraft(EventType.ContractOpened, "C000001") { Id = $"o{i}" }));
        await Host.WardAsync("C");

        await Host.ImportAsync("C", new CustomerList().Add("C000001"));

        Assert.Equal((1_203, 0), (await EventsAsync(), await WaitingAsync()));
    }
}
