using Coordination.Ingest.Registry;

using Npgsql;

using Xunit;

namespace Coordination.Dashboard.Tests.Officer;

public sealed class RetentionTests(OfficerRecord record) : OfficerTest(record)
{
    [Fact]
    public async Task A_run_removes_what_its_preview_counted_and_keeps_a_protocol()
    {
        var old = Path.Combine(Record.FilesFolder, "0.refused.csv");
        await File.WriteAllTextAsync(old, "x", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(old, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await Host.RunAsync(
            """
            insert into quarantine (source, company_id, reason, detail, body, by_adapter, fingerprint, received_at, closed_at)
            select 'x', 1, 'bad-event', 'x', 'x', false, n::text::bytea, now(), case when n > 1 then '2025-01-01'::timestamptz + n * interval '5 months' end
            from generate_series(1, 3) n;
            insert into feed_hour (ward_id, source, hour) values (1, 'x', '2023-05-01'), (1, 'x', '2026-05-01');
            insert into feed_refusal values ('x', '2023-05-01', 'bad', 1);
            insert into device (account_id, name, expires_at, cut_off_at) select min(account_id), 'x', '2030-01-01', '2025-01-01' from account;
            insert into invitation select 'x', min(account_id), '2025-01-01', '2025-02-01' from account;
            insert into quarantine (source, company_id, reason, detail, body, by_adapter, fingerprint, received_at)
                values ('x', 1, 'bad-event', 'x', 'x', false, 'alt', '2023-05-01');
            insert into area_contact (ward_id, name, phone, groups, buildings, changed_by, removed_at)
                values (1, 'x', '0300000001', '{}', '{}', 0, '2025-01-01'), (1, 'y', '0300000002', '{}', '{}', 0, null);
            insert into account (kind, name, display_name, disabled_at) values (1, 'da.nghi', 'x', '2025-01-01');
            insert into credential (account_id, stamp) select account_id, 'x' from account where name = 'da.nghi';
            insert into mail_address (account_id, address) select account_id, 'x@example.vn' from account where name = 'da.nghi';
            insert into people_entry (ward_id, event_id, contract_id, account_id, allowed_at) select 1, 'x', 1, min(account_id), '2023-05-01' from account;
            """);
        var previews = await Retention.PreviewAsync(Officer, default);

        foreach (var preview in previews)
        {
            Assert.Equal(preview.Count, await Retention.RunAsync(Officer, preview.Rule.Rule, byClock: false, default));
        }

        Assert.Equal(
            [
                ("access-log", 0L), ("contacts", 1L), ("credentials", 2L), ("devices", 1L), ("feed-log", 2L), ("files", 1L), ("invitations", 1L),
                ("permits", 1L), ("quarantine", 1L), ("quarantine-open", 1L),
            ],
            previews.Select(preview => (preview.Rule.Rule, preview.Count)));
        Assert.All(await Retention.PreviewAsync(Officer, default), preview => Assert.Equal(0, preview.Count));
        Assert.False(File.Exists(old));
        Assert.Equal(previews.Select(preview => preview.Count).Reverse(), (await Retention.RunsAsync(Officer, previews.Count, default)).Select(run => run.Removed));
    }

    [Fact]
    public async Task The_clock_runs_its_rules_once_a_month()
    {
        var since = DateTimeOffset.UtcNow.AddHours(-1);
        var rule = (await Retention.PreviewAsync(Officer, default)).Single(preview => preview.Rule.Rule == "devices").Rule;
        await Retention.SetAsync(Officer, rule, 3, "month", byClock: false, default);

        Assert.Equal(8, (await Retention.RunOnceAsync(since, default)).Count);
        Assert.Empty(await Retention.RunOnceAsync(since, default));
    }

    [Fact]
    public async Task A_new_rule_is_one_row_and_its_period_and_only_the_owner_of_the_schema_writes_one()
    {
        await Host.RunAsync(
            """
            create table leader_list (entry int, superseded_at timestamptz);
            insert into leader_list values (1, '2024-01-01'), (2, null);
            insert into retention_rule values ('leader-lists', array['leader_list where superseded_at < $1']);
            insert into retention_period (rule, version, amount, unit, by_clock, set_by) values ('leader-lists', 1, 12, 'month', false, 0);
            """);

        Assert.Equal(1, (await Retention.PreviewAsync(Officer, default)).Single(preview => preview.Rule.Rule == "leader-lists").Count);
        Assert.Equal(1, await Retention.RunAsync(Officer, "leader-lists", byClock: false, default));
        Assert.Equal(0, await Retention.RunAsync(Officer, "leader-lists", byClock: false, default));
        Assert.Equal("1,0", await Host.AskAsync<string>(
            $"select string_agg(records::text, ',' order by entry) from access_log where action = 'retention' and filter = 'leader-lists' and actor = {Officer.AccountId}"));
        await Assert.ThrowsAsync<PostgresException>(() => Records.ValueAsync<int>(
            Officer, "insert into retention_rule values ('x', array['account where true']) returning 1", null, default));

        await Host.RunAsync("delete from retention_period where rule = 'leader-lists'; delete from retention_rule where rule = 'leader-lists'; drop table leader_list");
    }

    [Fact]
    public async Task A_period_can_be_changed_within_what_is_promised_and_its_history_stays()
    {
        var rule = (await Retention.PreviewAsync(Officer, default)).Single(preview => preview.Rule.Rule == "access-log").Rule;

        await Assert.ThrowsAsync<RegistryException>(() => Retention.SetAsync(Officer, rule, 11, "month", true, default));
        await Retention.SetAsync(Officer, rule, 36, "month", true, default);
        await Assert.ThrowsAsync<RegistryException>(() => Retention.SetAsync(Officer, rule, 48, "month", true, default));

        Assert.Equal("24,36", await Host.AskAsync<string>("select string_agg(amount::text, ',' order by version) from retention_period where rule = 'access-log'"));
    }

    [Fact]
    public async Task Nothing_is_removed_before_its_period_is_over()
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Records.ValueAsync<long>(
            Officer, "select run_retention('access-log', now() - interval '23 months', false, null)", null, default));

        Assert.Equal(PostgresErrorCodes.CheckViolation, refused.SqlState);
    }
}
