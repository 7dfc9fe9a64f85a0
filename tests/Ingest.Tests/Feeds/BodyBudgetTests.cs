using System.Net;
using Coordination.Ingest.Feeds;
using Coordination.Ingest.Journal;
using Xunit;

namespace Coordination.Ingest.Tests.Feeds;

public sealed class BodyBudgetTests
{
    private const int Largest = 16 * 1024 * 1024;

    private readonly BodyBudget _budget = new(new IntakeOptions());

    [Fact]
    public void One_address_does_not_shut_the_doors_for_the_others()
    {
        var taken = Enumerable.Range(0, 16).Count(_ => Take("192.0.2.1", Largest));

        Assert.InRange(taken, 2, 4);
        Assert.True(Take("192.0.2.1", BodyBudget.Small));
        Assert.True(Take("192.0.2.2", Largest));
    }

    [Fact]
    public void Large_bodies_of_however_many_leave_room_for_small_ones()
    {
        var taken = Enumerable.Range(1, 99).Count(i => Take($"192.0.2.{i}", Largest));

        Assert.InRange(taken, 10, 15);
        Assert.True(Take("192.0.2.100", BodyBudget.Small));
    }

    [Fact]
    public void What_is_given_back_can_be_taken_again()
    {
        var from = IPAddress.Parse("192.0.2.1");
        while (Take("192.0.2.1", Largest))
        {
        }

        _budget.GiveBack(from, Largest);

        Assert.True(Take("192.0.2.1", Largest));
    }

    private bool Take(string from, int size) => _budget.TryTake(IPAddress.Parse(from), size, size);
}
