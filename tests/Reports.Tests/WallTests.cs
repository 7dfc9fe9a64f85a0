using System.Globalization;

using Coordination.Ingest.Feeds;
using Coordination.Ingest.Postgres;
using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;
using Coordination.Support;

using Dapper;

using Npgsql;

using Xunit;

namespace Coordination.Reports.Tests;

/// <summary>What each role gets by SQL on the reading connection itself, as a page without any condition would ask.</summary>
public sealed class WallTests : IAsyncLifetime
{
    private Walls _walls = null!;

    public static TheoryData<string> Roles => ["enterprise", "care", "records", "ward", "ward-leader", "area", "leader", "building", "company", "dpo", "admin"];

    public async ValueTask InitializeAsync() => _walls = await Walls.CreateAsync();

    public ValueTask DisposeAsync() => _walls.DisposeAsync();

    [Fact]
    public async Task Every_table_that_may_be_read_has_a_wall()
    {
        var open = await _walls.Host.AskAsync<string>(
            """
            select coalesce(string_agg(c.relname, ', '), '') from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p') and not c.relrowsecurity
                and (has_table_privilege('coordination_reports', c.oid, 'select') or has_any_column_privilege('coordination_reports', c.oid, 'select'))
            """);

        Assert.Equal("", open);
    }

    [Fact]
    public async Task The_programs_roles_own_nothing_and_bypass_nothing()
    {
        Assert.Equal(0, await _walls.Host.AskAsync<int>(
            "select count(*)::int from pg_roles where rolname like 'coordination\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"));
        Assert.Equal(0, await _walls.Host.AskAsync<int>(
            "select count(*)::int from pg_class where relowner in (select oid from pg_roles where rolname like 'coordination\\_%')"));
    }

    [Fact]
    public async Task The_reading_role_can_write_no_table()
    {
        Assert.Equal(0, await _walls.Host.AskAsync<int>(
            """
            select count(*)::int from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'p')
                and has_table_privilege('coordination_reports', c.oid, 'insert, update, delete, truncate')
            """));
    }

    [Theory]
    [InlineData("update journal set source = 'x'")]
    [InlineData("delete from journal")]
    [InlineData("update access_log set reason = 'x'")]
    [InlineData("select * from account")]
    public async Task The_writing_role_cannot_take_back_what_is_recorded(string sql)
    {
        await using var connection = await _walls.Host.Get<NpgsqlDataSource>().OpenConnectionAsync(TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync(sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory]
    [InlineData(DatabaseRoles.Reports)]
    [InlineData(DatabaseRoles.Access)]
    public async Task Nobody_reads_a_holder_past_the_door(string role)
    {
        await using var connection = new NpgsqlConnection(DatabaseRoles.ConnectionString(_walls.Host.Database.ConnectionString, role));

        var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.QueryAsync("select * from holder"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task No_table_gives_anything_of_another_ward(string role)
    {
        var actor = await ActorAsync(role);

        foreach (var table in await TablesAsync())
        {
            var there = await _walls.Host.AskAsync<int>($"select count(*)::int from {table} where ward_id = {_walls.B}");
            Assert.True(there > 0, $"{table} has nothing of ward B, so its wall is not tried.");
            var seen = await _walls.AskAsync<int>(actor, $"select count(*)::int from {table} where ward_id <> {_walls.A}");
            Assert.True(seen == (role == "company" ? there : 0), $"{seen} of {table}");
        }

        Assert.Equal(role is not ("dpo" or "admin"), await _walls.AskAsync<int>(actor, "select count(*)::int from contract") > 0);
    }

    [Fact]
    public async Task Without_a_name_nothing_is_there()
    {
        await using var connection = new NpgsqlConnection(_walls.Reports.ConnectionString);
        foreach (var table in await TablesAsync())
        {
            Assert.Equal(0, await connection.ExecuteScalarAsync<int>($"select count(*)::int from {table}"));
        }

        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("select count(*)::int from feed"));
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("select count(*)::int from quarantine"));
    }

    [Theory]
    [InlineData("leader", "group_id <> (select group_id from residential_group where code = '2')")]
    [InlineData("building", "building_id <> (select building_id from building where code = 'nha 1')")]
    public async Task A_place_sees_its_own_contracts_figures_and_histories(string role, string foreign)
    {
        var actor = await ActorAsync(role);

        Assert.Equal(0, await _walls.AskAsync<int>(actor, $"select count(*)::int from contract where {foreign}"));
        Assert.Equal(1, await _walls.AskAsync<int>(actor, "select count(*)::int from tally"));
        foreach (var table in await TablesAsync("contract_id"))
        {
            Assert.Equal((table, 0), (table, await _walls.AskAsync<int>(
                actor, $"select count(*)::int from {table} where (ward_id, contract_id) not in (select ward_id, contract_id from contract)")));
            Assert.True(await _walls.AskAsync<int>(actor, $"select count(*)::int from {table}") > 0, table);
        }
    }

    [Theory]
    [InlineData("update access_grant set revoked_at = now()")]
    [InlineData("update access_grant set valid_until = now() - interval '1 second'")]
    [InlineData("update access_grant set valid_from = now() + interval '1 hour'")]
    [InlineData("update account set disabled_at = now()")]
    public async Task A_grant_that_does_not_hold_opens_nothing(string sql)
    {
        var actor = await _walls.GrantAsync("enterprise", "A");
        await _walls.Host.RunAsync(sql);

        Assert.Equal(0, await _walls.AskAsync<int>(actor, "select count(*)::int from contract"));
        Assert.Equal(0, await _walls.AskAsync<int>(actor, "select count(*)::int from ward"));
        Assert.Null(await _walls.Host.Get<Scopes>().ReadAsync(actor, "A", default));
    }

    [Theory]
    [InlineData("dpo")]
    [InlineData("admin")]
    public async Task Who_looks_after_the_program_sees_no_contract(string role)
    {
        var actor = await _walls.GrantAsync(role);

        Assert.Equal(0, await _walls.AskAsync<int>(actor, "select count(*)::int from contract"));
        Assert.Equal(0, await _walls.AskAsync<int>(actor, "select count(*)::int from tally"));
    }

    [Fact]
    public async Task Feeds_and_refused_events_are_their_enterprises()
    {
        Assert.Equal("feed-XN1", await _walls.AskAsync<string>(await ActorAsync("care"), "select string_agg(name, ',') from feed"));
        Assert.Equal("feed-XN1", await _walls.AskAsync<string>(await ActorAsync("care"), "select string_agg(source, ',') from quarantine"));
        Assert.Equal(0, await _walls.AskAsync<int>(await ActorAsync("ward"), "select count(*)::int from quarantine"));
        Assert.Equal(2, await _walls.AskAsync<int>(await _walls.GrantAsync("admin"), "select count(*)::int from feed"));
        Assert.Equal(0, await _walls.AskAsync<int>(await _walls.GrantAsync("admin"), "select count(*)::int from quarantine"));
        foreach (var kept in new[] { "secret)::int from feed", "body)::int from quarantine", "mended)::int from quarantine" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(async () => await _walls.AskAsync<int>(await ActorAsync("care"), $"select count({kept}"));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    [Fact]
    public async Task A_board_within_a_scope_is_the_scopes_own_figures()
    {
        var leader = await ActorAsync("leader");
        var scope = await _walls.Host.Get<Scopes>().ReadAsync(leader, "A", default);
        var whole = await _walls.Host.BoardAsync("A");

        var own = whole.Within(scope!);

        Assert.Equal("2", Assert.Single(own.Groups).Code);
        Assert.Empty(own.Buildings);
        Assert.Equal(own.Groups[0].Counts, own.Total.Counts);
        Assert.Equal(own.Total.Contracts, await _walls.AskAsync<int>(leader, "select count(*)::int from contract"));
        Assert.Null(await _walls.Host.Get<Scopes>().ReadAsync(leader, "B", default));
    }

    [Theory]
    [InlineData(DatabaseRoles.Ingest, "select take_entry('A', 'A000001', @actor || '/1')")]
    [InlineData(DatabaseRoles.Ingest, "select put_area_contact('A', null, 'An', '0300000001', '{}', '{}', false)")]
    [InlineData(DatabaseRoles.Ingest, "select put_assistance_session('A', null, '{}', '{}', now(), now() + interval '1 hour', 'x', null, false)")]
    [InlineData(DatabaseRoles.Ingest, "select count(*)::text from take_quarantined((select min(quarantine_id) from quarantine), 'A000001', null)")]
    [InlineData(DatabaseRoles.Ingest, "select take_import((select ward_id from ward where code = 'A'))")]
    [InlineData(DatabaseRoles.Ingest, "select note_administration('office-set', 'A', null)")]
    [InlineData(DatabaseRoles.Ingest, "select refuse_viewing()")]
    [InlineData(DatabaseRoles.Reports, "select count(*)::text from export_holders((select ward_id from ward where code = 'A'), '{1}', 'list', null)")]
    [InlineData(DatabaseRoles.Ingest, "select discard_quarantined((select min(quarantine_id) from quarantine))")]
    [InlineData(DatabaseRoles.Reports, "select open_quarantined((select min(quarantine_id) from quarantine))")]
    [InlineData(DatabaseRoles.Reports, "select count(*)::text from read_holders((select ward_id from ward where code = 'A'), '{1}', 'list', null, true, 'x')")]
    public async Task Who_sees_the_program_as_somebody_else_does_nothing_in_their_name(string role, string sql)
    {
        var actor = (await ActorAsync("care")).AccountId.ToString(CultureInfo.InvariantCulture);
        await using var connection = new NpgsqlConnection(DatabaseRoles.ConnectionString(_walls.Host.Database.ConnectionString, role));

        // Held open: what is named holds for the session.
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync("select set_config('coordination.actor', @actor, false)", new { actor });
        await connection.ExecuteAsync(sql, new { actor });

        await connection.ExecuteAsync("select set_config('coordination.by', '1', false)");
        var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync(sql, new { actor }));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        Assert.StartsWith("who sees the program as somebody else", refused.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_list_is_brought_by_staff_of_the_wards_enterprise_and_in_their_name()
    {
        var care = await ActorAsync("care");
        foreach (var (by, ward) in new[] { (care, "B"), (await ActorAsync("ward"), "A"), (care with { By = 1 }, "A"), (new Actor(-1), "A") })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => _walls.Host.ImportAsync(ward, List, new ImportOptions { By = by }));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }

        await _walls.Host.ImportAsync("A", List, new ImportOptions { By = care });
        await _walls.Host.ImportAsync("A", List, new ImportOptions { By = care, DryRun = true });

        Assert.Equal(care.AccountId, await _walls.Host.AskAsync<int>("select imported_by from file_import order by import_id desc limit 1"));
        Assert.Equal(
            $"import customers 1 {care.Origin}",
            await _walls.Host.AskAsync<string>($"select string_agg(concat_ws(' ', action, purpose, records, origin), ',') from access_log where actor = {care.AccountId}"));
    }

    private static CustomerList List => new CustomerList().Add("A000099", group: "2");

    private Task<Actor> ActorAsync(string role) => role switch
    {
        "leader" or "area" => _walls.GrantAsync(role, "A", group: "2"),
        "building" => _walls.GrantAsync(role, "A", building: "nha 1"),
        "company" or "dpo" or "admin" => _walls.GrantAsync(role),
        _ => _walls.GrantAsync(role, "A"),
    };

    /// <summary>Every table of wards that the reading role may read, as the database knows them: a new one is walked too.</summary>
    private async Task<IReadOnlyList<string>> TablesAsync(string column = "ward_id")
    {
        var tables = (await _walls.Host.AskAsync<string>(
            """
            select string_agg(c.relname, ',') from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = @column
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p') and not a.attisdropped
                and has_table_privilege('coordination_reports', c.oid, 'select')
            """,
            new { column })).Split(',');
        Assert.Contains("journal", tables);
        return tables;
    }
}
