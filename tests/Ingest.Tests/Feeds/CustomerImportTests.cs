using Coordination.Ingest.Feeds;
using Coordination.Ingest.Feeds.Files;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Support;
using Dapper;
using Xunit;

namespace Coordination.Ingest.Tests.Feeds;

public sealed class CustomerImportTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private IngestHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _host = new IngestHost(_database);
        await _host.WardAsync("A");
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_list_brings_its_customers_groups_and_buildings()
    {
        var outcome = await _host.ImportAsync("A", CustomerList.Of("A", 12));

        Assert.Equal((12, 12, 0), (outcome.Rows, outcome.Taken, outcome.Refused));
        var board = await _host.BoardAsync("A");
        Assert.Equal(12, board.Total.Contracts);
        Assert.Equal(["1", "2", "3"], board.Groups.Select(unit => unit.Code));
    }

    [Fact]
    public async Task A_customer_whom_two_lists_bring_at_once_is_the_first_ones_and_the_other_list_is_taken_without()
    {
        await _host.WardAsync("B");
        await using var other = await _database.DataSource.OpenConnectionAsync();
        await other.ExecuteAsync("begin; insert into customer_directory select 1, 'A000001', ward_id, 1 from ward where code = 'B'");
        var import = _host.ImportAsync("A", CustomerList.Of("A", 3));
        await _host.BlockedAsync(import);
        await other.ExecuteAsync("commit");

        var outcome = await import;
        Assert.Equal((2, 1), (outcome.Taken, outcome.Refused));
        Assert.Contains("Phường B", Assert.Single(outcome.Refusals).Reason, StringComparison.Ordinal);
        Assert.Equal(2, (await _host.BoardAsync("A")).Total.Contracts);
    }

    [Fact]
    public async Task Created_groups_and_buildings_are_warned_of()
    {
        var outcome = await _host.ImportAsync("A", new CustomerList().Add("A1", group: "5", building: "Nhà 1").Add("A2", group: "5"));

        Assert.Equal(["5", "Nhà 1"], outcome.Warnings.Select(warning => warning.Value));
        Assert.Equal(1, outcome.Warned);
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_writes_nothing()
    {
        var before = await EverythingAsync();

        var dry = await _host.ImportAsync("A", CustomerList.Of("A", 12), new ImportOptions { DryRun = true });

        Assert.Equal(before, await EverythingAsync());
        var real = await _host.ImportAsync("A", CustomerList.Of("A", 12));
        Assert.Equal((real.Taken, real.Warned), (dry.Taken, dry.Warned));
    }

    [Fact]
    public async Task The_same_list_again_changes_nothing()
    {
        await _host.ImportAsync("A", CustomerList.Of("A", 12));
        var position = (await _host.BoardAsync("A")).Position;

        var again = await _host.ImportAsync("A", CustomerList.Of("A", 12));

        Assert.Equal((0, 12, 0), (again.Taken, again.Unchanged, again.Warned));
        Assert.Equal(position, (await _host.BoardAsync("A")).Position);
    }

    [Fact]
    public async Task A_customer_who_moved_is_counted_in_the_new_group_alone()
    {
        await _host.ImportAsync("A", new CustomerList().Add("A1", group: "1").Add("A2", group: "1"));

        await _host.ImportAsync("A", new CustomerList().Add("A1", group: "2").Add("A2", group: "1"));

        Assert.Equal([("1", 1), ("2", 1)], (await _host.BoardAsync("A")).Groups.Select(unit => (unit.Code, unit.Contracts)));
    }

    [Fact]
    public async Task An_empty_cell_does_not_empty_the_record()
    {
        await _host.ImportAsync("A", new CustomerList().Add("A1", "Trần Bình", "Số 9", "0987654321", "001093012345", "1", "Nhà 1", "12"));

        await _host.ImportAsync("A", new CustomerList().Add("A1", "", "Số 10", ""));

        var contract = await _host.ContractAsync("A", "A1");
        Assert.Equal(("Trần Bình", "Số 10", "1", "12"), (contract.Holder, contract.Address, contract.Group, contract.Unit));
        Assert.Equal("345", await _host.AskAsync<string>("select id_number_last from holder"));
    }

    [Fact]
    public async Task A_row_that_repeats_another_is_a_duplicate_and_one_that_differs_is_refused()
    {
        var outcome = await _host.ImportAsync(
            "A", new CustomerList().Add("A1", "Trần Bình").Add("a1", "Trần Bình").Add("A1", "Lê Cúc"));

        Assert.Equal((1, 1, 1), (outcome.Taken, outcome.Duplicates, outcome.Refused));
        Assert.Equal((4, "Mã khách hàng"), (outcome.Refusals[0].Row, outcome.Refusals[0].Column));
    }

    [Fact]
    public async Task A_customer_of_another_ward_is_refused_by_name()
    {
        await _host.WardAsync("B", 3);

        var outcome = await _host.ImportAsync("A", new CustomerList().Add(CustomerList.Code("B", 1)).Add("A1"));

        Assert.Equal((1, 1), (outcome.Taken, outcome.Refused));
        Assert.Contains("Phường B", outcome.Refusals[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_full_of_customers_of_another_ward_is_the_wrong_file_and_not_kept_in_memory()
    {
        await _host.WardAsync("B", CustomerImport.MostRefusals + 1);

        var error = await Assert.ThrowsAsync<UnusableFileException>(() =>
            _host.ImportAsync("A", CustomerList.Of("B", CustomerImport.MostRefusals + 1)));

        Assert.Contains("Phường B", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await _host.BoardAsync("A")).Total.Contracts);
    }

    [Fact]
    public async Task A_known_customer_and_a_new_one_of_the_same_list_are_each_counted_and_journaled_once()
    {
        await _host.ImportAsync("A", new CustomerList().Add("A1", group: "1").Add("A2", group: "1"));

        await _host.ImportAsync("A", new CustomerList().Add("A3", group: "2").Add("A1", group: "2").Add("A2", group: "1"));

        Assert.Equal([("1", 1), ("2", 2)], (await _host.BoardAsync("A")).Groups.Select(unit => (unit.Code, unit.Contracts)));
        Assert.Equal("A1 A2 A1 A3", await _host.AskAsync<string>(
            "select string_agg(split_part(event_id, '/', 2), ' ' order by position) from journal"));
        Assert.Equal(4, await _host.AskAsync<int>("select recorded from feed_hour where source = 'lists'"));
        Assert.Empty(await _host.CheckAsync());
    }

    [Fact]
    public async Task Customers_who_are_not_in_the_list_are_said_and_stay()
    {
        await _host.ImportAsync("A", CustomerList.Of("A", 5));

        var outcome = await _host.ImportAsync("A", CustomerList.Of("A", 3));

        Assert.Equal((2, 0), (outcome.Missing, outcome.Removed));
        Assert.Equal(5, (await _host.BoardAsync("A")).Total.Contracts);
    }

    [Fact]
    public async Task Customers_who_are_not_in_the_list_are_removed_when_asked_for()
    {
        await _host.ImportAsync("A", CustomerList.Of("A", 5));

        await _host.ImportAsync("A", CustomerList.Of("A", 3), new ImportOptions { RemoveMissing = true });

        Assert.Equal(3, (await _host.BoardAsync("A")).Total.Contracts);
        Assert.Empty(await _host.CheckAsync());
    }

    [Fact]
    public async Task A_customer_whose_row_is_refused_is_named_and_not_removed()
    {
        await _host.ImportAsync("A", new CustomerList().Add("A1").Add("A2"));

        var outcome = await _host.ImportAsync(
            "A", new CustomerList().Add("A1", phone: "9.12346E+08").Add("A2"), new ImportOptions { RemoveMissing = true });

        Assert.Equal((1, 0, 0), (outcome.Refused, outcome.Missing, outcome.Removed));
        Assert.Equal(2, (await _host.BoardAsync("A")).Total.Contracts);
    }

    [Fact]
    public async Task A_removed_customer_comes_back_with_what_had_happened()
    {
        await _host.ImportAsync("A", new CustomerList().Add("A1").Add("A2"));
        await _host.SendAsync(new EventDraft(EventType.ContractSigned, "A1"));
        await _host.ImportAsync("A", new CustomerList().Add("A2"), new ImportOptions { RemoveMissing = true });

        await _host.ImportAsync("A", new CustomerList().Add("A1").Add("A2"));

        Assert.Equal((2, 1), ((await _host.BoardAsync("A")).Total.Contracts, (await _host.BoardAsync("A")).Total.Signed));
    }

    [Fact]
    public async Task Two_imports_of_one_ward_at_once_are_one_after_the_other()
    {
        await using var other = new IngestHost(_database);

        await Task.WhenAll(_host.ImportAsync("A", CustomerList.Of("A", 50)), other.ImportAsync("A", CustomerList.Of("A", 50)));

        Assert.Equal(50, (await _host.BoardAsync("A")).Total.Contracts);
        Assert.Equal(0, await _host.WardsWithGapsAsync());
    }

    [Fact]
    public async Task A_list_for_a_ward_that_does_not_exist_is_refused() =>
        await Assert.ThrowsAsync<RegistryException>(() => _host.ImportAsync("Z", CustomerList.Of("Z", 1)));

    [Fact]
    public async Task Personal_data_stand_in_the_table_of_holders_alone()
    {
        await _host.ImportAsync("A", new CustomerList().Add("A1", "Trần Bí Mật", "Ngõ Kín", "0987654321", "001093012345", "1"));

        foreach (var secret in new[] { "Bí Mật", "Ngõ Kín", "0987654321", "001093012345" })
        {
            Assert.Equal(0, await _host.AskAsync<int>(
                """
                select (select count(*) from journal j where j::text like @like)::int + (select count(*) from contract c where c::text like @like)::int
                    + (select count(*) from file_import f where f::text like @like)::int + (select count(*) from tally t where t::text like @like)::int
                """,
                new { like = $"%{secret}%" }));
        }
    }

    [Fact]
    public async Task An_ID_number_is_kept_as_its_hash_and_last_digits_only()
    {
        await _host.ImportAsync("A", new CustomerList().Add("A1", idNumber: "001093012345"));

        Assert.Equal(0, await _host.AskAsync<int>("select count(*)::int from holder h where h::text like '%001093012345%'"));
        Assert.Equal(
            _host.Get<IdNumberHasher>().Hash("001093012345"), await _host.AskAsync<byte[]>("select id_number_hash from holder"));
    }

    /// <summary>A print of every table that an import may write.</summary>
    private Task<string> EverythingAsync() => _host.AskAsync<string>(
        """
        select md5(coalesce((select string_agg(h::text, '|') from ward_head h), '') || (select count(*) from journal) || '/'
            || (select count(*) from contract) || '/' || (select count(*) from holder) || '/' || (select count(*) from customer_directory) || '/'
            || (select count(*) from residential_group) || '/' || (select count(*) from building) || '/' || (select count(*) from file_import))
        """);
}
