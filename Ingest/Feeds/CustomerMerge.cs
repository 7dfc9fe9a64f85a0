using System.Globalization;

using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;
using Coordination.Ingest.Registry;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// Brings what a list says of known customers into the record: contracts and holders as sets, then one event a customer through the same
/// append as every other event, so that states and tallies have one writer. New customers are <see cref="NewCustomers"/>.
/// </summary>
internal sealed class CustomerMerge(
    NpgsqlConnection connection, int wardId, CalendarBook calendar, DateTimeOffset now, CancellationToken token)
{
    // A few thousand at a time keep the arrays small; all of them are in one transaction.
    private const int ChunkSize = 4_000;

    /// <summary>Writes what the rows that changed say, and appends a <c>customer.listed</c> event for each.</summary>
    public async Task WriteChangedAsync(long importId)
    {
        await connection.ExecuteAsync(new CommandDefinition(
            $"""
            update contract c set unit = coalesce(i.unit, c.unit), category = coalesce(i.category, c.category),
                contract_number = coalesce(i.contract_number, c.contract_number)
            from judged j join incoming i using (row_number)
            where j.verdict = 'changed' and c.ward_id = @wardId and c.contract_id = j.contract_id;

            insert into holder as h (ward_id, contract_id, name, address, phone, id_number_hash, id_number_last,
                code_key, name_key, address_key, unit_key)
            select @wardId, j.contract_id, coalesce(i.holder, o.name), coalesce(i.address, o.address), coalesce(i.phone, o.phone),
                coalesce(i.id_hash, o.id_number_hash), coalesce(i.id_last, o.id_number_last), i.code_key,
                coalesce(i.name_key, o.name_key, ''), coalesce(i.address_key, o.address_key, ''), coalesce(i.unit_key, o.unit_key, '')
            from judged j join incoming i using (row_number) left join holder o on o.ward_id = @wardId and o.contract_id = j.contract_id
            where j.verdict = 'changed' order by j.contract_id
            on conflict (ward_id, contract_id) do update set name = excluded.name, address = excluded.address, phone = excluded.phone,
                id_number_hash = excluded.id_number_hash, id_number_last = excluded.id_number_last, name_key = excluded.name_key,
                address_key = excluded.address_key, unit_key = excluded.unit_key;

            insert into visit as v (ward_id, contract_id, group_id, building_id, need, place_key, unit_key, keyed)
            select c.ward_id, c.contract_id, c.group_id, c.building_id, visit_need(c.listed, c.stage),
                coalesce(i.visit_place, o.place_key, @none), coalesce(i.visit_unit, o.unit_key, ''), true
            from judged j join incoming i using (row_number) join contract c on c.ward_id = @wardId and c.contract_id = j.contract_id
            left join visit o on o.ward_id = c.ward_id and o.contract_id = c.contract_id
            where j.verdict = 'changed' order by j.contract_id
            on conflict (ward_id, contract_id) do update set place_key = excluded.place_key, unit_key = excluded.unit_key;

            declare listed no scroll cursor for
            select j.contract_id as ContractId, j.code as Code, j.group_id as GroupId, j.building_id as BuildingId,
                {ListedData.Sql("j", "i")} as Data
            from judged j join incoming i using (row_number) where j.verdict = 'changed' order by j.contract_id
            """,
            new { wardId, none = VisitAddress.None },
            cancellationToken: token));
        while (true)
        {
            var rows = (await connection.QueryAsync<Listed>(new CommandDefinition(
                $"fetch {ChunkSize} from listed", cancellationToken: token))).AsList();
            if (rows.Count == 0)
            {
                break;
            }

            await AppendAsync(rows.ConvertAll(row => Entry(importId, row.Code, row.ContractId, EventType.CustomerListed,
                new Placement(row.GroupId, row.BuildingId), row.Data)));
        }
    }

    /// <summary>The ward's customers whom the list does not name; a row that could not be taken names its customer all the same.</summary>
    public async Task<List<(int ContractId, string Code)>> MissingAsync(IReadOnlyCollection<string> refusedCodes) =>
        (await connection.QueryAsync<(int, string)>(new CommandDefinition(
            """
            select c.contract_id, c.customer_code from contract c where c.ward_id = @wardId and c.listed
                and not exists (select from incoming i where i.code = c.customer_code)
                and not exists (select from unnest(@refusedCodes) r (code) where r.code = c.customer_code) order by c.contract_id
            """,
            new { wardId, refusedCodes = refusedCodes.ToArray() },
            cancellationToken: token))).AsList();

    /// <summary>One <c>customer.removed</c> event for each.</summary>
    public async Task AppendRemovedAsync(long importId, IEnumerable<(int ContractId, string Code)> customers)
    {
        foreach (var chunk in customers.Chunk(ChunkSize))
        {
            await AppendAsync(Array.ConvertAll(chunk, customer =>
                Entry(importId, customer.Code, customer.ContractId, EventType.CustomerRemoved, default, null)));
        }
    }

    private JournalEntry Entry(long importId, string code, int contractId, EventType type, Placement place, string? data) => new()
    {
        WardId = wardId,
        ContractId = contractId,
        Source = JournalSource.Lists,
        EventId = string.Create(CultureInfo.InvariantCulture, $"{importId}/{code}"),
        Fact = new Fact(type, VietnamTime.Storable(now)) { Place = place },
        ReceivedAt = now,
        Data = data,
    };

    private async Task AppendAsync(IReadOnlyList<JournalEntry> entries)
    {
        var snapshot = await WardTransaction.ReadAsync(connection, entries, calendar, begin: false, token);
        var plan = WritePlan.Of(entries, snapshot);
        await using var batch = new NpgsqlBatch(connection);
        WardTransaction.AddWrites(batch, plan, now);
        await batch.ExecuteNonQueryAsync(token);
    }

    private sealed record Listed
    {
        public required int ContractId { get; init; }

        public required string Code { get; init; }

        public required int GroupId { get; init; }

        public required int BuildingId { get; init; }

        public required string Data { get; init; }
    }
}
