using Coordination.Ingest.Registry;

using Xunit;

namespace Coordination.Dashboard.Tests.Officer;

public sealed class LogRetentionTests(OfficerRecord record) : OfficerTest(record)
{
    [Fact]
    public async Task The_log_loses_its_beginning_and_still_verifies()
    {
        for (var i = 1; i <= 5; i++)
        {
            await ReadAsync(Manager, A, contracts: [i]);
        }

        await ReadAsync(Manager, 0, "export", "access-log");
        await Record.AgeAsync(A, 3);
        Assert.True((await Checks.VerifyAsync(Officer, default)).IsWhole);
        var preview = (await Retention.PreviewAsync(Officer, default)).Single(preview => preview.Rule.Rule == "access-log");

        var removed = await Retention.RunAsync(Officer, "access-log", byClock: false, default);

        Assert.Equal((3, 3L), (preview.Count, removed));
        Assert.Equal("4,5,6", await Host.AskAsync<string>($"select string_agg(entry::text, ',' order by entry) from access_log where ward_id = {A}"));
        Assert.True((await Checks.VerifyAsync(Officer, default)).IsWhole);

        // And again, with the witness itself grown old: the chain goes on from where it begins now.
        await ReadAsync(Manager, A);
        await Host.RunAsync("delete from access_log_check");
        await Record.AgeAsync(A, 6);
        Assert.Equal(3, await Retention.RunAsync(Officer, "access-log", byClock: false, default));
        Assert.True((await Checks.VerifyAsync(Officer, default)).IsWhole);
        Assert.Equal([3L, 3L], (await Retention.RunsAsync(Officer, 10, default)).Select(run => run.Removed));

        // Of a broken log nothing is removed.
        await Record.AgeAsync(A, 7);
        await Host.RunAsync($"update access_log set records = 9 where ward_id = {A} and entry = 8");
        await Assert.ThrowsAsync<RegistryException>(() => Retention.RunAsync(Officer, "access-log", byClock: false, default));
        Assert.Equal(2, await Host.AskAsync<int>($"select count(*)::int from access_log where ward_id = {A}"));
    }
}
