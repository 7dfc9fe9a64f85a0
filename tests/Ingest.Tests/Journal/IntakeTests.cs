using Coordination.Ingest.Feeds;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Support;

using Dapper;

using Npgsql;

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
        // A person's entry that nobody was allowed: the journal itself refuses it, and with it the transaction it was gathered into.
        var now = DateTimeOffset.UtcNow;
        var odd = Host.Get<Intake>().RecordAsync(
            [
                new JournalEntry
                {
                    WardId = await Host.WardIdAsync("A"),
                    ContractId = 1,
                    Source = JournalSource.People,
                    EventId = "nobody-allowed-this",
                    Fact = new Fact(EventType.HelpRequested, now),
                    ReceivedAt = now,
                },
            ],
            now);
        var plain = Host.SendAsync(new EventDraft(EventType.InvitationSent, A(2)));

        Assert.Equal(1, (await plain).Recorded);
        Assert.IsType<PostgresException>(Assert.Single((await odd).Failed).Value);
        Assert.Equal(0, await Host.AskAsync<int>("select count(*)::int from journal where event_id = 'nobody-allowed-this'"));
    }

    [Fact]
    public async Task An_event_that_the_record_cannot_hold_is_set_aside_and_its_batch_is_recorded()
    {
        await Host.RunAsync("alter table journal add check (event_id not like 'odd%')");
        var events = Enumerable.Range(1, 40).Select(i => new EventDraft(EventType.ContractOpened, i % 2 == 0 ? A(1) : B(1)) { Id = $"fine-{i}" });

        var receipt = await Host.SendAsync([.. events, new EventDraft(EventType.ContractSigned, A(2)) { Id = "odd-1" }]);

        Assert.Equal((40, "odd-1", QuarantineReason.BadData), (receipt.Recorded, receipt.Quarantined.Single().Id, receipt.Quarantined.Single().Reason));
        Assert.Equal((40, 1, 0), (await EventsAsync(), await WaitingAsync(), await Host.WardsWithGapsAsync()));
    }

    [Fact]
    public async Task A_ward_that_somebody_holds_does_not_keep_the_others_of_its_batch_waiting()
    {
        var events = new[] { new EventDraft(EventType.ContractOpened, A(1)), new EventDraft(EventType.ContractOpened, B(1)) };
        var impatient = Another(new IntakeOptions { LongestHeld = TimeSpan.FromMilliseconds(100) });
        await using (var holder = await Host.Database.DataSource.OpenConnectionAsync())
        {
            await using var transaction = await holder.BeginTransactionAsync();
            await holder.ExecuteAsync("select from ward_head h join ward w using (ward_id) where w.code = 'A' for update of h");

            await Assert.ThrowsAsync<WardHeldException>(() => impatient.SendAsync(events));

            Assert.Equal(events[1].Id, await Host.AskAsync<string>("select event_id from journal where source = 'portal'"));
        }

        var again = await impatient.SendAsync(events);

        Assert.Equal((1, 1), (again.Recorded, again.Duplicates));
    }

    [Fact]
    public async Task What_waits_for_a_held_ward_is_kept_when_its_sender_does_not_come_again()
    {
        var impatient = Another(new IntakeOptions { LongestHeld = TimeSpan.FromMilliseconds(100) });
        var draft = new EventDraft(EventType.ContractOpened, A(1));
        Receipt receipt;
        await using (var holder = await Host.Database.DataSource.OpenConnectionAsync())
        {
            await using var transaction = await holder.BeginTransactionAsync();
            await holder.ExecuteAsync("select from ward_head h join ward w using (ward_id) where w.code = 'A' for update of h");
            receipt = await impatient.Get<Intake>().SubmitAsync(
                new Submission
                {
                    Source = IngestHost.Feed,
                    CompanyId = 1,
                    ReceivedAt = IngestHost.Start,
                    Arrivals =
                    [
                        Arrived(draft), Arrived(new EventDraft(EventType.ContractOpened, B(1))),
                        Arrived(new EventDraft(EventType.ContractSigned, A(2)) { Id = "signed" }) with { IsUndated = true },
                    ],
                    KeepsHeld = true,
                },
                default);

            Assert.Equal(new ReplayOutcome(0, 0, 2), await impatient.Get<Quarantine>().ReplayKnownAsync(default));
        }

        Assert.Equal((1, 2), (receipt.Recorded, receipt.Quarantined.Count));
        Assert.All(receipt.Quarantined, misfit => Assert.Equal(QuarantineReason.WardHeld, misfit.Reason));
        Assert.Equal(new ReplayOutcome(2, 0, 0), await impatient.Get<Quarantine>().ReplayKnownAsync(default));
        Assert.Equal(1, await Host.AskAsync<int>("select count(*)::int from journal where event_id like 'signed@2026%'"));
    }

    [Fact]
    public async Task Refusals_that_could_not_be_written_are_counted_the_next_time()
    {
        var refusals = Host.Get<RefusalCounter>();
        refusals.Count(IngestHost.Feed, "signature");
        await Host.RunAsync("alter table feed_refusal rename to away");
        await Assert.ThrowsAsync<PostgresException>(() => refusals.FlushAsync(Host.Get<NpgsqlDataSource>(), default));
        await Host.RunAsync("alter table away rename to feed_refusal");

        await refusals.FlushAsync(Host.Get<NpgsqlDataSource>(), default);

        Assert.Equal(1, await Host.AskAsync<int>("select count from feed_refusal"));
    }

    [Fact]
    public async Task A_large_body_of_strangers_is_kept_in_several_transactions()
    {
        var data = $$"""{"note":"{{new string('x', 650)}}"}""";
        var body = EventDraft.Batch(Enumerable.Range(1, 19_000).Select(i => new EventDraft(EventType.ContractOpened, $"C{i}") { Data = data }));
        Assert.InRange(body.Length, 14 << 20, 16 << 20);

        var receipt = await Host.SendAsync(body);

        Assert.Equal((19_000, 19_000), (receipt.Quarantined.Count, await WaitingAsync()));
        Assert.InRange(await Host.AskAsync<int>("select max(n)::int from (select count(*) as n from quarantine group by xmin::text) t"), 1, 4_000);
    }

    [Fact]
    public async Task A_batch_that_PostgreSQL_ends_for_a_deadlock_is_written_again()
    {
        var strangers = Enumerable.Range(1, 6).Select(i => new EventDraft(EventType.ContractOpened, $"C{i}")).ToArray();
        await Host.SendAsync(strangers);
        await using var other = await Host.Database.DataSource.OpenConnectionAsync();
        await other.ExecuteAsync("set deadlock_timeout = '1min'; begin; select from quarantine order by fingerprint desc limit 1 for update");
        var sending = Host.SendAsync(strangers);
        await Host.BlockedAsync(sending);

        await other.ExecuteAsync("select from quarantine order by fingerprint limit 1 for update; commit");

        Assert.Equal(6, (await sending).Quarantined.Count);
        Assert.Equal(1, await Host.AskAsync<long>("select deadlocks from pg_stat_database where datname = current_database()"));
        Assert.Equal(2, await Host.AskAsync<int>("select max(times_seen) from quarantine"));
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

    private static Arrival Arrived(EventDraft draft) => Assert.Single(CloudEventReader.ReadJson(
        draft.Bytes(), batch: false, new FeedRules(IngestHost.Feed, null, IngestHost.Start) { ByAdapter = true }).Arrivals);

    private static T[] Shuffled<T>(IEnumerable<T> items, int seed)
    {
        var array = items.ToArray();
        new Random(seed).Shuffle(array);
        return array;
    }
}
