using System.Text;

using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Record.Text;
using Coordination.Ingest.Registry;

using Dapper;

using Npgsql;

using NpgsqlTypes;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// The rows of a customer list in a temporary table of the import's own transaction, where they are compared with the record as sets.
/// A field that the list leaves empty never empties the record.
/// </summary>
internal sealed class CustomerStaging(NpgsqlConnection connection, int wardId, int companyId, CancellationToken token)
{
    private const string CreateSql = """
        create temporary table incoming (
            row_number int primary key, code text not null collate "C", holder text, address text, phone text, id_hash bytea, id_last text,
            group_code text, building_code text, building_name text, unit text, category text, contract_number text,
            code_key text not null, name_key text, address_key text, unit_key text, warned boolean not null, cells text[] not null,
            verdict text not null default 'open', refusal text, contract_id int, group_id int, building_id int
        ) on commit drop
        """;

    private const string CopySql = """
        copy incoming (row_number, code, holder, address, phone, id_hash, id_last, group_code, building_code, building_name, unit, category,
            contract_number, code_key, name_key, address_key, unit_key, warned, cells) from stdin (format binary)
        """;

    /// <summary>Copies the rows that can be read; the others are handed to <paramref name="refuse"/>.</summary>
    /// <returns>How many rows there were.</returns>
    public async Task<int> CopyAsync(
        IEnumerable<RowResult<CustomerRow>> rows, IdNumberHasher hasher, Action<RowResult<CustomerRow>> refuse, Action<RowIssue> warn,
        IProgress<int>? progress)
    {
        await connection.ExecuteAsync(new CommandDefinition(CreateSql, cancellationToken: token));
        var count = 0;
        await using (var copy = await connection.BeginBinaryImportAsync(CopySql, token))
        {
            foreach (var result in rows)
            {
                token.ThrowIfCancellationRequested();
                if (++count % 1_000 == 0)
                {
                    progress?.Report(count);
                }

                if (result.Value is { } row)
                {
                    foreach (var warning in result.Warnings)
                    {
                        warn(warning);
                    }

                    Write(copy, row, result, hasher);
                }
                else
                {
                    refuse(result);
                }
            }

            await copy.CompleteAsync(token);
        }

        await connection.ExecuteAsync(new CommandDefinition("analyze incoming", cancellationToken: token));
        return count;
    }

    /// <summary>
    /// Finds rows that repeat an earlier one (duplicate when they agree, refused when not) and customers who are another ward's,
    /// and links the rest to their contracts.
    /// </summary>
    public Task<int> JudgeAsync() => connection.ExecuteAsync(new CommandDefinition(
        """
        update incoming i set
            verdict = case when (i.holder, i.address, i.phone, i.id_hash, i.group_code, i.building_code, i.unit, i.category, i.contract_number)
                is not distinct from (f.holder, f.address, f.phone, f.id_hash, f.group_code, f.building_code, f.unit, f.category,
                    f.contract_number) then 'duplicate' else 'refused' end,
            refusal = 'Mã khách hàng ' || i.code || ' đã có ở dòng ' || f.row_number || ' với nội dung khác; hãy giữ lại một dòng đúng.'
        from (select distinct on (code) * from incoming order by code, row_number) f
        where f.code = i.code and f.row_number < i.row_number;

        update incoming i set verdict = 'refused',
            refusal = 'Mã khách hàng ' || i.code || ' đang thuộc ' || w.name || ' (' || w.code || '); hãy kiểm tra lại danh sách.'
        from customer_directory d join ward w using (ward_id)
        where i.verdict = 'open' and d.company_id = @companyId and d.customer_code = i.code and d.ward_id <> @wardId;

        update incoming i set contract_id = d.contract_id
        from customer_directory d
        where i.verdict = 'open' and d.company_id = @companyId and d.customer_code = i.code and d.ward_id = @wardId
        """,
        new { wardId, companyId },
        cancellationToken: token));

    /// <summary>Finds the groups and buildings that the rows name, and makes those that the record lacks.</summary>
    /// <returns>For each new place the row that named it first.</returns>
    public async Task<List<(int Row, bool IsGroup, string Name)>> PlaceAsync()
    {
        var added = new List<(int, bool, string)>();
        var groups = (await connection.QueryAsync<(string Code, int Row)>(new CommandDefinition(
            "select group_code, min(row_number) from incoming where verdict = 'open' and group_code is not null group by 1 order by 2",
            cancellationToken: token))).AsList();
        var buildings = (await connection.QueryAsync<(string Code, string Name, int Row)>(new CommandDefinition(
            """
            select distinct on (building_code) building_code, building_name, row_number from incoming
            where verdict = 'open' and building_code is not null order by building_code, row_number
            """,
            cancellationToken: token))).AsList();
        var groupIds = new int[groups.Count];
        for (var i = 0; i < groups.Count; i++)
        {
            (groupIds[i], var isNew, _) = await PlaceRegistry.PutGroupAsync(connection, wardId, new PlaceDraft(groups[i].Code, null), token);
            if (isNew)
            {
                added.Add((groups[i].Row, true, groups[i].Code));
            }
        }

        var buildingIds = new int[buildings.Count];
        for (var i = 0; i < buildings.Count; i++)
        {
            (buildingIds[i], var isNew, _) = await PlaceRegistry.PutBuildingAsync(
                connection, wardId, new PlaceDraft(null, buildings[i].Name), token);
            if (isNew)
            {
                added.Add((buildings[i].Row, false, buildings[i].Name));
            }
        }

        await connection.ExecuteAsync(new CommandDefinition(
            """
            update incoming i set group_id = g.id from unnest(@groupCodes, @groupIds) g (code, id)
            where i.verdict = 'open' and i.group_code = g.code;
            update incoming i set building_id = b.id from unnest(@buildingCodes, @buildingIds) b (code, id)
            where i.verdict = 'open' and i.building_code = b.code
            """,
            new
            {
                groupCodes = groups.ConvertAll(g => g.Code).ToArray(),
                groupIds,
                buildingCodes = buildings.ConvertAll(b => b.Code).ToArray(),
                buildingIds,
            },
            cancellationToken: token));
        return added;
    }

    // Cells that are only handed back are not cleaned like those that are read; the database takes neither NUL nor half a character.
    private static string Storable(string? cell) => cell is null ? "" : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(cell)).Replace("\0", "");

    private static void Write(NpgsqlBinaryImporter copy, CustomerRow row, RowResult<CustomerRow> result, IdNumberHasher hasher)
    {
        void Text(string? value)
        {
            if (value is null)
            {
                copy.WriteNull();
            }
            else
            {
                copy.Write(value, NpgsqlDbType.Text);
            }
        }

        copy.StartRow();
        copy.Write(row.Row, NpgsqlDbType.Integer);
        Text(row.Code);
        Text(row.Holder);
        Text(row.Address);
        Text(row.Phone);
        if (row.IdNumber is { } idNumber)
        {
            copy.Write(hasher.Hash(idNumber), NpgsqlDbType.Bytea);
            Text(idNumber[^3..]);
        }
        else
        {
            copy.WriteNull();
            copy.WriteNull();
        }

        Text(row.GroupCode);
        Text(row.Building is null ? null : Fold.Key(row.Building));
        Text(row.Building);
        Text(row.Unit);
        Text(row.Category);
        Text(row.ContractNumber);
        Text(Fold.Key(row.Code));
        Text(row.Holder is null ? null : Fold.Key(row.Holder));
        Text(row.Address is null ? null : Fold.Key(row.Address));
        Text(row.Unit is null ? null : Fold.Key(row.Unit));
        copy.Write(result.Warnings.Count > 0, NpgsqlDbType.Boolean);
        copy.Write(Array.ConvertAll(result.SourceCells, Storable), NpgsqlDbType.Array | NpgsqlDbType.Text);
    }
}
