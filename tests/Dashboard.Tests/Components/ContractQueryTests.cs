using Coordination.Dashboard.Components.Parts;
using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

using Microsoft.AspNetCore.WebUtilities;

using Xunit;

namespace Coordination.Dashboard.Tests.Components;

public sealed class ContractQueryTests
{
    [Fact]
    public void A_filter_survives_the_way_through_an_address()
    {
        var filter = new ContractFilter
        {
            Group = "7A/1",
            Building = "-",
            Stage = Stage.NeedsHelp,
            Reached = Reached.Opened,
            Batch = "Đợt 1 & 2",
            DueOn = new DateOnly(2026, 6, 2),
            SignedFrom = new DateOnly(2026, 5, 28),
            On = new ContractDay(DayStep.Overdue, new DateOnly(2026, 6, 3)),
            Since = new StageSpan(new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 3)),
            Late = true,
            Certified = true,
            SignedHelp = true,
            Unsigned = true,
            Search = "Nguyễn Ánh",
        };

        var query = QueryHelpers.ParseQuery(ContractQuery.Of(filter));

        Assert.Equal(filter, ContractQuery.Read(name => query.TryGetValue(name, out var value) ? value.ToString() : null));
    }

    [Fact]
    public void What_cannot_be_read_is_left_out()
    {
        Assert.Equal(new ContractFilter(), ContractQuery.Read(name => name is "group" or "building" or "batch" or "q" ? " " : "x"));
    }

    [Fact]
    public void Codes_with_any_sign_have_an_address()
    {
        Assert.Equal("/w/00235/b/to%C3%A0%20a%2F1", Paths.Place("00235", PlaceKind.Building, "toà a/1"));
        Assert.Equal("7/1", Paths.Code("7%2F1"));
    }
}
