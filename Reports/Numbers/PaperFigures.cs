using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>
/// What does a paper say? Reads all of its figures in one moment and freezes them. Figures of now are tallies; those of a moment that is gone by
/// are folded from the journals. For the kinds that print what no tally keeps a ward's contracts are looked at once.
/// </summary>
public sealed class PaperFigures(ReportsDatabase database, PastFigures past, TimeProvider time)
{
    /// <summary>The figures of a kind of paper for a place and a period; null when there is no such place, or none that the actor may see.</summary>
    /// <param name="at">The moment to tell of, which is gone by; null for now.</param>
    public async Task<FrozenFigures?> ReadAsync(
        Actor actor, string kind, PaperPlace place, ReportPeriod period, CancellationToken token, DateTimeOffset? at = null)
    {
        await using var reading = await database.ReadAsync(actor, token);
        var wards = await WardsAsync(reading, place, token);
        if (wards.Length == 0 || (place.Ward is null && (place.Group ?? place.Building ?? place.Contract) is not null))
        {
            return null;
        }

        var moment = Moment(period, at);
        if (place.Ward is null)
        {
            return Frozen(await SummaryAsync(reading, kind, place, wards, moment, token), wards, moment);
        }

        var contract = place.Contract is null ? null : await ContractAsync(reading, wards[0].Id, place.Contract, token);
        var counted = await CountAsync(reading, kind, wards[0], moment, token);
        return (place.Contract is null || contract is not null) && counted.Figures(kind, place, contract) is { } figures
            ? Frozen(figures, wards, moment, counted.Place(place))
            : null;
    }

    /// <summary>The same of each of a ward's groups, or of its buildings, by one reading of the ward; none where there is no such ward.</summary>
    public async Task<IReadOnlyList<FrozenFigures>> EachAsync(
        Actor actor, string kind, string ward, PlaceKind of, ReportPeriod period, CancellationToken token, DateTimeOffset? at = null)
    {
        await using var reading = await database.ReadAsync(actor, token);
        var wards = await WardsAsync(reading, new PaperPlace(Ward: ward), token);
        if (wards.Length == 0)
        {
            return [];
        }

        var moment = Moment(period, at);
        var counted = await CountAsync(reading, kind, wards[0], moment, token);
        return
        [
            .. counted.Codes(of)
                .Select(code => of == PlaceKind.Group ? new PaperPlace(Ward: ward, Group: code) : new PaperPlace(Ward: ward, Building: code))
                .Select(place => Frozen(counted.Figures(kind, place, null)!, wards, moment, counted.Place(place))),
        ];
    }

    private PaperMoment Moment(ReportPeriod period, DateTimeOffset? at)
    {
        var now = VietnamTime.Local(VietnamTime.Storable(time.GetUtcNow()));
        var asOf = at is { } then ? VietnamTime.Local(VietnamTime.Storable(then)) : now;
        return new PaperMoment(asOf, at is null ? null : now, period.Until(VietnamTime.DayOf(asOf)));
    }

    private static FrozenFigures Frozen(ProgressFigures figures, PaperWard[] wards, PaperMoment moment, PlaceKey? place = null) => new(
        figures.ToJson(), [.. wards.Select(ward => new WardPosition(ward.Id, ward.Code, ward.Position))], moment.AsOf, moment.Period, place);

    private async Task<CountedWard> CountAsync(Reading reading, string kind, PaperWard ward, PaperMoment moment, CancellationToken token)
    {
        var day = VietnamTime.DayOf(moment.AsOf);
        var scans = Documents.Papers.Find(kind) is { ReadsContracts: true };
        var places = await CountedPlace.ReadAsync(reading, ward.Id, day, token);
        if (moment.FoldedAt is null)
        {
            var count = (await WardCount.ReadAsync(reading, [ward.Id], whole: false, token))[ward.Id];
            return new CountedWard(ward, moment, places, count, scans ? await WardScan.ReadAsync(reading, ward.Id, day, token) : null);
        }

        var folded = await FoldAsync(ward, moment, token);
        return new CountedWard(ward, moment, places, WardCount.Of(folded), scans ? WardScan.Of(folded, day) : null);
    }

    private async Task<ProgressFigures> SummaryAsync(
        Reading reading, string kind, PaperPlace place, PaperWard[] wards, PaperMoment moment, CancellationToken token)
    {
        var counts = moment.FoldedAt is null
            ? await WardCount.ReadAsync(reading, [.. wards.Select(ward => ward.Id)], whole: true, token)
            : await FoldAsync(wards, moment, token);
        WardRow[] rows = [.. wards.Select(ward => new WardRow(ward.Code, ward.Name, ward.EnterpriseCode, ward.Enterprise, ward.Position,
            counts[ward.Id].Row(ward.Code, ward.Name, PlaceKind.Group, null, moment.Period)))];
        return moment.Begin(kind, FigureRow.Sum([.. rows.Select(row => row.Figures)], moment.Period.Before is not null), wards[0]) with
        {
            Enterprise = place.Enterprise is null ? null : new NamedPlace(wards[0].EnterpriseCode, wards[0].Enterprise),
            Wards = rows,
            Days = WardCount.Series(counts.Values.SelectMany(count => count.Days(PlaceKind.Group, null)), moment.Period),
        };
    }

    private async Task<IReadOnlyDictionary<int, WardCount>> FoldAsync(PaperWard[] wards, PaperMoment moment, CancellationToken token)
    {
        var counts = new Dictionary<int, WardCount>();
        foreach (var ward in wards)
        {
            counts[ward.Id] = WardCount.Of(await FoldAsync(ward, moment, token));
        }

        return counts;
    }

    private async Task<PastWard> FoldAsync(PaperWard ward, PaperMoment moment, CancellationToken token) =>
        await past.FoldAsync(ward.Id, ward.Position, token, moment.AsOf)
            ?? throw new InvalidDataException($"The journal of ward {ward.Code} does not reach position {ward.Position} without a gap.");

    private static async Task<PaperWard[]> WardsAsync(Reading reading, PaperPlace place, CancellationToken token) =>
    [
        .. await reading.Connection.QueryAsync<PaperWard>(new CommandDefinition(
            """
            select w.ward_id as Id, w.code as Code, w.name as Name, e.code as EnterpriseCode, e.name as Enterprise, c.name as Company,
                h.position as Position
            from ward w join enterprise e using (enterprise_id) join company c using (company_id) join ward_head h using (ward_id)
            where (@ward::text is null or w.code = @ward) and (@enterprise::text is null or e.code = @enterprise) order by e.code, w.code
            """,
            new { ward = place.Ward, enterprise = place.Enterprise },
            cancellationToken: token)),
    ];

    private static Task<FormContract?> ContractAsync(Reading reading, int ward, string code, CancellationToken token) =>
        reading.Connection.QuerySingleOrDefaultAsync<FormContract>(new CommandDefinition(
            """
            select c.customer_code as Code, c.contract_number as Number, c.unit as Unit, c.category as Category, g.name as Group, b.name as Building
            from contract c left join residential_group g on g.ward_id = c.ward_id and g.group_id = c.group_id
            left join building b on b.ward_id = c.ward_id and b.building_id = c.building_id
            where c.ward_id = @ward and c.contract_id = (
                select d.contract_id from customer_directory d where d.customer_code = @code and d.ward_id = @ward
                    and d.company_id = (select e.company_id from ward w join enterprise e using (enterprise_id) where w.ward_id = @ward))
            """,
            new { ward, code },
            cancellationToken: token));
}
