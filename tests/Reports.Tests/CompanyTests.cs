using Coordination.Ingest.Record;
using Coordination.Reports.Numbers;
using Coordination.Support;

using Xunit;

namespace Coordination.Reports.Tests;

public sealed class CompanyTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 6, 10);

    private Walls _walls = null!;

    public async ValueTask InitializeAsync()
    {
        _walls = await Walls.CreateAsync();
        await SignAsync("A", 1, Today, Today.AddDays(-6), Today.AddDays(-7), Today.AddDays(-13), Today.AddDays(-14));
        await SignAsync("B", 1, Today.AddDays(-20));
    }

    public ValueTask DisposeAsync() => _walls.DisposeAsync();

    [Fact]
    public async Task A_period_and_the_one_before_are_of_the_same_length_and_meet()
    {
        var ward = (await ReadAsync("company", Today.AddDays(-6), Today)).Single(one => one.Ward.Code == "A");

        Assert.Equal((2, 2), (ward.Signed, ward.SignedBefore));
        Assert.Equal(5, ward.Ward.Total.Signed);
        Assert.Equal(83.3m, ward.PacePerThousand);
    }

    [Fact]
    public async Task Everybody_compares_the_wards_of_their_own_scope()
    {
        Assert.Equal(["A", "B"], (await ReadAsync("company", Today, Today)).Select(ward => ward.Ward.Code));
        Assert.Equal("A", Assert.Single(await ReadAsync("enterprise", Today, Today)).Ward.Code);
        Assert.Empty(await ReadAsync("admin", Today, Today));
    }

    [Fact]
    public async Task What_holds_a_ward_up_is_what_holds_most_of_it()
    {
        var ward = (await ReadAsync("company", Today, Today)).Single(one => one.Ward.Code == "B");

        Assert.Equal(new Obstacle(ObstacleKind.Awaiting, Walls.Customers - 1), ward.Obstacle);
        await _walls.Host.SendAsync(Enumerable.Range(5, 15).Select(i => new EventDraft(EventType.InvitationFailed, CustomerList.Code("B", i)) { Time = IngestHost.Start }));
        Assert.Equal(
            new Obstacle(ObstacleKind.DeliveryFailed, 15), (await ReadAsync("company", Today, Today)).Single(one => one.Ward.Code == "B").Obstacle);
    }

    private async Task<IReadOnlyList<WardStanding>> ReadAsync(string role, DateOnly from, DateOnly to) =>
        await _walls.Host.Get<CompanyWards>().ReadAsync(await _walls.GrantAsync(role, role == "enterprise" ? "A" : null), from, to, default);

    private async Task SignAsync(string ward, int first, params DateOnly[] days)
    {
        foreach (var (day, i) in days.Select((day, i) => (day, i)))
        {
            await _walls.Host.SendAsync(new EventDraft(EventType.ContractSigned, CustomerList.Code(ward, first + i))
            {
                Time = VietnamTime.StartOf(day).AddHours(1),
            });
        }
    }
}
