using Bunit;

using Coordination.Dashboard.Components.Parts;
using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

using Xunit;

namespace Coordination.Dashboard.Tests.Components;

public sealed class PlacesTests
{
    private static readonly Unit Seven = Given.Unit("7", stages: [(Stage.Signed, 9), (Stage.Notified, 1)]);
    private static readonly Unit SevenA = Given.Unit("7A", stages: [(Stage.Signed, 1), (Stage.Overdue, 3)]);
    private static readonly Unit Ten = Given.Unit("10", stages: [(Stage.Signed, 50), (Stage.Notified, 50)]);
    private static readonly Unit None = Given.Unit("-", stages: [(Stage.NotStarted, 5)]);

    [Fact]
    public void The_lowest_share_comes_first_and_those_without_a_place_last()
    {
        Assert.Equal(["7A", "10", "7", "-"], Codes(PlaceOrder.Sort([Seven, SevenA, Ten, None], PlaceOrder.Parse(null))));
    }

    [Fact]
    public void Places_sort_by_what_is_left_or_as_people_count()
    {
        Assert.Equal(["10", "7A", "7", "-"], Codes(PlaceOrder.Sort([Seven, SevenA, Ten, None], PlaceOrder.Parse("left"))));
        Assert.Equal(["7", "7A", "10", "-"], Codes(PlaceOrder.Sort([Seven, SevenA, Ten, None], PlaceOrder.Parse("natural"))));
    }

    [Fact]
    public void A_place_without_contracts_is_not_behind()
    {
        Assert.Equal(["7A", "3"], Codes(PlaceOrder.Sort([Given.Unit("3"), SevenA], PlaceSort.Share)));
        Assert.Equal("7A", PlaceOrder.Lowest([Given.Unit("3"), None, SevenA])!.Code);
    }

    [Fact]
    public void The_last_line_equals_the_total_of_the_ward()
    {
        using var pages = Given.Pages();
        var board = Given.Board([Seven, SevenA, Ten, None], []);

        var places = Table(pages, board);

        Assert.Equal(["Tổng cộng", "60", "119"], places.FindAll("tfoot tr > *").Take(3).Select(cell => cell.TextContent.Trim()));
        Assert.Equal(board.Total.Signed, int.Parse(places.Find("[data-figure='groups.total.signed']").TextContent, null));
        Assert.Equal("Chưa có tổ", places.Find("tbody tr:last-child th").TextContent.Trim());
    }

    [Fact]
    public void A_figure_leads_to_its_contracts_and_a_zero_leads_nowhere()
    {
        using var pages = Given.Pages();

        var places = Table(pages, Given.Board([Seven, SevenA], []));

        Assert.Equal("/w/00235/contracts?stage=overdue&group=7A", places.Find("[data-figure='group.7A.overdue']").GetAttribute("href"));
        var zero = places.Find("[data-figure='group.7.overdue']");
        Assert.Equal(("0", null), (zero.TextContent, zero.GetAttribute("href")));
    }

    [Fact]
    public void Rows_keep_their_places_under_the_pointer()
    {
        using var pages = Given.Pages();
        var places = Table(pages, Given.Board([Seven, SevenA, Ten], []));
        places.Find("section").PointerEnter();

        var moved = Given.Unit("7A", stages: [(Stage.Signed, 4)]);
        places.Render(p => p.Add(c => c.Board, Given.Board([Seven, moved, Ten], [], position: 2)));

        Assert.Equal(["Tổ 7A", "Tổ 10", "Tổ 7"], Rows(places));
        Assert.Equal("4", places.Find("[data-figure='group.7A.signed']").TextContent);
        Assert.Contains("Thứ tự đã thay đổi", places.Markup);

        places.Find("section").PointerLeave();
        Assert.Equal(["Tổ 10", "Tổ 7", "Tổ 7A"], Rows(places));
    }

    [Fact]
    public void Without_places_it_says_how_they_come()
    {
        using var pages = Given.Pages();

        Assert.Contains("tổ hiện ra khi danh sách khách hàng ghi tên tổ", Table(pages, Given.Board([], [])).Markup);
    }

    private static IRenderedComponent<Places> Table(BunitContext pages, WardBoard board) =>
        pages.Render<Places>(p => p.Add(c => c.Board, board).Add(c => c.Kind, PlaceKind.Group));

    private static IEnumerable<string> Rows(IRenderedComponent<Places> places) =>
        places.FindAll("tbody th").Select(cell => cell.TextContent.Trim());

    private static IEnumerable<string> Codes(IEnumerable<Unit> units) => units.Select(unit => unit.Code);
}
