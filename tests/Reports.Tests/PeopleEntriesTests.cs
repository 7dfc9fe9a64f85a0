using Coordination.Ingest.Feeds;
using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Reports.Numbers;
using Coordination.Support;

using Xunit;

namespace Coordination.Reports.Tests;

/// <summary>What people record, and what the database lets them. The leader has group 2 of ward A, to which customers 1, 4, 7 … belong.</summary>
public sealed class PeopleEntriesTests : IAsyncLifetime
{
    private static readonly string Own = CustomerList.Code("A", 1);
    private static readonly string Neighbour = CustomerList.Code("A", 2);

    private readonly Guid _once = Guid.NewGuid();
    private Walls _walls = null!;
    private Actor _leader = null!;

    private PeopleEntries Entries => _walls.Host.Get<PeopleEntries>();

    public async ValueTask InitializeAsync()
    {
        _walls = await Walls.CreateAsync();
        _leader = await _walls.GrantAsync("leader", "A", group: "2");
    }

    public ValueTask DisposeAsync() => _walls.DisposeAsync();

    [Fact]
    public async Task A_form_that_is_sent_twice_counts_once()
    {
        Assert.Equal(EntryOutcome.Recorded, await RecordAsync(Own, PersonEntry.NeedsHelp));
        Assert.Equal(EntryOutcome.Already, await RecordAsync(Own, PersonEntry.NeedsHelp));

        Assert.Equal(1, await JournalledAsync());
        Assert.Equal(Stage.NeedsHelp, (await _walls.Host.ContractAsync("A", Own)).Stage);
        Assert.Empty(await _walls.Host.CheckAsync());
    }

    [Fact]
    public async Task What_is_recorded_says_which_account_and_no_name()
    {
        await RecordAsync(Own, PersonEntry.Moved, "  con trai  giữ nhà ");

        Assert.Equal(
            $$"""{"by":"{{_leader.AccountId}}","kind":"moved","note":"con trai giữ nhà"}""",
            await _walls.Host.AskAsync<string>("select data::text from journal where source = 'people'"));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    public async Task An_entry_about_somebody_elses_customer_writes_nothing(string ward)
    {
        var customer = ward == "A" ? Neighbour : CustomerList.Code("B", 1);

        Assert.Equal(EntryOutcome.Refused, await Entries.RecordAsync(_leader, ward, customer, PersonEntry.NeedsHelp, null, _once, default));

        Assert.Equal(0, await JournalledAsync());
        Assert.Equal(0, await _walls.Host.AskAsync<int>("select count(*)::int from people_entry"));
    }

    [Fact]
    public async Task The_journal_takes_no_entry_of_a_person_that_was_not_allowed_and_its_neighbours_do_not_suffer()
    {
        var intake = _walls.Host.Get<Intake>();
        var forged = intake.SubmitAsync(Entry(JournalSource.People, $"{_leader.AccountId}/x/{Neighbour}/needs-help", Neighbour), default);
        var honest = intake.SubmitAsync(Entry(IngestHost.Feed, "honest", Neighbour), default);

        Assert.Equal((0, 1), ((await forged).Recorded, (await forged).Quarantined.Count));
        Assert.Equal(1, (await honest).Recorded);
        Assert.Equal(0, await JournalledAsync());
    }

    [Fact]
    public async Task An_allowed_entry_cannot_be_put_onto_another_customer()
    {
        await RecordAsync(Own, PersonEntry.NeedsHelp);
        var id = await _walls.Host.AskAsync<string>("select event_id from people_entry");

        var receipt = await _walls.Host.Get<Intake>().SubmitAsync(Entry(JournalSource.People, id + "2", Own), default);

        Assert.Equal((0, 1), (receipt.Recorded, receipt.Quarantined.Count));
        Assert.Equal(1, await JournalledAsync());
    }

    [Fact]
    public async Task A_promise_moves_no_stage_and_stands_in_the_history()
    {
        var before = (await _walls.Host.ContractAsync("A", Own)).Stage;

        await RecordAsync(Own, PersonEntry.WillSign, "tối thứ bảy");

        var line = await _walls.Host.ContractAsync("A", Own);
        var last = (await _walls.Host.Get<ContractHistory>().ReadAsync(_leader, _walls.A, line.ContractId, 0, 100, default))[^1];
        Assert.Equal((before, EventType.ContactRecorded), (line.Stage, last.Type));
        Assert.Equal(PersonEntry.WillSign, (await VisitAsync(Own)).Entry!.Kind);
        Assert.Empty(await _walls.Host.CheckAsync());
    }

    [Fact]
    public async Task What_was_recorded_by_mistake_is_taken_back_by_a_further_event()
    {
        var before = (await _walls.Host.ContractAsync("A", Own)).Stage;
        await RecordAsync(Own, PersonEntry.WrongPhone);
        _walls.Host.Time.Advance(TimeSpan.FromMinutes(1));

        var position = (await VisitAsync(Own)).Entry!.Position;
        Assert.Equal(EntryOutcome.Recorded, await Entries.TakeBackAsync(_leader, "A", Own, position, _once, default));
        Assert.Equal(EntryOutcome.Already, await Entries.TakeBackAsync(_leader, "A", Own, position, _once, default));

        Assert.Equal(before, (await _walls.Host.ContractAsync("A", Own)).Stage);
        Assert.Null((await VisitAsync(Own)).Entry);
        Assert.Equal(2, await JournalledAsync());
    }

    [Fact]
    public async Task Help_that_the_customer_asked_for_stays_asked_for_when_a_leaders_entry_is_taken_back()
    {
        await _walls.Host.SendAsync(new EventDraft(EventType.HelpRequested, Own));
        await RecordAsync(Own, PersonEntry.Moved);
        _walls.Host.Time.Advance(TimeSpan.FromMinutes(1));

        await Entries.TakeBackAsync(_leader, "A", Own, (await VisitAsync(Own)).Entry!.Position, _once, default);

        Assert.Equal(Stage.NeedsHelp, (await _walls.Host.ContractAsync("A", Own)).Stage);
        Assert.Null((await VisitAsync(Own)).Entry);
    }

    [Fact]
    public async Task Only_ones_own_last_entry_can_be_taken_back()
    {
        var other = await _walls.GrantAsync("leader", "A", group: "2");
        await RecordAsync(Own, PersonEntry.WillSign);
        var position = (await VisitAsync(Own)).Entry!.Position;

        Assert.Equal(EntryOutcome.Outdated, await Entries.TakeBackAsync(other, "A", Own, position, Guid.NewGuid(), default));
        await Entries.RecordAsync(other, "A", Own, PersonEntry.NeedsHelp, null, Guid.NewGuid(), default);
        Assert.Equal(EntryOutcome.Outdated, await Entries.TakeBackAsync(_leader, "A", Own, position, Guid.NewGuid(), default));
    }

    [Theory]
    [InlineData("gọi số 0912 345 678")]
    [InlineData("cccd 001.234.567.890")]
    public async Task A_note_bears_no_number_of_a_person(string note)
    {
        Assert.Equal(EntryOutcome.UnfitNote, await RecordAsync(Own, PersonEntry.WrongPhone, note));
        Assert.Equal(EntryOutcome.UnfitNote, await RecordAsync(Own, PersonEntry.WrongPhone, new string('a', 201)));
        Assert.Equal(0, await JournalledAsync());
    }

    [Fact]
    public async Task Staff_arrange_help_in_their_wards_and_leaders_see_what_is_theirs()
    {
        var assistance = _walls.Host.Get<Assistance>();
        var area = await _walls.GrantAsync("area", "A");
        var own = new ContactDraft("A", null, "Cô Hà", "0300000001", ["2"], []);
        var start = IngestHost.Start.AddDays(1);

        Assert.True(await assistance.PutAsync(area, own, default));
        Assert.True(await assistance.PutAsync(area, own with { Name = "Chú Ba", Groups = ["3"] }, default));
        Assert.True(await assistance.PutAsync(area, new SessionDraft("A", null, [], [], start, start.AddHours(2), "Nhà văn hóa", null), default));
        Assert.False(await assistance.PutAsync(area, own with { Ward = "B", Groups = ["1"] }, default));
        Assert.False(await assistance.PutAsync(area, own with { Groups = ["77"] }, default));
        Assert.False(await assistance.PutAsync(_leader, own, default));

        var place = Assert.Single(await _walls.Host.Get<MyPlaces>().ReadAsync(_leader, default));
        var help = await _walls.Host.Get<Arranged>().OfPlaceAsync(_leader, place, default);
        Assert.Equal(("Cô Hà", "Nhà văn hóa"), (Assert.Single(help.Contacts).Name, Assert.Single(help.Sessions).Venue));
        Assert.Equal(1, await _walls.AskAsync<int>(_leader, "select count(*)::int from area_contact"));
        Assert.True(await assistance.PutAsync(area, own with { Id = help.Contacts[0].Id, Remove = true }, default));
        Assert.Empty((await _walls.Host.Get<Arranged>().OfPlaceAsync(_leader, place, default)).Contacts);
    }

    private static Submission Entry(string source, string id, string customer) => new()
    {
        Source = source,
        CompanyId = 1,
        ReceivedAt = IngestHost.Start,
        Arrivals = [new Arrival { Id = id, Type = EventType.HelpRequested, Subject = customer, Time = IngestHost.Start, Data = """{"by":"1"}""", Body = default }],
    };

    private Task<EntryOutcome> RecordAsync(string customer, string kind, string? note = null) =>
        Entries.RecordAsync(_leader, "A", customer, kind, note, _once, default);

    private Task<int> JournalledAsync() => _walls.Host.AskAsync<int>("select count(*)::int from journal where source = 'people'");

    private async Task<Visit> VisitAsync(string customer)
    {
        var place = Assert.Single(await _walls.Host.Get<MyPlaces>().ReadAsync(_leader, default));
        return Assert.Single((await _walls.Host.Get<Visits>().PageAsync(_leader, place, VisitFilter.All, customer, null, 50, default)).Items);
    }
}
