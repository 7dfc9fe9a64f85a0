using System.Globalization;
using System.Text.Json;

using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;

using Dapper;

using Npgsql;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// Brings the judged rows into the record: contracts, directory and holders as sets, then one event a changed customer through the same
/// append as every other event, so that places and tallies have one writer.
/// </summary>
internal sealed class CustomerMerge(
    NpgsqlConnection connection, int wardId, int companyId, WorkingCalendar calendar, DateTimeOffset now, CancellationToken token)
{
    // A few thousand at a time keep the arrays small; all of them are in one transaction.
    private const int ChunkSize = 4_000;

    private const string NothingKnown = "false, 0, 0, 10, 0, false, false";

    /// <summary>Marks rows that say nothing new, and writes what the others say.</summary>
    public Task<int> WriteRowsAsync() => connection.ExecuteAsync(new CommandDefinition(
        $"""
        update incoming i set verdict = 'unchanged' from contract c join holder h using (ward_id, contract_id)
        where i.verdict = 'open' and c.ward_id = @wardId and c.contract_id = i.contract_id and c.listed
            and (coalesce(i.holder, h.name), coalesce(i.address, h.address), coalesce(i.phone, h.phone), coalesce(i.id_hash, h.id_number_hash))
                is not distinct from (h.name, h.address, h.phone, h.id_number_hash)
            and (coalesce(i.group_id, c.group_id), coalesce(i.building_id, c.building_id), coalesce(i.unit, c.unit),
                coalesce(i.category, c.category), coalesce(i.contract_number, c.contract_number))
                is not distinct from (c.group_id, c.building_id, c.unit, c.category, c.contract_number);

        update contract c set unit = coalesce(i.unit, c.unit), category = coalesce(i.category, c.category),
            contract_number = coalesce(i.contract_number, c.contract_number)
        from incoming i where i.verdict = 'open' and c.ward_id = @wardId and c.contract_id = i.contract_id;

        update incoming i set group_id = coalesce(i.group_id, c.group_id), building_id = coalesce(i.building_id, c.building_id),
            verdict = 'changed'
        from contract c where i.verdict = 'open' and c.ward_id = @wardId and c.contract_id = i.contract_id;

        with head as (select contracts from ward_head where ward_id = @wardId),
            numbered as (select row_number, row_number() over (order by i.row_number) as n from incoming i where verdict = 'open')
        update incoming i set verdict = 'new', contract_id = head.contracts + numbered.n
        from head, numbered where numbered.row_number = i.row_number;

        update ward_head set contracts = coalesce((select max(contract_id) from incoming where verdict = 'new'), contracts)
        where ward_id = @wardId;

        insert into customer_directory (company_id, customer_code, ward_id, contract_id)
        select @companyId, code, @wardId, contract_id from incoming where verdict = 'new' order by code;

        insert into contract (ward_id, contract_id, customer_code, unit, category, contract_number,
            listed, group_id, building_id, stage, reached, deadline_estimated, signed_late)
        select @wardId, contract_id, code, unit, category, contract_number, {NothingKnown} from incoming where verdict = 'new'
        order by contract_id;

        insert into holder as h (ward_id, contract_id, name, address, phone, id_number_hash, id_number_last,
            code_key, name_key, address_key, unit_key)
        select @wardId, i.contract_id, coalesce(i.holder, o.name), coalesce(i.address, o.address), coalesce(i.phone, o.phone),
            coalesce(i.id_hash, o.id_number_hash), coalesce(i.id_last, o.id_number_last), i.code_key,
            coalesce(i.name_key, o.name_key, ''), coalesce(i.address_key, o.address_key, ''), coalesce(i.unit_key, o.unit_key, '')
        from incoming i left join holder o on o.ward_id = @wardId and o.contract_id = i.contract_id
        where i.verdict in ('new', 'changed') order by i.contract_id
        on conflict (ward_id, contract_id) do update set name = excluded.name, address = excluded.address, phone = excluded.phone,
            id_number_hash = excluded.id_number_hash, id_number_last = excluded.id_number_last, name_key = excluded.name_key,
            address_key = excluded.address_key, unit_key = excluded.unit_key
        """,
        new { wardId, companyId },
        cancellationToken: token));

    /// <summary>One <c>customer.listed</c> event for each new or changed customer.</summary>
    public async Task AppendListedAsync(long importId)
    {
        var rows = (await connection.QueryAsync<Listed>(new CommandDefinition(
            """
            select contract_id as ContractId, code as Code, coalesce(group_id, 0) as GroupId, coalesce(building_id, 0) as BuildingId,
                group_code as GroupCode, building_code as BuildingCode, row_number as Row
            from incoming where verdict in ('new', 'changed') order by contract_id
            """,
            cancellationToken: token))).AsList();
        await AppendAsync(rows.Select(row => Entry(importId, row.Code, row.ContractId, EventType.CustomerListed,
            new Placement(row.GroupId, row.BuildingId),
            JsonSerializer.Serialize(new
            {
                groupId = row.GroupId,
                buildingId = row.BuildingId,
                group = row.GroupCode,
                building = row.BuildingCode,
                row = row.Row,
            }))));
    }

    /// <summary>The ward's customers whom the list does not name; a row that could not be taken names its customer all the same.</summary>
    public async Task<List<(int ContractId, string Code)>> MissingAsync(IReadOnlyCollection<string> refusedCodes) =>
        (await connection.QueryAsync<(int, string)>(new CommandDefinition(
            """
            select c.contract_id, c.customer_code from contract c where c.ward_id = @wardId and c.listed
                and not exists (select from incoming i where i.code = c.customer_code)
                and c.customer_code <> all (@refusedCodes) order by c.contract_id
            """,
            new { wardId, refusedCodes = refusedCodes.ToArray() },
            cancellationToken: token))).AsList();

    /// <summary>One <c>customer.removed</c> event for each.</summary>
    public Task AppendRemovedAsync(long importId, IEnumerable<(int ContractId, string Code)> customers) =>
        AppendAsync(customers.Select(customer =>
            Entry(importId, customer.Code, customer.ContractId, EventType.CustomerRemoved, default, null)));

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

    private async Task AppendAsync(IEnumerable<JournalEntry> entries)
    {
        foreach (var chunk in entries.Chunk(ChunkSize))
        {
            var snapshot = await WardTransaction.ReadAsync(connection, chunk, begin: false, token);
            var plan = WritePlan.Of(chunk, snapshot, calendar);
            await using var batch = new NpgsqlBatch(connection);
            WardTransaction.AddWrites(batch, plan, now);
            await batch.ExecuteNonQueryAsync(token);
        }
    }

    private sealed record Listed
    {
        public required int ContractId { get; init; }

        public required string Code { get; init; }

        public required int GroupId { get; init; }

        public required int BuildingId { get; init; }

        public string? GroupCode { get; init; }

        public string? BuildingCode { get; init; }

        public required int Row { get; init; }
    }
}
