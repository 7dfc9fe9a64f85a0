using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Wording;

/// <summary>Which places are ahead, which lag, and what holds them up.</summary>
internal static class Lagging
{
    private const int Named = 3;

    // Who is so far is not behind, whoever is farther.
    private const decimal Far = 0.95m;

    /// <summary>Those above the rate of all together.</summary>
    public static IReadOnlyList<FigureRow> Best(IReadOnlyList<FigureRow> rows)
    {
        var all = RateOfAll(rows);
        return [.. Real(rows).Where(row => Rate(row) > all).OrderByDescending(Rate).Take(Named)];
    }

    /// <summary>Those below it, unless they are nearly done.</summary>
    public static IReadOnlyList<FigureRow> Lowest(IReadOnlyList<FigureRow> rows)
    {
        var all = RateOfAll(rows);
        return [.. Real(rows).Where(row => Rate(row) < all && Rate(row) < Far).OrderBy(Rate).Take(Named)];
    }

    /// <summary>Who is ahead and who behind, as a sentence that points to the annex; where nobody is either, it says that.</summary>
    /// <param name="places">What they are: tổ dân phố.</param>
    public static string Ranking(IReadOnlyList<FigureRow> rows, string places, string annex)
    {
        var (best, lowest) = (Best(rows), Lowest(rows));
        var said = !Real(rows).Any() ? $"Chưa có hợp đồng nào trong danh sách của các {places}"
            : best.Count > 0 ? $"Một số {places} có tỷ lệ cao: {Places.Listed(best, Share)}{(lowest.Count == 0 ? "" : $"; còn thấp: {Places.Listed(lowest, Share)}")}"
            : lowest.Count > 0 ? $"Một số {places} có tỷ lệ còn thấp: {Places.Listed(lowest, Share)}"
            : rows.All(row => row.Signed == 0) ? $"Chưa có khách hàng nào ký tại các {places}"
            : $"Tỷ lệ ký tại các {places} không chênh lệch đáng kể";
        return Real(rows).Any() ? $"{said} (chi tiết tại {annex})." : said + ".";
    }

    public static string Share(FigureRow row) => Official.Percent(row.Signed, row.Contracts);

    /// <summary>What keeps most of a place's contracts from being signed; null when nothing does.</summary>
    public static string? Obstacle(FigureRow row)
    {
        var all = new (string Words, int Count)[]
        {
            ("quá hạn ký", row.In(Stage.Overdue)),
            ("gửi tin nhắn lỗi", row.In(Stage.DeliveryFailed)),
            ("cần hỗ trợ hoặc từ chối ký", row.In(Stage.NeedsHelp) + row.In(Stage.Declined)),
            ("là trường hợp đặc biệt", row.In(Stage.SpecialCase)),
            ("đã rà soát nhưng chưa gửi tin mời ký", row.In(Stage.Reviewed)),
            ("chưa rà soát xong thông tin", row.In(Stage.InReview) + row.In(Stage.Notified) + row.In(Stage.NotStarted)),
            ("đang chờ ký trong thời hạn", row.In(Stage.AwaitingSignature)),
        };
        var largest = all.MaxBy(one => one.Count);
        return largest.Count == 0 ? null : $"{Official.InText(largest.Count)} hợp đồng {largest.Words}";
    }

    /// <summary>The places in which a stage is most frequent, with their numbers.</summary>
    public static string Where(IReadOnlyList<FigureRow> rows, Stage stage)
    {
        var most = Real(rows).Where(row => row.In(stage) > 0).OrderByDescending(row => row.In(stage)).Take(Named).ToArray();
        return most.Length == 0 ? "" : ", nhiều nhất tại " + Places.Listed(most, row => Official.Count(row.In(stage)));
    }

    private static IEnumerable<FigureRow> Real(IEnumerable<FigureRow> rows) => rows.Where(row => row.Code != Unit.NoPlace && row.Contracts > 0);

    private static decimal RateOfAll(IReadOnlyList<FigureRow> rows) =>
        rows.Sum(row => row.Contracts) is > 0 and var contracts ? (decimal)rows.Sum(row => row.Signed) / contracts : 0;

    private static decimal Rate(FigureRow row) => (decimal)row.Signed / row.Contracts;
}
