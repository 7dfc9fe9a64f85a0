using System.Globalization;

using Coordination.Ingest.Record;

using Dapper;

namespace Coordination.Dashboard.DataProtection;

/// <summary>A page of the log, newest first.</summary>
/// <param name="Next">To be handed back as <c>before</c>; null on the last page.</param>
public sealed record LogPage(IReadOnlyList<LogEntry> Entries, string? Next);

/// <summary>Who read personal data, when, which, why and from where? Pages by key, so that page 400 costs what page 1 does.</summary>
public sealed class AccessLog(OfficerDatabase database)
{
    /// <summary>A file of more would not be read by anybody; a narrower search is.</summary>
    public const int LargestExport = 20_000;

    // A cell of a workbook holds 32,767 signs.
    private const int CodesInExport = 2_000;

    /// <summary>A page of the entries that a filter means.</summary>
    /// <param name="before">The <see cref="LogPage.Next"/> of the page before; null or unreadable for the newest.</param>
    public async Task<LogPage> PageAsync(Actor actor, LogFilter filter, string? before, int limit, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var entries = await database.DoAsync(actor, connection => ReadAsync(connection, filter, before, limit + 1, codes: 5, token), token);
        return new LogPage([.. entries.Take(limit)], entries.Count > limit ? entries[limit - 1].Key : null);
    }

    /// <summary>How many entries a filter means; one more than <see cref="LargestExport"/> stands for all that are more.</summary>
    public Task<int> CountAsync(Actor actor, LogFilter filter, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (where, parameters) = filter.Sql();
        return database.ValueAsync<int>(
            actor, $"select count(*)::int from (select 1 from access_log l where {where} limit {LargestExport + 1}) found", parameters, token);
    }

    /// <summary>All entries that a filter means, for a file; the log keeps that it was made. Null when they are too many.</summary>
    public Task<IReadOnlyList<LogEntry>?> ExportAsync(Actor actor, LogFilter filter, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return database.DoAsync<IReadOnlyList<LogEntry>?>(actor, async connection =>
        {
            var entries = await ReadAsync(connection, filter, null, LargestExport + 1, CodesInExport, token);
            if (entries.Count > LargestExport)
            {
                return null;
            }

            await LogExportAsync(connection, "access-log", filter.ToString(), entries.Count, token);
            return entries;
        }, token);
    }

    /// <summary>The actions and purposes that the log knows.</summary>
    public Task<IReadOnlyList<(string Action, string Purpose)>> KindsAsync(Actor actor, CancellationToken token) => database.ListAsync<(string, string)>(
        actor,
        """
        with recursive kind as (
            (select action, purpose from access_log order by action, purpose limit 1)
            union all
            select n.action, n.purpose from kind k, lateral (
                select action, purpose from access_log l where (l.action, l.purpose) > (k.action, k.purpose) order by action, purpose limit 1) n
        ) select action, purpose from kind
        """,
        null,
        token);

    /// <summary>The wards by whose code entries are found.</summary>
    public Task<IReadOnlyList<(string Code, string Name)>> WardsAsync(Actor actor, CancellationToken token) =>
        database.ListAsync<(string, string)>(actor, "select code, name from ward order by code", null, token);

    internal static Task LogExportAsync(Npgsql.NpgsqlConnection connection, string what, string? filter, int records, CancellationToken token) =>
        connection.ExecuteAsync(OfficerDatabase.Command(
            "select log_access(0, 'export', @what, null, @filter, @records, null)", new { what, filter, records }, token));

    private static async Task<List<LogEntry>> ReadAsync(
        Npgsql.NpgsqlConnection connection, LogFilter filter, string? before, int limit, int codes, CancellationToken token)
    {
        var (where, parameters) = filter.Sql();
        var key = (before ?? "").Split('-');
        if (key.Length == 2 && int.TryParse(key[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ward)
            && long.TryParse(key[1], NumberStyles.None, CultureInfo.InvariantCulture, out var entry))
        {
            where += " and (l.at, l.ward_id, l.entry) < ((select at from access_log where ward_id = @lastWard and entry = @lastEntry), @lastWard, @lastEntry)";
            parameters.Add("lastWard", ward);
            parameters.Add("lastEntry", entry);
        }

        parameters.Add("limit", limit);
        parameters.Add("codes", codes);
        return (await connection.QueryAsync<LogEntry>(OfficerDatabase.Command(
            $"""
            select l.ward_id, w.name as ward, l.entry, l.at, l.actor, a.display_name as person, b.display_name as by_person, l.origin, l.action, l.purpose,
                l.reason, l.filter, l.records, coalesce(cardinality(l.contracts), 0) as contracts, contract_codes(l.ward_id, l.contracts[1:@codes]) as codes
            from (select * from access_log l where {where} order by l.at desc, l.ward_id desc, l.entry desc limit @limit) l
            left join ward w using (ward_id) left join account a on a.account_id = l.actor left join account b on b.account_id = l.by
            order by l.at desc, l.ward_id desc, l.entry desc
            """,
            parameters,
            token))).AsList();
    }
}
