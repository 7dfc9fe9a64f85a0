using Bunit;

using Coordination.Dashboard.Components.Parts;
using Coordination.Ingest.Record;

using Xunit;

namespace Coordination.Dashboard.Tests.Components;

public sealed class TodayTests
{
    [Fact]
    public void A_signed_contract_with_a_providers_error_is_among_what_needs_a_person_today()
    {
        var unit = Given.Unit(signedHelp: 3, stages: (Stage.Signed, 40));
        using var pages = Given.Pages();

        var today = pages.Render<TodayList>(p => p.Add(t => t.Board, Given.Board(unit)).Add(t => t.Unit, unit).Add(t => t.Figure, "ward"));

        Assert.Equal("3", today.Find("[data-figure='ward.signedHelp']").TextContent);
        Assert.Equal("/w/00235/contracts?help=signed", today.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void It_is_no_household_to_be_met()
    {
        var unit = Given.Unit(signedHelp: 3, stages: [(Stage.Signed, 40), (Stage.Overdue, 2)]);

        Assert.Equal((2, 5), (TodayTasks.Visits(unit), TodayTasks.Sum(unit)));
    }
}
