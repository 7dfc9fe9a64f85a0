using Coordination.Ingest.Tallies;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>What is counted of one ward at one moment: how its places stand, and what happened in them on each day.</summary>
internal sealed class WardCount
{
    private readonly Dictionary<(PlaceKind Kind, int Place), UnitCounts> _units = [];
    private readonly Dictionary<(PlaceKind Kind, int Place), List<CountedDay>> _days = [];

    /// <summary>Of the ward, as the sum over its groups.</summary>
    public UnitCounts Total => _units.Where(unit => unit.Key.Kind == PlaceKind.Group).Aggregate(default(UnitCounts), (sum, unit) => sum + unit.Value);

    public UnitCounts this[PlaceKind kind, int place] => _units.GetValueOrDefault((kind, place));

    /// <summary>Folded from a ward's journal.</summary>
    public static WardCount Of(PastWard ward)
    {
        var count = new WardCount();
        foreach (var (place, counts) in ward.Tallies.Units)
        {
            count._units[(place.Kind, place.PlaceId)] = counts;
        }

        foreach (var (at, counts) in ward.Tallies.Days.OrderBy(day => day.Key.Day))
        {
            count.Of(at.Place.Kind, at.Place.PlaceId)
                .Add(new CountedDay(at.Day, new PeriodFigures(counts.Invited, counts.Opened, counts.Signed, counts.Overdue)));
        }

        return count;
    }

    /// <summary>The tallies of wards as they are now.</summary>
    /// <param name="whole">Of each ward its sum alone, under the place 0: of a hundred wards nobody asks by place.</param>
    public static async Task<IReadOnlyDictionary<int, WardCount>> ReadAsync(Reading reading, int[] wards, bool whole, CancellationToken token)
    {
        var counts = wards.ToDictionary(ward => ward, _ => new WardCount());
        await using (var reader = await reading.Connection.ExecuteReaderAsync(new CommandDefinition(
            $"""
            select ward_id, kind::int, case when @whole then 0 else place_id end, {string.Join(", ", UnitCounts.Columns.Select(column => $"sum({column})::int"))}
            from tally where ward_id = any (@wards) and (kind = 1 or not @whole) group by 1, 2, 3
            """,
            new { wards, whole },
            cancellationToken: token)))
        {
            while (await reader.ReadAsync(token))
            {
                counts[reader.GetInt32(0)]._units[((PlaceKind)reader.GetInt32(1), reader.GetInt32(2))] = UnitCounts.From(i => reader.GetInt32(3 + i));
            }
        }

        await using var days = await reading.Connection.ExecuteReaderAsync(new CommandDefinition(
            """
            select ward_id, kind::int, case when @whole then 0 else place_id end, day, sum(invited)::int, sum(opened)::int, sum(signed)::int, sum(overdue)::int
            from tally_day where ward_id = any (@wards) and (kind = 1 or not @whole) group by 1, 2, 3, 4 order by day
            """,
            new { wards, whole },
            cancellationToken: token));
        while (await days.ReadAsync(token))
        {
            counts[days.GetInt32(0)].Of((PlaceKind)days.GetInt32(1), days.GetInt32(2))
                .Add(new CountedDay(days.GetFieldValue<DateOnly>(3), new PeriodFigures(days.GetInt32(4), days.GetInt32(5), days.GetInt32(6), days.GetInt32(7))));
        }

        return counts;
    }

    /// <summary>The figures of a place as they are frozen.</summary>
    /// <param name="place">Null for the ward.</param>
    public FigureRow Row(string code, string name, PlaceKind kind, int? place, ReportPeriod period)
    {
        var days = Days(kind, place).ToArray();
        return FigureRow.Of(
            code, name, place is { } one ? this[kind, one] : Total, In(days, period), period.Before is { } before ? In(days, before) : null,
            days.Where(day => day.Day <= period.To).Sum(day => day.Count.Signed));
    }

    /// <summary>The days of a place, or of all of its kind.</summary>
    public IEnumerable<CountedDay> Days(PlaceKind kind, int? place) => place is { } one
        ? _days.GetValueOrDefault((kind, one), [])
        : _days.Where(days => days.Key.Kind == kind).SelectMany(days => days.Value);

    /// <summary>Days of several places added up, to the end of a period.</summary>
    public static IReadOnlyList<FigureDay> Series(IEnumerable<CountedDay> days, ReportPeriod period) =>
    [
        .. days.Where(day => day.Day <= period.To).GroupBy(day => day.Day, day => day.Count)
            .Select(day => (day.Key, Sum: PeriodFigures.Sum(day)))
            .Where(day => day.Sum.Invited > 0 || day.Sum.Signed > 0 || day.Sum.Overdue > 0)
            .OrderBy(day => day.Key)
            .Select(day => new FigureDay(day.Key, day.Sum.Invited, day.Sum.Signed, day.Sum.Overdue)),
    ];

    private static PeriodFigures In(IEnumerable<CountedDay> days, ReportPeriod period) =>
        PeriodFigures.Sum(days.Where(day => day.Day >= period.From && day.Day <= period.To).Select(day => day.Count));

    private List<CountedDay> Of(PlaceKind kind, int place) =>
        _days.TryGetValue((kind, place), out var days) ? days : _days[(kind, place)] = [];
}

/// <summary>What happened in a place on a day.</summary>
internal sealed record CountedDay(DateOnly Day, PeriodFigures Count);
