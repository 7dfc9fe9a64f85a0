using Coordination.Ingest.Record.Text;
using Xunit;

namespace Coordination.Ingest.Tests.Files;

public sealed class VietnamDateTests
{
    [Theory]
    [InlineData("05/03/2026", "2026-03-05T00:00:00+07:00")]
    [InlineData("5/3/26", "2026-03-05T00:00:00+07:00")]
    [InlineData("05-03-2026", "2026-03-05T00:00:00+07:00")]
    [InlineData("5.3.2026", "2026-03-05T00:00:00+07:00")]
    [InlineData("2026-03-05", "2026-03-05T00:00:00+07:00")]
    [InlineData("05/03/2026 14:30", "2026-03-05T14:30:00+07:00")]
    [InlineData("05/03/2026 14:30:15", "2026-03-05T14:30:15+07:00")]
    [InlineData("14:30 05/03/2026", "2026-03-05T14:30:00+07:00")]
    [InlineData("14:30:15 5/3/26", "2026-03-05T14:30:15+07:00")]
    [InlineData("05/03/2026 lúc 14h30", "2026-03-05T14:30:00+07:00")]
    [InlineData("05/03/2026 2:30:00 CH", "2026-03-05T14:30:00+07:00")]
    [InlineData("05/03/2026 12:05 AM", "2026-03-05T00:05:00+07:00")]
    [InlineData("2026-03-05 14:30", "2026-03-05T14:30:00+07:00")]
    [InlineData("2026-03-05T14:30:15.250Z", "2026-03-05T14:30:15.250+00:00")]
    [InlineData("2026-03-05T14:30:15+09:00", "2026-03-05T14:30:15+09:00")]
    [InlineData("2026-03-05T14:30:15-0530", "2026-03-05T14:30:15-05:30")]
    [InlineData("29/02/2028", "2028-02-29T00:00:00+07:00")]
    public void A_moment_is_read_day_first(string text, string expected)
    {
        Assert.True(VietnamDate.TryParseMoment(text, out var moment));
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), moment);
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture).Offset, moment.Offset);
    }

    [Theory]
    [InlineData("12/31/2026")]
    [InlineData("31/02/2026")]
    [InlineData("29/02/2026")]
    [InlineData("05/03-2026")]
    [InlineData("05/03/2026 25:00")]
    [InlineData("05/03/2026 10:61")]
    [InlineData("hôm qua")]
    [InlineData("46170.5")]
    [InlineData("")]
    [InlineData(null)]
    public void What_only_another_order_could_read_is_not_read(string? text) => Assert.False(VietnamDate.TryParseMoment(text, out _));

    [Theory]
    [InlineData("05/03/1958", 1958)]
    [InlineData("5/3/58", 1958)]
    [InlineData("5/3/26", 2026)]
    public void A_date_stands_without_its_time(string text, int year)
    {
        Assert.True(VietnamDate.TryParseDate(text, out var date));
        Assert.Equal(new DateOnly(year, 3, 5), date);
    }
}
