using System.Text.Json;
using Coordination.Ingest.Record;
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

        var ended = await RunAsync([.. arguments.Select(argument => argument.Replace("{pdf}", pdf).Replace("{list}", list))]);

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
        await using (var host = new IngestHost(_database))
        {
            await host.WardAsync("A", 6);
            await host.SendAsync(new EventDraft(EventType.ContractSigned, "A000001"));
            before = Figures(await host.BoardAsync("A"));
            Assert.Equal(0, (await RunAsync("backup", archive)).Code);
            await host.SendAsync(new EventDraft(EventType.ContractSigned, "A000002"));
            Assert.Equal(2, (await RunAsync("restore", archive)).Code);
        }

        var restored = await RunAsync("restore", archive);

        Assert.True(restored.Code == 0, restored.Errors);
        await using var after = new IngestHost(_database);
        Assert.Equal(before, Figures(await after.BoardAsync("A")));
        Assert.Empty(await after.CheckAsync());
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
