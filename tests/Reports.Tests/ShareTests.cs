using Coordination.Reports.Numbers;

using Xunit;

namespace Coordination.Reports.Tests;

public sealed class ShareTests
{
    [Theory]
    [InlineData(9_999, 10_000, "99.9")]
    [InlineData(10_000, 10_000, "100")]
    [InlineData(1, 3, "33.3")]
    [InlineData(2, 3, "66.6")]
    [InlineData(0, 5, "0")]
    public void A_share_is_rounded_down_so_that_all_is_said_only_of_all(int part, int whole, string percent) =>
        Assert.Equal(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), Share.Percent(part, whole));

    [Fact]
    public void Nothing_has_no_share() => Assert.Null(Share.Percent(0, 0));

    [Theory]
    [InlineData(70, 70, 7)]
    [InlineData(71, 70, 8)]
    [InlineData(1, 1, 7)]
    public void The_forecast_is_what_is_left_at_the_pace_of_seven_days(int left, int signed, int days) =>
        Assert.Equal(new DateOnly(2026, 6, 10).AddDays(days), Forecast.Finish(left, signed, new DateOnly(2026, 6, 10)));

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    [InlineData(1_000_000, 1)]
    public void Without_a_pace_an_end_or_a_remainder_there_is_no_forecast(int left, int signed) =>
        Assert.Null(Forecast.Finish(left, signed, new DateOnly(2026, 6, 10)));
}
