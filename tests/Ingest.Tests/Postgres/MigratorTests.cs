using Coordination.Ingest.Schema;
using Coordination.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Coordination.Ingest.Tests.Postgres;

public sealed class MigratorTests : IAsyncLifetime
{
    private static readonly SchemaScript First = new("0001-scratch.sql", """
        create table scratch (id int primary key);
        create function twice(n int) returns int language plpgsql as $$
        begin
            -- A semicolon; and a $name$ that no one replaces.
            return n * 2;
        end $$;
        insert into scratch values (twice(21));
        """);

    private static readonly SchemaScript Second = new("0002-more.sql", "insert into scratch select id + 1 from scratch;");

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateEmptyAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Scripts_run_once_and_in_order()
    {
        Assert.Equal(1, await MigrateAsync(First));
        Assert.Equal(1, await MigrateAsync(First, Second));
        Assert.Equal(0, await MigrateAsync(First, Second));
        Assert.Equal(2L, await CountAsync("scratch"));
    }

    [Fact]
    public async Task Hosts_that_start_at_once_run_each_script_once()
    {
        var applied = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => MigrateAsync(First, Second))));

        Assert.Equal(2, applied.Sum());
        Assert.Equal(2L, await CountAsync("scratch"));
    }

    [Fact]
    public async Task An_applied_script_that_was_edited_is_named()
    {
        await MigrateAsync(First);

        var refused = await Assert.ThrowsAsync<SchemaException>(() => MigrateAsync(First with { Text = "select 1;" }, Second));

        Assert.Contains("0001-scratch.sql", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1L, await CountAsync("scratch"));
    }

    [Fact]
    public async Task Other_line_ends_are_no_edit()
    {
        await MigrateAsync(First);

        Assert.Equal(0, await MigrateAsync(First with { Text = First.Text.ReplaceLineEndings("\r\n") }));
    }

    [Fact]
    public async Task A_script_that_fails_leaves_nothing_and_is_named()
    {
        var broken = new SchemaScript("0002-broken.sql", "create table half (id int); select 1 / 0;");

        var refused = await Assert.ThrowsAsync<SchemaException>(() => MigrateAsync(First, broken));

        Assert.Contains("0002-broken.sql", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await CountAsync("pg_class where relname = 'half'"));
        Assert.Equal(1, await MigrateAsync(First, Second));
    }

    [Fact]
    public async Task A_newer_programs_script_is_left_alone()
    {
        await MigrateAsync(First, Second);

        Assert.Equal(0, await MigrateAsync(First));
    }

    [Fact]
    public void The_generated_schema_is_not_a_script() =>
        Assert.DoesNotContain(SchemaScript.In(typeof(Migrator).Assembly, "Coordination.Ingest.Schema."), script => script.Name == "schema.sql");

    private Task<int> MigrateAsync(params SchemaScript[] scripts) =>
        Migrator.MigrateAsync(_database.DataSource, scripts, NullLogger.Instance);

    private async Task<long> CountAsync(string table)
    {
        await using var command = _database.DataSource.CreateCommand($"select count(*) from {table}");
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
