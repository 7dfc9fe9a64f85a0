using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Ingest.Tallies;
using Coordination.Support;

using Xunit;

namespace Coordination.Ingest.Tests.Journal;

/// <summary>The calendar changes while periods run. Invited at the start, customers have until the end of Monday 15 June.</summary>
public sealed class CalendarTests : JournalTest
{
    private static readonly DateTimeOffset Deadline = new(2026, 6, 16, 0, 0, 0, VietnamTime.Offset);
    private static readonly Actor Somebody = new(7);

    [Fact]
    public async Task A_change_is_derived_by_whichever_process_runs_and_until_then_a_ward_keeps_to_one_calendar()
    {
        await InviteAsync(1);
        await HolidayAsync();
        await InviteAsync(2);
        Assert.Equal((Deadline, Deadline), await DeadlinesAsync());
        Assert.Empty(await Host.CheckAsync());

        // Whoever made the change is gone.
        var other = Another();
        Assert.True(await other.Get<Rebuild>().IsBehindAsync(default));
        var derived = await Task.WhenAll(other.Get<Rebuild>().CatchUpAsync(default), Host.Get<Rebuild>().CatchUpAsync(default));

        Assert.Equal(2, derived.Sum());
        Assert.Equal((Deadline.AddDays(1), Deadline.AddDays(1)), await DeadlinesAsync());
        Assert.Equal((0, 1), (await Host.WardsWithGapsAsync(), await Host.AskAsync<int>(
            "select count(*)::int from journal j join ward w using (ward_id) where w.code = 'A' and source = 'calendar'")));
        Assert.Empty(await Host.CheckAsync());
        Assert.Equal(0, await other.Get<Rebuild>().CatchUpAsync(default));
    }

    [Fact]
    public async Task A_ward_whose_journal_is_not_whole_is_not_mended_in_silence_and_keeps_no_other_waiting()
    {
        await InviteAsync(1);
        await HolidayAsync();
        var (a, b) = (await Host.WardIdAsync("A"), await Host.WardIdAsync("B"));
        await Host.RunAsync($"update ward_head set position = position + 1 where ward_id = {a}");
        var position = await Host.AskAsync<long>("select position from ward_head where ward_id = @a", new { a });

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Host.Get<Rebuild>().CatchUpAsync(default));

        Assert.Contains("ward A", error.Message, StringComparison.Ordinal);
        Assert.Equal(position, await Host.AskAsync<long>("select position from ward_head where ward_id = @a", new { a }));
        Assert.Equal(0, await Host.AskAsync<int>("select count(*)::int from ward_head where ward_id = @b and calendar < newest_calendar()", new { b }));
    }

    [Fact]
    public async Task Figures_of_the_past_are_folded_by_the_calendar_of_then()
    {
        await InviteAsync(1);
        Host.Time.SetUtcNow(Deadline);
        await Host.Get<DeadlineClock>().AnnounceAsync(default);
        var ward = await Host.WardIdAsync("A");
        var position = await Host.AskAsync<long>("select position from ward_head where ward_id = @ward", new { ward });
        await HolidayAsync();
        await Host.Get<Rebuild>().CatchUpAsync(default);

        var then = await Host.Get<PastFigures>().FoldAsync(ward, position, default);
        var now = await Host.Get<PastFigures>().FoldAsync(ward, position + 1, default);

        Assert.Equal((1, 0), (Overdue(then!), Overdue(now!)));
        int Overdue(PastWard past) => past.Contracts.Count(contract => contract.Standing.Stage == Stage.Overdue);
    }

    [Fact]
    public async Task A_change_is_kept_with_who_made_it_and_what_it_was_before()
    {
        await HolidayAsync();
        await HolidayAsync();
        await Host.Get<CalendarBook>().ClearAsync(Somebody, new DateOnly(2026, 6, 15), default);

        Assert.Equal("Nghỉ 7,- 7", await Host.AskAsync<string>(
            "select string_agg(coalesce(name, '-') || ' ' || changed_by, ',' order by version) from calendar_change where version > 0"));
    }

    [Fact]
    public async Task A_ward_that_is_added_begins_with_the_newest_calendar()
    {
        await HolidayAsync();
        await Host.Get<Rebuild>().CatchUpAsync(default);
        await Host.WardAsync("C", 1);

        Assert.False(await Host.Get<Rebuild>().IsBehindAsync(default));
    }

    private Task HolidayAsync() => Host.Get<CalendarBook>().SetAsync(
        Somebody, new CalendarDay(new DateOnly(2026, 6, 15), DayKind.Holiday, "Nghỉ", "Thông báo"), default);

    private Task<Receipt> InviteAsync(int customer) =>
        Host.SendAsync(new EventDraft(EventType.InvitationDelivered, A(customer)) { Time = IngestHost.Start.AddHours(-1) });

    private async Task<(DateTimeOffset?, DateTimeOffset?)> DeadlinesAsync() =>
        ((await Host.ContractAsync("A", A(1))).Deadline, (await Host.ContractAsync("A", A(2))).Deadline);
}
