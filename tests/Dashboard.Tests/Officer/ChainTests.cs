using Coordination.Dashboard.Tests.Commands;
using Coordination.Ingest.Record;

using Dapper;

using Npgsql;

using Xunit;

namespace Coordination.Dashboard.Tests.Officer;

/// <summary>What somebody with the owner's hands on the database does to the access log shows.</summary>
public sealed class ChainTests(OfficerRecord record) : OfficerTest(record)
{
    private const string Rewrite = """
        do $$
        declare
            e access_log;
            p bytea := '';
        begin
            for e in select * from access_log where ward_id = 1 order by entry loop
                e.reason := 'khác'; e.previous := p; e.hash := access_log_hash(e); p := e.hash;
                update access_log set reason = e.reason, previous = e.previous, hash = e.hash where ward_id = 1 and entry = e.entry;
            end loop;
            update access_log_head set hash = p where ward_id = 1;
        end $$
        """;

    private const string ShorterChain = """
        delete from access_log where ward_id = 1 and entry = 4;
        update access_log_head h set entry = 3, hash = l.hash from access_log l where h.ward_id = 1 and l.ward_id = 1 and l.entry = 3
        """;

    private const string UnwitnessedStart = """
        insert into access_log_start select 1, 2, hash from access_log where ward_id = 1 and entry = 2;
        delete from access_log where ward_id = 1 and entry <= 2
        """;

    [Theory]
    [InlineData("update access_log set reason = 'khác' where ward_id = 1 and entry = 2", 2, "it was altered")]
    [InlineData("delete from access_log where ward_id = 1 and entry = 2", 3, "an entry before it is missing")]
    [InlineData("delete from access_log where ward_id = 1 and entry = 1", 2, "an entry before it is missing")]
    [InlineData("delete from access_log where ward_id = 1 and entry >= 3", 4, "the newest entries are missing")]
    [InlineData("delete from access_log_head where ward_id = 1", 4, "its chain has no head")]
    [InlineData("delete from access_log where ward_id = 1; delete from access_log_head where ward_id = 1", 4, "it is not the one that was verified earlier")]
    [InlineData(ShorterChain, 4, "it is not the one that was verified earlier")]
    [InlineData(Rewrite, 4, "it is not the one that was verified earlier")]
    [InlineData(UnwitnessedStart, 2, "the log does not witness that what came before was removed")]
    public async Task A_change_shows_where_it_was_made(string sql, long entry, string fault)
    {
        await FillAsync();
        Assert.True((await Checks.VerifyAsync(Officer, default)).IsWhole);

        await using var connection = await Record.Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var undone = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await connection.ExecuteAsync(sql);

        Assert.Equal([(1, entry, fault)], await connection.QueryAsync<(int, long, string)>("select * from broken_access_log()"));
    }

    [Fact]
    public async Task The_command_says_where_and_exits_with_1_and_a_fault_does_not_become_the_rule()
    {
        await FillAsync();
        var settings = new Dictionary<string, string?> { ["COORDINATION_DB"] = Record.Database.ConnectionString, ["COORDINATION_DATA"] = Path.GetTempPath() };

        var whole = await BuiltProgram.RunAsync(settings, "access", "verify", "--json");
        await Host.RunAsync("update access_log set records = 7 where ward_id = 1 and entry = 2");
        var broken = await BuiltProgram.RunAsync(settings, "access", "verify", "--json");

        Assert.False((await Checks.VerifyAsync(Officer, default)).IsWhole);
        Assert.False((await Checks.NewestAsync(Officer, 1, default))[0].IsWhole);
        await Host.RunAsync("update access_log set records = 1 where ward_id = 1 and entry = 2");
        Assert.Equal((0, 1), (whole.Code, broken.Code));
        Assert.Equal(["whole", "chains", "entries", "checkedAt", "faults"], whole.Json.EnumerateObject().Select(property => property.Name));

        // What was filled in, and the command's own entry.
        Assert.Equal((true, 5), (whole.Json.GetProperty("whole").GetBoolean(), whole.Json.GetProperty("entries").GetInt32()));
        var fault = Assert.Single(broken.Json.GetProperty("faults").EnumerateArray());
        Assert.Equal(("A", 2), (fault.GetProperty("ward").GetString(), fault.GetProperty("entry").GetInt32()));
    }

    [Fact]
    public async Task Of_many_processes_one_verifies_a_night()
    {
        await FillAsync();
        await Checks.VerifyAsync(Officer, default);
        var since = DateTimeOffset.UtcNow;

        var checks = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Checks.VerifyOnceAsync(since, default)));

        Assert.Single(checks, check => check is not null);
        Assert.Null(await Checks.VerifyOnceAsync(since, default));
        Assert.NotNull(await Checks.VerifyOnceAsync(DateTimeOffset.UtcNow.AddMinutes(1), default));
    }

    [Fact]
    public async Task Nobody_but_the_officer_and_the_program_verifies()
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Checks.VerifyAsync(Manager, default));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        await FillAsync();
        Assert.True((await Checks.VerifyAsync(Actor.Program, default)).IsWhole);
        Assert.Empty(await Checks.NewestAsync(Manager, 10, default));
    }

    private async Task FillAsync()
    {
        Assert.Equal(1, A);
        for (var i = await Host.AskAsync<int>("select count(*)::int from access_log") + 1; i <= 4; i++)
        {
            await ReadAsync(Manager, A, contracts: [i]);
        }
    }
}
