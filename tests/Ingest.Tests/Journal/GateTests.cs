using Coordination.Ingest.Journal;
using Xunit;

namespace Coordination.Ingest.Tests.Journal;

public sealed class GateTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_full_gate_sends_away_who_waited_long_enough()
    {
        var gate = new IntakeGate(10, TimeSpan.FromMilliseconds(50));
        using var inside = await gate.EnterAsync(10, default);

        var sent = await Assert.ThrowsAsync<IntakeUnavailableException>(() => gate.EnterAsync(1, default));

        Assert.True(sent.RetryAfter > TimeSpan.Zero);
    }

    [Fact]
    public async Task Who_waits_enters_when_there_is_room()
    {
        var gate = new IntakeGate(10, Limit);
        var inside = await gate.EnterAsync(6, default);
        var waiting = gate.EnterAsync(5, default);
        Assert.False(waiting.IsCompleted);

        inside.Dispose();

        (await waiting.WaitAsync(Limit)).Dispose();
    }

    [Fact]
    public async Task Nobody_overtakes_a_large_submission()
    {
        var gate = new IntakeGate(10, Limit);
        var inside = await gate.EnterAsync(6, default);
        var large = gate.EnterAsync(9, default);
        var small = gate.EnterAsync(1, default);
        Assert.False(small.IsCompleted);

        inside.Dispose();

        (await large.WaitAsync(Limit)).Dispose();
        (await small.WaitAsync(Limit)).Dispose();
    }

    [Fact]
    public async Task One_larger_than_the_gate_enters_alone()
    {
        var gate = new IntakeGate(10, Limit);

        using var place = await gate.EnterAsync(1_000, default);

        Assert.False(gate.EnterAsync(1, default).IsCompleted);
    }

    [Fact]
    public async Task Who_gives_up_makes_room_for_the_next()
    {
        var gate = new IntakeGate(10, Limit);
        using var inside = await gate.EnterAsync(6, default);
        using var givesUp = new CancellationTokenSource();
        var large = gate.EnterAsync(9, givesUp.Token);
        var small = gate.EnterAsync(1, default);

        await givesUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => large);
        (await small.WaitAsync(Limit)).Dispose();
    }

    [Fact]
    public async Task Leaving_twice_makes_room_once()
    {
        var gate = new IntakeGate(10, TimeSpan.FromMilliseconds(50));
        var first = await gate.EnterAsync(5, default);
        using var second = await gate.EnterAsync(5, default);

        first.Dispose();
        first.Dispose();

        using var third = await gate.EnterAsync(5, default);
        await Assert.ThrowsAsync<IntakeUnavailableException>(() => gate.EnterAsync(1, default));
    }
}
