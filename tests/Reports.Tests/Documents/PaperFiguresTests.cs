using Coordination.Ingest.Record;
using Coordination.Ingest.Tallies;
using Coordination.Reports.Documents.Wording;
using Coordination.Reports.Numbers;
using Coordination.Support;

using Xunit;

namespace Coordination.Reports.Tests.Documents;

public sealed class PaperFiguresTests : IAsyncLifetime
{
    private static readonly ReportPeriod Week = ReportPeriod.Week(VietnamTime.DayOf(IngestHost.Start), DayOfWeek.Wednesday);

    private Walls _walls = null!;

    public async ValueTask InitializeAsync()
    {
        _walls = await Walls.CreateAsync();
        await SignAsync("A", 1, 0, -6, -7, -13, -14);
        await SignAsync("B", 1, -20);
    }

    public ValueTask DisposeAsync() => _walls.DisposeAsync();

    [Fact]
    public async Task They_are_those_of_the_board_at_the_same_position_and_both_lists_add_up()
    {
        var board = await _walls.Host.BoardAsync("A");
        var frozen = await ReadAsync("company", "progress-company", new PaperPlace(Ward: "A"));
        var figures = ProgressFigures.Parse(frozen!.Json);

        Assert.Equal((board.WardId, board.Code, board.Position), (frozen.Positions[0].WardId, frozen.Positions[0].Ward, frozen.Positions[0].Position));
        foreach (var (units, rows) in new[] { (board.Groups, figures.Groups), (board.Buildings, figures.Buildings) })
        {
            Assert.Equal(units.Select(unit => (unit.Code, unit.Contracts, unit.Signed)), rows.Select(row => (row.Code, row.Contracts, row.Signed)));
            Assert.All(Stages.All, stage => Assert.Equal(figures.Total.In(stage), rows.Sum(row => row.In(stage))));
        }

        Assert.Equal(figures.Total.Contracts, Stages.All.Sum(figures.Total.In));
        Assert.Equal(3, figures.GroupSet!.InForce);
    }

    [Fact]
    public async Task A_period_and_the_one_before_meet_and_everything_before_its_end_is_summed()
    {
        var total = ProgressFigures.Parse((await ReadAsync("company", "progress-company", new PaperPlace(Ward: "A")))!.Json).Total;

        Assert.Equal((2, 2, 5, 0), (total.Period.Signed, total.Before!.Signed, total.SignedToEnd, total.Change));
    }

    [Fact]
    public async Task What_no_tally_keeps_is_read_for_the_kinds_that_print_it()
    {
        await _walls.Host.SendAsync(
            new EventDraft(EventType.InvitationDelivered, CustomerList.Code("A", 10)), new EventDraft(EventType.ContractOpened, CustomerList.Code("A", 11)));
        var figures = ProgressFigures.Parse((await ReadAsync("company", "progress-company", new PaperPlace(Ward: "A")))!.Json);
        var letter = ProgressFigures.Parse((await ReadAsync("company", "cover-letter", new PaperPlace(Ward: "A")))!.Json);

        // Five have signed, one got the message for certain, one opened the contract.
        Assert.Equal(7, figures.Total.Received);
        Assert.Equal(figures.Total.Received, figures.Buildings.Sum(row => row.Received));
        Assert.Equal(figures.Total.At(Reached.Invited), figures.Batches.Sum(batch => batch.Contracts));
        Assert.Equal(("D1", 6), (figures.Batches[0].Batch, figures.Batches[0].Contracts));
        Assert.All(figures.Batches, batch => Assert.Equal(batch.Contracts, Stages.All.Sum(batch.In)));
        Assert.Equal(
            Stages.All.Where(stage => stage is not (Stage.Signed or Stage.NotStarted)).Sum(figures.Total.In), figures.Ages.Sum(age => age.Contracts));
        Assert.Equal((null, 0, 0), (letter.Total.Received, letter.Ages.Count, letter.Batches.Count));
    }

    [Fact]
    public async Task What_is_read_of_contracts_and_what_is_folded_from_the_journal_is_the_same_for_every_stage()
    {
        // Everybody is invited already; those who come now are not.
        await _walls.Host.ImportAsync("A", Enumerable.Range(1, 5).Aggregate(new CustomerList(), (list, i) => list.Add($"MOI{i}", group: "1")));
        EventDraft Of(EventType type, string customer, string? data = null) => new(type, customer) { Data = data };
        string Old(int number) => CustomerList.Code("A", number);
        await _walls.Host.SendAsync(
            Of(EventType.InvitationSent, Old(7), """{"batch":""}"""), Of(EventType.InvitationSent, Old(8), """{"batch":"D2"}"""),
            Of(EventType.ContractDeclined, Old(8)), Of(EventType.HelpRequested, Old(9)), Of(EventType.InvitationFailed, Old(10)),
            Of(EventType.ReviewReturned, "MOI1"), Of(EventType.ReviewSent, "MOI1"), Of(EventType.ReviewSpecialCase, "MOI2", """{"kind":"other"}"""),
            Of(EventType.ReviewVerified, "MOI3"), Of(EventType.NoticeSent, "MOI4"), Of(EventType.NoticeDelivered, "MOI5"));
        var frozen = (await ReadAsync("company", "progress-company", new PaperPlace(Ward: "A")))!;
        var figures = ProgressFigures.Parse(frozen.Json);

        Assert.True(figures.Ages.Count >= 7, string.Join(' ', figures.Ages.Select(age => age.Stage)));
        Assert.Contains(figures.Batches, batch => batch.Batch == "D2");
        var at = Assert.Single(frozen.Positions);
        var folded = (await _walls.Host.Get<PastFigures>().FoldAsync(at.WardId, at.Position, default))!;
        Assert.Empty(FoldedFigures.Differences(figures, at, folded));
    }

    [Fact]
    public async Task A_week_to_its_Wednesday_stands_against_the_week_before_to_its_Wednesday()
    {
        // One was signed on this Wednesday and one on the last; the one of the Thursday between is after the days that are compared.
        var frozen = (await ReadAsync("company", "progress-company", new PaperPlace(Ward: "A"), ReportPeriod.Week(Week.To)))!;
        var figures = ProgressFigures.Parse(frozen.Json);
        var said = Progress.General(figures);

        Assert.Equal((new DateOnly(2026, 6, 6), new DateOnly(2026, 6, 10)), (figures.Period.From, figures.Period.To));
        Assert.Equal((1, 1), (figures.Total.Period.Signed, figures.Total.Before!.Signed));
        Assert.Contains("kỳ báo cáo chưa kết thúc", said, StringComparison.Ordinal);
        Assert.Contains("bằng cùng kỳ tuần trước (từ ngày 30/5/2026 đến ngày 03/6/2026)", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_of_a_moment_that_is_gone_by_hold_what_had_happened_by_then()
    {
        var (then, place) = (VietnamTime.StartOf(Week.To.AddDays(-3)), new PaperPlace(Ward: "A"));
        var period = new ReportPeriod(Week.From, Week.To.AddDays(-4), PeriodKind.Days);
        var company = await _walls.GrantAsync("company", null);
        var figures = _walls.Host.Get<PaperFigures>();
        async Task<ProgressFigures> ThenAsync() => ProgressFigures.Parse((await figures.ReadAsync(company, "progress-company", place, period, default, then))!.Json);

        // Of five signatures one is later than that moment; of another one is heard only now.
        Assert.Equal((4, 1), ((await ThenAsync()).Total.Signed, (await ThenAsync()).Total.Period.Signed));
        await _walls.Host.SendAsync(new EventDraft(EventType.ContractSigned, CustomerList.Code("A", 7)) { Time = then.AddHours(-1) });
        var told = await ThenAsync();
        Assert.Equal((5, 2, then), (told.Total.Signed, told.Total.Period.Signed, told.AsOf));
        Assert.Equal(told.Total.Contracts, Stages.All.Sum(told.Total.In));
        Assert.NotNull(told.FoldedAt);
        var sheets = await figures.EachAsync(company, "group-sheet", "A", PlaceKind.Group, period, default, then);
        Assert.Equal(told.Groups.Select(row => row.Signed), sheets.Select(sheet => ProgressFigures.Parse(sheet.Json).Total.Signed));
        var summary = ProgressFigures.Parse((await figures.ReadAsync(company, "summary", new PaperPlace(), period, default, then))!.Json);
        Assert.Equal(5, summary.Wards.Single(ward => ward.Code == "A").Figures.Signed);
    }

    [Fact]
    public async Task Everybody_gets_papers_of_their_own_places_alone()
    {
        var summary = ProgressFigures.Parse((await ReadAsync("company", "summary", new PaperPlace()))!.Json);

        Assert.Equal(["A", "B"], summary.Wards.Select(ward => ward.Code));
        Assert.Equal(6, summary.Total.Signed);
        Assert.Equal("A", Assert.Single(ProgressFigures.Parse((await ReadAsync("enterprise", "summary", new PaperPlace()))!.Json).Wards).Code);
        Assert.Null(await ReadAsync("enterprise", "progress-ward", new PaperPlace(Ward: "B")));
        Assert.Null(await ReadAsync("admin", "summary", new PaperPlace()));
    }

    [Fact]
    public async Task A_sheet_is_of_one_place_and_a_form_of_one_contract_without_its_holder()
    {
        var group = ProgressFigures.Parse((await ReadAsync("company", "group-sheet", new PaperPlace(Ward: "A", Group: "1")))!.Json);
        var form = (await ReadAsync("company", "review-form", new PaperPlace(Ward: "A", Contract: CustomerList.Code("A", 1))))!.Json;

        Assert.Equal(("1", group.Total.Contracts), (group.Place!.Code, (await _walls.Host.BoardAsync("A")).Groups.Single(unit => unit.Code == "1").Contracts));
        Assert.Equal(CustomerList.Code("A", 1), ProgressFigures.Parse(form).Contract!.Code);
        Assert.DoesNotContain("Nguyễn Văn An", form, StringComparison.Ordinal);
        Assert.Null(await ReadAsync("company", "group-sheet", new PaperPlace(Ward: "A", Group: "99")));
    }

    private async Task<FrozenFigures?> ReadAsync(string role, string kind, PaperPlace place, ReportPeriod? period = null) => await _walls.Host.Get<PaperFigures>().ReadAsync(
        await _walls.GrantAsync(role, role == "enterprise" ? "A" : null), kind, place, period ?? Week, TestContext.Current.CancellationToken);

    private async Task SignAsync(string ward, int first, params int[] days)
    {
        foreach (var (day, i) in days.Select((day, i) => (day, i)))
        {
            await _walls.Host.SendAsync(new EventDraft(EventType.ContractSigned, CustomerList.Code(ward, first + i)) { Time = VietnamTime.StartOf(Week.To.AddDays(day)).AddHours(1) });
        }
    }
}
