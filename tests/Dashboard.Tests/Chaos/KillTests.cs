using Xunit;

namespace Coordination.Dashboard.Tests.Chaos;

public sealed class KillTests(ServedProgram program) : IClassFixture<ServedProgram>
{
    [Fact]
    public Task The_program_killed_under_load_loses_and_doubles_nothing() => UnderLoadAsync(async () =>
    {
        await program.KillAsync();
        await program.StartAsync();
    });

    [Fact]
    public Task The_database_killed_under_load_loses_and_doubles_nothing() => UnderLoadAsync(() =>
    {
        program.KillPostmaster();
        return Task.CompletedTask;
    });

    [Fact]
    public Task Sessions_killed_under_load_lose_and_double_nothing() => UnderLoadAsync(program.KillBackendsAsync);

    [Fact]
    public Task A_database_that_stands_still_for_a_while_loses_and_doubles_nothing() => UnderLoadAsync(async () =>
    {
        using (program.StandStill())
        {
            // Longer than what senders wait for may take.
            await Task.Delay(TimeSpan.FromSeconds(12));
        }
    });

    [Fact]
    public Task A_database_that_is_away_for_a_minute_loses_and_doubles_nothing() => UnderLoadAsync(async () =>
    {
        await using (await program.CloseDatabaseAsync())
        {
            await Task.Delay(TimeSpan.FromSeconds(60));
        }
    });

    private async Task UnderLoadAsync(Func<Task> kill)
    {
        string[] acknowledged;
        await using (var load = new Load(program))
        {
            await load.MoreAsync(200);
            await kill();
            await load.MoreAsync(200);
            Assert.Empty(load.Wrong);
            acknowledged = [.. load.Acknowledged];
        }

        Assert.Equal(
            (long)acknowledged.Length,
            await program.AskAsync<long>("select count(*) from journal where event_id = any($1)", acknowledged));
        Assert.Equal(
            0L,
            await program.AskAsync<long>(
                """
                select count(*) from ward_head h
                join (select ward_id, count(*) n, max(position) last, count(distinct (source, event_id)) ids from journal group by 1) j using (ward_id)
                where j.n <> h.position or j.last <> h.position or j.ids <> h.position
                """));
        Assert.True(await program.AskAsync<long>("select count(distinct stage) from contract") > 2, "nothing moved that could be wrong");
        await program.RunAsync("rebuild", "--check");
    }
}
