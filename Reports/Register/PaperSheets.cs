using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Ingest.Registry;
using Coordination.Reports.Numbers;

using Dapper;

using Npgsql;

namespace Coordination.Reports.Register;

/// <summary>What is one paper, what became of it, and which bytes are kept of it?</summary>
public sealed class PaperSheets(ReportsDatabase database)
{
    /// <summary>The paper; null when there is none, or none that the actor may see.</summary>
    public async Task<PaperSheet?> ReadAsync(Actor actor, long id, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        var connection = reading.Connection;
        Task<IEnumerable<T>> AllAsync<T>(string sql) => connection.QueryAsync<T>(new CommandDefinition(sql, new { id, campaign = (short)PeriodKind.Campaign }, cancellationToken: token));
        if ((await AllAsync<PaperRow>($"select {PaperRow.Columns} from {PaperRow.From} where p.paper_id = @id")).SingleOrDefault() is not { } line)
        {
            return null;
        }

        var body = (await AllAsync<Body>(
            """
            select p.revision, p.figures, p.texts::text as texts, p.letterhead::text as letterhead, p.number, p.code, p.verify_at, p.font,
                p.writer, p.texts_behind, o.settings::text as office
            from paper p left join paper_office o using (office_id) where p.paper_id = @id
            """)).Single();
        var links = (await AllAsync<Link>(
            """
            select n.paper_id, n.symbol, n.issued_on, n.figures, n.texts::text as texts, n.letterhead::text as letterhead,
                n.replaces is not distinct from @id as later
            from paper n where n.state between 4 and 6
                and (n.paper_id = (select replaces from paper where paper_id = @id) or n.replaces = @id)
            """)).AsList();
        PaperLink? LinkTo(bool later) => links.Find(link => link.Later == later) is { } found
            ? found.Of()
            : null;
        var sheets = (await AllAsync<SheetRow>(
            """
            select t.paper_id, t.part, t.ward_id, t.group_id, t.building_id, s.texts::text as texts, s.letterhead::text as letterhead
            from paper_part t left join paper_sheet s using (ward_id, paper_id, part)
            where t.paper_id in (@id, (select replaces from paper where paper_id = @id)) order by t.part
            """)).AsList();
        SheetPart[] SheetsOf(long paper) => [.. sheets.Where(sheet => sheet.PaperId == paper).Select(sheet => sheet.Of())];
        var last = (await AllAsync<Link>(
            """
            select n.paper_id, n.symbol, n.issued_on, n.figures, n.texts::text as texts, n.letterhead::text as letterhead, false as later
            from paper p join paper n on n.kind = p.kind and n.paper_id <> p.paper_id and n.state = 4
                and (n.enterprise_id, n.ward_id, n.group_id, n.building_id) is not distinct from (p.enterprise_id, p.ward_id, p.group_id, p.building_id)
                and n.issued_at < coalesce(p.issued_at, 'infinity') and n.period_kind = p.period_kind
                and (n.period_from < p.period_from or (p.period_kind = @campaign and n.period_to < p.period_to))
            where p.paper_id = @id order by n.period_to desc, n.issued_at desc limit 1
            """)).SingleOrDefault();
        var brings = (await AllAsync<Link>(
            """
            select n.paper_id, n.symbol, n.issued_on, n.figures, n.texts::text as texts, false as later
            from paper n where n.paper_id = (select brings from paper where paper_id = @id)
            """)).SingleOrDefault();
        var letters = await AllAsync<long>("select paper_id from paper where brings = @id and state <> 7 order by paper_id desc limit 1");
        var steps = (await AllAsync<Step>("select at, name, act, note from paper_step where paper_id = @id order by step")).AsList();
        return new PaperSheet
        {
            Line = line.Line(),
            Revision = body.Revision,
            Figures = body.Figures,
            Texts = body.Texts,
            Letterhead = body.Letterhead,
            Number = body.Number,
            Code = body.Code,
            VerifyAt = body.VerifyAt,
            Font = body.Font,
            Writer = body.Writer,
            TextsBehind = body.TextsBehind,
            Office = body.Office,
            Sheets = SheetsOf(id),
            Predecessor = LinkTo(later: false) is { } old ? old with { Sheets = SheetsOf(old.PaperId) } : null,
            Successor = LinkTo(later: true),
            Last = last?.Of(),
            Brings = brings?.Of(),
            Letter = letters.Select(letter => (long?)letter).FirstOrDefault(),
            Positions = [.. (await AllAsync<(int, string, long)>(
                """
                select p.ward_id, w.code, p.position from paper_position p join ward w using (ward_id) where p.paper_id = @id order by p.part, w.code
                """)).Select(at => new WardPosition(at.Item1, at.Item2, at.Item3))],
            Steps = [.. steps.Select(step => new PaperStep(PaperRow.Utc(step.At), step.Name, PaperActs.Parse(step.Act), step.Note))],
            Files = [.. (await AllAsync<FileRow>(
                """
                select file_id, role, name, media_type, length(content)::bigint as length, encode(sha256, 'hex') as sha256, made_at, made_by,
                    detail::text as detail
                from paper_file where paper_id = @id order by file_id
                """)).Select(file => new KeptFile(
                    file.FileId, file.Role, file.Name, file.MediaType, file.Length, file.Sha256, PaperRow.Utc(file.MadeAt), file.MadeBy, file.Detail))],
            RecallReason = steps.FindLast(step => step.Act == PaperAct.Recall.Name())?.Note,
        };
    }

    /// <summary>What the actor may do with a paper, or without one at a place, by the roles that each thing asks for.</summary>
    public async Task<PaperRights> RightsAsync(
        Actor actor, string? enterprise, string? ward, string[] prepare, string[] approve, string[] issue, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return await reading.Connection.QuerySingleOrDefaultAsync<PaperRights>(new CommandDefinition(
            """
            select may_work_on_paper(e.enterprise_id, w.ward_id, @prepare) as prepare, may_work_on_paper(e.enterprise_id, w.ward_id, @approve) as approve,
                may_work_on_paper(e.enterprise_id, w.ward_id, @issue) as issue
            from (select 1) one left join enterprise e on e.code = @enterprise left join ward w on w.code = @ward
            where (@enterprise::text is null or e.enterprise_id is not null) and (@ward::text is null or w.ward_id is not null)
            """,
            new { enterprise, ward, prepare, approve, issue },
            cancellationToken: token)) ?? PaperRights.None;
    }

    /// <summary>The hashes of the issued PDF as the journals of its wards tell them: one, where nobody has bent anything.</summary>
    public async Task<IReadOnlyList<string>> IssuedHashesAsync(Actor actor, long id, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return (await reading.Connection.QueryAsync<string>(new CommandDefinition(
            """
            select distinct data ->> 'sha256' from journal where ward_id = any (select ward_id from paper_position where paper_id = @id)
                and source = @source and event_id = @id || '/' || @type and data ->> 'sha256' is not null
            """,
            new { id, source = JournalSource.Papers, type = EventType.ReportIssued.Name() },
            cancellationToken: token))).AsList();
    }

    /// <summary>The sheets that were kept one by one of a pack, each with its hash as hexadecimal digits.</summary>
    public async Task<IReadOnlyList<(int Part, string Hash, byte[] Content)>> SheetFilesAsync(Actor actor, long id, CancellationToken token)
    {
        await using var reading = await database.ReadAsync(actor, token);
        return (await reading.Connection.QueryAsync<(int, string, byte[])>(new CommandDefinition(
            "select part, encode(sha256, 'hex'), content from paper_sheet where paper_id = @id and content is not null order by part",
            new { id },
            cancellationToken: token))).AsList();
    }

    /// <summary>The bytes of a paper's newest file of a role; null when there is none, or none that the actor may see.</summary>
    /// <param name="file">An earlier one of the role.</param>
    public async Task<(KeptFile File, byte[] Content)?> FileAsync(Actor actor, long id, string role, CancellationToken token, long? file = null)
    {
        await using var reading = await database.ReadAsync(actor, token);
        await using var command = new NpgsqlCommand(
            """
            select file_id, role, name, media_type, content, encode(sha256, 'hex'), made_at, made_by from paper_file
            where paper_id = $1 and role = $2 and ($3::bigint is null or file_id = $3) order by file_id desc limit 1
            """,
            reading.Connection);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = id });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = role });
        command.Parameters.Add(new NpgsqlParameter<long?> { TypedValue = file });
        await using var row = await command.ExecuteReaderAsync(token);
        if (!await row.ReadAsync(token))
        {
            return null;
        }

        var content = row.GetFieldValue<byte[]>(4);
        return (new KeptFile(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), content.Length, row.GetString(5),
            PaperRow.Utc(row.GetDateTime(6)), row.GetString(7), null), content);
    }

    private sealed record Body
    {
        public required int Revision { get; init; }

        public required string[] Figures { get; init; }

        public required string Texts { get; init; }

        public string? Letterhead { get; init; }

        public int? Number { get; init; }

        public string? Code { get; init; }

        public string? VerifyAt { get; init; }

        public string? Font { get; init; }

        public string? Writer { get; init; }

        public required string[] TextsBehind { get; init; }

        public string? Office { get; init; }
    }

    private sealed record Link
    {
        public required long PaperId { get; init; }

        public string? Symbol { get; init; }

        public DateOnly? IssuedOn { get; init; }

        public required string[] Figures { get; init; }

        public required string Texts { get; init; }

        public string? Letterhead { get; init; }

        public required bool Later { get; init; }

        public PaperLink Of() => new(PaperId, Symbol, IssuedOn, Figures[0], Figures, Texts, Letterhead);
    }

    private sealed record SheetRow
    {
        public required long PaperId { get; init; }

        public required int Part { get; init; }

        public required int WardId { get; init; }

        public int? GroupId { get; init; }

        public int? BuildingId { get; init; }

        public string? Texts { get; init; }

        public string? Letterhead { get; init; }

        public SheetPart Of() => new(Part, WardId, GroupId, BuildingId, Texts, Letterhead);
    }

    private sealed record Step
    {
        public required DateTime At { get; init; }

        public required string Name { get; init; }

        public required string Act { get; init; }

        public string? Note { get; init; }
    }

    private sealed record FileRow
    {
        public required long FileId { get; init; }

        public required string Role { get; init; }

        public required string Name { get; init; }

        public required string MediaType { get; init; }

        public required long Length { get; init; }

        public required string Sha256 { get; init; }

        public required DateTime MadeAt { get; init; }

        public required string MadeBy { get; init; }

        public string? Detail { get; init; }
    }
}
