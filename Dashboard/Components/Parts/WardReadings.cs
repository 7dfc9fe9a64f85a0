using System.Globalization;

using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Documents;
using Coordination.Reports.Layout;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components.Parts;

/// <summary>What ward pages show beside the board: read once for all viewers, every few seconds at most; its charts every minute.</summary>
public sealed class WardReadings(Trend trend, FeedActivity feeds, PaperFigures papers, WardCharts charts, DaysInStage waiting, TimeProvider time)
{
    /// <summary>The span of the chart; what lies before is in the reports.</summary>
    public const int Days = 60;

    // A curve of days and the age of a feed do not need to be younger.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    // What is read from every contract of a ward.
    private static readonly TimeSpan ScanInterval = TimeSpan.FromMinutes(1);

    private readonly SharedReading<(int Ward, PlaceKind? Kind, string? Place), TrendPicture> _trends = new(time, Interval);
    private readonly SharedReading<int, IReadOnlyList<FeedLine>> _feeds = new(time, Interval);
    private readonly SharedReading<(int Ward, ChartWords Words), WardPictures> _pictures = new(time, Interval);

    private readonly SharedReading<int, IReadOnlyList<StageDays>> _days = new(time, Interval);

    /// <summary>The days up to today of a ward or of one of its places; for who does not see the whole ward, of what is theirs.</summary>
    public Task<TrendPicture> TrendAsync(Actor actor, WardBoard board, PlaceKind? kind, string? place) => board.IsPart
        ? ReadAsync(actor, board, kind, place)
        : _trends.ReadAsync((board.WardId, kind, place), $"{board.Version} {board.Today.DayNumber}", () => ReadAsync(Actor.Program, board, kind, place));

    /// <summary>The last good reading of the days, if any.</summary>
    public TrendPicture? LastTrend(WardBoard board, PlaceKind? kind, string? place) =>
        board.IsPart ? null : _trends.Last((board.WardId, kind, place));

    /// <summary>The sources of a ward; of a new reading each minute even when nothing comes, since silence is a finding too.</summary>
    public Task<IReadOnlyList<FeedLine>> FeedsAsync(WardBoard board) => _feeds.ReadAsync(
        board.WardId,
        string.Create(CultureInfo.InvariantCulture, $"{board.Version} {time.GetUtcNow().ToUnixTimeSeconds() / 60}"),
        () => feeds.ReadAsync(Actor.Program, board.WardId, CancellationToken.None));

    /// <summary>The last good reading of the sources, if any.</summary>
    public IReadOnlyList<FeedLine>? LastFeeds(WardBoard board) => _feeds.Last(board.WardId);

    /// <summary>The charts of a ward's papers, for who sees the whole ward. Nobody waits for the next minute: until then the last ones are shown.</summary>
    /// <param name="words">What is written in them: one for each language.</param>
    public async Task<WardPictures> PicturesAsync(WardBoard board, ChartWords words)
    {
        if (board.IsPart)
        {
            throw new InvalidOperationException("The charts are of the whole ward.");
        }

        var now = time.GetUtcNow();
        return _pictures.Last((board.WardId, words)) is { } last && now - last.Figures.AsOf < ScanInterval
            ? last
            : await _pictures.ReadAsync((board.WardId, words), $"{board.Version} {board.Today.DayNumber}", () => DrawAsync(board, words));
    }

    /// <summary>How long contracts wait in each stage, for who sees the whole ward; as old as the charts.</summary>
    public Task<IReadOnlyList<StageDays>> DaysAsync(WardBoard board) => board.IsPart
        ? throw new InvalidOperationException("The days are of the whole ward.")
        : _days.ReadAsync(
            board.WardId, string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().ToUnixTimeSeconds() / (long)ScanInterval.TotalSeconds} {board.Today.DayNumber}"),
            () => waiting.ReadAsync(Actor.Program, board.WardId, board.Today, CancellationToken.None));

    private async Task<WardPictures> DrawAsync(WardBoard board, ChartWords words) =>
        await papers.ReadAsync(Actor.Program, "progress-ward", new PaperPlace(Ward: board.Code), ReportPeriod.Campaign(board.Today), CancellationToken.None) is { } read
            ? charts.Draw(ProgressFigures.Parse(read.Json), words)
            : throw new InvalidOperationException($"There is no ward {board.Code}.");

    private async Task<TrendPicture> ReadAsync(Actor actor, WardBoard board, PlaceKind? kind, string? place) => new(
        await trend.ReadAsync(actor, board.WardId, kind, place, board.Today.AddDays(1 - Days), board.Today, CancellationToken.None));
}
