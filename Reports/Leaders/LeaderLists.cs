using Coordination.Ingest.Leaders;
using Coordination.Ingest.Record;
using Coordination.Ingest.Record.Text;

using Dapper;

namespace Coordination.Reports.Leaders;

/// <summary>Who leads which group, by which list, on which day? Names and numbers come through the database's own door, by the actor's role.</summary>
public sealed class LeaderLists(ReportsDatabase database, TimeProvider time)
{
    private const string EditionSql =
        """
        select e.edition, e.request, e.state, e.revision, e.begun_at, e.begun_by, e.document_number, e.issued_on, e.signer, e.signer_title, e.declared,
            e.handed_at, e.handed_by, e.checked_at, e.checked_by, e.proof, e.confirmed_at, e.confirmed_by, e.effective_from, e.differences, e.why,
            (select min(n.effective_from) - 1 from leader_edition n where n.ward_id = e.ward_id and n.state = 4 and e.state = 4
                and (n.effective_from, n.confirmed_at, n.edition) > (e.effective_from, e.confirmed_at, e.edition)) as effective_to,
            (select count(*)::int from leader_lines(e.ward_id, e.edition)) as lines,
            (select count(*)::int from leader_scan s where s.ward_id = e.ward_id and s.edition = e.edition and s.removed_at is null) as scans
        from leader_edition e join ward w using (ward_id)
        where w.code = @ward
        """;

    /// <summary>The ward; null for who does not see the whole of it.</summary>
    public async Task<LeaderWard?> WardAsync(Actor actor, string ward, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return await reading.Connection.QuerySingleOrDefaultAsync<LeaderWard>(new CommandDefinition(
            """
            select w.code, w.name, e.name as enterprise, e.code as enterprise_code from ward w join enterprise e using (enterprise_id)
            where w.code = @ward and w.ward_id = any ((select whole_wards())::int[])
            """,
            new { ward }, cancellationToken: token));
    }

    /// <summary>The ward's editions, newest first.</summary>
    public async Task<IReadOnlyList<LeaderEdition>> EditionsAsync(Actor actor, string ward, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return [.. (await reading.Connection.QueryAsync<EditionRow>(new CommandDefinition(
            EditionSql + " order by e.edition desc limit 200", new { ward }, cancellationToken: token))).Select(row => row.ToEdition())];
    }

    /// <summary>An edition with its rows and what is found in them by the groups of its own day; null where there is none that the actor sees.</summary>
    public async Task<LeaderSheet?> ReadAsync(Actor actor, string ward, int edition, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        if (await reading.Connection.QuerySingleOrDefaultAsync<EditionRow>(new CommandDefinition(
            EditionSql + " and e.edition = @edition", new { ward, edition }, cancellationToken: token)) is not { } row)
        {
            return null;
        }

        var day = row.EffectiveFrom ?? LeaderBook.Day(row.IssuedOn, time.GetUtcNow());
        var lines = await LinesAsync(reading, ward, edition, day, token);
        var groups = await GroupsAsync(reading, ward, day, token);
        var scans = await reading.Connection.QueryAsync<(int Scan, string Name, string MediaType, string Sha256, int Pages, string? Reading, DateTime At, string By)>(
            new CommandDefinition(
                """
                select s.scan, s.name, s.media_type, encode(s.sha256, 'hex'), s.pages, s.reading::text, s.brought_at, s.brought_by
                from leader_scan s join ward w using (ward_id) where w.code = @ward and s.edition = @edition and s.removed_at is null order by s.scan
                """,
                new { ward, edition }, cancellationToken: token));
        var found = row.ToEdition();
        return new LeaderSheet(
            found, lines,
            [.. scans.Select(scan => new LeaderScan(scan.Scan, scan.Name, scan.MediaType, scan.Sha256, scan.Pages, scan.Reading, LeaderTimes.Utc(scan.At), scan.By))],
            [.. groups.Select(group => group.Code)],
            LeaderChecks.Of(
                [.. lines.Select(line => (line.Line, line.IsOld ? line.Row with { Group = line.Row.Group + " (cũ)" } : line.Row))],
                [.. groups.Select(group => group.Code)], day, found.Document.Declared));
    }

    /// <summary>The bytes of a scan; null where there is none that the actor sees.</summary>
    public async Task<(LeaderScan Scan, byte[] Content)?> ScanAsync(Actor actor, string ward, int edition, int scan, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        var row = await reading.Connection.QuerySingleOrDefaultAsync<(string Name, string MediaType, string Sha256, int Pages, DateTime At, string By, byte[] Content)?>(
            new CommandDefinition(
                """
                select s.name, s.media_type, encode(s.sha256, 'hex'), s.pages, s.brought_at, s.brought_by, s.content
                from leader_scan s join ward w using (ward_id) where w.code = @ward and s.edition = @edition and s.scan = @scan and s.removed_at is null
                """,
                new { ward, edition, scan }, cancellationToken: token));
        return row is { } kept ? (new LeaderScan(scan, kept.Name, kept.MediaType, kept.Sha256, kept.Pages, null, LeaderTimes.Utc(kept.At), kept.By), kept.Content) : null;
    }

    /// <summary>The edition in force on a day; null for none.</summary>
    public async Task<LeaderEdition?> InForceAsync(Actor actor, string ward, DateOnly day, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return (await reading.Connection.QuerySingleOrDefaultAsync<EditionRow>(new CommandDefinition(
            EditionSql + " and e.edition = leader_edition_on(w.ward_id, @day)", new { ward, day }, cancellationToken: token)))?.ToEdition();
    }

    /// <summary>The groups of a day, each with who led it then. A number is that of the group which bore it on that day.</summary>
    /// <param name="group">One alone; null for all.</param>
    public async Task<IReadOnlyList<LedGroup>> OnAsync(Actor actor, string ward, DateOnly day, string? group, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        var groups = (await GroupsAsync(reading, ward, day, token)).Where(one => group is null || one.Code == group).ToArray();
        var edition = await reading.Connection.ExecuteScalarAsync<int?>(new CommandDefinition(
            "select leader_edition_on(ward_id, @day) from ward where code = @ward", new { ward, day }, cancellationToken: token));
        var lines = edition is { } one ? await LinesAsync(reading, ward, one, day, token) : [];
        var leading = lines.Where(line => line.Row.Kind != LeaderKind.Deputy && line.GroupId is not null).DistinctBy(line => line.GroupId).ToDictionary(line => line.GroupId!.Value);
        var former = groups.All(place => leading.ContainsKey(place.Id)) ? null : await FormerAsync(reading, ward, edition, token);
        return [.. groups.Select(place => new LedGroup(
            place.Code, place.Name, leading.GetValueOrDefault(place.Id), leading.ContainsKey(place.Id) || former is null ? [] : [.. former[place.Id]]))];
    }

    public async Task<LeaderCoverage?> CoverageAsync(Actor actor, string ward, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        var row = await reading.Connection.QuerySingleOrDefaultAsync<(int? Edition, DateOnly? From, int Groups, int Led, int Interim, bool Outdated)?>(
            new CommandDefinition(
                "select c.edition, c.effective_from, c.groups, c.led, c.interim, c.outdated from ward w, leader_coverage(w.ward_id, @today) c where w.code = @ward",
                new { ward, today = VietnamTime.DayOf(time.GetUtcNow()) }, cancellationToken: token));
        return row is { } told ? new LeaderCoverage(told.Edition, told.From, told.Groups, told.Led, told.Interim, told.Outdated) : null;
    }

    /// <summary>What was asked for, newest first.</summary>
    public async Task<IReadOnlyList<LeaderRequest>> RequestsAsync(Actor actor, string ward, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        var rows = await reading.Connection.QueryAsync<RequestRow>(new CommandDefinition(
            """
            select r.request, r.asked_at, r.asked_by, r.due_on, r.note, r.paper_id, r.withdrawn_at is not null as withdrawn, e.edition, e.state,
                e.edition is distinct from leader_edition_on(r.ward_id, 'infinity') as superseded
            from leader_request r join ward w using (ward_id)
            left join lateral (
                select e.edition, e.state from leader_edition e
                where e.ward_id = r.ward_id and e.state between 2 and 4 and (e.request = r.request or e.checked_at > r.asked_at)
                order by e.request is not distinct from r.request desc, e.state desc, e.edition desc limit 1) e on true
            where w.code = @ward order by r.request desc limit 100
            """,
            new { ward }, cancellationToken: token));
        return [.. rows.Select(row => row.ToRequest())];
    }

    /// <summary>The rows of an edition with phones and addresses in full, to be taken away: the access log keeps for what.</summary>
    public async Task<IReadOnlyList<LeaderDraft>> ExportAsync(Actor actor, string ward, int edition, string purpose, CancellationToken token)
    {
        await using var reading = await database.ReadLoggedAsync(actor, token);
        var rows = (await reading.Connection.QueryAsync<LineRow>(new CommandDefinition(
            """
            select l.* from ward w, export_leaders(w.ward_id, @edition, @purpose) l where w.code = @ward
            """,
            new { ward, edition, purpose }, cancellationToken: token))).Select(row => row.Draft()).ToArray();
        await reading.CommitAsync(token);
        return rows;
    }

    private static async Task<IReadOnlyList<(int Id, string Code, string Name)>> GroupsAsync(Reading reading, string ward, DateOnly day, CancellationToken token) =>
    [
        .. (await reading.Connection.QueryAsync<(int Id, string Code, string Name)>(new CommandDefinition(
            """
            select g.group_id, g.code, g.name from residential_group g join ward w using (ward_id)
            where w.code = @ward and g.valid_from <= @day and (g.valid_to is null or g.valid_to > @day)
            """,
            new { ward, day }, cancellationToken: token))).OrderBy(group => group.Code, NaturalOrder.Instance),
    ];

    private static async Task<IReadOnlyList<LeaderLine>> LinesAsync(Reading reading, string ward, int edition, DateOnly day, CancellationToken token) =>
    [
        .. (await reading.Connection.QueryAsync<LineRow>(new CommandDefinition(
            """
            select l.*, g.group_id is not null and (g.valid_from > @day or g.valid_to <= @day) as old
            from ward w cross join lateral leader_lines(w.ward_id, @edition) l
            left join residential_group g on g.ward_id = w.ward_id and g.group_id = l.group_id
            where w.code = @ward order by l.line
            """,
            new { ward, edition, day }, cancellationToken: token))).Select(row => row.ToLine()),
    ];

    // Who led the groups of which each of today's was formed: the ward chooses among them.
    private static async Task<ILookup<int, string>> FormerAsync(Reading reading, string ward, int? edition, CancellationToken token) =>
        (await reading.Connection.QueryAsync<(int Group, string Code, string Name)>(new CommandDefinition(
            """
            with lines as materialized (select w.ward_id, l.* from ward w, leader_lines(w.ward_id, @edition) l where w.code = @ward and l.kind in (1, 2))
            select s.new_id, o.code, l.name from lines l join group_succession s on s.ward_id = l.ward_id and s.old_id = l.group_id
            join residential_group o on o.ward_id = s.ward_id and o.group_id = s.old_id order by o.code
            """,
            new { ward, edition }, cancellationToken: token))).ToLookup(row => row.Group, row => $"{row.Name} (tổ {row.Code} cũ)");
}
