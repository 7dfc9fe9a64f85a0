using Coordination.Ingest.Record.Text;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Registry;

/// <summary>Makes the keys of the order of visits for customers whom an earlier version of the program took in; later ones come with theirs.</summary>
internal static class VisitKeys
{
    private const int ChunkSize = 5_000;

    /// <summary>Makes what is missing. Several programs may do it at once, and it may be cut off: each chunk is kept.</summary>
    public static async Task FillAsync(NpgsqlDataSource owner, CancellationToken token)
    {
        await using var connection = await owner.OpenConnectionAsync(token);
        while (true)
        {
            var rows = (await connection.QueryAsync<(int Ward, int Contract, string? Address, string? Unit)>(new CommandDefinition(
                """
                select v.ward_id, v.contract_id, h.address, c.unit from visit v
                join holder h on h.ward_id = v.ward_id and h.contract_id = v.contract_id
                join contract c on c.ward_id = v.ward_id and c.contract_id = v.contract_id
                where not v.keyed limit @ChunkSize
                """,
                new { ChunkSize },
                cancellationToken: token))).AsList();
            if (rows.Count == 0)
            {
                return;
            }

            await connection.ExecuteAsync(new CommandDefinition(
                """
                update visit v set place_key = u.place, unit_key = u.unit, keyed = true
                from unnest(@wards, @contracts, @places, @units) u (ward, contract, place, unit)
                where v.ward_id = u.ward and v.contract_id = u.contract and not v.keyed
                """,
                new
                {
                    wards = rows.ConvertAll(row => row.Ward).ToArray(),
                    contracts = rows.ConvertAll(row => row.Contract).ToArray(),
                    places = rows.ConvertAll(row => VisitAddress.Parse(row.Address).Key).ToArray(),
                    units = rows.ConvertAll(row => VisitAddress.UnitKey(row.Unit)).ToArray(),
                },
                cancellationToken: token));
        }
    }
}
