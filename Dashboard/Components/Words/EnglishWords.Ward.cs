using Coordination.Dashboard.Components.Parts;
using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Numbers;

namespace Coordination.Dashboard.Components;

/// <content>The words of wards, groups and buildings.</content>
public sealed partial class EnglishWords
{
    public override string StageName(Stage stage) => stage switch
    {
        Stage.Signed => "Signed",
        Stage.Declined => "Declined",
        Stage.NeedsHelp => "Needs help",
        Stage.DeliveryFailed => "Message failed",
        Stage.Overdue => "Overdue",
        Stage.AwaitingSignature => "Awaiting signature",
        Stage.SpecialCase => "Special case",
        Stage.Reviewed => "Reviewed",
        Stage.InReview => "In review",
        Stage.Notified => "Notified",
        Stage.NotStarted => "Not started",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public override string StepName(Reached step) => step switch
    {
        Reached.Nothing => "All",
        Reached.Notified => "Notified",
        Reached.Reviewed => "Review completed",
        Reached.Invited => "Invited to sign",
        Reached.Opened => "Contract opened",
        Reached.Signed => "Signed",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public override string WardsTitle => "Wards";

    public override string WardsFinding(int wards, WardTotal? furthestBehind) => furthestBehind is null
        ? $"{Number(wards)} {(wards == 1 ? "ward" : "wards")}"
        : $"Of {Number(wards)} wards, {furthestBehind.Name} is furthest behind: "
            + $"{Percent(furthestBehind.Total.Signed, furthestBehind.Total.Contracts)} signed";

    public override string NoWards => "No wards yet. An administrator adds a ward, then its customer list is brought in.";

    public override string WardColumn => "Ward";

    public override IReadOnlyList<Piece> Headline(Unit total, DateOnly? finish)
    {
        var pieces = new List<Piece>
        {
            new(total.Left == 0 ? "All signed: " : "Signed "), new(Number(total.Signed), Figures.Signed), new(" of "),
            new(Number(total.Contracts), Figures.Contracts), new(" contracts ("),
            new(Percent(total.Signed, total.Contracts), Figures.Share), new(")"),
        };
        if (total.SignedLast7Days > 0)
        {
            pieces.AddRange([new(", "), new(Number(total.SignedLast7Days), Figures.SignedLast7Days), new(" more in the last 7 days")]);
        }
        else if (total.Left > 0)
        {
            pieces.Add(new(", none in the last 7 days"));
        }

        if (total.Left > 0)
        {
            pieces.AddRange(finish is { } day
                ? [new(", expected to finish on "), new(Day(day), Figures.Finish)]
                : [new(", too little to say when it will finish")]);
        }

        return pieces;
    }

    public override IReadOnlyList<Piece> PlaceHeadline(Unit place)
    {
        if (place.Left == 0)
        {
            return [new("All "), new(Number(place.Contracts), Figures.Contracts), new(" households have signed")];
        }

        var today = TodayTasks.Visits(place);
        var left = place.Left == 1 ? " household has not signed, " : " households have not signed, ";
        return today == 0
            ? [new(Number(place.Left), Figures.Left), new(left + "none needs a visit today")]
            : [new(Number(place.Left), Figures.Left), new(left), new(Number(today), Figures.Today),
                new(today == 1 ? " needs a visit today" : " need a visit today")];
    }

    public override string NoContracts => "No contracts yet";

    public override string NoContractsHow => "Progress will show here once the ward's customer list has been brought in.";

    public override string TodayTitle => "Needs a person today";

    public override string TodayNothing => "Nothing needs a person today.";

    public override string DueToday => "Due today";

    public override string TodayHint(TodayTask task) => task switch
    {
        TodayTask.Overdue => "visit or call to remind",
        TodayTask.DeliveryFailed => "check the phone number, send again",
        TodayTask.NeedsHelp => "help at home or invite to a session",
        TodayTask.DueToday => "remind before midnight",
        TodayTask.SignedHelp => "the provider reported an error, or the customer asked for help after signing",
        _ => throw new ArgumentOutOfRangeException(nameof(task)),
    };

    public override string StagesTitle => "Where the contracts stand";

    public override string StepsTitle => "How far they have come";

    public override string AllContracts => "All contracts";

    public override string SignedLate => "Signed late";

    public override string Certified => "Certified";

    public override string SignedHelp => "Signed, something left to settle";

    public override string GroupsTitle => "Residential groups";

    public override string BuildingsTitle => "Apartment buildings";

    public override string PlacesFinding(PlaceKind kind, Unit? lowest) => lowest is null
        ? kind == PlaceKind.Group ? "Residential groups" : "Apartment buildings"
        : $"{PlaceName(kind, lowest)} is lowest: {Percent(lowest.Signed, lowest.Contracts)}";

    public override string PlaceName(PlaceKind kind, Unit place) => place.Code == Unit.NoPlace
        ? NoPlace(kind)
        : kind == PlaceKind.Building ? place.Name : $"Group {place.Code}";

    public override string NoPlace(PlaceKind kind) => kind == PlaceKind.Group ? "No group yet" : "Not in a building";

    public override string NoPlaces(PlaceKind kind) => kind == PlaceKind.Group
        ? "No groups yet; they appear when a customer list names them."
        : "No buildings yet; they appear when a customer list names them.";

    public override string PlaceColumn(PlaceKind kind) => kind == PlaceKind.Group ? "Group" : "Building";

    public override string Total => "Total";

    public override string ColumnSigned => "Signed";

    public override string ColumnContracts => "Contracts";

    public override string ColumnShare => "Share";

    public override string ColumnLeft => "Left";

    public override string ColumnLast7Days => "Last 7 days";

    public override string SortBy => "Sort by";

    public override string Sort(PlaceSort sort) => sort switch
    {
        PlaceSort.Share => "lowest share first",
        PlaceSort.Left => "most left first",
        PlaceSort.Natural => "number",
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };

    public override string OrderChanged => "The order has changed.";

    public override string SortAgain => "Sort again";

    public override string ShowAs => "Show as";

    public override string AsTable => "table";

    public override string AsTiles => "tiles";

    public override string LeftIn(int left) => left == 0 ? "all signed" : $"{Number(left)} left";

    public override string GroupOrigin(GroupOrigin origin)
    {
        var formed = origin.FormedOf.Count == 0 ? null : $"Formed of {Groups(origin.FormedOf)}, in force since {Day(origin.From)}.";
        var went = origin.WentInto.Count == 0 ? null
            : $"{(origin.Until is { } until ? $"No longer in force since {Day(until)}; went" : "Went")} into {Groups(origin.WentInto)}."
                + (origin.WentInto.Any(group => group.IsPartial) ? " The contracts still here need their group determined anew." : "");
        return string.Join(' ', new[] { formed, went }.OfType<string>());

        static string Groups(IReadOnlyCollection<RelatedGroup> groups) => (groups.Count == 1 ? "group " : "groups ")
            + string.Join(", ", groups.Select(group => group.IsPartial ? $"{group.Code} (a part)" : group.Code));
    }

    public override string TrendTitle => "Day by day";

    public override string TrendFinding(IReadOnlyList<TrendDay> days)
    {
        var best = days.MaxBy(day => day.Signed);
        return best is null || best.Signed == 0
            ? $"Nothing was signed in the last {Number(days.Count)} days"
            : $"{Number(days[^1].Signed)} signed today; the best day was {ShortDay(best.Day)} with {Number(best.Signed)}";
    }

    public override string TrendEmpty => "The chart will show here once the first contract is signed.";

    public override string AsChart => "chart";

    public override string DayColumn => "Day";

    public override string ColumnInvited => "Invited";

    public override string ColumnOpened => "Opened";

    public override string AveragePerDay(int average) => $"7-day average: {Number(average)} a day";

    public override string Wall => "Wall screen";
}
