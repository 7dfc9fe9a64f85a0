using Coordination.Ingest.Record.Text;
using Coordination.Ingest.Tallies;

namespace Coordination.Reports.Numbers;

/// <summary>A ward as it was read once, from which the figures of any paper about it are made: of the whole, or of a hundred sheets one by one.</summary>
internal sealed class CountedWard
{
    // The newest groups date from a day that is known; what was there before bears this.
    private static readonly DateOnly Always = new(2000, 1, 1);

    private readonly PaperWard _ward;
    private readonly PaperMoment _moment;
    private readonly WardCount _count;
    private readonly WardScan? _scan;
    private readonly (CountedPlace Place, FigureRow Row)[] _rows;
    private readonly FigureRow[] _groups;
    private readonly FigureRow[] _buildings;
    private readonly GroupSet _set;

    public CountedWard(PaperWard ward, PaperMoment moment, IReadOnlyList<CountedPlace> places, WardCount count, WardScan? scan)
    {
        (_ward, _moment, _count, _scan) = (ward, moment, count, scan);
        _rows =
        [
            .. places.Where(place => place.InForce || count[place.Kind, place.Id].Contracts > 0)
                .Select(place => (place, Row: count.Row(place.Code, place.Name, place.Kind, place.Id, moment.Period)))
                .Select(one => (one.place, scan?.Over(one.place.Kind, one.place.Id, one.Row) ?? one.Row)),
        ];
        (_groups, _buildings, _set) = (Order(PlaceKind.Group, row => row.Code), Order(PlaceKind.Building, row => row.Name), Set());
    }

    /// <summary>The place that a paper is about; null where it is about the whole ward.</summary>
    public PlaceKey? Place(PaperPlace about) => Only(about).Place is { } place ? new PlaceKey(_ward.Id, place.Kind, place.Id) : null;

    /// <summary>The codes of the places of a kind for each of which a sheet is made.</summary>
    public IReadOnlyList<string> Codes(PlaceKind kind) =>
        [.. (kind == PlaceKind.Group ? _groups : _buildings).Where(row => row.Code != Unit.NoPlace).Select(row => row.Code)];

    /// <summary>The figures of a paper about the ward, or about the one place that is named; null when there is no such place.</summary>
    public ProgressFigures? Figures(string kind, PaperPlace about, FormContract? contract)
    {
        var only = Only(about);
        if ((about.Group ?? about.Building) is not null && only.Row is null)
        {
            return null;
        }

        return _moment.Begin(kind, only.Row ?? FigureRow.Sum(_groups, _moment.Period.Before is not null), _ward) with
        {
            Enterprise = new NamedPlace(_ward.EnterpriseCode, _ward.Enterprise),
            Ward = new NamedPlace(_ward.Code, _ward.Name),
            Place = only.Row is null ? null : new NamedPlace(only.Row.Code, only.Row.Name),
            GroupSet = _set,
            Groups = only.Row is null ? _groups : [],
            Buildings = only.Row is null ? _buildings : [],
            Days = WardCount.Series(_count.Days(only.Place?.Kind ?? PlaceKind.Group, only.Place?.Id), _moment.Period),
            Ages = _scan?.Ages ?? [],
            Batches = _scan?.Batches ?? [],
            Contract = contract,
        };
    }

    private (CountedPlace? Place, FigureRow? Row) Only(PaperPlace about) => (about.Group, about.Building) switch
    {
        ({ } code, _) => _rows.FirstOrDefault(row => row.Place.Kind == PlaceKind.Group && row.Place.Code == code),
        (_, { } code) => _rows.FirstOrDefault(row => row.Place.Kind == PlaceKind.Building && row.Place.Code == code),
        _ => default,
    };

    private FigureRow[] Order(PlaceKind kind, Func<FigureRow, string> by) =>
    [
        .. _rows.Where(row => row.Place.Kind == kind).Select(row => row.Row)
            .OrderBy(row => row.Code == Unit.NoPlace).ThenBy(by, NaturalOrder.Instance),
    ];

    private GroupSet Set()
    {
        var groups = _rows.Where(row => row.Place is { Kind: PlaceKind.Group, Id: > 0 }).ToArray();
        var inForce = groups.Where(row => row.Place.InForce).ToArray();
        var known = inForce.Where(row => row.Place.Since > Always).Select(row => row.Place.Since).ToArray();
        return new GroupSet(inForce.Length, known.Length == 0 ? null : known.Max(), groups.Length - inForce.Length);
    }
}

/// <summary>A ward that a paper is about, with how much of its journal is in the figures.</summary>
internal sealed record PaperWard(int Id, string Code, string Name, string EnterpriseCode, string Enterprise, string Company, long Position);

/// <summary>The moment that a paper tells of, and its period as far as that moment reaches.</summary>
internal sealed record PaperMoment(DateTimeOffset AsOf, DateTimeOffset? FoldedAt, ReportPeriod Period)
{
    public ProgressFigures Begin(string kind, FigureRow total, PaperWard of) => new()
    {
        Kind = kind,
        AsOf = AsOf,
        FoldedAt = FoldedAt,
        Period = Period,
        Company = of.Company,
        Total = total,
    };
}
