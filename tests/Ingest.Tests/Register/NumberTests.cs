using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Dapper;
using Npgsql;
using Xunit;

namespace Coordination.Ingest.Tests.Register;

public sealed class NumberTests : RegisterTest
{
    [Fact]
    public async Task Eight_who_issue_at_once_get_eight_numbers_without_a_gap()
    {
        await HandAsync("records");
        var papers = new List<long>();
        for (var i = 0; i < 16; i++)
        {
            papers.Add(await ApprovedAsync());
        }

        var before = (await Host.BoardAsync("A")).Position;
        var issued = await Task.WhenAll(papers.Chunk(2).Select(async mine =>
        {
            var own = new List<PaperIssued>();
            foreach (var id in mine)
            {
                // Somewhere in between one cannot be written; its number goes to the next.
                await Assert.ThrowsAsync<InvalidOperationException>(() => IssueAsync(id, _ => throw new InvalidOperationException("no such letter")));
                own.Add(await IssueAsync(id));
            }

            return own;
        }));

        Assert.Equal(Enumerable.Range(1, 16), issued.SelectMany(own => own).Select(paper => paper.Number!.Value).Order());
        Assert.Equal(Enumerable.Range(1, 16), await TakenAsync());
        Assert.Equal(16, issued.SelectMany(own => own).Select(paper => paper.Code).Distinct().Count());
        Assert.Equal(before + 16, (await Host.BoardAsync("A")).Position);
        Assert.Equal(16, await EventsAsync(EventType.ReportIssued));
        Assert.Equal(0, await Host.WardsWithGapsAsync());
        Assert.Empty(await Host.CheckAsync());
    }

    [Fact]
    public async Task A_session_that_dies_between_number_and_issue_leaves_neither()
    {
        var id = await ApprovedAsync();

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => IssueAsync(id, issued =>
        {
            Assert.Equal(1, issued.Number);
            using var owner = Host.Database.DataSource.OpenConnection();
            owner.Execute("select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and datname = current_database()");
            return [1];
        }));

        Assert.Empty(await TakenAsync());
        Assert.Equal(PaperState.Approved, await StateAsync(id));
        Assert.Equal(0, await EventsAsync(EventType.ReportIssued));
        Assert.Equal("01/BC-XN1", (await IssueAsync(id)).Symbol);
    }

    [Fact]
    public async Task Years_and_series_each_begin_with_one()
    {
        Host.Time.SetUtcNow(new DateTimeOffset(2026, 12, 31, 23, 59, 0, TimeSpan.FromHours(7)));
        var last = await IssueAsync(await ApprovedAsync());
        Host.Time.SetUtcNow(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.FromHours(7)));
        var first = await IssueAsync(await ApprovedAsync());
        var other = await IssueAsync(await ApprovedAsync(), series: "TB", type: "TB");
        var letter = await IssueAsync(await ApprovedAsync(), type: "");
        var unnumbered = await IssueAsync(await ApprovedAsync(), type: null);

        Assert.Equal(("01/BC-XN1", new DateOnly(2026, 12, 31)), (last.Symbol!, last.On));
        Assert.Equal(("01/BC-XN1", new DateOnly(2027, 1, 1)), (first.Symbol!, first.On));
        Assert.Equal("01/TB-XN1", other.Symbol);
        Assert.Equal("02/XN1-KD", letter.Symbol);
        Assert.Null(unnumbered.Number);
    }

    [Fact]
    public async Task A_number_given_elsewhere_stays_with_its_reason_and_is_not_given_again()
    {
        var records = await HandAsync("records");
        await RefusedAsync(PaperRefusal.NoReason, () => Numbers.CancelNextAsync(records, "XN1", Series, " ", default));

        Assert.Equal(1, await Numbers.CancelNextAsync(records, "XN1", Series, "Cấp cho công văn giấy", default));
        var issued = await IssueAsync(await ApprovedAsync());

        Assert.Equal(2, issued.Number);
        Assert.Equal("Cấp cho công văn giấy (Người records)", await Host.AskAsync<string>("select reason from paper_number where number = 1"));
        var refused = await Assert.ThrowsAsync<PostgresException>(async () =>
        {
            await using var connection = await Host.Get<NpgsqlDataSource>().OpenConnectionAsync();
            await connection.ExecuteAsync("delete from paper_number");
        });
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task The_way_of_counting_is_switched_only_before_the_first_number_of_a_year_and_no_symbol_stands_twice()
    {
        const string perType = """{"seriesPerType":true}""";
        var records = await HandAsync("records");
        var offices = Host.Get<PaperOffices>();
        await offices.WriteAsync(records, "XN1", null, perType, null, default);
        await offices.WriteAsync(records, "XN1", null, "{}", null, default);
        await IssueAsync(await ApprovedAsync());

        await RefusedAsync(PaperRefusal.SeriesInUse, () => offices.WriteAsync(records, "XN1", null, perType, null, default));
        await offices.WriteAsync(records, "XN1", null, """{"signerName":"An"}""", null, default);
        await RefusedAsync(PaperRefusal.SymbolTaken, async () => await IssueAsync(await ApprovedAsync(), series: "BC"));
        var taken = await TakenAsync();
        Assert.Equal([1], taken);

        Host.Time.SetUtcNow(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.FromHours(7)));
        await offices.WriteAsync(records, "XN1", null, perType, null, default);
        Assert.Equal("01/BC-XN1", (await IssueAsync(await ApprovedAsync(), series: "BC")).Symbol);
    }

    [Fact]
    public async Task Of_two_who_set_an_office_over_the_same_reading_the_second_is_told_of_the_first()
    {
        var (offices, manager) = (Host.Get<PaperOffices>(), await HandAsync("enterprise"));
        await offices.WriteAsync(await HandAsync("records"), "XN1", null, """{"signerName":"An"}""", null, default, 0);

        var refused = await Assert.ThrowsAsync<PaperRefusedException>(() => offices.WriteAsync(manager, "XN1", null, """{"signerName":"Bình"}""", null, default, 0));

        Assert.Equal((PaperRefusal.Changed, "Người records"), (refused.Why, refused.By));
        Assert.Equal("An", await Host.AskAsync<string>("select settings ->> 'signerName' from paper_office where enterprise_id is not null"));
        await offices.WriteAsync(manager, "XN1", null, """{"signerName":"Bình"}""", null, default, 1);

        // A ward's office is its focal point's and the administrator's, and nobody else's.
        await offices.WriteAsync(await HandAsync("ward", "A"), null, "A", """{"signerName":"Chi"}""", null, default, 0);
        await offices.WriteAsync(await HandAsync("admin"), null, "A", """{"signerName":"Dung"}""", null, default, 1);
        await RefusedAsync(PaperRefusal.NotThere, async () => await offices.WriteAsync(await HandAsync("ward", "B"), null, "A", "{}", null, default, 2));
    }
}
