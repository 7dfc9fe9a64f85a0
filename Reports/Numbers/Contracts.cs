using System.Data.Common;
using System.Globalization;
using System.Text;

using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;

using Dapper;

namespace Coordination.Reports.Numbers;

/// <summary>A page of contracts, and where the next one begins.</summary>
/// <param name="Next">To be handed back as <c>after</c>; null on the last page.</param>
public sealed record ContractPage(IReadOnlyList<ContractLine> Items, string? Next);

/// <summary>
/// Which contracts are behind a figure? Pages by key, in the order of the customer list, so that page 400 costs what page 1 does;
/// every question stays within one ward and on its indexes.
/// </summary>
public sealed class Contracts(ReportsDatabase database)
{
    public const int LargestPage = 500;

    private static readonly EventType[] MilestoneTypes =
        [.. Enumerable.Range(1, EventTypes.MilestoneSlots - 1).Select(slot => (EventType)slot)];

    private static readonly string Columns = $"""
        c.contract_id, c.customer_code, coalesce(g.code, '-'), coalesce(b.code, '-'), b.name, c.unit, c.stage, c.reached, c.deadline,
        c.deadline_estimated, c.signed_at, c.signed_late, c.batch, c.special_case, h.name, h.address, h.phone, c.category,
        c.contract_number, {string.Join(", ", MilestoneTypes.Select(type => "c." + type.Column()))}
        """;

    private const string Joins = """
        left join residential_group g on g.ward_id = c.ward_id and g.group_id = c.group_id
        left join building b on b.ward_id = c.ward_id and b.building_id = c.building_id
        left join holder h on h.ward_id = c.ward_id and h.contract_id = c.contract_id
        """;

    /// <summary>A page of the contracts that a filter means.</summary>
    /// <param name="after">The <see cref="ContractPage.Next"/> of the page before; null or unreadable for the first.</param>
    public async Task<ContractPage> PageAsync(int wardId, ContractFilter filter, string? after, int limit, CancellationToken token)
    {
        limit = Math.Clamp(limit, 1, LargestPage);
        var (where, parameters) = Where(wardId, filter);
        parameters.Add("after", int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0);
        parameters.Add("limit", limit + 1);
        await using var connection = await database.Source.OpenConnectionAsync(token);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(
            $"""
            select {Columns} from (
                select c.* from contract c {SearchJoin(filter)} where {where} and c.contract_id > @after order by c.contract_id limit @limit
            ) c {Joins} order by c.contract_id
            """,
            parameters,
            cancellationToken: token));
        var items = new List<ContractLine>(limit + 1);
        while (await reader.ReadAsync(token))
        {
            items.Add(Line(reader));
        }

        if (items.Count <= limit)
        {
            return new ContractPage(items, null);
        }

        items.RemoveAt(limit);
        return new ContractPage(items, items[^1].ContractId.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>How many contracts a filter means; equal to the figure that leads to it.</summary>
    public async Task<int> CountAsync(int wardId, ContractFilter filter, CancellationToken token)
    {
        var (where, parameters) = Where(wardId, filter);
        await using var connection = await database.Source.OpenConnectionAsync(token);
        return await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            $"select count(*)::int from contract c {SearchJoin(filter)} where {where}", parameters, cancellationToken: token));
    }

    /// <summary>One contract by its customer code; null when the ward has none such.</summary>
    public async Task<ContractLine?> FindAsync(int wardId, string customerCode, CancellationToken token)
    {
        await using var connection = await database.Source.OpenConnectionAsync(token);
        await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(
            $"""
            select {Columns} from (
                select c.* from customer_directory d join contract c on c.ward_id = d.ward_id and c.contract_id = d.contract_id
                where d.customer_code = @code and d.ward_id = @wardId
                    and d.company_id = (select e.company_id from ward w join enterprise e using (enterprise_id) where w.ward_id = @wardId)
            ) c {Joins}
            """,
            new { wardId, code = Subject.Canonical(customerCode) },
            cancellationToken: token));
        return await reader.ReadAsync(token) ? Line(reader) : null;
    }

    private static string SearchJoin(ContractFilter filter) => string.IsNullOrWhiteSpace(filter.Search)
        ? ""
        : "join holder s on s.ward_id = c.ward_id and s.contract_id = c.contract_id";

    private static (string Sql, DynamicParameters Parameters) Where(int wardId, ContractFilter filter)
    {
        var sql = new StringBuilder("c.ward_id = @wardId and c.listed");
        var parameters = new DynamicParameters();
        parameters.Add("wardId", wardId);

        void And(string condition, string name, object value)
        {
            sql.Append(" and ").Append(condition);
            parameters.Add(name, value);
        }

        if (filter.Group is { } group)
        {
            And("""
                c.group_id = (case when @group = '-' then 0 else coalesce((select group_id from residential_group
                    where ward_id = @wardId and (code = @group or code || '@' || to_char(valid_from, 'YYYY-MM-DD') = @group) order by valid_from desc limit 1), -1) end)
                """, "group", group);
        }

        if (filter.Building is { } building)
        {
            And("""
                c.building_id = (case when @building = '-' then 0 else coalesce((select building_id from building
                    where ward_id = @wardId and code = @building), -1) end)
                """, "building", building);
        }

        if (filter.Stage is { } stage)
        {
            And("c.stage = @stage", "stage", (short)stage);
        }

        if (filter.Reached is { } reached)
        {
            And("c.reached >= @reached", "reached", (short)reached);
        }

        if (filter.Batch is { } batch)
        {
            And("c.batch = @batch", "batch", batch);
        }

        if (filter.DueOn is { } due)
        {
            And("c.due_at = @due and c.stage = 5", "due", VietnamTime.EndOf(due).UtcDateTime);
        }

        if (filter.SignedFrom is { } from)
        {
            And("c.signed_at >= @from", "from", VietnamTime.StartOf(from).UtcDateTime);
        }

        if (filter.Late)
        {
            sql.Append(" and c.signed_late");
        }

        if (filter.Unsigned)
        {
            sql.Append(" and c.stage > 0");
        }

        foreach (var (word, i) in (filter.Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8).Select((w, i) => (w, i)))
        {
            And($"s.search_text like @word{i}", $"word{i}", "%" + Escaped(Fold.Key(word)) + "%");
        }

        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            sql.Append(" and s.ward_id = @wardId");
        }

        return (sql.ToString(), parameters);
    }

    private static string Escaped(string word) => word.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");

    private static ContractLine Line(DbDataReader row)
    {
        string? Text(int i) => row.IsDBNull(i) ? null : row.GetString(i);
        DateTimeOffset? Time(int i) => row.IsDBNull(i) ? null : new DateTimeOffset(row.GetFieldValue<DateTime>(i), TimeSpan.Zero);

        var phone = Text(16);
        return new ContractLine(
            row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), Text(4), Text(5),
            (Stage)row.GetInt16(6), (Reached)row.GetInt16(7), Time(8), row.GetBoolean(9), Time(10), row.GetBoolean(11), Text(12), Text(13),
            Milestones.From(type => Time(19 + (int)type - 1)),
            Text(14), Text(15), phone is null ? null : Phone.Mask(phone), Text(17), Text(18));
    }
}
