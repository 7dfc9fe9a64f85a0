using Coordination.Dashboard.Access;
using Coordination.Dashboard.DataProtection;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Postgres;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Support;

using Dapper;

using Npgsql;

using Xunit;

namespace Coordination.Dashboard.Tests.Officer;

/// <summary>What the officer keeps is the officer's, and nobody takes any of it back.</summary>
public sealed class OfficerWallTests(OfficerRecord record) : OfficerTest(record)
{
    private static readonly string[] Tables =
    [
        "access_log", "access_log_head", "access_log_start", "access_log_check", "data_request", "data_request_step", "incident", "incident_version",
        "incident_step", "retention_period", "retention_run", "processing_activity", "officer_contact",
    ];

    [Fact]
    public async Task No_role_of_the_program_changes_or_removes_what_is_recorded()
    {
        foreach (var role in new[] { DatabaseRoles.Ingest, DatabaseRoles.Reports, DatabaseRoles.Access })
        {
            await using var connection = new NpgsqlConnection(DatabaseRoles.ConnectionString(Record.Database.ConnectionString, role));
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await connection.ExecuteAsync("select set_config('coordination.actor', @id::text, false)", new { id = Officer.AccountId });
            foreach (var sql in Tables.SelectMany(table => new[]
            {
                $"update {table} set {Column(table)} = {Column(table)}", $"delete from {table}", $"truncate {table}",
            }))
            {
                var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync(sql));
                Assert.Equal((sql, PostgresErrorCodes.InsufficientPrivilege), (sql, refused.SqlState));
            }
        }
    }

    [Fact]
    public async Task Only_an_officer_sees_any_of_it()
    {
        await FillAsync();
        foreach (var role in Roles.All.Except([Roles.DataProtection]))
        {
            var actor = await Record.PersonAsync($"ai-{role}", role);
            foreach (var table in Tables)
            {
                Assert.Equal((role, table, 0), (role, table, await Records.ValueAsync<int>(actor, $"select count(*)::int from {table}", null, default)));
            }

            Assert.Null(await Records.ValueAsync<string>(actor, $"select contract_codes({A}, array[1])", null, default));
            Assert.Empty(await Records.ListAsync<int>(actor, "select ward_id from contracts_of_code('A000001')", null, default));
            Assert.Empty(await Requests.GatherAsync(actor, 1, "A000001", default));
        }

        foreach (var table in Tables.Except(["access_log_start", "retention_run"]))
        {
            Assert.True(await Records.ValueAsync<int>(Officer, $"select count(*)::int from {table}", null, default) > 0, table);
        }
    }

    [Fact]
    public async Task A_change_of_feeds_or_calendar_and_its_entry_are_one_transaction()
    {
        var (feeds, calendar) = (Host.Get<FeedRegistry>(), Host.Get<CalendarBook>());
        var admin = await Record.PersonAsync("quan.tri", "admin");
        var day = new CalendarDay(new DateOnly(2026, 12, 24), DayKind.Holiday, "Nghỉ", "Thông báo số 2");

        await feeds.AddAsync(admin, "mot-giao-dich", IngestHost.Enterprise, null, default);
        await calendar.SetAsync(admin, day, default);
        Assert.Equal(2, await Host.AskAsync<int>(
            $"""
            select count(*)::int from access_log l where l.actor = {admin.AccountId} and l.xmin::text in (
                select xmin::text from feed where name = 'mot-giao-dich' and l.action = 'feed-add'
                union all select xmin::text from calendar_day where day = '2026-12-24' and l.action = 'calendar-set' and l.reason = 'Thông báo số 2')
            """));

        // Whoever only looks as somebody leaves no entry, and so changes nothing.
        var looking = admin with { By = Manager.AccountId };
        await Assert.ThrowsAsync<PostgresException>(() => feeds.RemoveAsync(looking, "mot-giao-dich", default));
        await Assert.ThrowsAsync<PostgresException>(() => feeds.RotateAsync(looking, "mot-giao-dich", default));
        await Assert.ThrowsAsync<PostgresException>(() => feeds.AddAsync(looking, "khong-co", IngestHost.Enterprise, null, default));
        await Assert.ThrowsAsync<PostgresException>(() => calendar.ClearAsync(looking, day.Day, default));
        Assert.Equal(["mot-giao-dich"], (await feeds.AllAsync(default)).Select(feed => feed.Name));
        Assert.Contains(day, await calendar.DaysAsync(default));
    }

    [Fact]
    public async Task An_ended_grant_shows_nothing_any_more()
    {
        await FillAsync();
        var former = await Record.PersonAsync("phu.trach.cu", "dpo");
        Assert.NotEmpty(await Requests.ListAsync(former, default));

        await TestAccounts.RevokeAsync(Record.Database.DataSource, former.AccountId);

        Assert.Empty(await Requests.ListAsync(former, default));
        Assert.Equal(0, await Log.CountAsync(former, new LogFilter(), default));
    }

    [Fact]
    public async Task Nobody_writes_but_the_officer_and_not_who_looks_as_the_officer()
    {
        foreach (var actor in new[] { Manager, Officer with { By = Manager.AccountId } })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => Requests.AddAsync(actor, Draft(), default));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
            await Assert.ThrowsAsync<PostgresException>(() => Incidents.AddAsync(actor, RequestTests.Incident(DateTimeOffset.UtcNow), default));
            await Assert.ThrowsAsync<PostgresException>(() => Records.ValueAsync<long>(
                actor, "select run_retention('devices', now() - interval '1 year', false, null)", null, default));
        }
    }

    [Fact]
    public async Task Nobody_writes_in_anothers_name()
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Records.ValueAsync<int>(
            Officer, "insert into officer_contact (contact, written_by) values ('x', 0) returning contact_id", null, default));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private static string Column(string table) => table switch
    {
        "access_log" or "access_log_head" or "access_log_start" => "hash",
        "access_log_check" => "faults",
        "data_request" => "asked",
        "data_request_step" or "incident_step" => "said",
        "incident" => "opened_by",
        "incident_version" => "what",
        "retention_period" => "amount",
        "retention_run" => "removed",
        "processing_activity" => "purpose",
        _ => "contact",
    };

    private static RequestDraft Draft() => new(DateTimeOffset.UtcNow, "Bà Hoa", RequestChannel.Counter, RequestKind.View, false, ["a000001"], "Xin xem");

    private async Task FillAsync()
    {
        await ReadAsync(Manager, A);
        await Checks.VerifyAsync(Officer, default);
        var request = await Requests.AddAsync(Officer, Draft(), default);
        await Requests.StepAsync(Officer, request, "note", "x", null, default);
        var incident = await Incidents.AddAsync(Officer, RequestTests.Incident(DateTimeOffset.UtcNow), default);
        await Incidents.StepAsync(Officer, incident, "not-due", DateTimeOffset.UtcNow, "x", default);
        await new ProcessingRegister(Records).SetContactAsync(Officer, "x", default);
    }
}
