using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;
using Coordination.Support;

using Xunit;

namespace Coordination.Reports.Tests;

/// <summary>How long contracts wait, and that each figure leads to just its contracts.</summary>
public sealed class DaysInStageTests : IAsyncLifetime
{
    private static readonly DateOnly Today = VietnamTime.DayOf(IngestHost.Start);

    private TestDatabase _database = null!;
    private IngestHost _host = null!;
    private int _ward;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _host = new IngestHost(_database);
        await _host.WardAsync("A", 30);
        _ward = await _host.WardIdAsync("A");
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Every_column_counts_its_days_and_leads_to_its_list()
    {
        // Reviewed 0 to 14 days ago; noticed twice, of which the first counts; signed ones wait for nothing.
        await _host.SendAsync(Enumerable.Range(0, 15).Select(days => new EventDraft(EventType.ReviewVerified, CustomerList.Code("A", days + 1)) { Time = At(days) }));
        await _host.SendAsync(new EventDraft(EventType.NoticeSent, CustomerList.Code("A", 20)) { Time = At(4) }, new EventDraft(EventType.NoticeDelivered, CustomerList.Code("A", 20)) { Time = At(1) });
        await _host.SendAsync(new EventDraft(EventType.InvitationSent, CustomerList.Code("A", 21)) { Time = At(9) }, new EventDraft(EventType.ContractSigned, CustomerList.Code("A", 21)) { Time = At(8) });

        var days = await _host.Get<DaysInStage>().ReadAsync(Actor.Program, _ward, Today, default);

        Assert.Equal([Stage.Reviewed, Stage.Notified], days.Select(row => row.Stage));
        Assert.Equal([2, 2, 2, 5, 4], days[0].Counts);
        Assert.Equal([0, 0, 1, 0, 0], days[1].Counts);
        foreach (var row in days)
        {
            for (var column = 0; column < row.Counts.Count; column++)
            {
                var filter = new ContractFilter { Stage = row.Stage, Since = StageDays.Span(column, Today) };
                Assert.Equal(row.Counts[column], await _host.Get<Contracts>().CountAsync(Actor.Program, _ward, filter, default));
                Assert.Equal(row.Counts[column], (await _host.Get<Contracts>().PageAsync(Actor.Program, null, _ward, filter, null, 100, default)).Items.Count);
                Assert.Equal(filter.Since, StageSpan.Parse(filter.Since.ToString()));
            }
        }
    }

    [Theory]
    [InlineData("..")]
    [InlineData("2026-06-01")]
    [InlineData("2026-06-01..x")]
    [InlineData("0001-01-01..")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_span_of_days_is_none(string? text) => Assert.Null(StageSpan.Parse(text));

    private static DateTimeOffset At(int days) => IngestHost.Start.AddDays(-days);
}
