using System.Security.Cryptography;
using Coordination.Ingest.Record;
using Coordination.Ingest.Register;
using Coordination.Support;
using Dapper;
using Npgsql;
using Xunit;

namespace Coordination.Ingest.Tests.Register;

public sealed class LifeTests : RegisterTest
{
    [Fact]
    public async Task A_paper_goes_from_hand_to_hand_and_says_who_had_it()
    {
        var id = await DraftAsync();
        var (care, manager) = (await HandAsync("care"), await HandAsync("enterprise"));
        await Book.RewriteAsync(care, id, 1, """{"tasks":"Khác"}""", default);
        await Book.MoveAsync(care, id, 2, PaperAct.Check, null, default);
        await RefusedAsync(PaperRefusal.NoReason, () => Book.MoveAsync(manager, id, 3, PaperAct.Return, "  ", default));
        await Book.MoveAsync(manager, id, 3, PaperAct.Return, "Thiếu kiến nghị", default);
        await Book.MoveAsync(care, id, 4, PaperAct.Check, null, default);
        await RefusedAsync(PaperRefusal.WrongState, () => Book.RewriteAsync(care, id, 5, "{}", default));
        await Book.MoveAsync(manager, id, 5, PaperAct.Approve, null, default);

        Assert.Equal(
            "draft:Người care,edit:Người care,check:Người care,return:Người enterprise,check:Người care,approve:Người enterprise",
            await Host.AskAsync<string>("select string_agg(act || ':' || name, ',' order by step) from paper_step where paper_id = @id", new { id }));
        Assert.Equal(PaperState.Approved, await StateAsync(id));

        // Given back and approved again, it is news again.
        await Host.RunAsync("update paper_delivery set read_at = at");
        await Book.MoveAsync(manager, id, 6, PaperAct.Return, "Sai tên", default);
        await Book.MoveAsync(care, id, 7, PaperAct.Check, null, default);
        await Book.MoveAsync(manager, id, 8, PaperAct.Approve, null, default);
        Assert.Equal("approved", await Host.AskAsync<string>("select string_agg(why, ',') from paper_delivery where read_at is null and account_id = @AccountId", new { care.AccountId }));
    }

    [Fact]
    public async Task Of_two_who_work_on_the_same_reading_one_is_told()
    {
        var id = await DraftAsync();
        var care = await HandAsync("care");
        await Book.RewriteAsync(care, id, 1, """{"tasks":"Một"}""", default);

        await RefusedAsync(PaperRefusal.Changed, () => Book.RewriteAsync(care, id, 1, """{"tasks":"Hai"}""", default));
        await RefusedAsync(PaperRefusal.Changed, () => Book.MoveAsync(care, id, 1, PaperAct.Check, null, default));
    }

    [Theory]
    [InlineData("ward", "A")]
    [InlineData("company", null)]
    [InlineData("care", "B")]
    public async Task Who_does_not_hold_the_role_there_does_nothing(string role, string? ward)
    {
        var id = await DraftAsync();

        // The roles are what the program's matrix would ask for; where somebody holds one is the database's to say.
        var stranger = (await HandAsync(role, ward)) with { Roles = ["care", "enterprise", "records", "company"] };
        await RefusedAsync(PaperRefusal.NotThere, () => Book.MoveAsync(stranger, id, 1, PaperAct.Check, null, default));
        await RefusedAsync(PaperRefusal.NotThere, () => Numbers.CancelNextAsync(stranger, "XN1", Series, "x", default));
        Assert.Equal(PaperState.Draft, await StateAsync(id));
    }

    [Fact]
    public async Task Whoever_sees_the_program_as_somebody_else_moves_no_paper_and_settings_of_an_office_are_in_the_log()
    {
        var id = await DraftAsync();
        var care = await HandAsync("care");
        var manager = await HandAsync("enterprise");

        var refused = await Assert.ThrowsAsync<PostgresException>(
            () => Book.MoveAsync(care with { Actor = new Actor(care.AccountId, By: manager.AccountId) }, id, 1, PaperAct.Check, null, default));
        await Host.Get<PaperOffices>().WriteAsync(
            manager with { Actor = new Actor(manager.AccountId, Origin: "192.0.2.7") }, IngestHost.Enterprise, null, "{}", null, default);

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        Assert.Equal(PaperState.Draft, await StateAsync(id));
        Assert.Equal(
            $"{manager.AccountId} 192.0.2.7 XN1",
            await Host.AskAsync<string>("select concat_ws(' ', actor, origin, filter) from access_log where action = 'office-set'"));
    }

    [Fact]
    public async Task Issued_bytes_are_those_of_the_issue_whatever_comes_after()
    {
        var id = await ApprovedAsync();
        var bytes = RandomNumberGenerator.GetBytes(40_000);
        await IssueAsync(id, _ => bytes);
        await Host.SendAsync(new EventDraft(EventType.InvitationSent, CustomerList.Code("A", 1)));
        await RefusedAsync(PaperRefusal.WrongState, async () => await Book.RewriteAsync(await HandAsync("care"), id, 4, "{}", default));
        await RefusedAsync(PaperRefusal.WrongState, () => IssueAsync(id));

        await using var later = new IngestHost(Host.Database);
        Assert.Equal(bytes, await later.AskAsync<byte[]>("select content from paper_file where paper_id = @id", new { id }));
        Assert.Equal(SHA256.HashData(bytes), await later.AskAsync<byte[]>("select sha256 from paper_file where paper_id = @id", new { id }));
        await using var connection = await Host.Get<NpgsqlDataSource>().OpenConnectionAsync();
        var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync("update paper_file set content = ''"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task A_correction_takes_the_place_of_what_it_corrects_once()
    {
        var first = await ApprovedAsync();
        var wrong = await IssueAsync(first);
        var one = await ApprovedAsync(first);
        var two = await ApprovedAsync(first);
        var right = await IssueAsync(one);

        await RefusedAsync(PaperRefusal.AlreadyReplaced, () => IssueAsync(two));
        await RefusedAsync(PaperRefusal.WrongState, () => DraftAsync(first));
        Assert.Equal(PaperState.Replaced, await StateAsync(first));
        Assert.Equal(2, (await TakenAsync()).Length);
        await using var connection = await Host.Database.DataSource.OpenConnectionAsync();
        var seen = await connection.QuerySingleAsync<(short State, string Successor)>("select state, successor from verify_paper(@Code)", new { wrong.Code });
        Assert.Equal((6, right.Symbol!), ((int)seen.State, seen.Successor));
    }

    [Fact]
    public async Task A_paper_is_sealed_once_and_never_after_it_was_recalled()
    {
        var (id, other) = (await ApprovedAsync(), await ApprovedAsync());
        await IssueAsync(id);
        await IssueAsync(other);
        var records = await HandAsync("records");
        Task SealAsync(long paper) => Host.Get<PaperFiles>().AttachAsync(
            records, paper, PaperAct.Seal, new PaperFile(PaperFileRoles.Sealed, "ky.pdf", "application/pdf", [1]), default);
        await SealAsync(id);

        await RefusedAsync(PaperRefusal.WrongState, () => SealAsync(id));
        await Numbers.RecallAsync(records, other, 4, "Sai kỳ báo cáo", default);
        await RefusedAsync(PaperRefusal.WrongState, () => SealAsync(other));
        Assert.Equal(1, await Host.AskAsync<int>("select count(*)::int from paper_step where act = 'seal'"));
    }

    [Fact]
    public async Task A_recalled_paper_keeps_its_number_and_says_so_in_the_journal()
    {
        var id = await ApprovedAsync();
        await IssueAsync(id);
        var records = await HandAsync("records");
        await RefusedAsync(PaperRefusal.NoReason, () => Numbers.RecallAsync(records, id, 4, "", default));
        await Numbers.RecallAsync(records, id, 4, "Sai kỳ báo cáo", default);

        Assert.Equal(PaperState.Recalled, await StateAsync(id));
        Assert.Equal(1, Assert.Single(await TakenAsync()));
        Assert.Equal(1, await EventsAsync(EventType.ReportRecalled));
        Assert.Equal(2, (await IssueAsync(await ApprovedAsync(id))).Number);
        Assert.Equal(PaperState.Recalled, await StateAsync(id));
        Assert.Empty(await Host.CheckAsync());
    }

    [Theory]
    [InlineData("k7m2q-9xatd", "K7M2Q-9XATD")]
    [InlineData("K7M2Q 9XATD", "K7M2Q-9XATD")]
    [InlineData("lO0IL11111", "10011-11111")]
    [InlineData("K7M2Q-9XAT", null)]
    [InlineData("K7M2Q-9XATU", null)]
    [InlineData("' or 1=1 --", null)]
    [InlineData(null, null)]
    public void A_code_is_read_as_people_type_it(string? typed, string? code) => Assert.Equal(code, PaperCode.Read(typed));
}
