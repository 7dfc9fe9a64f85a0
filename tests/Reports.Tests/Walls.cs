using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Support;

using Dapper;

namespace Coordination.Reports.Tests;

/// <summary>Two enterprises with a ward each, customers in three groups and two buildings, and people who are granted something.</summary>
internal sealed class Walls : IAsyncDisposable
{
    public const int Customers = 24;

    // What no list and no event makes: a table without a row of ward B would not try its wall.
    private const string ForeignSql = """
        insert into group_succession (ward_id, old_id, new_id, is_partial)
        select @B, min(group_id), max(group_id), true from residential_group where ward_id = @B;
        insert into area_contact (ward_id, name, phone, groups, buildings, changed_by) values (@B, 'Người khác', '0300000099', '{}', '{}', 0);
        insert into assistance_session (ward_id, groups, buildings, starts_at, ends_at, venue, changed_by)
        values (@B, '{}', '{}', now(), now() + interval '1 hour', 'Nơi khác', 0);
        insert into paper_office (company_id, ward_id, since) values (1, @B, '2026-06-01');
        insert into paper (office_id, kind, enterprise_id, ward_id, period_kind, period_from, period_to, as_of, figures, texts, made_at)
        select o.office_id, 'progress-ward', w.enterprise_id, @B, 0, '2026-06-01', '2026-06-07', now(), '{x}', '{}', now()
        from paper_office o join ward w using (ward_id) where o.ward_id = @B;
        insert into paper_position (ward_id, paper_id, part, position) select @B, paper_id, 0, 1 from paper where ward_id = @B;
        insert into paper_part (ward_id, paper_id, part, group_id)
        select @B, p.paper_id, 0, g.group_id from paper p join residential_group g using (ward_id) where p.ward_id = @B order by g.group_id limit 1;
        insert into paper_sheet (ward_id, paper_id, part, texts, letterhead) select ward_id, paper_id, part, '{}', '{}' from paper_part where ward_id = @B;
        insert into leader_request (ward_id, request, asked_at, asked_by, due_on) values (@B, 1, now(), 'Ai', '2026-07-01');
        insert into leader_edition (ward_id, edition, begun_at, begun_by) values (@B, 1, now(), 'Ai');
        insert into leader_line (ward_id, edition, line, group_code, group_id, kind, name, phone)
        select @B, 1, 1, code, group_id, 1, 'Tổ trưởng B', '0300000098' from residential_group where ward_id = @B order by group_id limit 1;
        insert into leader_scan (ward_id, edition, scan, name, media_type, content, sha256, pages, brought_at, brought_by)
        values (@B, 1, 1, 'scan.pdf', 'application/pdf', 'x', 'x', 1, now(), 'Ai');
        insert into paper_run (office_id, kind, enterprise_id, ward_id, period_kind, period_from, period_to, due_at, next_try_at)
        select office_id, kind, enterprise_id, ward_id, period_kind, period_from, period_to, now(), now() from paper where ward_id = @B
        """;

    private readonly TestDatabase _database;

    private Walls(TestDatabase database)
    {
        _database = database;
        Host = new IngestHost(database);
        Reports = ReportsDatabase.Open(database.ConnectionString);
    }

    public IngestHost Host { get; }

    public ReportsDatabase Reports { get; }

    public int A { get; private set; }

    public int B { get; private set; }

    public static async Task<Walls> CreateAsync()
    {
        var walls = new Walls(await TestDatabase.CreateAsync());
        await walls.FillAsync();
        return walls;
    }

    /// <summary>An account with one grant; places by their codes.</summary>
    public async Task<Actor> GrantAsync(string role, string? ward = null, string? group = null, string? building = null, string until = "infinity")
    {
        var account = await Host.AskAsync<int>(
            "insert into account (kind, name, display_name) values (1, @name, @name) returning account_id", new { name = $"{role}-{Guid.NewGuid():N}" });
        await GrantAsync(account, role, ward, group, building, until);
        return new Actor(account, Origin: "192.0.2.7");
    }

    /// <summary>A further grant of the account.</summary>
    public Task GrantAsync(int account, string role, string? ward, string? group = null, string? building = null, string until = "infinity") => Host.RunAsync(
        """
        insert into access_grant (account_id, role, enterprise_id, ward_id, group_id, building_id, valid_from, valid_until)
        select @account, @role, case when @role in ('enterprise', 'care', 'records') then (select enterprise_id from ward where code = @ward) end,
            case when @role not in ('enterprise', 'care', 'records') then w.ward_id end,
            (select group_id from residential_group g where g.ward_id = w.ward_id and g.code = @group),
            (select building_id from building b where b.ward_id = w.ward_id and b.code = @building), '2020-01-01', @until::timestamptz
        from (select 1) one left join ward w on w.code = @ward
        """,
        new { account, role, ward, group, building, until });

    /// <summary>One value asked on the reading role's own connection in somebody's name.</summary>
    public async Task<T> AskAsync<T>(Actor actor, string sql)
    {
        await using var reading = await Reports.ReadAsync(actor, default);
        return (await reading.Connection.ExecuteScalarAsync<T>(sql))!;
    }

    public async ValueTask DisposeAsync()
    {
        await Reports.DisposeAsync();
        await Host.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task FillAsync()
    {
        var places = Host.Get<PlaceRegistry>();
        await Host.WardAsync("A", Customers);
        await places.AddEnterpriseAsync("XN2", "Xí nghiệp 2", default);
        await places.AddWardAsync("B", "Phường B", "XN2", default);
        await Host.ImportAsync("B", CustomerList.Of("B", Customers));
        foreach (var ward in new[] { "A", "B" })
        {
            await Host.SendAsync(Enumerable.Range(1, Customers).Select(i => new EventDraft(EventType.InvitationSent, CustomerList.Code(ward, i))
            {
                Data = i <= 6 ? """{"batch":"D1"}""" : null,
            }));
        }

        await Host.RunAsync("insert into feed (name, enterprise_id, secret) select 'feed-' || code, enterprise_id, '' from enterprise");
        await Host.RunAsync(
            """
            insert into quarantine (source, company_id, reason, detail, body, by_adapter, fingerprint, received_at)
            select name, 1, 'unknown-subject', 'x', 'x', false, name::bytea, now() from feed
            """);
        (A, B) = (await Host.WardIdAsync("A"), await Host.WardIdAsync("B"));
        await Host.RunAsync(ForeignSql, new { B });

        // The lists stand in the log; a test's log begins with what the test does.
        await Host.RunAsync("delete from access_log; delete from access_log_head");
    }
}
