using Coordination.Ingest.Record;
using Coordination.Ingest.Schema;
using Coordination.Reports.Numbers;
using Coordination.Support;

using Microsoft.Extensions.Logging.Abstractions;

using Xunit;

namespace Coordination.Reports.Tests;

/// <summary>The order in which a group's people are visited, and what of it is whose.</summary>
public sealed class VisitsTests : IAsyncLifetime
{
    private static readonly string[] Streets = ["Số 12 Xã Đàn", "Số 3 ngõ 5 Thái Hà", "Số 40 phố Thái Hà", "Số 2 Xã Đàn", "Số 5/1 Thái Hà", ""];

    private Walls _walls = null!;
    private Actor _leader = null!;
    private MyPlace _place = null!;

    public async ValueTask InitializeAsync()
    {
        _walls = await Walls.CreateAsync();
        var list = new CustomerList();
        for (var i = 0; i < Streets.Length; i++)
        {
            list.Add(Code(i), holder: $"Đỗ Thị {(char)('A' + i)}", address: Streets[i], group: "9");
        }

        await _walls.Host.ImportAsync("A", list.Add("HANGXOM", address: "Số 1 Thái Hà", group: "8"));
        _leader = await _walls.GrantAsync("leader", "A", group: "9");
        _place = Assert.Single(await _walls.Host.Get<MyPlaces>().ReadAsync(_leader, default));
    }

    public ValueTask DisposeAsync() => _walls.DisposeAsync();

    [Fact]
    public async Task A_group_is_walked_street_by_street_page_by_page()
    {
        var first = await PageAsync(VisitFilter.Unsigned, limit: 4);
        var second = await PageAsync(VisitFilter.Unsigned, after: first.Next, limit: 4);

        Assert.Equal(["Số 5/1 Thái Hà", "Số 3 ngõ 5 Thái Hà", "Số 40 phố Thái Hà", "Số 2 Xã Đàn"], first.Items.Select(visit => visit.Line.Address));
        Assert.Equal(["Số 12 Xã Đàn", null], second.Items.Select(visit => visit.Line.Address));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task Who_signs_leaves_the_unsigned_and_who_needs_help_is_to_be_met_today()
    {
        var at = IngestHost.Start.AddHours(-2);
        await _walls.Host.SendAsync(
            new EventDraft(EventType.ContractSigned, Code(0)) { Time = at }, new EventDraft(EventType.HelpRequested, Code(1)) { Time = at },
            new EventDraft(EventType.InvitationDelivered, Code(2)) { Time = IngestHost.Start.AddDays(-5) });

        Assert.Equal([Code(4), Code(1), Code(2), Code(3), Code(5)], await CodesAsync(VisitFilter.Unsigned));
        Assert.Equal([Code(1), Code(2)], await CodesAsync(VisitFilter.Today));
        Assert.Equal(6, (await CodesAsync(VisitFilter.All)).Length);
        Assert.Equal(Code(0), Assert.Single((await PageAsync(VisitFilter.All, search: "xa dan 12")).Items).Line.Code);
    }

    [Fact]
    public async Task Another_groups_list_is_empty_whoever_asks_for_it()
    {
        var foreign = _place with { Id = await _walls.Host.AskAsync<int>("select group_id from residential_group where code = '8'") };

        Assert.Empty((await _walls.Host.Get<Visits>().PageAsync(_leader, foreign, VisitFilter.All, null, null, 50, default)).Items);
        Assert.Empty(await _walls.Host.Get<Visits>().ExportAsync(_leader, foreign, VisitFilter.All, default));
        Assert.Equal(0, await _walls.AskAsync<int>(_leader, $"select count(*)::int from own_visits({foreign.WardId}, true, 0, '{{0,1,2}}', null, '{{}}', 0, 50)"));
    }

    [Fact]
    public async Task A_list_on_paper_is_logged_as_an_export_and_bears_no_ID_number()
    {
        var visits = await _walls.Host.Get<Visits>().ExportAsync(_leader, _place, VisitFilter.All, default);

        Assert.Equal(Streets.Length, visits.Count);
        Assert.All(visits, visit => Assert.Equal(("09******78", null), (visit.Line.MaskedPhone, visit.Line.MaskedIdNumber)));
        Assert.Equal(
            $"export door-to-door {Streets.Length} group=9 show=All",
            await _walls.Host.AskAsync<string>($"select action || ' ' || purpose || ' ' || records || ' ' || filter from access_log where actor = {_leader.AccountId}"));

        // Somebody who sees the program as the leader does not print their people.
        var seen = await _walls.Host.Get<Visits>().ExportAsync(_leader with { By = 1 }, _place, VisitFilter.All, default);
        Assert.Equal((Streets.Length, 0), (seen.Count, seen.Count(visit => visit.Line.Holder is not null)));
    }

    [Fact]
    public async Task A_record_from_before_gets_its_order_with_the_next_start()
    {
        await _walls.Host.RunAsync("update visit set place_key = '', unit_key = '', keyed = false");

        await RecordOwner.PrepareAsync(_walls.Host.Database.ConnectionString, NullLogger.Instance, default);

        Assert.Equal([Code(4), Code(1), Code(2), Code(3), Code(0), Code(5)], await CodesAsync(VisitFilter.Unsigned));
    }

    [Fact]
    public async Task A_list_that_moves_a_customer_or_mends_an_address_moves_them_in_the_order()
    {
        await _walls.Host.ImportAsync("A", new CustomerList().Add(Code(0), address: "Số 1 Thái Hà", group: "9").Add(Code(4), address: Streets[4], group: "8"));

        Assert.Equal([Code(0), Code(1), Code(2), Code(3), Code(5)], await CodesAsync(VisitFilter.Unsigned));
    }

    private static string Code(int number) => $"TO9-{number}";

    private Task<VisitPage> PageAsync(VisitFilter filter, string? search = null, string? after = null, int limit = 50) =>
        _walls.Host.Get<Visits>().PageAsync(_leader, _place, filter, search, after, limit, default);

    private async Task<string[]> CodesAsync(VisitFilter filter) => [.. (await PageAsync(filter)).Items.Select(visit => visit.Line.Code)];
}
