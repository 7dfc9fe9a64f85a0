using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;
using Coordination.Support;

using Xunit;

namespace Coordination.Reports.Tests;

public sealed class NumbersTests : IAsyncLifetime
{
    private const int Customers = 60;

    private TestDatabase _database = null!;
    private IngestHost _host = null!;
    private int _ward;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _host = new IngestHost(_database);
        await _host.WardAsync("A", Customers);
        _ward = await _host.WardIdAsync("A");
        await _host.SendAsync(Enumerable.Range(1, 40).Select(i => new EventDraft(EventType.InvitationSent, Code(i))));
        await _host.SendAsync(Enumerable.Range(1, 25).Select(i => new EventDraft(EventType.ContractSigned, Code(i))));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Every_stage_of_every_place_is_a_list_of_as_many_contracts()
    {
        var board = await _host.BoardAsync("A");

        foreach (var unit in board.Groups)
        {
            foreach (var stage in Stages.All)
            {
                var filter = new ContractFilter { Group = unit.Code, Stage = stage };
                var count = await _host.Get<Contracts>().CountAsync(Actor.Program, _ward, filter, default);
                var page = await _host.Get<Contracts>().PageAsync(Actor.Program, null, _ward, filter, null, Contracts.LargestPage, default);
                Assert.Equal((unit.In(stage), unit.In(stage)), (count, page.Items.Count));
            }
        }
    }

    [Fact]
    public async Task Whatever_a_list_is_asked_its_count_is_that_of_its_contracts()
    {
        ContractFilter[] filters =
        [
            new(), new() { Late = true }, new() { Certified = true }, new() { SignedHelp = true }, new() { Unsigned = true },
            .. Stages.All.Select(stage => new ContractFilter { Stage = stage }),
            .. Enum.GetValues<Reached>().Select(step => new ContractFilter { Reached = step }),
            new() { Unsigned = true, Reached = Reached.Invited }, new() { Building = "-", Stage = Stage.Signed }, new() { Building = "nobody" },
            new() { Group = "1", Building = "-" },
        ];
        foreach (var filter in filters)
        {
            var page = await _host.Get<Contracts>().PageAsync(Actor.Program, null, _ward, filter, null, Contracts.LargestPage, default);
            Assert.Equal(page.Items.Count, await _host.Get<Contracts>().CountAsync(Actor.Program, _ward, filter, default));
        }
    }

    [Fact]
    public async Task A_whole_wards_count_of_a_stage_reads_no_contract()
    {
        await using var locked = await _database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = locked.CreateCommand();
        command.CommandText = "begin; update tally set stage_signed = stage_signed + 1000 where kind = 1 and place_id = 1; commit";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1_025, await _host.Get<Contracts>().CountAsync(Actor.Program, _ward, new ContractFilter { Stage = Stage.Signed }, default));
    }

    [Fact]
    public async Task Pages_give_every_contract_once()
    {
        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = await _host.Get<Contracts>().PageAsync(Actor.Program, "test", _ward, new ContractFilter { Unsigned = true }, after, 7, default);
            seen.AddRange(page.Items.Select(line => line.Code));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(Enumerable.Range(26, Customers - 25).Select(Code), seen);
    }

    [Fact]
    public async Task The_days_of_the_trend_sum_to_the_signed_of_the_ward_and_of_its_groups()
    {
        var board = await _host.BoardAsync("A");
        var trend = _host.Get<Trend>();

        async Task<int> SignedAsync(string? group) =>
            (await trend.ReadAsync(Actor.Program, _ward, PlaceKind.Group, group, new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30), default)).Sum(day => day.Signed);

        Assert.Equal(25, await SignedAsync(null));
        foreach (var unit in board.Groups)
        {
            Assert.Equal(unit.Signed, await SignedAsync(unit.Code));
        }
    }

    [Fact]
    public async Task A_figure_of_a_day_is_a_list_of_as_many_contracts()
    {
        await _host.SendAsync(Enumerable.Range(20, 10).Select(i => new EventDraft(EventType.ContractOpened, Code(i)) { Time = IngestHost.Start.AddDays(-i) }));
        await _host.SendAsync(new EventDraft(EventType.ContractVoided, Code(26)));
        _host.Time.SetUtcNow(IngestHost.Start.AddDays(9));
        await _host.Get<DeadlineClock>().AnnounceAsync(default);

        var shown = 0;
        foreach (var group in (await _host.BoardAsync("A")).Groups.Select(unit => unit.Code).Append(null))
        {
            var days = await _host.Get<Trend>().ReadAsync(Actor.Program, _ward, PlaceKind.Group, group, new DateOnly(2026, 5, 1), new DateOnly(2026, 6, 30), default);
            foreach (var (step, day, figure) in days.SelectMany(day => new[]
            {
                (DayStep.Invited, day.Day, day.Invited), (DayStep.Opened, day.Day, day.Opened), (DayStep.Signed, day.Day, day.Signed),
                (DayStep.Overdue, day.Day, day.Overdue),
            }).Where(one => one.Item3 > 0))
            {
                var filter = new ContractFilter { Group = group, On = new ContractDay(step, day) };
                var page = await _host.Get<Contracts>().PageAsync(Actor.Program, null, _ward, filter, null, Contracts.LargestPage, default);
                Assert.Equal((figure, figure), (page.Items.Count, await _host.Get<Contracts>().CountAsync(Actor.Program, _ward, filter, default)));
                shown |= 1 << (int)step;
            }
        }

        Assert.Equal(0b1111, shown);
    }

    [Fact]
    public async Task A_number_given_anew_ends_the_group_that_bore_it_and_both_keep_their_own_contracts()
    {
        // The first dated list gives its day to the group that the customer list made; the second one begins another group.
        await _host.Get<PlaceRegistry>().PutGroupsAsync("A", [new PlaceDraft("1", "Tổ cũ", new DateOnly(2026, 1, 1))], default);
        await _host.Get<PlaceRegistry>().PutGroupsAsync("A", [new PlaceDraft("1", "Tổ mới", new DateOnly(2026, 6, 1))], default);

        var board = await _host.BoardAsync("A");

        Assert.Equal(board.Groups.Count, board.Groups.DistinctBy(unit => unit.Code).Count());
        var old = Assert.Single(board.Groups, unit => unit.Name == "Tổ cũ");
        Assert.Equal(0, Assert.Single(board.Groups, unit => unit.Name == "Tổ mới").Contracts);
        Assert.Equal(old.Contracts, await _host.Get<Contracts>().CountAsync(Actor.Program, _ward, new ContractFilter { Group = old.Code }, default));
        Assert.Equal(Customers, board.Total.Contracts);
    }

    [Fact]
    public async Task A_building_brought_with_a_code_is_the_one_that_a_customer_list_named()
    {
        await _host.ImportAsync("A", new CustomerList().Add(Code(1), building: "Chung cư Mai Vàng"));
        await _host.Get<PlaceRegistry>().PutBuildingsAsync("A", [new PlaceDraft("CC01", "Chung cư Mai Vàng")], default);
        await _host.ImportAsync("A", new CustomerList().Add(Code(2), building: "chung cu mai vang"));

        Assert.Equal(2, Assert.Single((await _host.BoardAsync("A")).Buildings, unit => unit.Code == "CC01").Contracts);
    }

    [Theory]
    [InlineData("select contract_id from contract where ward_id = 1 and group_id = 2 and stage = 4 and contract_id > 0 order by contract_id limit 50")]
    [InlineData("select contract_id from contract where ward_id = 1 and contract_id > 5 order by contract_id limit 50")]
    [InlineData("select contract_id from contract c where ward_id = 1 and c.listed and c.stage = 0 and c.help_requested is not null and (c.help_resolved is null or c.help_resolved < c.help_requested) and (c.contract_certified is null or c.contract_certified < c.help_requested or c.contract_certified < c.contract_voided) and c.contract_id > 5 order by contract_id limit 50", "contract_signed_help")]
    [InlineData("select * from contract where due_at <= now() order by due_at, ward_id, contract_id limit 100")]
    [InlineData("select position from journal where ward_id = 1 and contract_id = 3 and position > 0 order by position limit 100")]
    [InlineData("select * from tally where ward_id = 1")]
    public async Task What_pages_ask_for_is_answered_from_an_index(string sql, string index = "Index")
    {
        // On a table this small a scan would be cheaper; what counts is that an index can carry the question at all. Between two indexes the
        // planner chooses by its statistics, which would otherwise be taken at a time of the server's choosing.
        await using var connection = await _database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"analyze; set enable_seqscan = off; explain {sql}";
        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            plan.Add(reader.GetString(0));
        }

        Assert.Contains(plan, line => line.Contains(index, StringComparison.Ordinal));
        Assert.DoesNotContain(plan, line => line.Contains("Seq Scan", StringComparison.Ordinal));
    }

    private static string Code(int number) => CustomerList.Code("A", number);
}
