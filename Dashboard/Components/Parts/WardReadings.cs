using System.Globalization;

using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>What ward pages show beside the board: read once for all viewers, every few seconds at most.</summary>
public sealed class WardReadings(Trend trend, FeedActivity feeds, TimeProvider time)
{
    /// <summary>The span of the chart; what lies before is in the reports.</summary>
    public const int Days = 60;

    // A curve of days and the age of a feed do not need to be younger.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly SharedReading<(int Ward, PlaceKind? Kind, string? Place), TrendPicture> _trends = new(time, Interval);
    private readonly SharedReading<int, IReadOnlyList<FeedLine>> _feeds = new(time, Interval);

    /// <summary>The days up to today of a ward or of one of its places.</summary>
    public Task<TrendPicture> TrendAsync(WardBoard board, PlaceKind? kind, string? place) => _trends.ReadAsync(
        (board.WardId, kind, place),
        $"{board.Version} {board.Today.DayNumber}",
        async () => new TrendPicture(
            await trend.ReadAsync(board.WardId, kind, place, board.Today.AddDays(1 - Days), board.Today, CancellationToken.None)));

    /// <summary>The last good reading of the days, if any.</summary>
    public TrendPicture? LastTrend(WardBoard board, PlaceKind? kind, string? place) => _trends.Last((board.WardId, kind, place));

    /// <summary>The sources of a ward; of a new reading each minute even when nothing comes, since silence is a finding too.</summary>
    public Task<IReadOnlyList<FeedLine>> FeedsAsync(WardBoard board) => _feeds.ReadAsync(
        board.WardId,
        string.Create(CultureInfo.InvariantCulture, $"{board.Version} {time.GetUtcNow().ToUnixTimeSeconds() / 60}"),
        () => feeds.ReadAsync(board.WardId, CancellationToken.None));

    /// <summary>The last good reading of the sources, if any.</summary>
    public IReadOnlyList<FeedLine>? LastFeeds(WardBoard board) => _feeds.Last(board.WardId);
}
