using Coordination.Dashboard.Components;
using Coordination.Dashboard.Components.Parts;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Mine;

/// <summary>The figures of a leader's page in words, under the names by which the page and its stream call them.</summary>
public static class MyFigures
{
    public const string Headline = "my.headline";
    public const string Second = "my.second";
    public const string AsOf = "my.asOf";

    /// <summary>The name of a filter's count.</summary>
    public static string Of(VisitFilter filter) => "my." + filter;

    /// <summary>The place on a board; null when it holds nothing and is no longer in force.</summary>
    public static Unit? Find(WardBoard board, MyPlace place) =>
        (place.Kind == PlaceKind.Group ? board.Groups : board.Buildings).FirstOrDefault(unit => unit.Code == place.Code);

    public static IReadOnlyDictionary<string, string> Read(Words words, WardBoard board, Unit unit, DateTimeOffset now) => new Dictionary<string, string>
    {
        [Headline] = words.MyHeadline(unit.Signed, unit.Contracts),
        [Second] = string.Concat(words.PlaceHeadline(unit).Select(piece => piece.Text)),
        [AsOf] = words.FiguresAsOf(board.AsOf, now),
        [Of(VisitFilter.Unsigned)] = words.Number(unit.Left),
        [Of(VisitFilter.Today)] = words.Number(TodayTasks.Visits(unit)),
        [Of(VisitFilter.All)] = words.Number(unit.Contracts),
    };
}
