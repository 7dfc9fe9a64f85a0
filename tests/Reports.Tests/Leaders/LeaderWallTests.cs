using Coordination.Ingest.Record;
using Coordination.Reports.Leaders;
using Coordination.Support;

using Npgsql;

using Xunit;

namespace Coordination.Reports.Tests.Leaders;

/// <summary>Who sees which list of leaders, and how much of a number.</summary>
public sealed class LeaderWallTests : IAsyncLifetime
{
    private const string Phone = "0300000001";

    private Walls _walls = null!;
    private int _edition;

    public async ValueTask InitializeAsync()
    {
        _walls = await Walls.CreateAsync();
        _edition = await new LeaderSteps(_walls.Host.Get<NpgsqlDataSource>(), _walls.Host.Time)
            .InForceAsync("A", VietnamTime.DayOf(IngestHost.Start), LeaderSteps.Leader("1", "Nguyễn Văn An", Phone));
    }

    public ValueTask DisposeAsync() => _walls.DisposeAsync();

    [Theory]
    [InlineData("enterprise", Phone)]
    [InlineData("care", Phone)]
    [InlineData("area", Phone)]
    [InlineData("ward", Phone)]
    [InlineData("ward-leader", Phone)]
    [InlineData("company", "03******01")]
    [InlineData("records", "03******01")]
    public async Task A_number_is_shown_to_who_works_with_the_leaders(string role, string phone)
    {
        var actor = await _walls.GrantAsync(role, role is "company" ? null : "A");
        var line = Assert.Single((await Lists.ReadAsync(actor, "A", _edition, default))!.Lines);

        Assert.Equal(("Nguyễn Văn An", phone), (line.Row.Name, line.Row.Phone));
        Assert.Equal(1, (await Lists.CoverageAsync(actor, "A", default))!.Led);
    }

    [Theory]
    [InlineData("leader")]
    [InlineData("building")]
    [InlineData("dpo")]
    [InlineData("admin")]
    [InlineData("enterprise")]
    [InlineData("ward")]
    public async Task Who_does_not_see_the_ward_sees_no_list_of_it(string role)
    {
        var actor = await _walls.GrantAsync(
            role, role is "leader" or "building" ? "A" : role is "dpo" or "admin" ? null : "B", role is "leader" ? "1" : null,
            role is "building" ? await _walls.Host.AskAsync<string>("select code from building order by building_id limit 1") : null);

        Assert.Null(await Lists.WardAsync(actor, "A", default));
        Assert.Null(await Lists.ReadAsync(actor, "A", _edition, default));
        Assert.Null(await Lists.ScanAsync(actor, "A", _edition, 1, default));
        Assert.Null(await Lists.CoverageAsync(actor, "A", default));
        Assert.Empty(await Lists.EditionsAsync(actor, "A", default));
        Assert.DoesNotContain(await Lists.OnAsync(actor, "A", VietnamTime.DayOf(IngestHost.Start), null, default), group => group.Leader is not null);
        try
        {
            Assert.Empty(await Lists.ExportAsync(actor, "A", _edition, "thử", default));
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
        }

        Assert.Equal(0, await _walls.Host.AskAsync<int>("select count(*)::int from access_log"));
    }

    [Fact]
    public async Task Nobody_reads_a_line_past_the_door()
    {
        var actor = await _walls.GrantAsync("enterprise", "A");
        var refused = await Assert.ThrowsAsync<PostgresException>(() => _walls.AskAsync<string>(actor, "select name from leader_line"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task What_is_taken_away_stands_in_the_log_with_its_purpose()
    {
        var actor = await _walls.GrantAsync("ward", "A");
        var row = Assert.Single(await Lists.ExportAsync(actor, "A", _edition, "mời họp", default));

        Assert.Equal(Phone, row.Phone);
        Assert.Equal("export|mời họp|1", await _walls.Host.AskAsync<string>("select action || '|' || purpose || '|' || records from access_log"));
    }

    private LeaderLists Lists => new(_walls.Reports, _walls.Host.Time);
}
