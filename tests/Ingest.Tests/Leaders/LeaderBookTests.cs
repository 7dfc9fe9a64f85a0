using Coordination.Ingest.Leaders;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Ingest.Registry;
using Coordination.Reports.Leaders;
using Coordination.Support;

using Npgsql;

using Xunit;

namespace Coordination.Ingest.Tests.Leaders;

/// <summary>Editions from their first row to the day on which another follows, over a real database.</summary>
public sealed class LeaderBookTests : IAsyncLifetime
{
    private static readonly DateOnly Today = VietnamTime.DayOf(IngestHost.Start);

    private TestDatabase _database = null!;
    private IngestHost _host = null!;
    private LeaderSteps _steps = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _host = new IngestHost(_database);
        await _host.WardAsync("A");
        await GroupsAsync(new PlaceDraft("1", "Tổ 1"), new PlaceDraft("2", "Tổ 2"));
        _steps = new LeaderSteps(_host.Get<NpgsqlDataSource>(), _host.Time);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task An_edition_comes_into_force_by_every_step_and_by_none_less()
    {
        var (book, force, scans) = (_steps.Book, _steps.Force, _steps.Scans);
        var edition = await book.BeginAsync(Hand.Program, "A", LeaderStart.Empty, default);
        await RefusedAsync(LeaderRefusal.Empty, book.HandInAsync(Hand.Program, "A", edition, 0, default));
        await book.ReplaceAsync(Hand.Program, "A", edition, 0, [new("1", "An"), new("1", "Bình")], default);
        await RefusedAsync(LeaderRefusal.Unfit, book.HandInAsync(Hand.Program, "A", edition, 1, default));
        await book.PutAsync(Hand.Program, "A", edition, 1, 2, new LeaderDraft("2", "Bình"), default);
        await book.HandInAsync(Hand.Program, "A", edition, 2, default);

        // Without a scan it stays unstamped, and without a comparison unchecked.
        await RefusedAsync(LeaderRefusal.WrongState, book.PutAsync(Hand.Program, "A", edition, 3, null, new LeaderDraft("2", "Khác"), default));
        await RefusedAsync(LeaderRefusal.NotStamped, force.CheckAsync(Hand.Program, "A", edition, 3, LeaderProof.StampSeen, default));
        await scans.BringAsync(Hand.Program, "A", edition, new LeaderScanFile("a.pdf", "application/pdf", [1], 1, """{"holds":false}"""), default);
        await RefusedAsync(LeaderRefusal.NotStamped, force.CheckAsync(Hand.Program, "A", edition, 3, LeaderProof.DigitalSignature, default));
        await scans.TickAsync(Hand.Program, "A", edition, 3, [1], default);
        await RefusedAsync(LeaderRefusal.NotCompared, force.CheckAsync(Hand.Program, "A", edition, 3, LeaderProof.StampSeen, default));
        await scans.TickAsync(Hand.Program, "A", edition, 3, [1, 2], default);

        // The closing sentence of the paper counts other people.
        await book.DescribeAsync(Hand.Program, "A", edition, 3, new LeaderDocument("9/UBND", Today, "Lê Văn Ký", "CHỦ TỊCH", 3), default);
        await RefusedAsync(LeaderRefusal.Unfit, force.CheckAsync(Hand.Program, "A", edition, 4, LeaderProof.StampSeen, default));
        await book.DescribeAsync(Hand.Program, "A", edition, 4, new LeaderDocument("9/UBND", Today, "Lê Văn Ký", "CHỦ TỊCH", 2), default);
        await RefusedAsync(LeaderRefusal.WrongState, force.ConfirmAsync(Hand.Program, "A", edition, 5, Today, default));
        await force.CheckAsync(Hand.Program, "A", edition, 5, LeaderProof.StampSeen, default);
        await RefusedAsync(LeaderRefusal.Changed, force.ConfirmAsync(Hand.Program, "A", edition, 5, Today, default));
        await force.ConfirmAsync(Hand.Program, "A", edition, 6, Today, default);

        var inForce = await ListsAsync(lists => lists.InForceAsync(Actor.Program, "A", Today, default));
        Assert.Equal((edition, LeaderProof.StampSeen, 2), (inForce!.Edition, inForce.Proof, inForce.Differences.Count));
        Assert.Null(await ListsAsync(lists => lists.InForceAsync(Actor.Program, "A", Today.AddDays(-1), default)));
        await RefusedAsync(LeaderRefusal.WrongState, book.DropAsync(Hand.Program, "A", edition, 7, "nhầm", default));
    }

    [Fact]
    public async Task Of_two_who_change_the_same_the_second_is_told_and_nothing_is_half_written()
    {
        var edition = await _steps.Book.BeginAsync(Hand.Program, "A", LeaderStart.Empty, default);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(async i =>
        {
            try
            {
                await _steps.Book.PutAsync(Hand.Program, "A", edition, 0, null, new LeaderDraft("1", $"Người {i}"), default);
                return (LeaderRefusal?)null;
            }
            catch (LeaderRefusedException refused)
            {
                return refused.Why;
            }
        }));

        Assert.Equal([LeaderRefusal.Changed], both.OfType<LeaderRefusal>());
        Assert.Equal(1, await _host.AskAsync<int>("select count(*)::int from leader_line"));
    }

    [Fact]
    public async Task What_was_given_back_is_compared_anew()
    {
        var edition = await _steps.CheckedAsync("A", LeaderSteps.Leader("1", "An"));
        await RefusedAsync(LeaderRefusal.NoReason, _steps.Book.GiveBackAsync(Hand.Program, "A", edition, 3, " ", default));
        await _steps.Book.GiveBackAsync(Hand.Program, "A", edition, 3, "Thiếu tổ 2", default);

        var sheet = await ListsAsync(lists => lists.ReadAsync(Actor.Program, "A", edition, default));
        Assert.Equal((LeaderEditionState.Draft, (LeaderProof?)null, "Thiếu tổ 2"), (sheet!.Edition.State, sheet.Edition.Proof, sheet.Edition.Why));
        Assert.All(sheet.Lines, line => Assert.Null(line.TickedBy));
        Assert.Equal([LeaderFault.GroupMissing, LeaderFault.NoPhone], sheet.Findings.Select(finding => finding.Fault));
    }

    [Fact]
    public async Task A_list_is_not_put_in_force_before_the_one_that_holds()
    {
        await _steps.InForceAsync("A", Today, LeaderSteps.Leader("1", "An"));
        var next = await _steps.CheckedAsync("A", LeaderSteps.Leader("1", "Bình"));
        await RefusedAsync(LeaderRefusal.TooEarly, _steps.Force.ConfirmAsync(Hand.Program, "A", next, 3, Today.AddDays(-1), default));
        await RefusedAsync(LeaderRefusal.BadDay, _steps.Force.ConfirmAsync(Hand.Program, "A", next, 3, Today.AddYears(-2), default));
        await _steps.Force.ConfirmAsync(Hand.Program, "A", next, 3, Today.AddDays(3), default);

        Assert.Equal("An", await LeaderAsync("1", Today.AddDays(2)));
        Assert.Equal("Bình", await LeaderAsync("1", Today.AddDays(3)));
        var editions = await ListsAsync(lists => lists.EditionsAsync(Actor.Program, "A", default));
        Assert.Equal(Today.AddDays(2), editions.Single(edition => edition.Edition == 1).EffectiveTo);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whatever_lists_come_in_whatever_order_a_group_has_one_leader_a_day_at_most(int seed)
    {
        var random = new Random(seed);
        var expected = new List<(DateOnly From, string? One, string? Two)>();
        for (var i = 0; i < 8; i++)
        {
            var from = Today.AddDays(random.Next(-20, 20));
            var (one, two) = (random.Next(4) == 0 ? null : $"Một {i}", random.Next(4) == 0 ? null : $"Hai {i}");
            LeaderDraft[] rows = [.. new[] { one is null ? null : LeaderSteps.Leader("1", one), two is null ? null : LeaderSteps.Leader("2", two) }.OfType<LeaderDraft>()];
            if (rows.Length == 0)
            {
                continue;
            }

            var edition = await _steps.CheckedAsync("A", rows);
            try
            {
                await _steps.Force.ConfirmAsync(Hand.Program, "A", edition, 3, from, default);
                Assert.True(expected.Count == 0 || from >= expected[^1].From);
                expected.Add((from, one, two));
            }
            catch (LeaderRefusedException refused)
            {
                Assert.Equal(LeaderRefusal.TooEarly, refused.Why);
                Assert.True(from < expected[^1].From);
            }
        }

        for (var day = Today.AddDays(-22); day <= Today.AddDays(22); day = day.AddDays(1))
        {
            var holds = expected.LastOrDefault(list => list.From <= day);
            Assert.Equal((holds.One, holds.Two), (await LeaderAsync("1", day), await LeaderAsync("2", day)));
        }
    }

    [Fact]
    public async Task A_new_arrangement_makes_the_list_out_of_date_and_what_did_not_change_carries_over()
    {
        await _steps.InForceAsync("A", Today, LeaderSteps.Leader("1", "An"), LeaderSteps.Leader("2", "Bình"));
        Assert.False((await ListsAsync(lists => lists.CoverageAsync(Actor.Program, "A", default)))!.IsOutdated);

        // Group 2 ends, and another group bears its number; a third is formed of it too.
        var cut = Today.AddDays(10);
        await GroupsAsync(
            new PlaceDraft("2", null, ValidTo: cut),
            new PlaceDraft("2", "Tổ 2 mới", cut, FormedOf: [new Predecessor("2", true)]), new PlaceDraft("3", "Tổ 3", cut, FormedOf: [new Predecessor("2", true)]));
        _host.Time.Advance(TimeSpan.FromDays(10));

        var coverage = await ListsAsync(lists => lists.CoverageAsync(Actor.Program, "A", default));
        Assert.Equal((true, 3, 1), (coverage!.IsOutdated, coverage.Groups, coverage.Led));
        Assert.Equal("Bình", await LeaderAsync("2", cut.AddDays(-1)));
        Assert.Null(await LeaderAsync("2", cut));
        var groups = await ListsAsync(lists => lists.OnAsync(Actor.Program, "A", cut, null, default));
        Assert.Equal(["Bình (tổ 2 cũ)"], groups.Single(group => group.Code == "3").Formerly);

        var next = await _steps.Book.BeginAsync(Hand.Program, "A", LeaderStart.FromInForce, default);
        var sheet = await ListsAsync(lists => lists.ReadAsync(Actor.Program, "A", next, default));
        Assert.Equal(["An"], sheet!.Lines.Select(line => line.Row.Name));
        Assert.Equal(["2", "3"], sheet.Findings.Where(finding => finding.Fault == LeaderFault.GroupMissing).Select(finding => finding.Value));
    }

    [Fact]
    public async Task A_list_of_groups_that_are_no_more_is_not_confirmed()
    {
        var edition = await _steps.CheckedAsync("A", LeaderSteps.Leader("2", "Bình"));
        await GroupsAsync(new PlaceDraft("2", null, ValidTo: Today.AddDays(1)), new PlaceDraft("2", "Tổ 2 mới", Today.AddDays(1), FormedOf: [new Predecessor("2", false)]));
        _host.Time.Advance(TimeSpan.FromDays(2));

        await RefusedAsync(LeaderRefusal.Unfit, _steps.Force.ConfirmAsync(Hand.Program, "A", edition, 3, Today.AddDays(2), default));
        var sheet = await ListsAsync(lists => lists.ReadAsync(Actor.Program, "A", edition, default));
        Assert.Contains(sheet!.Findings, finding => finding.Fault == LeaderFault.UnknownGroup);
    }

    [Fact]
    public async Task A_list_of_earlier_groups_is_taken_as_history_and_never_put_over_those_that_came_after()
    {
        var cut = Today.AddDays(-5);
        await GroupsAsync(new PlaceDraft("2", null, ValidTo: cut), new PlaceDraft("2", "Tổ 2 mới", cut, FormedOf: [new Predecessor("2", true)]));
        var edition = await _steps.Book.BeginAsync(Hand.Program, "A", LeaderStart.Empty, default);
        await _steps.Book.ReplaceAsync(Hand.Program, "A", edition, 0, [LeaderSteps.Leader("2", "Người cũ")], default);
        await _steps.Book.DescribeAsync(Hand.Program, "A", edition, 1, new LeaderDocument("1/UBND", cut.AddDays(-10), null, null, 1), default);
        await _steps.Book.HandInAsync(Hand.Program, "A", edition, 2, default);
        await _steps.Scans.BringAsync(Hand.Program, "A", edition, new LeaderScanFile("a.pdf", "application/pdf", LeaderSteps.Pdf(), 1, null), default);
        await _steps.Scans.TickAsync(Hand.Program, "A", edition, 3, [1], default);
        await _steps.Force.CheckAsync(Hand.Program, "A", edition, 3, LeaderProof.StampSeen, default);

        await RefusedAsync(LeaderRefusal.Unfit, _steps.Force.ConfirmAsync(Hand.Program, "A", edition, 4, Today, default));
        await _steps.Force.ConfirmAsync(Hand.Program, "A", edition, 4, cut.AddDays(-10), default);

        Assert.Equal("Người cũ", await LeaderAsync("2", cut.AddDays(-1)));
        Assert.Null(await LeaderAsync("2", cut));
        Assert.True((await ListsAsync(lists => lists.CoverageAsync(Actor.Program, "A", default)))!.IsOutdated);
        Assert.DoesNotContain((await ListsAsync(lists => lists.ReadAsync(Actor.Program, "A", edition, default)))!.Findings, finding => finding.Refuses);
    }

    [Fact]
    public async Task A_handover_is_one_draft_that_says_nothing_else_new()
    {
        await _steps.InForceAsync("A", Today, LeaderSteps.Leader("1", "An"), LeaderSteps.Leader("2", "Bình"));
        var own = await _steps.Book.BeginAsync(Hand.Program, "A", LeaderStart.FromInForce, default);
        var (draft, line) = await _steps.Book.HandOverAsync(Hand.Program, "A", LeaderSteps.Leader("2", "Dung", kind: LeaderKind.Interim), default);
        var (again, _) = await _steps.Book.HandOverAsync(Hand.Program, "A", LeaderSteps.Leader("1", "Em"), default);

        var sheet = await ListsAsync(lists => lists.ReadAsync(Actor.Program, "A", draft, default));
        Assert.Equal((draft, "Bàn giao tổ dân phố 2, 1"), (again, sheet!.Edition.Why));
        Assert.NotEqual(own, draft);
        Assert.Equal(["An", "Bình"], (await ListsAsync(lists => lists.ReadAsync(Actor.Program, "A", own, default)))!.Lines.Select(one => one.Row.Name));
        Assert.Equal(["Dung", "Em"], sheet.Lines.Select(one => one.Row.Name).Order(StringComparer.Ordinal));
        Assert.Equal("Dung", sheet.Lines.Single(one => one.Line == line).Row.Name);
        Assert.Equal("Bình", await LeaderAsync("2", Today));
        await RefusedAsync(LeaderRefusal.NotThere, _steps.Book.HandOverAsync(Hand.Program, "A", LeaderSteps.Leader("99", "Ai"), default));
    }

    [Fact]
    public async Task A_request_is_met_by_a_stamped_list_and_by_nothing_less()
    {
        var request = await _steps.Requests.AskAsync(Hand.Program, "A", Today.AddDays(5), "gấp", default);
        Assert.Equal(LeaderRequestState.Requested, await StateAsync());
        await RefusedAsync(LeaderRefusal.BadDay, _steps.Requests.AskAsync(Hand.Program, "A", Today.AddDays(-1), null, default));

        var edition = await _steps.HandedInAsync("A", [LeaderSteps.Leader("1", "An"), LeaderSteps.Leader("2", "Bình")]);
        Assert.Equal(LeaderRequestState.Received, await StateAsync());
        Assert.True((await ListsAsync(lists => lists.RequestsAsync(Actor.Program, "A", default)))[0].IsOpen);

        await _steps.Scans.BringAsync(Hand.Program, "A", edition, new LeaderScanFile("a.pdf", "application/pdf", LeaderSteps.Pdf(), 1, null), default);
        await _steps.Scans.TickAsync(Hand.Program, "A", edition, 2, [1, 2], default);
        await _steps.Force.CheckAsync(Hand.Program, "A", edition, 2, LeaderProof.StampSeen, default);
        Assert.Equal(LeaderRequestState.Checked, await StateAsync());
        await RefusedAsync(LeaderRefusal.WrongState, _steps.Requests.WithdrawAsync(Hand.Program, "A", request, default));
        await _steps.Force.ConfirmAsync(Hand.Program, "A", edition, 3, Today, default);
        Assert.Equal(LeaderRequestState.InForce, await StateAsync());

        _host.Time.Advance(TimeSpan.FromDays(1));
        await _steps.InForceAsync("A", Today.AddDays(1), LeaderSteps.Leader("1", "Khác"));
        Assert.Equal(LeaderRequestState.Superseded, await StateAsync());

        Task<LeaderRequestState> StateAsync() => ListsAsync(async lists => (await lists.RequestsAsync(Actor.Program, "A", default))[0].State);
    }

    [Fact]
    public async Task The_ward_is_reminded_before_on_and_after_the_day_and_not_again_the_same_day()
    {
        await TestAccounts.PersonAsync(_database.DataSource, "dau.moi", "ward", "A");
        await TestAccounts.PersonAsync(_database.DataSource, "cham.soc", "care", "A");
        await _steps.Requests.AskAsync(Hand.Program, "A", Today.AddDays(5), null, default);
        var told = new List<string>();
        for (var day = 0; day < 14; day++)
        {
            told.AddRange(Enumerable.Repeat($"{day}", await _steps.Requests.RemindAsync(default) + await _steps.Requests.RemindAsync(default)));
            _host.Time.Advance(TimeSpan.FromDays(1));
        }

        // Due on day 5: remembered from day 2, on the day, and on days 6, 9 and 12; each once, for the ward's own officer alone.
        Assert.Equal(["2", "5", "6", "9", "12"], told);
        Assert.Equal("dau.moi:leaders-asked,dau.moi:leaders-due,dau.moi:leaders-late,dau.moi:leaders-soon", await _host.AskAsync<string>(
            "select string_agg(a.name || ':' || d.why, ',' order by d.why) from paper_delivery d join account a using (account_id)"));
    }

    [Fact]
    public async Task The_same_file_again_makes_no_second_draft()
    {
        LeaderDraft[] rows = [new("1", "An"), new("2", "Bình")];
        Assert.True(await _steps.Book.TakeAsync(Hand.Program, "A", rows, dryRun: true, default));
        Assert.Equal(0, await _host.AskAsync<int>("select count(*)::int from leader_edition"));
        Assert.True(await _steps.Book.TakeAsync(Hand.Program, "A", rows, dryRun: false, default));
        Assert.False(await _steps.Book.TakeAsync(Hand.Program, "A", rows, dryRun: false, default));
        Assert.Equal(1, await _host.AskAsync<int>("select count(*)::int from leader_edition"));
    }

    private async Task<string?> LeaderAsync(string group, DateOnly day) =>
        Assert.Single(await ListsAsync(lists => lists.OnAsync(Actor.Program, "A", day, group, default))).Leader?.Row.Name;

    private Task<T> ListsAsync<T>(Func<LeaderLists, Task<T>> ask) => ask(_host.Get<LeaderLists>());

    private Task<PlacesOutcome> GroupsAsync(params PlaceDraft[] groups) => _host.Get<PlaceRegistry>().PutGroupsAsync("A", groups, default);

    private static async Task RefusedAsync(LeaderRefusal why, Task act) => Assert.Equal(why, (await Assert.ThrowsAsync<LeaderRefusedException>(() => act)).Why);
}
