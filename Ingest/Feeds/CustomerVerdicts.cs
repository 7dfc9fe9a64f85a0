using Coordination.Ingest.Registry;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// What becomes of each row of a staged customer list: <c>refused</c>, <c>duplicate</c>, <c>unchanged</c>, <c>changed</c>, or <c>open</c>,
/// which is a new customer. A field that the list leaves empty never empties the record. Each step is one statement over the whole list.
/// </summary>
internal sealed class CustomerVerdicts(NpgsqlConnection connection, int wardId, int companyId, CancellationToken token)
{
    /// <summary>
    /// Finds rows that repeat an earlier one (duplicate when they agree, refused when not) and customers who are another ward's,
    /// and links the rest to their contracts.
    /// </summary>
    public Task<int> JudgeAsync() => connection.ExecuteAsync(new CommandDefinition(
        """
        insert into judged (row_number, code, warned, verdict, refusal, contract_id)
        select i.row_number, i.code, i.warned,
            case when i.first_row < i.row_number then 'repeated' when d.ward_id <> @wardId then 'refused' else 'open' end,
            'Mã khách hàng ' || i.code || ' đang thuộc ' || w.name || ' (' || w.code || '); hãy kiểm tra lại danh sách.',
            case when d.ward_id = @wardId then d.contract_id end
        from (select row_number, code, warned, min(row_number) over (partition by code) as first_row from incoming) i
        left join customer_directory d on d.company_id = @companyId and d.customer_code = i.code
        left join ward w on w.ward_id = d.ward_id and w.ward_id <> @wardId
        order by i.row_number;

        analyze judged;

        update judged j set
            verdict = case when (i.holder, i.address, i.phone, i.id_hash, i.group_code, i.building_code, i.unit, i.category, i.contract_number)
                is not distinct from (f.holder, f.address, f.phone, f.id_hash, f.group_code, f.building_code, f.unit, f.category,
                    f.contract_number) then 'duplicate' else 'refused' end,
            refusal = 'Mã khách hàng ' || i.code || ' đã có ở dòng ' || f.row_number || ' với nội dung khác; hãy giữ lại một dòng đúng.'
        from incoming i join judged first on first.code = i.code and first.verdict <> 'repeated'
        join incoming f on f.row_number = first.row_number
        where j.verdict = 'repeated' and i.row_number = j.row_number
        """,
        new { wardId, companyId },
        cancellationToken: token));

    /// <summary>Finds the groups and buildings that the rows name, and makes those that the record lacks.</summary>
    /// <returns>The new places, and the groups that no longer hold, with the row that named each first.</returns>
    public async Task<List<NamedPlace>> PlaceAsync(DateOnly today)
    {
        var named = (await connection.QueryAsync<(string? Group, string? Building, string? Name, int Row)>(new CommandDefinition(
            """
            with named as (
                select i.group_code, i.building_code, min(row_number) as row_number from judged j join incoming i using (row_number)
                where j.verdict = 'open' group by grouping sets ((i.group_code), (i.building_code)))
            select n.group_code, n.building_code, i.building_name, n.row_number from named n join incoming i using (row_number)
            where n.group_code is not null or n.building_code is not null
            order by n.building_code is not null, n.building_code, n.row_number
            """,
            cancellationToken: token))).AsList();
        var told = new List<NamedPlace>();
        var ids = new int[named.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            var (group, _, building, row) = named[i];
            (ids[i], var isNew, _) = group is not null
                ? await PlaceRegistry.PutGroupAsync(connection, wardId, new PlaceDraft(group, null), token)
                : await PlaceRegistry.PutBuildingAsync(connection, wardId, new PlaceDraft(null, building), token);
            if (isNew)
            {
                told.Add(new NamedPlace(row, group is not null, group ?? building!, null));
            }
        }

        told.AddRange(await connection.QueryAsync<NamedPlace>(new CommandDefinition(
            """
            select n.row_number as Row, true as IsGroup, g.code as Name, g.valid_to as EndedOn
            from unnest(@ids, @rows, @areGroups) n (group_id, row_number, is_group) join residential_group g on g.ward_id = @wardId and g.group_id = n.group_id
            where n.is_group and g.valid_to <= @today
            """,
            new
            {
                wardId,
                today,
                ids,
                rows = named.ConvertAll(place => place.Row).ToArray(),
                areGroups = named.ConvertAll(place => place.Group is not null).ToArray(),
            },
            cancellationToken: token)));
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into named_place (is_group, code, place_id) select * from unnest(@areGroups, @codes, @ids)",
            new
            {
                areGroups = named.ConvertAll(place => place.Group is not null).ToArray(),
                codes = named.ConvertAll(place => place.Group ?? place.Building!).ToArray(),
                ids,
            },
            cancellationToken: token));
        return told;
    }

    /// <summary>
    /// Compares known customers with the record, and numbers the new ones in the order of the list. Of one whose data were erased nothing
    /// personal is taken.
    /// </summary>
    public Task<int> SettleAsync() => connection.ExecuteAsync(new CommandDefinition(
        """
        update judged j set
            verdict = case when c.listed and h.contract_id is not null
                and (k.kind = 'erased' or (coalesce(i.holder, h.name), coalesce(i.address, h.address), coalesce(i.phone, h.phone),
                    coalesce(i.id_hash, h.id_number_hash)) is not distinct from (h.name, h.address, h.phone, h.id_number_hash))
                and (coalesce(g.place_id, c.group_id), coalesce(b.place_id, c.building_id), coalesce(i.unit, c.unit),
                    coalesce(i.category, c.category), coalesce(i.contract_number, c.contract_number))
                    is not distinct from (c.group_id, c.building_id, c.unit, c.category, c.contract_number)
                then 'unchanged' else 'changed' end,
            group_id = coalesce(g.place_id, c.group_id), building_id = coalesce(b.place_id, c.building_id)
        from incoming i
        left join named_place g on g.is_group and g.code = i.group_code
        left join named_place b on not b.is_group and b.code = i.building_code,
        contract c left join holder h on h.ward_id = c.ward_id and h.contract_id = c.contract_id
        left join holder_hold k on k.ward_id = c.ward_id and k.contract_id = c.contract_id
        where j.verdict = 'open' and j.contract_id is not null and i.row_number = j.row_number
            and c.ward_id = @wardId and c.contract_id = j.contract_id;

        insert into fresh (contract_id, row_number, code, group_id, building_id, group_code, building_code)
        select head.contracts + row_number() over (order by j.row_number), j.row_number, j.code, coalesce(g.place_id, 0),
            coalesce(b.place_id, 0), i.group_code, i.building_code
        from judged j join incoming i using (row_number) cross join ward_head head
        left join named_place g on g.is_group and g.code = i.group_code
        left join named_place b on not b.is_group and b.code = i.building_code
        where j.verdict = 'open' and head.ward_id = @wardId order by j.row_number;

        analyze fresh
        """,
        new { wardId },
        cancellationToken: token));

    /// <summary>How many rows there are of each verdict.</summary>
    public async Task<Dictionary<string, int>> CountAsync() =>
        (await connection.QueryAsync<(string Verdict, int Count)>(new CommandDefinition(
            "select verdict, count(*)::int from judged group by verdict", cancellationToken: token)))
        .ToDictionary(pair => pair.Verdict, pair => pair.Count);

    /// <summary>Rows that are taken with a warning of their own, or as the first to name a new place.</summary>
    public Task<int> WarnedAsync(int[] placeRows) => connection.ExecuteScalarAsync<int>(new CommandDefinition(
        "select count(*)::int from judged where verdict in ('open', 'changed') and (warned or row_number = any(@placeRows))",
        new { placeRows },
        cancellationToken: token));

    /// <summary>The rows that were refused here, with the cells to hand back.</summary>
    public Task<IEnumerable<(int Row, string Code, string Reason, string[] Cells)>> RefusedAsync(int most) =>
        connection.QueryAsync<(int, string, string, string[])>(new CommandDefinition(
            """
            select row_number, j.code, j.refusal, i.cells from judged j join incoming i using (row_number)
            where j.verdict = 'refused' order by row_number limit @most
            """,
            new { most },
            cancellationToken: token));
}
