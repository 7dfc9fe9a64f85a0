using Coordination.Dashboard.Access;
using Coordination.Support;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Xunit;

namespace Coordination.Dashboard.Tests.Access;

public sealed class AccountBookTests
{
    [Fact]
    public async Task While_the_database_is_away_everybody_who_asks_has_what_was_known_last()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var access = AccessDatabase.Open(database.ConnectionString);
        var clock = new FakeTimeProvider();
        var book = new AccountBook(access, clock);
        var id = await TestAccounts.PersonAsync(database.DataSource, "quan.tri", "admin");
        await book.FindAsync(id, TestContext.Current.CancellationToken);
        await using var closed = await Closed.CloseAsync(
            database.ConnectionString, new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!);

        clock.Advance(AccountBook.Kept + TimeSpan.FromSeconds(1));
        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => book.FindAsync(id, TestContext.Current.CancellationToken).AsTask()));

        Assert.All(found, account => Assert.Equal("quan.tri", account?.Name));
        clock.Advance(TimeSpan.FromMinutes(11));
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => book.FindAsync(id, TestContext.Current.CancellationToken).AsTask());
    }
}
