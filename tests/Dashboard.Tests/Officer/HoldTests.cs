using Coordination.Dashboard.DataProtection;
using Coordination.Ingest.Record;
using Coordination.Ingest.Registry;
using Coordination.Reports;
using Coordination.Reports.Numbers;
using Coordination.Support;

using Xunit;

namespace Coordination.Dashboard.Tests.Officer;

/// <summary>Erasing a holder's data and holding them back.</summary>
public sealed class HoldTests(OfficerRecord record) : OfficerTest(record)
{
    private SubjectHolds Holds { get; } = new(record.Records);

    [Fact]
    public async Task What_is_erased_is_gone_for_good_and_the_contract_and_its_figures_stay()
    {
        await Host.RunAsync(
            """
            update contract set contract_number = 'hd-1' where contract_id = 1;
            insert into quarantine (source, company_id, subject, reason, detail, body, by_adapter, fingerprint, received_at, closed_at)
            values ('x', 1, 'HD-1', 'x', 'x', 'Nguyen', true, '1', now(), null), ('x', 1, 'A000001', 'x', 'x', 'Nguyen', false, '2', now(), now()),
                ('x', 1, 'HD-2', 'x', 'x', 'Tran', true, '3', now(), null)
            """);
        var figures = await FiguresAsync();
        var id = await AddAsync(RequestKind.Delete, "A000001");

        await Assert.ThrowsAsync<RegistryException>(() => Holds.EraseAsync(Officer, id, "A000001", "A000002", "theo yêu cầu", default));
        Assert.NotNull((await LineAsync("A000001")).Holder);
        await Holds.EraseAsync(Officer, id, "A000001", "a000001", "theo yêu cầu", default);

        Assert.Equal("A", await Host.AskAsync<string>(
            """
            select case when name is null and address is null and phone is null and id_number_hash is null and id_number_last is null
                and name_key = '' and address_key = '' then 'A' end from holder where contract_id = 1
            """));
        Assert.Equal("HD-1 erased 0,HD-2 open 4", await Host.AskAsync<string>(
            "select string_agg(concat_ws(' ', subject, coalesce(closed_as, 'open'), octet_length(body)), ',' order by subject) from quarantine where source = 'x'"));
        Assert.Equal("~~", await Host.AskAsync<string>("select place_key from visit where contract_id = 1"));
        Assert.Equal(figures, await FiguresAsync());
        Assert.Equal("erase theo yêu cầu request=" + id, await Host.AskAsync<string>(
            $"select action || ' ' || reason || ' ' || filter from access_log where action = 'erase' and actor = {Officer.AccountId} and contracts = array[1]"));
        Assert.Equal(("erased", "A000001: theo yêu cầu"), (await Requests.FindAsync(Officer, id, default))!.Steps.Select(step => (step.Kind, step.Said)).Single());

        // The same list as before brings nobody back, and counts nothing as changed.
        var before = await Host.AskAsync<long>("select position from ward_head");
        await Host.ImportAsync("A", new CustomerList().Add("A000001", group: "2"));
        Assert.Equal(before, await Host.AskAsync<long>("select position from ward_head"));
        Assert.Null((await LineAsync("A000001")).Holder);
    }

    [Fact]
    public async Task The_holder_of_a_signed_contract_is_kept_and_can_be_held_back()
    {
        await Host.SendAsync(new EventDraft(EventType.ContractSigned, "A000003"));
        var id = await AddAsync(RequestKind.Delete, "A000003");

        var refused = await Assert.ThrowsAsync<RegistryException>(() => Holds.EraseAsync(Officer, id, "A000003", "A000003", "theo yêu cầu", default));
        Assert.Equal("signed", refused.Message);
        Assert.Equal(("signed", null), (await Holds.ReadAsync(Officer, id, default)).Select(hold => (hold.Duty, hold.Hold)).Single());

        await Holds.RestrictAsync(Officer, id, "A000003", "hợp đồng đã ký", default);
        Assert.Null((await LineAsync("A000003")).Holder);
        await Host.ImportAsync("A", new CustomerList().Add("A000003", holder: "Trần Thị Mới", address: "Số 9 phố Khác", phone: "0912345679", group: "3"));
        Assert.Empty(await FoundAsync("tran thi moi"));
        Assert.Equal("Trần Thị Mới", (await Requests.GatherAsync(Officer, id, "A000003", default)).Single().Name);

        await Holds.ReleaseAsync(Officer, id, "A000003", "rút lại yêu cầu", default);
        Assert.Equal("Trần Thị Mới", Assert.Single(await FoundAsync("tran thi moi")).Holder);
        Assert.Equal(["restricted", "gathered", "released"], (await Requests.FindAsync(Officer, id, default))!.Steps.Select(step => step.Kind));
    }

    [Fact]
    public async Task Only_the_officer_erases_and_only_what_an_open_request_asks_to_have_erased()
    {
        var view = await AddAsync(RequestKind.View, "A000004");
        var open = await AddAsync(RequestKind.Delete, "A000004");
        var closed = await AddAsync(RequestKind.Delete, "A000004");
        await Requests.StepAsync(Officer, closed, "refused", "không đúng người", null, default);

        foreach (var (actor, request, code) in new[]
        {
            (Officer, view, "A000004"), (Officer, closed, "A000004"), (Officer, open, "A000005"), (Manager, open, "A000004"),
            (Officer with { By = Manager.AccountId }, open, "A000004"),
        })
        {
            await Assert.ThrowsAsync<RegistryException>(() => Holds.EraseAsync(actor, request, code, code, "thử", default));
        }

        Assert.NotNull((await LineAsync("A000004")).Holder);
        Assert.Empty(await Holds.ReadAsync(Manager, open, default));
    }

    private Task<int> AddAsync(RequestKind kind, string code) => Requests.AddAsync(
        Officer, new RequestDraft(IngestHost.Start, "Bà Hoa", RequestChannel.Counter, kind, false, [code], "Xin xóa"), default);

    private Task<string> FiguresAsync() => Host.AskAsync<string>(
        "select string_agg(t::text, ';' order by kind, place_id) || (select string_agg(c::text, ';') from contract c where contract_id = 1) from tally t");

    private async Task<ContractLine> LineAsync(string code)
    {
        await using var reports = ReportsDatabase.Open(Record.Database.ConnectionString);
        return (await new Contracts(reports).FindAsync(Manager, "test", A, code, default))!;
    }

    private async Task<IReadOnlyList<ContractLine>> FoundAsync(string words)
    {
        await using var reports = ReportsDatabase.Open(Record.Database.ConnectionString);
        return (await new Contracts(reports).PageAsync(Manager, "test", A, new ContractFilter { Search = words }, null, 10, default)).Items;
    }
}
