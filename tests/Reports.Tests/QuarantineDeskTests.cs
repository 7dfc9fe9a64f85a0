using Coordination.Ingest.Feeds;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;
using Coordination.Support;

using Xunit;

namespace Coordination.Reports.Tests;

/// <summary>Who may do what with a message that waits, and what stays of it.</summary>
public sealed class QuarantineDeskTests : IAsyncLifetime
{
    private const string Feed = "feed-XN1";

    private static readonly EventDraft Stranger = new(EventType.ContractSigned, "KHACH-LA") { Id = "s-1", Source = Feed };

    private Walls _walls = null!;

    private Quarantine Desk => _walls.Host.Get<Quarantine>();

    private QuarantineList List => _walls.Host.Get<QuarantineList>();

    public async ValueTask InitializeAsync() => _walls = await Walls.CreateAsync();

    public ValueTask DisposeAsync() => _walls.DisposeAsync();

    [Fact]
    public async Task A_clerk_cannot_mend_a_message_into_an_event_about_another_enterprises_contract()
    {
        var clerk = await _walls.GrantAsync("care", "A");
        var id = await WaitingAsync(Stranger);

        var outcome = await Desk.MendAsync(clerk, id, (Stranger with { Subject = "B000001" }).Bytes(), default);

        Assert.Equal(new ReplayOutcome(0, 0, 1), outcome);
        Assert.Equal(0, await _walls.Host.AskAsync<int>("select count(*)::int from journal where source = @Feed", new { Feed }));
        Assert.True(await _walls.Host.AskAsync<bool>("select closed_at is null and mended is null from quarantine where quarantine_id = @id", new { id }));
        Assert.Equal("", await LoggedAsync(clerk));
    }

    [Fact]
    public async Task A_message_of_ones_own_feed_about_another_enterprises_contract_is_not_replayed_by_a_clerk_but_by_the_program()
    {
        var clerk = await _walls.GrantAsync("enterprise", "A");
        var early = Stranger with { Subject = "B000001", Time = IngestHost.Start.AddHours(2) };
        var id = await WaitingAsync(early);
        _walls.Host.Time.Advance(TimeSpan.FromHours(3));

        Assert.Equal(new ReplayOutcome(0, 0, 1), await Desk.ReplayAsync(clerk, id, default));
        Assert.Equal(new ReplayOutcome(1, 0, 0), await Desk.ReplayAllAsync(Feed, default) with { Remaining = 0 });
        Assert.Equal(0, await _walls.Host.AskAsync<int>("select closed_by from quarantine where quarantine_id = @id", new { id }));
    }

    [Fact]
    public async Task What_was_mended_has_both_bytes_and_says_who_did_it()
    {
        var clerk = await _walls.GrantAsync("care", "A");
        var id = await WaitingAsync(Stranger);
        var mended = (Stranger with { Subject = "A000007" }).Bytes();

        Assert.Equal(Stranger.Bytes(), await List.OpenAsync(clerk, id, default));
        Assert.Equal(new ReplayOutcome(1, 0, 0), await Desk.MendAsync(clerk, id, mended, default));

        Assert.Equal(clerk.AccountId, await _walls.Host.AskAsync<int>("select closed_by from quarantine where quarantine_id = @id", new { id }));
        Assert.Equal(Stranger.Bytes(), await _walls.Host.AskAsync<byte[]>("select body from quarantine where quarantine_id = @id", new { id }));
        Assert.Equal(mended, await _walls.Host.AskAsync<byte[]>("select mended from quarantine where quarantine_id = @id", new { id }));
        Assert.Equal($"0 quarantine-open feeds #{id} -, A quarantine-mend feeds #{id} A000007", await LoggedAsync(clerk));
        Assert.Equal(new ReplayOutcome(0, 0, 0), await Desk.ReplayAsync(clerk, id, default));
        Assert.Equal(0, await _walls.Host.AskAsync<int>("select count(*)::int from broken_access_log()"));
    }

    [Fact]
    public async Task A_message_of_a_known_customer_is_replayed_and_another_discarded_in_the_clerks_name()
    {
        var clerk = await _walls.GrantAsync("care", "A");
        var early = await WaitingAsync(Stranger with { Subject = "A000003", Time = IngestHost.Start.AddHours(2) });
        var other = await WaitingAsync(Stranger with { Id = "s-2" });
        _walls.Host.Time.Advance(TimeSpan.FromHours(3));

        Assert.Equal(new ReplayOutcome(1, 0, 0), await Desk.ReplayAsync(clerk, early, default));
        Assert.True(await Desk.DiscardAsync(clerk, other, default));
        Assert.False(await Desk.DiscardAsync(clerk, other, default));

        Assert.Equal($"A quarantine-replay feeds #{early} A000003, 0 quarantine-discard feeds #{other} -", await LoggedAsync(clerk));
        Assert.Equal(2, await _walls.Host.AskAsync<int>(
            "select count(*)::int from quarantine where closed_by = @account and mended is null", new { account = clerk.AccountId }));
    }

    [Fact]
    public async Task Whose_feed_it_is_not_gets_neither_list_nor_bytes_and_changes_nothing()
    {
        var id = await WaitingAsync(Stranger);
        foreach (var (role, ward) in new[] { ("admin", null), ("enterprise", "B"), ("ward", "A") })
        {
            var other = await _walls.GrantAsync(role, ward);

            Assert.DoesNotContain(await List.ReadAsync(other, null, null, null, 100, default), message => message.Source == Feed);
            Assert.Null(await List.OpenAsync(other, id, default));
            Assert.Equal(new ReplayOutcome(0, 0, 1), await Desk.MendAsync(other, id, (Stranger with { Subject = "B000001" }).Bytes(), default));
            Assert.False(await Desk.DiscardAsync(other, id, default));
            Assert.True(await _walls.Host.AskAsync<bool>("select closed_at is null from quarantine where quarantine_id = @id", new { id }));
            Assert.Equal("", await LoggedAsync(other));
        }

        // How much waits is a figure of the feed, which an administrator looks after.
        // So is what senders were refused who name no feed at all.
        _walls.Host.Get<RefusalCounter>().Count(RefusalCounter.Unknown, "signature");
        await _walls.Host.Get<RefusalCounter>().FlushAsync(_walls.Host.Get<Npgsql.NpgsqlDataSource>(), default);
        var feeds = await _walls.Host.Get<FeedActivity>().ReadAsync(await _walls.GrantAsync("admin"), null, default);
        Assert.Equal(2, Assert.Single(feeds, feed => feed.Source == Feed).QuarantineOpen);
        Assert.Equal(1, Assert.Single(feeds, feed => feed.Source == RefusalCounter.Unknown).Refusals24h);
        Assert.DoesNotContain(
            await _walls.Host.Get<FeedActivity>().ReadAsync(await _walls.GrantAsync("enterprise", "A"), null, default), feed => feed.Source == RefusalCounter.Unknown);
    }

    [Fact]
    public async Task A_message_that_bears_a_contracts_number_is_logged_as_that_contracts_and_stays_shut_while_its_holder_is_held_back()
    {
        var clerk = await _walls.GrantAsync("care", "A");
        var id = await WaitingAsync(Stranger with { Subject = "HD-5" });
        await _walls.Host.RunAsync("update contract set contract_number = 'hd-5' where customer_code = 'A000005'");

        Assert.NotNull(await List.OpenAsync(clerk, id, default));
        Assert.Equal($"A quarantine-open feeds #{id} A000005", await LoggedAsync(clerk));

        await _walls.Host.RunAsync(
            """
            with asked as (
                insert into data_request (received_at, asker, channel, kind, via_processor, codes, asked, written_by)
                values (now(), 'Bà Hoa', 'counter', 'restrict', false, '{A000005}', 'x', 0) returning request_id
            ) insert into holder_hold (ward_id, contract_id, kind, request_id)
            select c.ward_id, c.contract_id, 'restricted', request_id from asked, contract c where c.customer_code = 'A000005'
            """);
        Assert.Null(await List.OpenAsync(clerk, id, default));
        Assert.Equal(new ReplayOutcome(0, 0, 1), await Desk.MendAsync(clerk, id, (Stranger with { Subject = "A000007" }).Bytes(), default));
    }

    private async Task<long> WaitingAsync(EventDraft message)
    {
        Assert.Single((await _walls.Host.SendAsync(EventDraft.Batch([message]), Feed)).Quarantined);
        return await _walls.Host.AskAsync<long>("select max(quarantine_id) from quarantine");
    }

    /// <summary>Ward, action, purpose, reason and customer of every entry in the actor's name.</summary>
    private Task<string> LoggedAsync(Actor actor) => _walls.Host.AskAsync<string>(
        """
        select coalesce(string_agg(concat_ws(' ', coalesce(w.code, '0'), l.action, l.purpose, l.reason, coalesce(c.customer_code, '-')), ', ' order by l.at), '')
        from access_log l left join ward w using (ward_id) left join contract c on c.ward_id = l.ward_id and c.contract_id = l.contracts[1]
        where l.actor = @account
        """,
        new { account = actor.AccountId });
}
