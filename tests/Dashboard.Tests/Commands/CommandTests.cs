using System.Text.Json;
using Coordination.Dashboard.Desk;
using Coordination.Dashboard.Tests.Desk;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Reports;
using Coordination.Reports.Documents;
using Coordination.Reports.Numbers;
using Coordination.Reports.Register;
using Coordination.Support;
using Xunit;

namespace Coordination.Dashboard.Tests.Commands;

public sealed class CommandTests : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private TestDatabase _database = null!;
    private Dictionary<string, string?> _settings = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _settings = new() { ["COORDINATION_DB"] = _database.ConnectionString, ["COORDINATION_DATA"] = _folder.Path };
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_ward_with_its_enterprise_and_feed_is_set_up_by_commands()
    {
        Assert.Equal(0, (await RunAsync("enterprise", "add", "XN1", "--name", "Xí nghiệp 1")).Code);
        Assert.Equal(0, (await RunAsync("ward", "add", "A", "--name", "Phường A", "--enterprise", "XN1")).Code);
        var feed = (await RunAsync("feed", "add", "portal", "--enterprise", "XN1", "--json")).Json;

        Assert.Equal(["feed", "secret"], feed.EnumerateObject().Select(property => property.Name));
        Assert.StartsWith("whsec_", feed.GetProperty("secret").GetString(), StringComparison.Ordinal);
        Assert.Equal(["status", "database", "position"], (await RunAsync("health", "--json")).Json.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task An_import_says_in_JSON_what_became_of_every_row()
    {
        await WardAsync();
        var file = await FileAsync("kh.csv", new CustomerList().Add("A1", group: "1").Add("A2", phone: "9.12346E+08").Text);

        var ended = await RunAsync("import", "customers", file, "--ward", "A", "--json");

        var json = ended.Json;
        Assert.Equal(1, ended.Code);
        Assert.Equal((2, 1, 1, 1, 0, 0, 0), (Number(json, "rows"), Number(json, "taken"), Number(json, "warned"), Number(json, "refused"),
            Number(json, "unchanged"), Number(json, "duplicates"), Number(json, "quarantined")));
        var refusal = json.GetProperty("refusals")[0];
        Assert.Equal(["row", "column", "value", "reason"], refusal.EnumerateObject().Select(property => property.Name));
        Assert.Equal((3, "Số điện thoại"), (Number(refusal, "row"), refusal.GetProperty("column").GetString()));
        Assert.Contains("A2", await File.ReadAllTextAsync(json.GetProperty("refusedFile").GetString()!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_leaders_becomes_a_draft_and_the_same_file_nothing()
    {
        await WardAsync();
        var file = await FileAsync("to-truong.csv", "Tổ;Họ và tên;SĐT\n1;Nguyễn Văn An;0300000001\n2;;0300000002\n");

        var (first, again) = (await RunAsync("import", "leaders", file, "--ward", "A", "--json"), await RunAsync("import", "leaders", file, "--ward", "A", "--json"));

        Assert.Equal((1, 1), (first.Code, again.Code));
        Assert.Equal((2, 1, 1, 0), (Number(first.Json, "rows"), Number(first.Json, "taken"), Number(first.Json, "refused"), Number(first.Json, "unchanged")));
        Assert.Equal(2, (await RunAsync("report", "--ward", "A", "--kind", "leaders-list", "--out", Path.Combine(_folder.Path, "a.pdf"))).Code);
        Assert.Equal((2, 0, 1, 1), (Number(again.Json, "rows"), Number(again.Json, "taken"), Number(again.Json, "refused"), Number(again.Json, "unchanged")));
    }

    [Fact]
    public async Task A_report_is_written_with_its_offices_letterhead_by_its_files_ending_and_another_ending_is_named()
    {
        await using (var host = new IngestHost(_database))
        {
            await host.WardAsync("A");
            await host.ImportAsync("A", new CustomerList().Add("A1", group: "1").Add("A2", group: "2"));
            await host.Get<PaperOffices>().WriteAsync(
                Hand.Program, IngestHost.Enterprise, null, new OfficeSettings { Abbreviation = "XNRIENG", Place = "Sơn Tây" }.Write(), null, default);
        }

        var (file, pack) = (Path.Combine(_folder.Root, "bao-cao.html"), Path.Combine(_folder.Root, "phieu.pdf"));
        var ended = await RunAsync("report", "--ward", "A", "--out", file, "--json");
        var packed = await RunAsync("report", "--ward", "A", "--kind", "group-sheet", "--out", pack, "--json");

        Assert.Equal(("progress-company", 0), (ended.Json.GetProperty("kind").GetString(), ended.Code));
        var said = System.Net.WebUtility.HtmlDecode(await File.ReadAllTextAsync(file));
        Assert.Contains("/BC-XNRIENG", said, StringComparison.Ordinal);
        Assert.Contains("Sơn Tây, ngày", said, StringComparison.Ordinal);
        Assert.Equal((2, 0), (packed.Json.GetProperty("sheets").GetInt32(), packed.Code));
        Assert.StartsWith("%PDF", await File.ReadAllTextAsync(pack), StringComparison.Ordinal);
        var other = await RunAsync("report", "--ward", "A", "--out", Path.Combine(_folder.Path, "bao-cao.odt"));
        Assert.Equal(2, other.Code);
        Assert.Contains(".docx", other.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mended_refused_file_can_be_brought_again()
    {
        await WardAsync();
        var file = await FileAsync("kh.csv", new CustomerList().Add("A2", phone: "9.12346E+08").Text);
        var refused = (await RunAsync("import", "customers", file, "--ward", "A", "--json")).Json.GetProperty("refusedFile").GetString()!;
        await File.WriteAllTextAsync(
            refused, (await File.ReadAllTextAsync(refused)).Replace("9.12346E+08", "0912345678", StringComparison.Ordinal));

        var ended = await RunAsync("import", "customers", refused, "--ward", "A", "--json");

        Assert.Equal((0, 1), (ended.Code, Number(ended.Json, "taken")));
    }

    [Theory]
    [InlineData("import", "customers", "/no/such/file.csv", "--ward", "A")]
    [InlineData("import", "customers", "{pdf}", "--ward", "A")]
    [InlineData("import", "customers", "{list}", "--ward", "Z")]
    [InlineData("import", "leaders", "{leaders}", "--ward", "Z")]
    [InlineData("import", "events", "{list}", "--feed", "nobody")]
    [InlineData("feed", "rotate", "nobody")]
    [InlineData("feed", "add", "clock", "--enterprise", "XN1")]
    [InlineData("ward", "add", "A B", "--name", "x", "--enterprise", "XN1")]
    [InlineData("rebuild", "--ward", "Z")]
    [InlineData("restore", "{pdf}")]
    [InlineData("import", "customers")]
    [InlineData("no-such-command")]
    public async Task Unusable_input_is_one_line_on_standard_error_and_exit_2(params string[] arguments)
    {
        var pdf = await FileAsync("a.pdf", "%PDF-1.7");
        var list = await FileAsync("kh.csv", new CustomerList().Add("A1").Text);

        var leaders = await FileAsync("to-truong.csv", "Tổ;Họ và tên\n1;Nguyễn Văn An\n");
        var ended = await RunAsync([.. arguments.Select(argument => argument.Replace("{pdf}", pdf).Replace("{list}", list).Replace("{leaders}", leaders))]);

        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Single(ended.Errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_check_exits_with_1_on_a_difference_and_a_rebuild_mends_it()
    {
        await WardAsync();
        await RunAsync("import", "customers", await FileAsync("kh.csv", new CustomerList().Add("A1").Text), "--ward", "A");
        await using (var command = _database.DataSource.CreateCommand("update tally set contracts = 7"))
        {
            await command.ExecuteNonQueryAsync();
        }

        var found = await RunAsync("rebuild", "--check", "--json");
        var mended = await RunAsync("rebuild", "--json");
        var clean = await RunAsync("rebuild", "--check", "--json");

        Assert.Equal((1, 0, 0), (found.Code, mended.Code, clean.Code));
        Assert.NotEqual(0, found.Json.GetProperty("differences").GetArrayLength());
        Assert.Equal(["wards", "contracts", "differences"], clean.Json.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task Wrong_settings_are_all_named_at_once()
    {
        _settings["COORDINATION_DB"] = "nonsense";
        _settings["COORDINATION_DATA"] = await FileAsync("a-file", "");
        _settings["ASPNETCORE_URLS"] = "http://[broken";

        var ended = await RunAsync("serve");

        Assert.Equal(2, ended.Code);
        Assert.All(_settings.Keys, name => Assert.Contains(name, ended.Errors, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_backup_that_is_restored_gives_the_figures_of_its_time()
    {
        var archive = Path.Combine(_folder.Root, "record.backup");
        string before;
        long paper;
        await using (var host = new IngestHost(_database))
        {
            await host.WardAsync("A", 6);
            await host.SendAsync(new EventDraft(EventType.ContractSigned, "A000001"));
            paper = await IssueAsync(host);
            before = Figures(await host.BoardAsync("A"));
            Assert.Equal(0, (await RunAsync("backup", archive)).Code);
            await host.SendAsync(new EventDraft(EventType.ContractSigned, "A000002"));

            // A session of a program that serves; those of the pool are gone after a while.
            await using var serving = await host.Get<ReportsDatabase>().ReadAsync(Actor.Program, default);
            Assert.Equal(2, (await RunAsync("restore", archive)).Code);
        }

        var restored = await RunAsync("restore", archive);

        Assert.True(restored.Code == 0, restored.Errors);
        await using var after = new IngestHost(_database);
        Assert.Equal(before, Figures(await after.BoardAsync("A")));
        Assert.Empty(await after.CheckAsync());

        // Elsewhere too the issued paper is there to the byte, and written anew from its figures it is the same.
        await using var elsewhere = await TestDatabase.CreateAsync();
        _settings["COORDINATION_DB"] = elsewhere.ConnectionString;
        Assert.Equal(0, (await RunAsync("restore", archive)).Code);
        var proof = await RunAsync("report", "verify", paper.ToString(System.Globalization.CultureInfo.InvariantCulture), "--json");
        Assert.True(proof.Code == 0, proof.Errors);
        Assert.Equal((0, 0), (proof.Json.GetProperty("differences").GetArrayLength(), proof.Json.GetProperty("notes").GetArrayLength()));
        await using var there = new IngestHost(elsewhere);
        foreach (var role in new[] { PaperFileRoles.Pdf, PaperFileRoles.Docx, PaperFileRoles.Xlsx })
        {
            Assert.Equal(
                (await after.Get<PaperSheets>().FileAsync(Actor.Program, paper, role, default))!.Value.Content,
                (await there.Get<PaperSheets>().FileAsync(Actor.Program, paper, role, default))!.Value.Content);
        }
    }

    private static async Task<long> IssueAsync(IngestHost host)
    {
        var desk = new PaperDesk(
            new PaperDrafts(host.Get<PaperFigures>(), host.Get<WardBoards>(), host.Get<PaperSheets>(), host.Get<PaperOfficeBook>(), host.Time),
            new PaperPress(host.Get<Papers>()), host.Get<PaperBook>(), host.Get<PaperRegister>(), host.Get<PaperSheets>());
        var ask = new PaperAsk("progress-ward", IngestHost.Enterprise, "A", null, null, IssuedPaper.Week);
        var id = await desk.DraftAsync(Actor.Program, Hand.Program, ask, default);
        await host.Get<PaperBook>().MoveAsync(Hand.Program, id, 1, PaperAct.Check, null, default);
        await host.Get<PaperBook>().MoveAsync(Hand.Program, id, 2, PaperAct.Approve, null, default);
        await desk.IssueAsync(Hand.Program, (await host.Get<PaperSheets>().ReadAsync(Actor.Program, id, default))!, null, default);
        return id;
    }

    private static string Figures(Reports.Numbers.WardBoard board) =>
        $"{board.Version} {string.Join(' ', board.Groups.Select(unit => $"{unit.Code}:{unit.Contracts}/{unit.Signed}"))}";

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private async Task WardAsync()
    {
        await using var host = new IngestHost(_database);
        await host.WardAsync("A");
    }

    private async Task<string> FileAsync(string name, string text)
    {
        var path = Path.Combine(_folder.Root, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    private Task<BuiltProgram.Ended> RunAsync(params string[] arguments) => BuiltProgram.RunAsync(_settings, arguments);
}
