using System.Text;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Support;
using Xunit;

namespace Coordination.Ingest.Tests.Feeds;

public sealed class FileImportTests : IAsyncLifetime
{
    private const string Statuses = """
        Mã khách hàng,Trạng thái,Thời gian,Lý do,Mã hợp đồng
        A000001,Đã ký,09/06/2026 14:30,,HD-1
        A000002,Chờ ký,08/06/2026 09:00,,HD-2
        A000003,Hết hạn,08/06/2026 09:00,,HD-3
        A000004,Không rõ,08/06/2026 09:00,,HD-4
        C000001,Đã ký,08/06/2026 09:00,,HD-5

        """;

    private TestDatabase _database = null!;
    private IngestHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _host = new IngestHost(_database);
        await _host.WardAsync("A", 5);
        await _host.Get<FeedRegistry>().AddAsync(IngestHost.Feed, IngestHost.Enterprise, null, default);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_status_export_becomes_events()
    {
        var outcome = await StatusesAsync();

        Assert.Equal((5, 2, 1, 1, 1), (outcome.Rows, outcome.Taken, outcome.Unchanged, outcome.Refused, outcome.Quarantined));
        Assert.Equal(Stage.Signed, (await _host.ContractAsync("A", "A000001")).Stage);
        Assert.Equal(5, outcome.Refusals[0].Row);
    }

    [Fact]
    public async Task The_same_export_again_records_nothing()
    {
        await StatusesAsync();

        var again = await StatusesAsync();

        Assert.Equal((0, 2, 1), (again.Taken, again.Duplicates, again.Quarantined));
        Assert.Equal(1, await _host.AskAsync<int>("select count(*)::int from quarantine"));
    }

    [Fact]
    public async Task A_later_export_that_repeats_a_signature_does_not_make_it_later()
    {
        await StatusesAsync();

        await StatusesAsync(Statuses.Replace("09/06/2026 14:30", "10/06/2026 08:00", StringComparison.Ordinal));

        Assert.Equal(new DateTimeOffset(2026, 6, 9, 14, 30, 0, VietnamTime.Offset), (await _host.ContractAsync("A", "A000001")).SignedAt);
    }

    [Fact]
    public async Task A_dry_run_of_an_export_records_nothing()
    {
        using var table = Open(Statuses, ColumnNames.Statuses);
        await _host.Get<EventsImport>().ReadStatusesAsync(IngestHost.Feed, table, new ImportOptions { DryRun = true }, null, default);

        Assert.Equal(0, await _host.AskAsync<int>("select count(*)::int from journal where source = 'portal'"));
    }

    [Fact]
    public async Task A_dry_run_foretells_what_the_file_will_come_to()
    {
        var foretold = await StatusesAsync(dryRun: true);
        var came = await StatusesAsync();
        var again = await StatusesAsync(dryRun: true);

        Assert.Equal((2, 0, 1), (foretold.Taken, foretold.Duplicates, foretold.Quarantined));
        Assert.Equal((came.Taken, came.Duplicates, came.Quarantined), (foretold.Taken, foretold.Duplicates, foretold.Quarantined));
        Assert.Equal((0, 2), (again.Taken, again.Duplicates));
    }

    [Fact]
    public async Task An_expired_state_that_the_record_does_not_share_is_said_with_its_row()
    {
        var outcome = await StatusesAsync();

        var warning = Assert.Single(outcome.Warnings);
        Assert.Equal((4, "Hết hạn"), (warning.Row, warning.Value));
    }

    [Fact]
    public async Task Lines_of_events_are_recorded_once_and_bad_lines_refused()
    {
        var lines = $"{new EventDraft(EventType.ContractOpened, "A000001").Json()}\n\n{{broken\n{new EventDraft(EventType.ContractSigned, "A000002").Json()}\n";
        var first = await LinesAsync(lines);

        var second = await LinesAsync(lines);

        Assert.Equal((3, 2, 1, 3), (first.Rows, first.Taken, first.Refused, first.Refusals[0].Row));
        Assert.Equal((0, 2), (second.Taken, second.Duplicates));
    }

    [Fact]
    public async Task Lines_that_are_not_UTF_8_are_unusable() => await Assert.ThrowsAsync<UnusableFileException>(() =>
        _host.Get<EventsImport>().ReadLinesAsync(
            IngestHost.Feed, new MemoryStream([0x7b, 0xe9, 0x7d, 0x0a]), new ImportOptions(), null, default));

    [Fact]
    public async Task Events_for_a_feed_that_does_not_exist_are_refused() => await Assert.ThrowsAsync<RegistryException>(() =>
        _host.Get<EventsImport>().ReadLinesAsync("nobody", new MemoryStream(), new ImportOptions(), null, default));

    [Fact]
    public async Task Groups_are_brought_renamed_and_left_alone()
    {
        const string groups = "Mã tổ,Tên tổ,Từ ngày,Số hộ\n21,Tổ dân phố số 21,01/01/2020,120\nTổ 22,Tổ Hai Hai,01/01/2020,1.200\n,Tổ không có mã,,\n";
        var first = await PlacesAsync(groups, groups: true);

        var again = await PlacesAsync(groups.Replace("Hai Hai", "22", StringComparison.Ordinal), groups: true);

        Assert.Equal((2, 0), (first.Taken, first.Unchanged));
        Assert.Equal((1, 1), (again.Taken, again.Unchanged));
        Assert.Contains((await _host.BoardAsync("A")).Groups, unit => unit is { Code: "22", Name: "Tổ 22" });
    }

    [Fact]
    public async Task Groups_keep_of_which_groups_they_were_formed()
    {
        const string groups = """
            Mã tổ,Từ ngày,Đến ngày,Hình thành từ
            41,01/07/2026,,"42, một phần 43, 44 (một phần) và 41(p); tổ 49"
            45,01/07/2026,,TDP 43 (một phần)
            41,01/01/2026,,
            42,01/01/2026,,
            43,01/01/2026,01/07/2026,
            44,01/01/2026,01/07/2026,
            """;
        var first = await PlacesAsync(groups, groups: true);
        var again = await PlacesAsync(groups, groups: true);

        Assert.Equal((6, 1, 2, "Hình thành từ"), (first.Taken, first.Warned, first.Warnings[0].Row, first.Warnings[0].Column));
        Assert.Contains("49", first.Warnings[0].Reason, StringComparison.Ordinal);
        Assert.Equal((0, 6), (again.Taken, again.Unchanged));
        Assert.Equal(
            "41 < 41p 2026-07-01, 41 < 42 2026-07-01, 41 < 43p 2026-07-01, 41 < 44p 2026-07-01, 45 < 43p 2026-07-01",
            await _host.AskAsync<string>(
                """
                select string_agg(n.code || ' < ' || o.code || case when s.is_partial then 'p' else '' end || ' ' || o.valid_to, ', ' order by n.code, o.code)
                from group_succession s join residential_group n on n.ward_id = s.ward_id and n.group_id = s.new_id
                    join residential_group o on o.ward_id = s.ward_id and o.group_id = s.old_id
                """));
        var corrected = await PlacesAsync("Mã tổ,Từ ngày,Hình thành từ\n45,01/07/2026,44\n", groups: true);
        Assert.Equal(1, corrected.Taken);
        Assert.Equal("44", await _host.AskAsync<string>(
            """
            select string_agg(o.code || case when s.is_partial then 'p' else '' end, ',') from group_succession s
            join residential_group n on n.ward_id = s.ward_id and n.group_id = s.new_id and n.code = '45'
            join residential_group o on o.ward_id = s.ward_id and o.group_id = s.old_id
            """));
    }

    [Fact]
    public async Task A_number_given_anew_is_another_group_and_the_customers_stay_with_the_old_one()
    {
        await _host.ImportAsync("A", new CustomerList().Add("A000071", group: "71").Add("A000081", group: "81").Add("A000091", group: "91"));

        await PlacesAsync("Mã tổ,Từ ngày,Hình thành từ\n71,01/07/2026,\"71\n72\n91\"\n", groups: true);
        foreach (var _ in new[] { 1, 2 })
        {
            await PlacesAsync("Mã tổ,Từ ngày,Đến ngày\n81,01/07/2026,\n81,,01/07/2026\n", groups: true);
        }

        await PlacesAsync("Mã tổ,Từ ngày\n91,01/05/2026\n", groups: true);
        Assert.Equal(
            "71 2000-01-01 2026-07-01 1, 71 2026-07-01 - 0, 81 2000-01-01 2026-07-01 1, 81 2026-07-01 - 0, 91 2000-01-01 2026-05-01 1, 91 2026-05-01 - 0",
            await _host.AskAsync<string>(
                """
                select string_agg(format('%s %s %s %s', g.code, g.valid_from, coalesce(g.valid_to::text, '-'),
                    (select count(*) from contract c where c.ward_id = g.ward_id and c.group_id = g.group_id)), ', ' order by g.code, g.valid_from)
                from residential_group g where g.code in ('71', '81', '91')
                """));
    }

    [Fact]
    public async Task A_group_that_did_not_go_whole_after_all_holds_again()
    {
        await PlacesAsync("Mã tổ,Từ ngày\n51,01/01/2026\n52,01/01/2026\n", groups: true);
        await PlacesAsync("Mã tổ,Từ ngày,Hình thành từ\n53,01/07/2026,\"51, 52\"\n54,01/07/2026,52\n", groups: true);

        await PlacesAsync("Mã tổ,Từ ngày,Hình thành từ\n53,01/07/2026,\"một phần 51, một phần 52\"\n", groups: true);

        Assert.Equal("51 -, 52 2026-07-01", await _host.AskAsync<string>(
            "select string_agg(code || ' ' || coalesce(valid_to::text, '-'), ', ' order by code) from residential_group where code in ('51', '52')"));
    }

    [Fact]
    public async Task A_customer_of_a_group_that_no_longer_holds_stays_there_with_a_warning()
    {
        await PlacesAsync("Mã tổ,Từ ngày,Đến ngày\n61,01/01/2020,01/07/2020\n", groups: true);

        var outcome = await _host.ImportAsync("A", new CustomerList().Add("A000061", group: "61"));

        Assert.Equal((1, 1, 0), (outcome.Taken, outcome.Warned, outcome.Refused));
        Assert.Contains("hết hiệu lực từ 01/07/2020", outcome.Warnings[0].Reason, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single((await _host.BoardAsync("A")).Groups, unit => unit.Code == "61").Contracts);
    }

    [Fact]
    public async Task A_building_without_a_code_has_its_folded_name_for_one()
    {
        await PlacesAsync("Tên chung cư,Mã,Địa chỉ\nChung cư Đẹp 2,,Số 1\nNhà B,CT-B,Số 2\n", groups: false);

        Assert.Equal(
            2, await _host.AskAsync<int>("select count(*)::int from building where code in ('chung cu dep 2', 'CT-B')"));
    }

    [Fact]
    public async Task A_place_that_cannot_be_read_is_refused_with_its_column()
    {
        var outcome = await PlacesAsync("Mã tổ,Từ ngày\n31,41/13/2026\n", groups: true);

        Assert.Equal((1, 0, "Từ ngày"), (outcome.Refused, outcome.Taken, outcome.Refusals[0].Column));
    }

    private async Task<ImportOutcome> StatusesAsync(string text = Statuses, bool dryRun = false)
    {
        using var table = Open(text, ColumnNames.Statuses);
        return await _host.Get<EventsImport>().ReadStatusesAsync(
            IngestHost.Feed, table, new ImportOptions { DryRun = dryRun }, null, default);
    }

    private Task<ImportOutcome> LinesAsync(string text) => _host.Get<EventsImport>().ReadLinesAsync(
        IngestHost.Feed, new MemoryStream(Encoding.UTF8.GetBytes(text)), new ImportOptions(), null, default);

    private async Task<ImportOutcome> PlacesAsync(string text, bool groups)
    {
        using var table = Open(text, groups ? PlacesImport.GroupColumns : PlacesImport.BuildingColumns);
        var import = _host.Get<PlacesImport>();
        return groups
            ? await import.ReadGroupsAsync("A", table, new ImportOptions(), default)
            : await import.ReadBuildingsAsync("A", table, new ImportOptions(), default);
    }

    private static Table Open(string text, ColumnNames columns) =>
        TableReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "tep.csv", new TableOptions(columns));
}
