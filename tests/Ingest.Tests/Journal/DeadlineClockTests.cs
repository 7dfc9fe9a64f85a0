using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Support;
using Dapper;
using Xunit;

namespace Coordination.Ingest.Tests.Journal;

public sealed class DeadlineClockTests : JournalTest
{
    private static readonly DateTimeOffset Deadline = new(2026, 6, 16, 0, 0, 0, VietnamTime.Offset);

    [Fact]
    public async Task Nothing_is_announced_before_the_deadline()
    {
        await InviteAsync();
        Host.Time.SetUtcNow(Deadline.AddSeconds(-1));

        Assert.Equal(0, await Host.Get<DeadlineClock>().AnnounceAsync(default));
    }

    [Fact]
    public async Task A_passed_deadline_is_written_with_the_deadline_as_its_time()
    {
        await InviteAsync();
        Host.Time.SetUtcNow(Deadline.AddSeconds(30));

        await Host.Get<DeadlineClock>().AnnounceAsync(default);

        Assert.Equal(Deadline.UtcDateTime, await Host.AskAsync<DateTime>("select time from journal where source = 'clock'"));
        Assert.Equal(Stage.Overdue, (await Host.ContractAsync("A", A(1))).Stage);
    }

    [Fact]
    public async Task Two_clocks_at_once_write_each_deadline_once()
    {
        await Host.SendAsync(Enumerable.Range(1, Customers).Select(i => new EventDraft(EventType.InvitationSent, A(i))));
        var other = Another();
        Host.Time.SetUtcNow(Deadline);
        other.Time.SetUtcNow(Deadline);

        var written = await Task.WhenAll(
            Host.Get<DeadlineClock>().AnnounceAsync(default), other.Get<DeadlineClock>().AnnounceAsync(default));

        Assert.Equal(Customers, written.Sum());
        Assert.Equal(Customers, await EventsAsync(JournalSource.Clock));
    }

    [Fact]
    public async Task A_held_ward_with_more_due_than_a_page_keeps_no_other_waiting()
    {
        await Host.SendAsync(Enumerable.Range(1, 6).Select(i => new EventDraft(EventType.InvitationSent, A(i))));
        await Host.SendAsync(new EventDraft(EventType.InvitationSent, B(1)) { Time = IngestHost.Start.AddMinutes(-1) });
        var impatient = Another(new IntakeOptions { LongestHeld = TimeSpan.FromMilliseconds(100) });
        impatient.Time.SetUtcNow(Deadline.AddDays(2));
        await using var holder = await Host.Database.DataSource.OpenConnectionAsync();
        await holder.ExecuteAsync("begin; select from ward_head h join ward w using (ward_id) where w.code = 'A' for update of h");

        await Assert.ThrowsAsync<WardHeldException>(() => impatient.Get<DeadlineClock>().AnnounceAsync(2, default));

        Assert.Equal(1, await EventsAsync(JournalSource.Clock));
        await impatient.Get<DeadlineClock>().CatchUpAsync(default);
    }

    [Fact]
    public async Task Announcing_again_writes_nothing_more()
    {
        await InviteAsync();
        Host.Time.SetUtcNow(Deadline);
        await Host.Get<DeadlineClock>().AnnounceAsync(default);

        Assert.Equal(0, await Host.Get<DeadlineClock>().AnnounceAsync(default));
    }

    [Fact]
    public async Task A_signature_that_was_in_time_is_not_announced()
    {
        await InviteAsync();
        await Host.SendAsync(new EventDraft(EventType.ContractSigned, A(1)));
        Host.Time.SetUtcNow(Deadline);

        Assert.Equal(0, await Host.Get<DeadlineClock>().AnnounceAsync(default));
    }

    [Fact]
    public async Task A_receipt_that_comes_late_moves_the_deadline_and_is_announced_again()
    {
        await InviteAsync();
        Host.Time.SetUtcNow(Deadline);
        await Host.Get<DeadlineClock>().AnnounceAsync(default);
        await Host.SendAsync(new EventDraft(EventType.InvitationDelivered, A(1)) { Time = IngestHost.Start.AddDays(1) });
        Assert.Equal(Stage.AwaitingSignature, (await Host.ContractAsync("A", A(1))).Stage);
        Host.Time.SetUtcNow(Deadline.AddDays(1));

        Assert.Equal(1, await Host.Get<DeadlineClock>().AnnounceAsync(default));

        Assert.Equal(Stage.Overdue, (await Host.ContractAsync("A", A(1))).Stage);
    }

    [Fact]
    public async Task The_running_clock_announces_within_the_minute()
    {
        await InviteAsync();
        var clock = Host.Get<DeadlineClock>();
        await clock.StartAsync(default);
        Host.Time.SetUtcNow(Deadline.AddSeconds(-30));

        for (var limit = DateTime.UtcNow.AddSeconds(30); await EventsAsync(JournalSource.Clock) == 0;)
        {
            Assert.True(DateTime.UtcNow < limit && Host.Time.GetUtcNow() < Deadline.AddMinutes(1));
            Host.Time.Advance(DeadlineClock.Interval);
            await Task.Delay(50);
        }

        await clock.StopAsync(default);
    }

    private Task<Receipt> InviteAsync() => Host.SendAsync(new EventDraft(EventType.InvitationSent, A(1)));
}
