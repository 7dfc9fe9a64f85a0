using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;
using Xunit;

namespace Coordination.Reports.Tests;

public sealed class SightTests : IAsyncLifetime
{
    private Walls _walls = null!;

    public async ValueTask InitializeAsync() => _walls = await Walls.CreateAsync();

    public async ValueTask DisposeAsync() => await _walls.DisposeAsync();

    [Fact]
    public async Task What_is_said_that_somebody_sees_is_what_they_get()
    {
        foreach (var actor in new[]
        {
            await _walls.GrantAsync("company"), await _walls.GrantAsync("enterprise", "A"), await _walls.GrantAsync("care", "A"),
            await _walls.GrantAsync("records", "A"), await _walls.GrantAsync("ward", "A"), await _walls.GrantAsync("ward-leader", "A"),
            await _walls.GrantAsync("area", "A", group: "2"), await _walls.GrantAsync("leader", "A", group: "2"), await _walls.GrantAsync("admin"),
        })
        {
            var said = await new Sight(_walls.Reports).ReadAsync(actor, default);
            foreach (var (ward, id) in new[] { ("A", _walls.A), ("B", _walls.B) })
            {
                var page = await _walls.Host.Get<Contracts>().PageAsync(actor, "test", id, new ContractFilter(), null, 500, default);
                var seen = said.SingleOrDefault(sight => sight.Code == ward);

                Assert.Equal(page.Items.Count, seen?.Contracts ?? 0);
                Assert.Equal(page.Items.Count(line => line.Holder is not null), seen?.Named ?? 0);
                Assert.Equal(await UnmaskedAsync(actor, id, page), seen?.Unmaskable ?? 0);
            }
        }
    }

    [Fact]
    public async Task No_more_than_a_thousand_are_counted_one_by_one()
    {
        await _walls.Host.RunAsync(
            """
            insert into contract (ward_id, contract_id, customer_code, listed, group_id, building_id, stage, reached, deadline_estimated, signed_late)
            select ward_id, 1000 + n, 'N' || n, true, group_id, 0, 10, 0, false, false
            from residential_group join ward using (ward_id), generate_series(1, 1500) n where ward.code = 'A' and residential_group.code = '2';
            update tally set contracts = contracts + 1500 where ward_id = (select ward_id from ward where code = 'A') and kind = 1
                and place_id = (select group_id from residential_group join ward using (ward_id) where ward.code = 'A' and residential_group.code = '2');
            """);

        var leader = Assert.Single(await new Sight(_walls.Reports).ReadAsync(await _walls.GrantAsync("leader", "A", group: "2"), default));
        var care = Assert.Single(await new Sight(_walls.Reports).ReadAsync(await _walls.GrantAsync("care", "A"), default));

        Assert.Equal((WardSight.Most + 1, WardSight.Most + 1, 0, true), (leader.Contracts, leader.Named, leader.Unmaskable, leader.Capped));
        Assert.Equal((Walls.Customers + 1500, Walls.Customers + 1500, false), (care.Contracts, care.Named, care.Capped));
    }

    private async Task<int> UnmaskedAsync(Actor actor, int ward, ContractPage page)
    {
        var count = 0;
        foreach (var line in page.Items)
        {
            count += await _walls.Host.Get<Holders>().UnmaskAsync(actor, ward, line.ContractId, "thử", default) is null ? 0 : 1;
        }

        return count;
    }
}
