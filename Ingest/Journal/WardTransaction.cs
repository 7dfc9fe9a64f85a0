using Coordination.Ingest.Registry;

using Npgsql;

using NpgsqlTypes;

namespace Coordination.Ingest.Journal;

/// <summary>
/// The two round trips of an append. First the locks on the wards' heads, in ward order so that no two appends can deadlock, and, in later
/// statements of the same trip, what the fold needs: those have their own snapshots, taken once the locks are held. (In one statement the
/// snapshot would be older than the lock it waits for, and an id that arrives twice at once would slip through.) Then every write.
/// </summary>
internal static class WardTransaction
{
    /// <summary>How long a sender is kept waiting by a database that stands still before it is told to come again.</summary>
    public const int SenderSeconds = 10;

    private static readonly string ReadContractsSql = $"""
        select c.ward_id, c.contract_id, {string.Join(", ", ContractRow.Columns.Select(column => "c." + column.Name))}
        from unnest($1::int[], $2::int[]) u (ward_id, contract_id)
        join contract c on c.ward_id = u.ward_id and c.contract_id = u.contract_id
        """;

    /// <summary>
    /// Begins the transaction (when asked), locks the wards of the entries and reads what the plan needs. When it begins the transaction it
    /// passes over wards that someone else holds, so that a long import of one ward does not hold up the others; those are missing from
    /// the snapshot's positions. Inside a longer transaction it waits.
    /// </summary>
    public static async Task<WardSnapshot> ReadAsync(
        NpgsqlConnection connection, IReadOnlyList<JournalEntry> entries, CalendarBook calendar, bool begin, CancellationToken token)
    {
        await using var batch = new NpgsqlBatch(connection);
        if (begin)
        {
            batch.Timeout = SenderSeconds;
            batch.BatchCommands.Add(new NpgsqlBatchCommand("begin"));
        }

        batch.Add(
            $"select ward_id, position, calendar from ward_head where ward_id = any($1) order by ward_id for update{(begin ? " skip locked" : "")}",
            Parameter.Of(entries.Select(e => e.WardId).Distinct().Order().ToArray(), NpgsqlDbType.Integer));

        var contracts = entries.Where(e => e.ContractId != 0).Select(e => (e.WardId, e.ContractId)).Distinct().ToArray();
        batch.Add(
            ReadContractsSql,
            Parameter.Of(Array.ConvertAll(contracts, key => key.WardId), NpgsqlDbType.Integer),
            Parameter.Of(Array.ConvertAll(contracts, key => key.ContractId), NpgsqlDbType.Integer));

        AddKnown(batch, entries);

        var snapshot = new WardSnapshot();
        await using var reader = await batch.ExecuteReaderAsync(token);
        while (await reader.ReadAsync(token))
        {
            var ward = reader.GetInt32(0);
            snapshot.Positions[ward] = reader.GetInt64(1);
            snapshot.Calendars[ward] = await calendar.AtAsync(reader.GetInt32(2), token);
        }

        await reader.NextResultAsync(token);
        while (await reader.ReadAsync(token))
        {
            snapshot.Contracts[(reader.GetInt32(0), reader.GetInt32(1))] = ContractRow.Read(reader, 2);
        }

        await reader.NextResultAsync(token);
        await ReadKnownAsync(reader, snapshot.Known, token);
        return snapshot;
    }

    /// <summary>Those of the entries that the journal already has; without any lock, for a preview.</summary>
    public static async Task<HashSet<(int Ward, string Source, string Id)>> KnownAsync(
        NpgsqlConnection connection, IReadOnlyList<JournalEntry> entries, CancellationToken token)
    {
        await using var batch = new NpgsqlBatch(connection);
        AddKnown(batch, entries);
        var known = new HashSet<(int, string, string)>();
        await using var reader = await batch.ExecuteReaderAsync(token);
        await ReadKnownAsync(reader, known, token);
        return known;
    }

    /// <summary>Adds the statements of a plan; the journal's listeners are told with the commit.</summary>
    public static void AddWrites(NpgsqlBatch batch, WritePlan plan, DateTimeOffset now)
    {
        if (plan.Journal.Count > 0)
        {
            AddJournal(batch, plan.Journal);
        }

        if (plan.Changed.Count > 0)
        {
            var columns = new ContractColumns(plan.Changed.Count);
            foreach (var (key, value) in plan.Changed)
            {
                columns.Add(key.Ward, key.Contract, value.State, value.Standing);
            }

            var update = new NpgsqlBatchCommand(ContractColumns.UpdateSql);
            columns.Fill(update.Parameters);
            batch.BatchCommands.Add(update);
        }

        TallyWriter.AddWrites(batch, plan.Tallies);
        FeedHourWriter.AddWrites(batch, plan.FeedHours);
        if (plan.Positions.Count > 0)
        {
            var wards = plan.Positions.Keys.Order().ToArray();
            batch.Add(
                """
                update ward_head h set position = u.position, applied_at = $3
                from unnest($1::int[], $2::bigint[]) u (ward_id, position) where h.ward_id = u.ward_id
                """,
                Parameter.Of(wards, NpgsqlDbType.Integer),
                Parameter.Of(Array.ConvertAll(wards, ward => plan.Positions[ward]), NpgsqlDbType.Bigint),
                new NpgsqlParameter<DateTime> { TypedValue = now.UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz });
            batch.Add(Notice.Sql, Parameter.Of(wards, NpgsqlDbType.Integer));
        }
    }

    /// <summary>Adds the rows of the journal alone.</summary>
    public static void AddJournal(NpgsqlBatch batch, List<(JournalEntry Entry, long Position)> rows)
    {
        T[] Column<T>(Func<(JournalEntry Entry, long Position), T> value) => [.. rows.Select(value)];

        batch.Add(
            """
            insert into journal (ward_id, position, contract_id, type, time, received_at, source, event_id, data, attributes)
            select * from unnest($1::int[], $2::bigint[], $3::int[], $4::smallint[], $5::timestamptz[], $6::timestamptz[],
                $7::text[], $8::text[], $9::json[], $10::json[])
            """,
            Parameter.Of(Column(r => r.Entry.WardId), NpgsqlDbType.Integer),
            Parameter.Of(Column(r => r.Position), NpgsqlDbType.Bigint),
            Parameter.Of(Column(r => r.Entry.ContractId), NpgsqlDbType.Integer),
            Parameter.Of(Column(r => (short)r.Entry.Fact.Type), NpgsqlDbType.Smallint),
            Parameter.Of(Column(r => r.Entry.Fact.Time.UtcDateTime), NpgsqlDbType.TimestampTz),
            Parameter.Of(Column(r => r.Entry.ReceivedAt.UtcDateTime), NpgsqlDbType.TimestampTz),
            Parameter.Of(Column(r => r.Entry.Source), NpgsqlDbType.Text),
            Parameter.Of(Column(r => r.Entry.EventId), NpgsqlDbType.Text),
            Parameter.Of(Column(r => r.Entry.Data), NpgsqlDbType.Json),
            Parameter.Of(Column(r => r.Entry.Attributes), NpgsqlDbType.Json));
    }

    private static void AddKnown(NpgsqlBatch batch, IReadOnlyList<JournalEntry> entries) => batch.Add(
        """
        select j.ward_id, j.source, j.event_id
        from unnest($1::int[], $2::text[], $3::text[]) u (ward_id, source, event_id)
        join journal j on j.ward_id = u.ward_id and j.source = u.source and j.event_id = u.event_id
        """,
        Parameter.Of(entries.Select(e => e.WardId).ToArray(), NpgsqlDbType.Integer),
        Parameter.Of(entries.Select(e => e.Source).ToArray(), NpgsqlDbType.Text),
        Parameter.Of(entries.Select(e => e.EventId).ToArray(), NpgsqlDbType.Text));

    private static async Task ReadKnownAsync(NpgsqlDataReader reader, HashSet<(int, string, string)> known, CancellationToken token)
    {
        while (await reader.ReadAsync(token))
        {
            known.Add((reader.GetInt32(0), reader.GetString(1), reader.GetString(2)));
        }
    }
}
