using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>Forms to be handed out at once: for whom, and under whose name. Nothing of it is frozen or kept.</summary>
/// <param name="Office">JSON of the settings of the enterprise's office; null where nothing was set.</param>
/// <param name="Subjects">None for a blank form.</param>
public sealed record FormPack(DateTimeOffset AsOf, string Company, NamedPlace Enterprise, NamedPlace Ward, string? Office, IReadOnlyList<FormSubject> Subjects)
{
    /// <summary>What the form of one of them, or a blank one, is made of.</summary>
    public ProgressFigures Figures(string kind, ReportPeriod period, FormContract? contract) => new()
    {
        Kind = kind,
        AsOf = AsOf,
        Period = period,
        Company = Company,
        Enterprise = Enterprise,
        Ward = Ward,
        Total = FigureRow.Sum([], withBefore: false),
        Contract = contract,
    };
}

/// <summary>A customer for whom a form is made out.</summary>
/// <param name="Holder">Null where the actor may not read it.</param>
public sealed record FormSubject(FormContract Contract, FormHolder? Holder);

/// <summary>Whose name and address a form bears.</summary>
public sealed record FormHolder(string? Name, string? Address);

/// <summary>
/// For whom is a review form made out? What is known of the holder leaves the program on paper, so the access log keeps each as an export.
/// </summary>
public sealed class FormSubjects(ReportsDatabase database, TimeProvider time)
{
    /// <summary>As the access log calls what the names are read for.</summary>
    public const string Purpose = "review-form";

    /// <summary>The forms of one pack: as many as somebody hands out in an evening or two, and a few megabytes.</summary>
    public const int PackSize = 200;

    private const string Columns = """
        c.contract_id as ContractId, c.customer_code as Code, c.contract_number as Number, c.unit as Unit, c.category as Category, g.name as Group,
        b.name as Building
        """;

    private const string Joins = """
        left join residential_group g on g.ward_id = c.ward_id and g.group_id = c.group_id
        left join building b on b.ward_id = c.ward_id and b.building_id = c.building_id
        """;

    // Nobody has checked their data, and nobody has asked them to sign without it.
    private static readonly short[] NotReviewed = [(short)Stage.InReview, (short)Stage.Notified, (short)Stage.NotStarted];

    /// <summary>How many of a place's customers a pack is still to be made out for.</summary>
    public static int Count(Unit unit) => NotReviewed.Sum(stage => unit.In((Stage)stage));

    /// <summary>A blank form of a ward; null when there is no such ward, or none that the actor may see.</summary>
    public Task<FormPack?> BlankAsync(Actor actor, string ward, CancellationToken token) => ReadAsync(actor, ward, null, null, token);

    /// <summary>The form of one customer; null when there is none such that the actor may see.</summary>
    public async Task<FormPack?> OneAsync(Actor actor, string ward, string customer, CancellationToken token)
    {
        var code = Subject.Canonical(customer);
        var pack = await ReadAsync(
            actor,
            ward,
            $"""
            select {Columns} from contract c {Joins}
            where c.ward_id = @wardId and c.contract_id = (
                select d.contract_id from customer_directory d where d.customer_code = @code and d.ward_id = @wardId
                    and d.company_id = (select e.company_id from ward w join enterprise e using (enterprise_id) where w.ward_id = @wardId))
            """,
            new { code },
            token);
        return pack is { Subjects.Count: 1 } ? pack : null;
    }

    /// <summary>Those of a group whom nobody has reviewed yet, in the order of the customer list; null when there are none that the actor may see.</summary>
    /// <param name="part">Which pack of <see cref="PackSize"/>, from 1.</param>
    public async Task<FormPack?> GroupAsync(Actor actor, string ward, string group, int part, CancellationToken token)
    {
        var pack = await ReadAsync(
            actor,
            ward,
            $"""
            select {Columns} from (
                select c.* from contract c where c.ward_id = @wardId and c.listed and c.stage = any (@stages) and c.group_id = (
                    case when @group = '-' then 0 else coalesce((select group_id from residential_group where ward_id = @wardId
                        and (code = @group or code || '@' || to_char(valid_from, 'YYYY-MM-DD') = @group) order by valid_from desc limit 1), -1) end)
                order by c.contract_id limit @limit offset @offset) c {Joins} order by c.contract_id
            """,
            new { group, stages = NotReviewed, limit = PackSize, offset = (long)(Math.Max(1, part) - 1) * PackSize },
            token);
        return pack is { Subjects.Count: > 0 } ? pack : null;
    }

    private async Task<FormPack?> ReadAsync(Actor actor, string ward, string? sql, object? parameters, CancellationToken token)
    {
        await using var reading = await database.ReadLoggedAsync(actor, token);
        var head = await reading.Connection.QuerySingleOrDefaultAsync<Head>(new CommandDefinition(
            """
            select w.ward_id as Id, w.code as Code, w.name as Name, e.code as EnterpriseCode, e.name as Enterprise, c.name as Company,
                o.settings::text as Office
            from ward w join enterprise e using (enterprise_id) join company c using (company_id)
            left join paper_office o on o.enterprise_id = e.enterprise_id and o.ward_id is null
            where w.code = @ward
            """,
            new { ward },
            cancellationToken: token));
        if (head is null)
        {
            return null;
        }

        IReadOnlyList<FormSubject> subjects = sql is null ? [] : await SubjectsAsync(reading, head.Id, sql, parameters, token);
        return new FormPack(
            VietnamTime.Local(VietnamTime.Storable(time.GetUtcNow())), head.Company, new NamedPlace(head.EnterpriseCode, head.Enterprise),
            new NamedPlace(head.Code, head.Name), head.Office, subjects);
    }

    private static async Task<IReadOnlyList<FormSubject>> SubjectsAsync(Reading reading, int wardId, string sql, object? parameters, CancellationToken token)
    {
        var wanted = new DynamicParameters(parameters);
        wanted.Add("wardId", wardId);
        var rows = (await reading.Connection.QueryAsync<Row>(new CommandDefinition(sql, wanted, cancellationToken: token))).AsList();
        if (rows.Count == 0)
        {
            return [];
        }

        var holders = await Holders.ExportAsync(reading, Purpose, wardId, null, [.. rows.Select(row => row.ContractId)], token);
        return [.. rows.Select(row => new FormSubject(
            new FormContract(row.Code, row.Number, row.Unit, row.Category, row.Group, row.Building),
            holders.TryGetValue(row.ContractId, out var holder) ? new FormHolder(CleanText.Of(holder.Name), CleanText.Of(holder.Address)) : null))];
    }

    private sealed record Head(int Id, string Code, string Name, string EnterpriseCode, string Enterprise, string Company, string? Office);

    private sealed record Row(int ContractId, string Code, string? Number, string? Unit, string? Category, string? Group, string? Building);
}
