using System.Text;

using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Record.Text;

using Dapper;

using Npgsql;

using NpgsqlTypes;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// The rows of a customer list in temporary tables of the import's own transaction. What the file says is copied once and never touched
/// again; what is found out about each row stands in narrow tables beside it, because an update writes a whole row anew.
/// </summary>
internal sealed class CustomerStaging(NpgsqlConnection connection, CancellationToken token)
{
    private const string CreateSql = """
        create temporary table incoming (
            row_number int primary key, code text not null collate "C", holder text, address text, phone text, id_hash bytea, id_last text,
            group_code text, building_code text, building_name text, unit text, category text, contract_number text,
            code_key text not null, name_key text, address_key text, unit_key text, visit_place text, visit_unit text, warned boolean not null, cells text[] not null
        ) on commit drop;
        create temporary table judged (
            row_number int primary key, code text not null collate "C", warned boolean not null, verdict text not null, refusal text,
            contract_id int, group_id int, building_id int
        ) on commit drop;
        create temporary table named_place (is_group boolean, code text, place_id int not null, primary key (is_group, code)) on commit drop;
        create temporary table fresh (
            contract_id int primary key, row_number int not null, code text not null collate "C", group_id int not null,
            building_id int not null, group_code text, building_code text
        ) on commit drop
        """;

    private const string CopySql = """
        copy incoming (row_number, code, holder, address, phone, id_hash, id_last, group_code, building_code, building_name, unit, category,
            contract_number, code_key, name_key, address_key, unit_key, visit_place, visit_unit, warned, cells) from stdin (format binary)
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

        // The columns that are joined on; sampling the arrays of cells would cost more than all the plans gain.
        await connection.ExecuteAsync(new CommandDefinition("analyze incoming (row_number, code)", cancellationToken: token));
        return count;
    }

    // Cells that are only handed back are not cleaned like those that are read; the database takes neither NUL nor half a character.
    private static string Storable(string? cell) =>
        cell is null ? ""
        : cell.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !cell.Contains('\0', StringComparison.Ordinal) ? cell
        : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(cell)).Replace("\0", "");

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
        Text(row.Address is null ? null : VisitAddress.Parse(row.Address).Key);
        Text(row.Unit is null ? null : VisitAddress.UnitKey(row.Unit));
        copy.Write(result.Warnings.Count > 0, NpgsqlDbType.Boolean);
        copy.Write(Array.ConvertAll(result.SourceCells, Storable), NpgsqlDbType.Array | NpgsqlDbType.Text);
    }
}
