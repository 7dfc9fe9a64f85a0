using Bunit;

using Coordination.Dashboard.Components.Parts;
using Coordination.Dashboard.Live;
using Coordination.Reports;
using Coordination.Reports.Numbers;

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

using Xunit;

namespace Coordination.Dashboard.Tests.Components;

public sealed class LiveBoardTests
{
    [Fact]
    public void A_database_that_is_away_is_said_and_never_shown_as_zero()
    {
        var time = new FakeTimeProvider();
        var nowhere = ReportsDatabase.Open("Host=127.0.0.1;Port=1;Username=nobody;Timeout=2");
        using var keeper = new BoardKeeper(new WardBoards(nowhere, time), time, NullLogger<BoardKeeper>.Instance);
        using var pages = Given.Pages(null, keeper, time, new ScopeBook(new Scopes(nowhere), time), Given.Viewer(1));

        var live = pages.Render<LiveBoard>(p => p.Add(b => b.Ward, "00235")
            .Add(b => b.ChildContent, board => $"<p data-figure=\"ward.signed\">{board.Total.Signed}</p>"));

        live.WaitForAssertion(() => Assert.Contains("Chưa đọc được số liệu", live.Find("[role=alert]").TextContent), TimeSpan.FromSeconds(10));
        Assert.Empty(live.FindAll("[data-figure]"));
    }

    [Fact]
    public void Figures_that_cannot_be_renewed_keep_their_time()
    {
        using var pages = Given.Pages();

        var note = pages.Render<NotRead>(p => p.Add(n => n.AsOf, new DateTimeOffset(2026, 11, 23, 7, 5, 32, TimeSpan.Zero))
            .Add(n => n.Now, new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero)));

        Assert.Contains("tính đến 14:05:32", note.Markup);
    }

    [Fact]
    public void A_lost_connection_is_said_with_its_time()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        using var pages = Given.Pages(null, time);
        var asOf = new DateTimeOffset(2026, 11, 23, 7, 5, 32, TimeSpan.Zero);

        var live = pages.Render<StatusLine>(p => p.Add(s => s.Status, new LiveStatus(true, null)).Add(s => s.AsOf, asOf));
        var away = pages.Render<StatusLine>(p => p.Add(s => s.Status, new LiveStatus(false, asOf.AddMinutes(1))).Add(s => s.AsOf, asOf));

        Assert.Contains("Trực tiếp", live.Markup);
        Assert.Contains("số liệu tính đến 14:05:32", live.Markup);
        Assert.Contains("Không nhận được số liệu mới từ 14:06:32", away.Markup);
    }
}
