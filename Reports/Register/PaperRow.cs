using Coordination.Ingest.Register;
using Coordination.Reports.Numbers;

namespace Coordination.Reports.Register;

/// <summary>A row of papers as the database gives it.</summary>
internal sealed record PaperRow
{
    public const string Columns = """
        p.paper_id, p.kind, e.code as enterprise, e.name as enterprise_name, w.code as ward, w.name as ward_name,
        (select g.code from residential_group g where g.ward_id = p.ward_id and g.group_id = p.group_id) as group_code,
        (select b.code from building b where b.ward_id = p.ward_id and b.building_id = p.building_id) as building_code,
        (select b.name from building b where b.ward_id = p.ward_id and b.building_id = p.building_id) as building_name,
        p.period_kind, p.period_from, p.period_to, p.asked_to, p.as_of, p.made_at, p.state, p.symbol, p.issued_on, p.replaces
        """;

    public const string From = "paper p left join enterprise e on e.enterprise_id = p.enterprise_id left join ward w on w.ward_id = p.ward_id";

    public required long PaperId { get; init; }

    public required string Kind { get; init; }

    public string? Enterprise { get; init; }

    public string? EnterpriseName { get; init; }

    public string? Ward { get; init; }

    public string? WardName { get; init; }

    public string? GroupCode { get; init; }

    public string? BuildingCode { get; init; }

    public string? BuildingName { get; init; }

    public required short PeriodKind { get; init; }

    public required DateOnly PeriodFrom { get; init; }

    public required DateOnly PeriodTo { get; init; }

    public DateOnly? AskedTo { get; init; }

    public required DateTime AsOf { get; init; }

    public required DateTime MadeAt { get; init; }

    public required short State { get; init; }

    public string? Symbol { get; init; }

    public DateOnly? IssuedOn { get; init; }

    public long? Replaces { get; init; }

    public PaperLine Line() => new()
    {
        PaperId = PaperId,
        Kind = Kind,
        Enterprise = Enterprise,
        EnterpriseName = EnterpriseName,
        Ward = Ward,
        WardName = WardName,
        GroupCode = GroupCode,
        BuildingCode = BuildingCode,
        BuildingName = BuildingName,
        Period = new ReportPeriod(PeriodFrom, PeriodTo, (PeriodKind)PeriodKind),
        AskedTo = AskedTo,
        AsOf = Utc(AsOf),
        MadeAt = Utc(MadeAt),
        State = (PaperState)State,
        Symbol = Symbol,
        IssuedOn = IssuedOn,
        Replaces = Replaces,
    };

    internal static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc), TimeSpan.Zero);
}
