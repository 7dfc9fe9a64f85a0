using Coordination.Ingest.Journal;
using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;
using Coordination.Ingest.Registry;
using Coordination.Ingest.Tallies;

using Dapper;

using Npgsql;

using NpgsqlTypes;

namespace Coordination.Ingest.Feeds;

/// <summary>
/// Writes the customers whom a list brings for the first time, a statement a table. Of a new customer there is nothing to lock, to read
/// or to look for twice, and its state is what one event makes of nothing; so the fold runs once for each place instead of once for each
/// customer, and every row is written once, as it will stand.
/// </summary>
internal sealed class NewCustomers(
    NpgsqlConnection connection, int wardId, int companyId, WorkingCalendar calendar, DateTimeOffset now, CancellationToken token)
{
    private const string DirectorySql = """
        insert into customer_directory (company_id, customer_code, ward_id, contract_id)
        select $2, code, $1, contract_id from fresh order by code
        """;

    // Nothing but the listing is known of them, so all milestones, and the times that follow from them, are null.
    private const string ContractSql = """
        insert into contract (ward_id, contract_id, customer_code, unit, category, contract_number,
            listed, group_id, building_id, stage, reached, deadline_estimated, signed_late)
        select $1, f.contract_id, f.code, i.unit, i.category, i.contract_number, true, f.group_id, f.building_id, $2, $3, false, false
        from fresh f join incoming i using (row_number) order by f.contract_id
        """;

    private const string HolderSql = """
        insert into holder (ward_id, contract_id, name, address, phone, id_number_hash, id_number_last,
            code_key, name_key, address_key, unit_key)
        select $1, f.contract_id, i.holder, i.address, i.phone, i.id_hash, i.id_last,
            i.code_key, coalesce(i.name_key, ''), coalesce(i.address_key, ''), coalesce(i.unit_key, '')
        from fresh f join incoming i using (row_number) order by f.contract_id
        """;

    private const string VisitSql = """
        insert into visit (ward_id, contract_id, group_id, building_id, need, place_key, unit_key, keyed)
        select $1, f.contract_id, f.group_id, f.building_id, visit_need(true, $2::smallint), coalesce(i.visit_place, $3), coalesce(i.visit_unit, ''), true
        from fresh f join incoming i using (row_number) order by f.contract_id
        """;

    private static readonly string JournalSql = $"""
        insert into journal (ward_id, position, contract_id, type, time, received_at, source, event_id, data)
        select $1, h.position + row_number() over (order by f.contract_id), f.contract_id, $2, $3, $4, $5, $6 || f.code,
            {ListedData.Sql("f", "f")}
        from fresh f cross join ward_head h where h.ward_id = $1 order by f.contract_id
        """;

    /// <summary>Writes them, with one <c>customer.listed</c> event each; nothing when the list has none.</summary>
    public async Task WriteAsync(long importId)
    {
        var places = (await connection.QueryAsync<(int Group, int Building, int Customers)>(new CommandDefinition(
            "select group_id, building_id, count(*)::int from fresh group by 1, 2", cancellationToken: token))).AsList();
        if (places.Count == 0)
        {
            return;
        }

        var listed = new Fact(EventType.CustomerListed, VietnamTime.Storable(now));
        var tallies = new TallyChange();
        foreach (var (group, building, customers) in places)
        {
            var state = ContractState.Unknown.Apply(listed with { Place = new Placement(group, building) });
            tallies.Count(wardId, state, Standing.Of(state, calendar), customers);
        }

        // Where a customer belongs has no part in where it stands.
        var standing = Standing.Of(ContractState.Unknown.Apply(listed), calendar);
        var count = places.Sum(place => place.Customers);
        await using var batch = new NpgsqlBatch(connection);
        batch.Add(DirectorySql, Integer(wardId), Integer(companyId));
        batch.Add(ContractSql, Integer(wardId), Smallint((short)standing.Stage), Smallint((short)standing.Reached));
        batch.Add(HolderSql, Integer(wardId));
        batch.Add(VisitSql, Integer(wardId), Smallint((short)standing.Stage), new NpgsqlParameter<string> { TypedValue = VisitAddress.None });
        batch.Add(
            JournalSql, Integer(wardId), Smallint((short)listed.Type), Time(listed.Time), Time(now),
            new NpgsqlParameter<string> { TypedValue = JournalSource.Lists }, new NpgsqlParameter<string> { TypedValue = $"{importId}/" });
        TallyWriter.AddWrites(batch, tallies);
        FeedHourWriter.AddWrites(batch, new Dictionary<FeedHour, FeedHourCounts>
        {
            [FeedHour.Of(wardId, JournalSource.Lists, now)] = new(count, 0, listed.Time, now),
        });
        batch.Add(
            "update ward_head set position = position + $2, contracts = contracts + $2, applied_at = $3 where ward_id = $1",
            Integer(wardId), Integer(count), Time(now));
        batch.Add(Notice.Sql, Parameter.Of(new[] { wardId }, NpgsqlDbType.Integer));
        await batch.ExecuteNonQueryAsync(token);
    }

    private static NpgsqlParameter<int> Integer(int value) => new() { TypedValue = value };

    private static NpgsqlParameter<short> Smallint(short value) => new() { TypedValue = value };

    private static NpgsqlParameter<DateTime> Time(DateTimeOffset value) =>
        new() { TypedValue = value.UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz };
}
