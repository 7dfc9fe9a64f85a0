using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;

namespace Coordination.Reports.Numbers;

/// <summary>Do frozen figures say what a ward's journal says? Compared place by place, figure by figure.</summary>
public static class FoldedFigures
{
    /// <summary>What is said otherwise, in words for an operator; none where all of it holds.</summary>
    public static IEnumerable<string> Differences(ProgressFigures figures, WardPosition at, PastWard ward)
    {
        var count = WardCount.Of(ward);
        return figures.Ward?.Code == at.Ward ? OfWard(figures, at, ward, count) : OfSummary(figures, at, count);
    }

    private static IEnumerable<string> OfWard(ProgressFigures figures, WardPosition at, PastWard ward, WardCount count)
    {
        // Whether contracts were looked at the figures say themselves: papers of before have none of it.
        var scan = figures.Total.Received is null ? null : WardScan.Of(ward, VietnamTime.DayOf(figures.AsOf));
        foreach (var row in figures.Groups.Where(row => !Holds(row, PlaceKind.Group)))
        {
            yield return $"Group {row.Code} of ward {at.Ward} is not what its journal says at {at.Position}.";
        }

        foreach (var row in figures.Buildings.Where(row => !Holds(row, PlaceKind.Building)))
        {
            yield return $"Building {row.Code} of ward {at.Ward} is not what its journal says at {at.Position}.";
        }

        if (figures.Place is { } place
            ? !Holds(figures.Total with { Code = place.Code }, PlaceKind.Group) && !Holds(figures.Total with { Code = place.Code }, PlaceKind.Building)
            : !Same(figures.Total, Whole()))
        {
            yield return $"The total of {figures.Place?.Code ?? "ward " + at.Ward} is not what the journal says at {at.Position}.";
        }

        if (figures.Place is { } one
            ? !DaysHold(one.Code, PlaceKind.Group) && !DaysHold(one.Code, PlaceKind.Building)
            : !DaysAre(PlaceKind.Group, null))
        {
            yield return $"The days of {figures.Place?.Code ?? "ward " + at.Ward} are not what the journal says at {at.Position}.";
        }

        // Which groups are in force stands in the registry and not in the journal: that the set is that of the rows is all that can be held against it.
        if (figures is { Place: null, GroupSet: { } set } && set.InForce + set.Former != figures.Groups.Count(row => row.Code != Unit.NoPlace))
        {
            yield return $"The set of groups of ward {at.Ward} is not that of its rows.";
        }

        if (scan is not null && !figures.Ages.SequenceEqual(scan.Ages))
        {
            yield return $"How long contracts of ward {at.Ward} have stood in their stage is not what its journal says at {at.Position}.";
        }

        if (scan is not null && !figures.Batches.Select(Plain).SequenceEqual(scan.Batches.Select(Plain)))
        {
            yield return $"The batches of ward {at.Ward} are not what its journal says at {at.Position}.";
        }

        // A number that was given anew was borne by several; one that nobody bears any more held nothing.
        IReadOnlyList<PastPlace> Bearers(string code, PlaceKind kind) => [.. ward.Places.Where(place => place.Kind == kind && place.Codes.Contains(code))];

        bool Holds(FigureRow row, PlaceKind kind)
        {
            var bearers = Bearers(row.Code, kind);
            return bearers.Any(place => Same(row, Row(kind, place.Id))) || (bearers.Count == 0 && row.Contracts == 0);
        }

        FigureRow Row(PlaceKind kind, int place)
        {
            var row = count.Row("", "", kind, place, figures.Period);
            return scan?.Over(kind, place, row) ?? row;
        }

        FigureRow Whole() => count.Row("", "", PlaceKind.Group, null, figures.Period) with
        {
            Received = scan?.Received.Where(received => received.Key.Item1 == PlaceKind.Group).Sum(received => received.Value),
        };

        bool DaysHold(string code, PlaceKind kind)
        {
            var bearers = Bearers(code, kind);
            return bearers.Any(place => DaysAre(kind, place.Id)) || (bearers.Count == 0 && figures.Days.Count == 0);
        }

        bool DaysAre(PlaceKind kind, int? place) => figures.Days.SequenceEqual(WardCount.Series(count.Days(kind, place), figures.Period));
    }

    private static IEnumerable<string> OfSummary(ProgressFigures figures, WardPosition at, WardCount count)
    {
        foreach (var row in figures.Wards.Where(row => row.Code == at.Ward && row.Position == at.Position
            && !Same(row.Figures, count.Row("", "", PlaceKind.Group, null, figures.Period))))
        {
            yield return $"Ward {row.Code} in the summary is not what its journal says at {at.Position}.";
        }

        // What is summed over the wards is looked at once, with the first of them.
        if (figures.Wards is not [var first, ..] || first.Code != at.Ward)
        {
            yield break;
        }

        var total = figures.Total;
        if (!Same(total, FigureRow.Sum([.. figures.Wards.Select(ward => ward.Figures)], figures.Period.Before is not null)))
        {
            yield return "The total of the summary is not the sum of its wards.";
        }

        FigureDay[] inPeriod = [.. figures.Days.Where(day => day.Day >= figures.Period.From && day.Day <= figures.Period.To)];
        if (figures.Days.Sum(day => day.Signed) != total.SignedToEnd
            || (inPeriod.Sum(day => day.Invited), inPeriod.Sum(day => day.Signed), inPeriod.Sum(day => day.Overdue))
                != (total.Period.Invited, total.Period.Signed, total.Period.Overdue))
        {
            yield return "The days of the summary are not those of its total.";
        }
    }

    private static (string, DateOnly?, DateOnly?, int, string) Plain(BatchRow row) =>
        (row.Batch, row.From, row.To, row.Contracts, string.Join(' ', Stages.All.Select(row.In)));

    private static bool Same(FigureRow one, FigureRow other) =>
        (one.Contracts, one.SignedLate, one.Certified, one.SignedHelp, one.Period, one.Before, one.SignedToEnd)
            == (other.Contracts, other.SignedLate, other.Certified, other.SignedHelp, other.Period, other.Before, other.SignedToEnd)
        && (one.Received is null || one.Received == other.Received)
        && Stages.All.All(stage => one.In(stage) == other.In(stage))
        && Enum.GetValues<Reached>().Where(step => step != Reached.Nothing).All(step => one.At(step) == other.At(step));
}
