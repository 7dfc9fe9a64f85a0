using Coordination.Dashboard.Desk;
using Coordination.Dashboard.Tests.Api;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Reports.Register;
using Coordination.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Coordination.Dashboard.Tests.Desk;

/// <summary>What prepares itself, by a clock that the test moves.</summary>
public sealed class ScheduleTests : IAsyncLifetime
{
    // The week was over at the midnight before.
    private static readonly DateTimeOffset Morning = new(2026, 6, 13, 7, 0, 0, TimeSpan.FromHours(7));

    private readonly FakeTimeProvider _time = new(IngestHost.Start);
    private readonly List<TestDashboard> _programs = [];
    private TestDatabase _database = null!;
    private IngestHost _beside = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _beside = new IngestHost(_database);
        await _beside.WardAsync("A", 7);
        await _beside.WardAsync("EMPTY");
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _beside.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task What_was_missed_is_made_up_and_nothing_is_made_twice()
    {
        var (one, two) = (await StartAsync(), await StartAsync());
        await Task.WhenAll(RoundAsync(one), RoundAsync(two));
        Assert.Equal(0, await DraftsAsync());

        // The week is over: both processes are at it.
        _time.SetUtcNow(Morning);
        await Task.WhenAll(RoundAsync(one), RoundAsync(two), RoundAsync(one), RoundAsync(two));
        Assert.Equal("cover-letter/A,group-sheet/A,progress-ward/A,summary/", await KindsAsync());

        // Three weeks and the end of June go by with nobody there; what was signed in them is heard of afterwards.
        await StopAsync();
        _time.SetUtcNow(new DateTimeOffset(2026, 7, 8, 9, 0, 0, TimeSpan.FromHours(7)));
        _beside.Time.SetUtcNow(_time.GetUtcNow());
        await _beside.SendAsync(new[] { 19, 25, 31 }.Select((day, i) => new EventDraft(EventType.ContractSigned, CustomerList.Code("A", i + 1))
        {
            Time = new DateTimeOffset(2026, 6, 1, 23, 59, 59, TimeSpan.FromHours(7)).AddDays(day - 1),
        }));
        var later = await StartAsync();
        await RoundAsync(later);
        await RoundAsync(later);

        Assert.Equal(4 + (3 * 4) + 3, await DraftsAsync());
        Assert.Equal(0, await _beside.AskAsync<int>(
            "select count(*)::int from (select 1 from paper group by kind, ward_id, enterprise_id, period_from, period_to having count(*) > 1) twice"));
        Assert.Equal(0, await _beside.AskAsync<int>("select count(*)::int from paper_run where paper_id is null and next_try_at < 'infinity'"));

        // Each says how its ward stood at its own close, and names that moment; the last second of a Friday is in its week.
        Assert.Equal("12/06 0 0, 19/06 1 1, 26/06 2 1, 03/07 3 1", await _beside.AskAsync<string>(
            """
            select string_agg(to_char(as_of at time zone 'Asia/Ho_Chi_Minh', 'DD/MM ')
                || (figures[1]::json -> 'total' -> 'stages' ->> 'signed') || ' ' || (figures[1]::json -> 'total' -> 'period' ->> 'signed'), ', ' order by as_of)
            from paper where kind = 'progress-ward' and extract(hour from as_of at time zone 'Asia/Ho_Chi_Minh') = 23
            """));
    }

    [Fact]
    public async Task A_run_that_fails_is_said_to_people_and_made_when_it_can_be()
    {
        var care = await TestAccounts.PersonAsync(_database.DataSource, "cham.soc", "care");
        var program = await StartAsync();
        await RoundAsync(program);
        await _beside.RunAsync("revoke select on ward_head from coordination_reports");
        _time.SetUtcNow(Morning);
        await RoundAsync(program);

        var told = await program.Get<PaperDeliveries>().ReadAsync(new Actor(care), 10, default);
        Assert.Equal(0, await DraftsAsync());
        Assert.All(told, one => Assert.True(one is { Why: PaperNews.Failed, Error: PaperFaults.Record, Paper: null }));
        Assert.Contains(told, one => one is { RunKind: "progress-ward", RunWard: "Phường A" });

        await _beside.RunAsync("grant select on ward_head to coordination_reports");
        for (var again = 0; again < 3; again++)
        {
            _time.Advance(TimeSpan.FromMinutes(10));
            await RoundAsync(program);
        }

        Assert.Equal("cover-letter/A,group-sheet/A,progress-ward/A,summary/", await KindsAsync());
        told = await program.Get<PaperDeliveries>().ReadAsync(new Actor(care), 10, default);
        Assert.Equal(2, told.Count(one => one is { Why: PaperNews.Prepared, Paper.State: PaperState.Draft }));
        Assert.All(told.Where(one => one.Why == PaperNews.Failed), one => Assert.Null(one.Error));
    }

    [Fact]
    public async Task A_long_absence_is_made_up_for_the_newest_periods_only_and_the_rest_is_said_once()
    {
        var office = new PaperOffice { OfficeId = 1, Enterprise = "XN1", Wards = ["A"], Settings = "{}", Since = new DateOnly(2020, 1, 1) };

        var weeks = PaperSchedule.Due(office, Morning).Where(due => due.Kind == "progress-ward").ToArray();

        Assert.Equal(PaperSchedule.MostMadeUp + 1, weeks.Length);
        Assert.Equal((new DateOnly(2026, 6, 6), new DateOnly(2026, 6, 12), Morning), (weeks[0].From, weeks[0].To, weeks[0].At));
        Assert.Equal((true, null, weeks[^2].From.AddDays(-7)), (weeks[^1].IsLeftOut, weeks[^1].Ward, weeks[^1].From));
        Assert.Empty(PaperSchedule.Due(office with { Since = new DateOnly(2026, 6, 12) }, Morning.AddSeconds(-1)));

        // A week later the one that is the ninth now was made, and nobody is told that it was not.
        var care = await TestAccounts.PersonAsync(_database.DataSource, "cham.soc", "care");
        var runs = _beside.Get<PaperRuns>();
        await _beside.Get<PaperOffices>().AllAsync(default);
        office = office with { OfficeId = await _beside.AskAsync<int>("select office_id from paper_office where enterprise_id is not null"), Enterprise = IngestHost.Enterprise };
        foreach (var now in new[] { Morning, Morning, Morning.AddDays(7) })
        {
            await runs.PlanAsync([.. PaperSchedule.Due(office, now).Where(due => due.Kind == "progress-ward")], default);
        }

        Assert.Equal("11/04/2026 left-out", await _beside.AskAsync<string>(
            "select string_agg(to_char(r.period_from, 'DD/MM/YYYY ') || r.error, ', ') from paper_delivery d join paper_run r using (run_id) where d.account_id = @care", new { care }));
    }

    private async Task<TestDashboard> StartAsync()
    {
        var program = await TestDashboard.StartAsync(
            _database.ConnectionString, change: builder => builder.Services.AddSingleton<TimeProvider>(_time));
        _programs.Add(program);
        return program;
    }

    private async Task StopAsync()
    {
        foreach (var program in _programs)
        {
            await program.DisposeAsync();
        }

        _programs.Clear();
    }

    private static Task<int> RoundAsync(TestDashboard program) => program.Get<PaperClock>().RoundAsync(default);

    private Task<int> DraftsAsync() => _beside.AskAsync<int>("select count(*)::int from paper");

    private Task<string> KindsAsync() => _beside.AskAsync<string>(
        "select string_agg(p.kind || '/' || coalesce(w.code, ''), ',' order by p.kind) from paper p left join ward w using (ward_id)");
}
