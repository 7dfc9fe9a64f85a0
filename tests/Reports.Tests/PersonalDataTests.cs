using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;

using Dapper;

using Npgsql;

using Xunit;

namespace Coordination.Reports.Tests;

/// <summary>The door to names, phones and ID numbers, and the log behind it.</summary>
public sealed class PersonalDataTests : IAsyncLifetime
{
    private const string Broken = "select coalesce(string_agg(ward_id || '/' || entry || ' ' || fault, ', '), '') from broken_access_log()";

    private Walls _walls = null!;

    public async ValueTask InitializeAsync() => _walls = await Walls.CreateAsync();

    public ValueTask DisposeAsync() => _walls.DisposeAsync();

    [Theory]
    [InlineData("enterprise", Walls.Customers)]
    [InlineData("care", Walls.Customers)]
    [InlineData("area", Walls.Customers / 3)]
    [InlineData("leader", Walls.Customers / 3)]
    [InlineData("ward", 6)]
    [InlineData("ward-leader", 0)]
    [InlineData("records", 0)]
    [InlineData("company", 0)]
    public async Task Names_are_read_by_those_who_need_them(string role, int named)
    {
        var actor = await ActorAsync(role);

        var page = await PageAsync(actor, new ContractFilter());

        Assert.Equal(named, page.Count(line => line.Holder is not null));
        Assert.All(page.Where(line => line.MaskedPhone is not null), line => Assert.Equal("09******78", line.MaskedPhone));
    }

    [Theory]
    [InlineData("enterprise", "*********567")]
    [InlineData("area", "*********567")]
    [InlineData("leader", null)]
    [InlineData("ward", null)]
    [InlineData("company", null)]
    public async Task What_is_left_of_an_id_number_is_given_to_those_alone_who_may_open_numbers(string role, string? last)
    {
        await _walls.Host.RunAsync("update holder set id_number_last = '567'");

        var page = await PageAsync(await ActorAsync(role), new ContractFilter { Group = "2" });

        Assert.NotEmpty(page);
        Assert.All(page, line => Assert.Equal(last, line.MaskedIdNumber));
    }

    [Theory]
    [InlineData("enterprise", true)]
    [InlineData("care", true)]
    [InlineData("area", true)]
    [InlineData("leader", false)]
    [InlineData("ward", false)]
    [InlineData("company", false)]
    [InlineData("admin", false)]
    public async Task A_phone_is_shown_in_full_to_few_and_for_a_reason(string role, bool may)
    {
        var actor = await ActorAsync(role);
        var contract = await ContractAsync("=");

        var contact = await _walls.Host.Get<Holders>().UnmaskAsync(actor, _walls.A, contract, "khách gọi lại", default);

        Assert.Equal(may ? "0912345678" : null, contact?.Phone);
        Assert.Equal(may ? 1 : 0, await _walls.Host.AskAsync<int>(
            "select count(*)::int from access_log where action = 'unmask' and reason = 'khách gọi lại' and actor = @AccountId and origin = '192.0.2.7'", actor));
    }

    [Fact]
    public async Task An_area_ends_where_it_ends()
    {
        var actor = await ActorAsync("area");
        var foreign = await ContractAsync("<>");

        Assert.Null(await _walls.Host.Get<Holders>().UnmaskAsync(actor, _walls.A, foreign, "thử", default));
        Assert.Null(await _walls.Host.Get<Holders>().UnmaskAsync(await ActorAsync("care"), _walls.B, 1, "thử", default));
    }

    [Fact]
    public async Task A_role_opens_names_only_where_it_holds()
    {
        var actor = await ActorAsync("company");
        await _walls.GrantAsync(actor.AccountId, "leader", "A", group: "2");

        var page = await PageAsync(actor, new ContractFilter());

        Assert.Equal(Walls.Customers, page.Count);
        Assert.All(page, line => Assert.Equal(line.Group == "2", line.Holder is not null));
    }

    [Fact]
    public async Task A_search_tells_no_more_than_a_page_would()
    {
        var clerk = await ActorAsync("records");

        Assert.Empty(await PageAsync(clerk, new ContractFilter { Search = "nguyen" }));
        Assert.Single(await PageAsync(clerk, new ContractFilter { Search = "A000003" }));
        Assert.Equal(Walls.Customers, (await PageAsync(await ActorAsync("care"), new ContractFilter { Search = "nguyễn an" })).Count);
        Assert.Equal(Walls.Customers / 3, (await PageAsync(await ActorAsync("leader"), new ContractFilter { Search = "nguyen" })).Count);
        Assert.Empty(await PageAsync(await ActorAsync("care"), new ContractFilter { Search = "nguyen xyz" }));
    }

    [Fact]
    public async Task Every_reading_of_names_stands_in_the_log()
    {
        var actor = await ActorAsync("care");

        var page = await PageAsync(actor, new ContractFilter { Group = "2", Search = "an" });

        await using var connection = await _walls.Host.Database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var entry = await connection.QuerySingleAsync<(string Action, string Purpose, string Filter, int Records, int[] Contracts)>(
            "select action, purpose, filter, records, contracts from access_log where actor = @AccountId", actor);
        Assert.Equal(("read", "test", "group=2 q=an", page.Count), (entry.Action, entry.Purpose, entry.Filter, entry.Records));
        Assert.Equal(page.Select(line => line.ContractId).Order(), entry.Contracts.Order());
    }

    [Theory]
    [InlineData("update access_log set reason = 'khác' where entry = 2", "1/2 it was altered")]
    [InlineData("update access_log set actor = actor + 1 where entry = 3", "1/3 it was altered")]
    [InlineData("delete from access_log where entry = 2", "1/3 an entry before it is missing")]
    [InlineData("delete from access_log where entry = 4", "1/4 the newest entries are missing")]
    [InlineData("update access_log l set contracts = '{}', hash = access_log_hash(row(l.ward_id, l.entry, l.at, l.actor, l.by, l.origin, l.action, l.purpose, l.reason, l.filter, l.records, '{}', l.previous, l.hash)) where entry = 2", "1/3 it does not follow the one before")]
    public async Task A_change_of_the_log_shows(string sql, string fault)
    {
        var actor = await ActorAsync("care");
        for (var i = 0; i < 4; i++)
        {
            await PageAsync(actor, new ContractFilter());
        }

        Assert.Equal("", await _walls.Host.AskAsync<string>(Broken));
        await _walls.Host.RunAsync(sql);
        Assert.Equal(fault, await _walls.Host.AskAsync<string>(Broken));
    }

    [Fact]
    public async Task Many_readers_at_once_make_one_chain()
    {
        var actor = await ActorAsync("care");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => PageAsync(actor, new ContractFilter())));

        Assert.Equal("", await _walls.Host.AskAsync<string>(Broken));
        Assert.Equal(40, await _walls.Host.AskAsync<int>("select max(entry)::int from access_log"));
    }

    [Fact]
    public async Task Without_a_purpose_or_a_name_the_door_stays_shut()
    {
        foreach (var (actor, purpose) in new[] { (await ActorAsync("care"), " "), (new Actor(-1), "test") })
        {
            await using var reading = await _walls.Reports.ReadLoggedAsync(actor, default);
            var rows = reading.Connection.QueryAsync("select * from read_holders(@ward, '{1,2}', @purpose, null, false, null)", new { ward = _walls.A, purpose });
            if (actor.AccountId < 0)
            {
                Assert.Empty(await rows);
            }
            else
            {
                await Assert.ThrowsAsync<PostgresException>(() => rows);
            }
        }
    }

    private Task<int> ContractAsync(string comparison) => _walls.Host.AskAsync<int>(
        $"select c.contract_id from contract c join residential_group g using (ward_id, group_id) where ward_id = {_walls.A} and g.code {comparison} '2' limit 1");

    private async Task<IReadOnlyList<ContractLine>> PageAsync(Actor actor, ContractFilter filter) =>
        (await _walls.Host.Get<Contracts>().PageAsync(actor, "test", _walls.A, filter, null, 100, default)).Items;

    private Task<Actor> ActorAsync(string role) => role switch
    {
        "leader" or "area" => _walls.GrantAsync(role, "A", group: "2"),
        "company" or "admin" or "dpo" => _walls.GrantAsync(role),
        _ => _walls.GrantAsync(role, "A"),
    };
}
