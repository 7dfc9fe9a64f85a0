using System.Globalization;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Support;
using Xunit;

namespace Coordination.Ingest.Tests.Record;

public sealed class DeadlineTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData("2026-05-28", "2026-06-02", "an ordinary week")]
    [InlineData("2026-05-30", "2026-06-04", "receiving on a weekend changes nothing")]
    [InlineData("2026-06-01", "2026-06-08", "ends on a Saturday")]
    [InlineData("2026-06-02", "2026-06-08", "ends on a Sunday")]
    [InlineData("2026-08-17", "2026-08-22", "ends on a Saturday that is worked")]
    [InlineData("2026-08-26", "2026-09-03", "ends on a swapped day before a holiday")]
    [InlineData("2026-08-28", "2026-09-03", "ends on a holiday")]
    [InlineData("2026-11-19", "2026-11-25", "ends on a new holiday")]
    [InlineData("2026-04-25", "2026-05-04", "ends before two holidays and a weekend")]
    public async Task The_announced_calendar_gives_the_legal_end(string received, string lastDay, string why)
    {
        var calendar = await new CalendarBook(_database.DataSource).CurrentAsync(default);
        var noon = DateTimeOffset.Parse(received + "T12:00:00+07:00", CultureInfo.InvariantCulture);

        var end = SigningDeadline.LastDay(noon, calendar);

        Assert.True(end == DateOnly.Parse(lastDay, CultureInfo.InvariantCulture), $"{why}: {end:O}");
    }

    [Theory]
    [InlineData("2026-05-28T00:00:00+07:00")]
    [InlineData("2026-05-28T23:59:59+07:00")]
    [InlineData("2026-05-27T17:00:00Z")]
    [InlineData("2026-05-28T16:59:59Z")]
    public void The_day_of_receipt_is_the_day_in_Vietnam_and_the_end_is_its_24_00(string received)
    {
        var end = SigningDeadline.Of(DateTimeOffset.Parse(received, CultureInfo.InvariantCulture), WorkingCalendar.Plain);

        Assert.Equal(new DateTimeOffset(2026, 6, 3, 0, 0, 0, VietnamTime.Offset), end);
    }

    [Fact]
    public async Task A_day_entered_later_moves_the_end()
    {
        var book = new CalendarBook(_database.DataSource);
        await book.CurrentAsync(default);
        await book.SetAsync(Actor.Program, new CalendarDay(new DateOnly(2026, 6, 2), DayKind.Holiday, "Nghỉ", "Thông báo"), default);

        var end = SigningDeadline.LastDay(new DateTimeOffset(2026, 5, 28, 9, 0, 0, VietnamTime.Offset), await book.CurrentAsync(default));

        Assert.Equal(new DateOnly(2026, 6, 3), end);
    }
}
