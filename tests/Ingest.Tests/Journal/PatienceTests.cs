using Coordination.Ingest.Journal;
using Coordination.Ingest.Postgres;
using Coordination.Ingest.Registry;

using Npgsql;

using Xunit;

namespace Coordination.Ingest.Tests.Journal;

/// <summary>How long is waited for a database, and for a program that stops.</summary>
public sealed class PatienceTests : JournalTest
{
    [Fact]
    public async Task A_question_that_somebody_waits_for_ends_within_half_a_minute_and_long_work_has_its_time()
    {
        await using var question = await Host.Get<NpgsqlDataSource>().OpenConnectionAsync();
        await using var work = await Host.Get<LongWork>().OpenConnectionAsync(default);

        Assert.Equal((30, 1_200), (question.CommandTimeout, work.CommandTimeout));
    }

    [Theory]
    [InlineData("Host=db.example", true)]
    [InlineData("Host=/run/postgresql", false)]
    public void A_server_that_died_on_another_machine_is_noticed(string owner, bool asks) => Assert.Equal(
        asks, new NpgsqlConnectionStringBuilder(DatabaseRoles.ConnectionString(owner, DatabaseRoles.Ingest)).TcpKeepAlive);

    [Fact]
    public async Task Who_asks_for_a_customer_while_the_program_stops_is_told_so_and_does_not_wait_for_ever()
    {
        var directory = new CustomerDirectory(Host.Get<NpgsqlDataSource>());
        await directory.DisposeAsync();

        await Assert.ThrowsAsync<IntakeUnavailableException>(
            () => directory.FindAsync(1, [A(1)], default).WaitAsync(TimeSpan.FromMinutes(1)));
    }
}
