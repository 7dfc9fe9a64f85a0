using Coordination.Dashboard.Components.Parts;
using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

using Xunit;

namespace Coordination.Dashboard.Tests.Components;

public sealed class CompanyTests
{
    [Theory]
    [InlineData(CompanyPeriod.Week, "2026-11-23", "2026-11-17")]
    [InlineData(CompanyPeriod.Month, "2026-11-23", "2026-11-01")]
    [InlineData(CompanyPeriod.Report, "2026-11-23", "2026-11-15")]
    [InlineData(CompanyPeriod.Report, "2026-11-14", "2026-10-15")]
    [InlineData(CompanyPeriod.Report, "2026-01-14", "2025-12-15")]
    [InlineData(CompanyPeriod.Campaign, "2026-11-23", "2026-04-01")]
    public void A_period_begins_where_people_expect(CompanyPeriod period, string today, string from) =>
        Assert.Equal(new DaySpan(DateOnly.Parse(from, null), DateOnly.Parse(today, null)), DaySpan.Of(period, DateOnly.Parse(today, null)));

    [Theory]
    [InlineData("2026-11-01", "2026-11-01", true)]
    [InlineData("2026-11-02", "2026-11-01", false)]
    [InlineData("01/11/2026", "2026-11-01", false)]
    [InlineData("2020-01-01", "2026-11-01", false)]
    [InlineData("0001-01-01", "0001-01-02", false)]
    [InlineData(null, "2026-11-01", false)]
    public void Two_days_are_a_period_or_not(string? from, string? to, bool valid) => Assert.Equal(valid, DaySpan.Parse(from, to) is not null);

    [Fact]
    public void The_wards_that_stand_still_are_called_first_and_the_finished_never()
    {
        var fast = Ward("nhanh", left: 50, signed: 950, seven: 100);
        var still = Ward("đứng", left: 900, signed: 100, seven: 0);
        var slow = Ward("chậm", left: 999, signed: 1, seven: 5);
        var done = Ward("xong", left: 0, signed: 10, seven: 0);
        WardStanding[] wards = [fast, still, slow, done];

        Assert.Equal(["chậm", "đứng"], CompanyOrder.Behind(wards).Select(ward => ward.Ward.Code));
        Assert.Equal("xong", wards.Sort(CompanySort.Finish).Last().Ward.Code);
        Assert.Equal("đứng", wards.Sort(CompanySort.Finish).First().Ward.Code);
        Assert.Equal("đứng", wards.Sort(CompanySort.Pace).First().Ward.Code);
        Assert.Equal("chậm", wards.Sort(CompanySort.Share).First().Ward.Code);
    }

    private static WardStanding Ward(string code, int left, int signed, int seven)
    {
        var total = Given.Unit(signed7: seven, stages: [(Stage.Signed, signed), (Stage.AwaitingSignature, left)]);
        return new(new WardTotal(1, code, code, "XN", "XN", total), 0, 0, 0, Forecast.Finish(left, seven, Given.Today));
    }
}
