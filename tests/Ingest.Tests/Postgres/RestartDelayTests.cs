using Coordination.Ingest.Postgres;
using Xunit;

namespace Coordination.Ingest.Tests.Postgres;

public sealed class RestartDelayTests
{
    [Fact]
    public void It_grows_while_starts_fail_and_has_an_end()
    {
        var delay = new RestartDelay();
        var waits = Enumerable.Range(0, 12).Select(_ => delay.After(TimeSpan.FromSeconds(1))).ToArray();

        Assert.True(waits[0] < TimeSpan.FromSeconds(0.1));
        Assert.Equal(waits.Order(), waits);
        Assert.Equal(TimeSpan.FromSeconds(30), waits[^1]);
    }

    [Fact]
    public void A_long_healthy_run_starts_the_count_anew()
    {
        var delay = new RestartDelay();
        var first = delay.After(TimeSpan.Zero);
        delay.After(TimeSpan.Zero);

        Assert.Equal(first, delay.After(TimeSpan.FromMinutes(5)));
    }
}
