using Coordination.Dashboard.DataProtection;
using Coordination.Support;

using Xunit;

namespace Coordination.Dashboard.Tests.Officer;

public sealed class LogSearchTests(OfficerRecord record) : OfficerTest(record)
{
    [Fact]
    public async Task Pages_count_and_file_hold_the_same_entries_newest_first()
    {
        for (var i = 0; i < 23; i++)
        {
            await ReadAsync(Manager, i % 3 == 0 ? 0 : A, purpose: "paged", contracts: [(i % Customers) + 1]);
        }

        var filter = new LogFilter { Purpose = "paged" };
        var pages = new List<LogEntry>();
        string? before = null;
        do
        {
            var page = await Log.PageAsync(Officer, filter, before, 5, default);
            pages.AddRange(page.Entries);
            before = page.Next;
        }
        while (before is not null);

        Assert.Equal(23, await Log.CountAsync(Officer, filter, default));
        var file = (await Log.ExportAsync(Officer, filter, default))!;
        Assert.Equal(pages.Select(entry => entry.Key), file.Select(entry => entry.Key));
        Assert.Equal(pages.OrderByDescending(entry => entry.At).Select(entry => entry.Key), pages.Select(entry => entry.Key));

        // The export is itself a reading.
        var made = (await Log.PageAsync(Officer, new LogFilter { Action = "export", Person = "phu.trach" }, null, 1, default)).Entries.Single();
        Assert.Equal((23, "access-log", "purpose=paged"), (made.Records, made.Purpose, made.Filter));
    }

    [Fact]
    public async Task An_entry_is_found_by_whatever_it_says()
    {
        var reader = await Record.PersonAsync("tim.kiem", "care");
        await ReadAsync(reader, A, "unmask", "sought", "Khách hàng gọi lại về đường ống", [3]);
        await ReadAsync(reader, A, "read", "sought", contracts: [3, 4]);
        await ReadAsync(reader, 0, "sort", "sought-too");
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7));

        async Task FindsAsync(int count, LogFilter filter)
        {
            Assert.Equal(count, await Log.CountAsync(Officer, filter, default));
            Assert.Equal(count, (await Log.PageAsync(Officer, filter, null, 50, default)).Entries.Count);
        }

        await FindsAsync(3, new LogFilter { Person = "tim.kiem", From = today, To = today });
        await FindsAsync(0, new LogFilter { Person = "tim.kiem", To = today.AddDays(-1) });
        await FindsAsync(2, new LogFilter { Person = "tim.kiem", Ward = "A" });
        await FindsAsync(0, new LogFilter { Ward = "Z" });
        await FindsAsync(3, new LogFilter { Person = "tim.kiem" });
        await FindsAsync(3, new LogFilter { Person = "TÌM.k" });
        await FindsAsync(0, new LogFilter { Person = "%" });
        await FindsAsync(1, new LogFilter { Action = "unmask" });
        await FindsAsync(1, new LogFilter { Purpose = "sought-too" });
        await FindsAsync(1, new LogFilter { Text = "duong ong goi" });
        await FindsAsync(1, new LogFilter { Text = "ĐƯỜNG" });
        await FindsAsync(0, new LogFilter { Text = "duong xyz" });
        await FindsAsync(2, new LogFilter { Purpose = "sought", Code = CustomerList.Code("A", 3).ToLowerInvariant() });
        await FindsAsync(1, new LogFilter { Purpose = "sought", Code = CustomerList.Code("A", 4) });
        await FindsAsync(0, new LogFilter { Code = "KHONG-CO" });
        Assert.Subset(
            (await Log.KindsAsync(Officer, default)).ToHashSet(),
            new HashSet<(string, string)> { ("read", "sought"), ("sort", "sought-too"), ("unmask", "sought") });
    }

    [Fact]
    public async Task The_officer_reads_codes_and_who_looked_as_whom()
    {
        await ReadAsync(Manager with { By = (await Record.PersonAsync("quan.tri", "admin")).AccountId }, A, contracts: [1, 2, 3, 4, 5, 6]);

        var entry = Assert.Single((await Log.PageAsync(Officer, new LogFilter { Person = "quan.tri" }, null, 5, default)).Entries);

        Assert.Equal(("quan.ly", "quan.tri", "192.0.2.9", "Phường A"), (entry.Person, entry.ByPerson, entry.Origin, entry.Ward));
        Assert.Equal((6, "A000001, A000002, A000003, A000004, A000005"), (entry.Contracts, entry.Codes));
    }

    [Fact]
    public async Task What_somebody_read_between_two_times_is_listed_once_each()
    {
        var reader = await Record.PersonAsync("ban.danh.sach", "care");
        await ReadAsync(reader, A, contracts: [1, 2, 3]);
        await ReadAsync(reader, A, contracts: [2, 5]);
        await ReadAsync(Officer, A, contracts: [7]);
        var affected = new AffectedRecords(Records);
        var now = DateTimeOffset.UtcNow;

        var (records, total) = await affected.ReadAsync(Officer, "ban.danh.sach", now.AddHours(-1), now.AddHours(1), 2, default);

        Assert.Equal(4, total);
        Assert.Equal([("A000001", 1), ("A000002", 2)], records.Select(record => (record.Code!, record.Times)));
        Assert.Equal(4, (await affected.ExportAsync(Officer, "ban.danh.sach", now.AddHours(-1), now.AddHours(1), default)).Count);
        Assert.Equal(0, (await affected.ReadAsync(Officer, "ban.danh.sach", now.AddHours(-3), now.AddHours(-2), 2, default)).Total);
    }
}
