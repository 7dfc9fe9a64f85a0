using Coordination.Ingest.Record;
using Coordination.Reports.Documents.Model;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Documents.Wording;

/// <summary>Charts whose title says what they show.</summary>
internal static class Charts
{
    // More than a page of bars nobody looks at; the annex has every place.
    private const int MostBars = 40;

    /// <summary>A heat map of more rows than any ward has groups shows nothing that the table before it does not.</summary>
    public const int MostFields = 500;

    public static StageChart Stages(string title, IEnumerable<(string Name, FigureRow Row)> rows)
    {
        (string Name, FigureRow Row)[] all = [.. rows];
        return all.Length <= MostBars
            ? new(title, Bars(all))
            : new(
                $"{title}: {MostBars} nơi có tỷ lệ thấp nhất trong {Official.Count(all.Length)} nơi",
                Bars(all.Where(row => row.Row.Contracts > 0).OrderBy(row => (decimal)row.Row.Signed / row.Row.Contracts).Take(MostBars)));
    }

    /// <summary>Where each group's contracts stand, in shares.</summary>
    public static HeatMap Heat(IEnumerable<(string Name, FigureRow Row)> rows) => new("Tỷ lệ hợp đồng ở từng tình trạng theo tổ dân phố (màu càng đậm, tỷ lệ càng cao)", Bars(rows));

    /// <summary>How long contracts wait at each stage, and where longest.</summary>
    public static AgeChart Ages(IReadOnlyList<StageAge> ages)
    {
        AgeBar[] bars =
        [
            .. from stage in StageWords.Order
               from age in ages
               where age.Stage == stage.Name()
               select new AgeBar(stage, age.Contracts, age.Half, age.Most),
        ];
        return new AgeChart(
            bars.MaxBy(bar => bar.Half) is { Half: > 0 } longest
                ? $"Số ngày ở mỗi tình trạng; lâu nhất: {Official.Small(StageWords.Of(longest.Stage))}, một nửa đã từ {Official.Count(longest.Half)} ngày"
                : "Số ngày ở mỗi tình trạng",
            bars);
    }

    private static StageBar[] Bars(IEnumerable<(string Name, FigureRow Row)> rows) =>
        [.. rows.Select(row => new StageBar(row.Name, row.Row.Contracts, StageWords.Order.ToDictionary(stage => stage, row.Row.In)))];

    /// <summary>The sum of each day, from the first one on which anything happened to the one on which the figures were read.</summary>
    public static GrowthChart Growth(string title, ProgressFigures figures, float height = 150)
    {
        var (invited, signed) = (0, 0);
        var points = new List<GrowthPoint>();
        foreach (var day in figures.Days)
        {
            invited += day.Invited;
            signed += day.Signed;
            points.Add(new GrowthPoint(day.Day, invited, signed));
        }

        // Where nothing has happened since, the line goes on level: a standstill must show.
        var today = VietnamTime.DayOf(figures.AsOf);
        if (points.Count > 0 && points[^1].Day < today)
        {
            points.Add(points[^1] with { Day = today });
        }

        return new GrowthChart(title, points, figures.Total.Contracts, Pace.Finish(figures), height);
    }
}

/// <summary>The pace of the last seven days, where the figures reach to the day on which they were read.</summary>
internal static class Pace
{
    private const int Days = 7;

    /// <summary>The day of the last signature at that pace; null without one.</summary>
    public static DateOnly? Finish(ProgressFigures figures)
    {
        var today = VietnamTime.DayOf(figures.AsOf);
        return figures.Period.To < today
            ? null
            : Forecast.Finish(figures.Total.Left, figures.Days.Where(day => day.Day > today.AddDays(-Days) && day.Day <= today).Sum(day => day.Signed), today);
    }
}
