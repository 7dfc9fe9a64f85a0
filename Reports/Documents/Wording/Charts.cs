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

    public static StageChart Stages(string title, IEnumerable<(string Name, FigureRow Row)> rows, ChartWords? words = null)
    {
        (string Name, FigureRow Row)[] all = [.. rows];
        var chart = all.Length <= MostBars
            ? new StageChart(title, Bars(all))
            : new StageChart(
                (words ?? ChartWords.Vietnamese).LowestOf(title, MostBars, all.Length),
                Bars(all.Where(row => row.Row.Contracts > 0).OrderBy(row => (decimal)row.Row.Signed / row.Row.Contracts).Take(MostBars)));
        return chart with { Words = words ?? ChartWords.Vietnamese };
    }

    /// <summary>Where each group's contracts stand, in shares.</summary>
    public static HeatMap Heat(IEnumerable<(string Name, FigureRow Row)> rows, ChartWords? words = null) =>
        new((words ?? ChartWords.Vietnamese).HeatTitle, Bars(rows)) { Words = words ?? ChartWords.Vietnamese };

    /// <summary>How long contracts wait at each stage, and where longest.</summary>
    public static AgeChart Ages(IReadOnlyList<StageAge> ages, ChartWords? words = null)
    {
        AgeBar[] bars =
        [
            .. from stage in StageWords.Order
               from age in ages
               where age.Stage == stage.Name()
               select new AgeBar(stage, age.Contracts, age.Half, age.Most),
        ];
        var longest = bars.MaxBy(bar => bar.Half) is { Half: > 0 } bar ? bar : null;
        return new AgeChart((words ?? ChartWords.Vietnamese).AgesTitle(longest?.Stage, longest?.Half ?? 0), bars) { Words = words ?? ChartWords.Vietnamese };
    }

    private static StageBar[] Bars(IEnumerable<(string Name, FigureRow Row)> rows) =>
        [.. rows.Select(row => new StageBar(row.Name, row.Row.Contracts, StageWords.Order.ToDictionary(stage => stage, row.Row.In)))];

    /// <summary>The sum of each day, from the first one on which anything happened to the one on which the figures were read.</summary>
    public static GrowthChart Growth(ProgressFigures figures, float height = 150, ChartWords? words = null)
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

        var finish = Pace.Finish(figures);
        return new GrowthChart((words ?? ChartWords.Vietnamese).GrowthTitle(finish), points, figures.Total.Contracts, finish, height) { Words = words ?? ChartWords.Vietnamese };
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
