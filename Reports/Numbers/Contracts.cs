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
        c.deadline_estimated, c.signed_at, c.signed_late, c.batch, c.special_case, c.category, c.contract_number, {string.Join(", ", MilestoneTypes.Select(type => "c." + type.Column()))}
        """;

    private const string Joins = """
        left join residential_group g on g.ward_id = c.ward_id and g.group_id = c.group_id
        left join building b on b.ward_id = c.ward_id and b.building_id = c.building_id
        """;

    private const string GroupSql = """
        (case when @group = '-' then 0 else coalesce((select group_id from residential_group
            where ward_id = @wardId and (code = @group or code || '@' || to_char(valid_from, 'YYYY-MM-DD') = @group) order by valid_from desc limit 1), -1) end)
        """;

    private const string BuildingSql = """
        (case when @building = '-' then 0 else coalesce((select building_id from building
            where ward_id = @wardId and code = @building), -1) end)
        """;

    /// <summary>A page of the contracts that a filter means.</summary>
    /// <param name="after">The <see cref="ContractPage.Next"/> of the page before; null or unreadable for the first.</param>
    /// <param name="purpose">What the names are read for, which the access log keeps; null reads no names.</param>
    public async Task<ContractPage> PageAsync(
        Actor actor, string? purpose, int wardId, ContractFilter filter, string? after, int limit, CancellationToken token)
    {
        limit = Math.Clamp(limit, 1, LargestPage);
        var (where, parameters) = Where(wardId, filter);
        parameters.Add("after", int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : 0);
        parameters.Add("limit", limit + 1);
        await using var reading = await database.ReadLoggedAsync(actor, token);
        var items = await LinesAsync(reading, $"""
            select {Columns} from (
                select c.* from contract c where {where} and c.contract_id > @after order by c.contract_id limit @limit
            ) c {Joins} order by c.contract_id
            """,
            parameters,
            token);
        var next = items.Count > limit ? items[limit - 1].ContractId.ToString(CultureInfo.InvariantCulture) : null;
        var shown = items.Take(limit).ToList();
        return new ContractPage(purpose is null ? shown : await Holders.NameAsync(reading, purpose, wardId, filter.Text, shown, token), next);
    }

    /// <summary>How many contracts a filter means; equal to the figure that leads to it.</summary>
    public async Task<int> CountAsync(Actor actor, int wardId, ContractFilter filter, CancellationToken token)
    {
        var (where, parameters) = Where(wardId, filter);
        var sql = $"select count(*)::int from contract c where {where}";
        if (Tallied.Of(filter) is var (tallied, tally))
        {
            // Who sees only a part of the ward has few contracts to count, and may see less than a place's tally holds.
            var place = filter.Group is not null ? $"t.kind = 1 and t.place_id = {GroupSql}"
                : filter.Building is not null ? $"t.kind = 2 and t.place_id = {BuildingSql}" : "t.kind = 1";
            sql = $"""
                select case when @wardId = any (whole_wards())
                    then (select coalesce(sum({tallied}), 0)::int from {tally} where t.ward_id = @wardId and {place}) else ({sql}) end
                """;
        }

        await using var reading = await database.ReadAsync(actor, token);
        return await reading.Connection.ExecuteScalarAsync<int>(new CommandDefinition(sql, parameters, cancellationToken: token));
    }

    /// <summary>One contract by its customer code; null when the ward has none such that the actor may see.</summary>
    /// <param name="purpose">What the name is read for; null reads no name.</param>
    public async Task<ContractLine?> FindAsync(Actor actor, string? purpose, int wardId, string customerCode, CancellationToken token)
    {
        await using var reading = await database.ReadLoggedAsync(actor, token);
        var found = await LinesAsync(reading, $"""
            select {Columns} from (
                select c.* from customer_directory d join contract c on c.ward_id = d.ward_id and c.contract_id = d.contract_id
                where d.customer_code = @code and d.ward_id = @wardId
                    and d.company_id = (select e.company_id from ward w join enterprise e using (enterprise_id) where w.ward_id = @wardId)
            ) c {Joins}
            """,
            new { wardId, code = Subject.Canonical(customerCode) },
            token);
        return found.Count == 0 || purpose is null ? found.SingleOrDefault() : (await Holders.NameAsync(reading, purpose, wardId, null, found, token))[0];
    }

    /// <summary>The given contracts, without names and in no order, as far as the actor may see them.</summary>
    internal static Task<List<ContractLine>> OfAsync(Reading reading, int wardId, int[] ids, CancellationToken token) => LinesAsync(
        reading, $"select {Columns} from contract c {Joins} where c.ward_id = @wardId and c.contract_id = any (@ids)", new { wardId, ids }, token);

    private static async Task<List<ContractLine>> LinesAsync(Reading reading, string sql, object parameters, CancellationToken token)
    {
        await using var reader = await reading.Connection.ExecuteReaderAsync(new CommandDefinition(sql, parameters, cancellationToken: token));
        var lines = new List<ContractLine>();
        while (await reader.ReadAsync(token))
        {
            lines.Add(Line(reader));
        }

        return lines;
    }

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
            And("c.group_id = " + GroupSql, "group", group);
        }

        if (filter.Building is { } building)
        {
            And("c.building_id = " + BuildingSql, "building", building);
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

        if (filter.On is { } on)
        {
            And($"{on.TimeSql} >= @onStart and {on.TimeSql} < @onEnd", "onStart", on.Start);
            parameters.Add("onEnd", on.End);
            parameters.Add("onDay", on.Day);
        }

        if (filter.Since is { } since)
        {
            sql.Append(" and c.stage between 1 and 9");
            if (since.From is { } earliest)
            {
                And($"{DaysInStage.SinceSql} >= @sinceFrom", "sinceFrom", earliest);
            }

            if (since.To is { } latest)
            {
                And($"{DaysInStage.SinceSql} <= @sinceTo", "sinceTo", latest);
            }
        }

        if (filter.Late)
        {
            sql.Append(" and c.signed_late");
        }

        if (filter.Certified)
        {
            sql.Append(" and c.stage = 0 and c.contract_certified is not null"
                + " and (c.contract_voided is null or c.contract_voided <= c.contract_certified)");
        }

        if (filter.SignedHelp)
        {
            // In the words of the index contract_signed_help, without which the planner would not see that it fits.
            sql.Append("""
                 and c.stage = 0 and c.help_requested is not null and (c.help_resolved is null or c.help_resolved < c.help_requested)
                and (c.contract_certified is null or c.contract_certified < c.help_requested or c.contract_certified < c.contract_voided)
                """);
        }

        if (filter.Unsigned)
        {
            sql.Append(" and c.stage > 0");
        }

        var words = Words(filter.Search);
        if (words.Length > 0)
        {
            And("c.contract_id in (select find_contracts(@wardId, @words))", "words", words);
        }

        return (sql.ToString(), parameters);
    }

    /// <summary>The words of a search as patterns over folded text. Longest first: that is the word which the index finds.</summary>
    internal static string[] Words(string? search) => [.. (search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8)
        .Select(word => "%" + Escaped(Fold.Key(word)) + "%").OrderByDescending(word => word.Length)];

    private static string Escaped(string word) => word.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");

    private static ContractLine Line(DbDataReader row)
    {
        string? Text(int i) => row.IsDBNull(i) ? null : row.GetString(i);
        DateTimeOffset? Time(int i) => row.IsDBNull(i) ? null : new DateTimeOffset(row.GetFieldValue<DateTime>(i), TimeSpan.Zero);

        return new ContractLine(
            row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), Text(4), Text(5),
            (Stage)row.GetInt16(6), (Reached)row.GetInt16(7), Time(8), row.GetBoolean(9), Time(10), row.GetBoolean(11), Text(12), Text(13),
            Milestones.From(type => Time(16 + (int)type - 1)),
            null, null, null, null, Text(14), Text(15));
    }
}
